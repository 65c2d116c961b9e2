import { axes } from '../../model/taxonomy.js';
import { componentRoles } from '../../model/postmortem.js';
import { LabelStoreError } from './label-store.js';
/** Addresses below the page's own, `confirm/`. */
const routes = {
    questions: 'confirm/questions.json',
    decide: 'confirm/decide',
    undo: 'confirm/undo',
};
/** A plugin that serves the store under `base` (with a slash at both ends). */
export function serveConfirmPage(store, base) {
    return {
        name: 'hindsight:confirm-labels',
        apply: 'serve',
        configureServer(server) {
            server.middlewares.use((request, response, next) => {
                const path = new URL(request.url ?? '/', 'http://localhost').pathname;
                const route = Object.values(routes).find((one) => path === `/${one}` || path === base + one);
                if (route === undefined)
                    next();
                else
                    void answer(store, route, { request, response });
            });
        },
    };
}
async function answer(store, route, { request, response }) {
    const send = (status, body) => {
        response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
        response.end(JSON.stringify(body));
    };
    const refusal = refuse(request, route);
    if (refusal !== undefined)
        return send(403, { error: refusal });
    try {
        if (route === routes.questions)
            return send(200, store.questions());
        if (route === routes.undo)
            return send(200, { undone: store.undo() });
        const decision = readDecision(await readBody(request));
        if (decision === undefined)
            return send(400, { error: 'This is not a decision about a label.' });
        store.decide(decision.incident, [decision]);
        return send(200, {});
    }
    catch (error) {
        if (error instanceof LabelStoreError)
            return send(409, { error: error.message });
        send(500, { error: `The file could not be written: ${error instanceof Error ? error.message : ''}` });
    }
}
const localHosts = new Set(['localhost', '127.0.0.1', '[::1]']);
/** Why a request is refused: other machines, other sites, and names that were pointed at this machine. */
function refuse(request, route) {
    const remote = request.socket.remoteAddress ?? '';
    const isLocal = /^(?:::1|(?:::ffff:)?127\.\d+\.\d+\.\d+)$/.test(remote);
    const host = request.headers.host ?? '';
    if (!isLocal || !localHosts.has(host.replace(/:\d+$/, '')))
        return 'Labels can be confirmed only on the machine that runs "hindsight dev".';
    if (route === routes.questions)
        return request.method === 'GET' ? undefined : 'Use GET.';
    if (request.method !== 'POST')
        return 'Use POST.';
    const isOwn = request.headers.origin === `http://${host}`;
    const isJson = request.headers['content-type'] === 'application/json';
    return isOwn && isJson ? undefined : 'Only the page for confirming labels may send decisions.';
}
const mostBytes = 10_000;
async function readBody(request) {
    let text = '';
    for await (const chunk of request) {
        text += String(chunk);
        if (text.length > mostBytes)
            throw new LabelStoreError('The request is too large.');
    }
    return text;
}
function readDecision(body) {
    const fields = parseObject(body);
    const text = (name) => {
        const value = fields[name];
        return typeof value === 'string' && /^[\p{L}\p{M}\p{N}._-]{1,200}$/u.test(value) ? value : undefined;
    };
    const kind = ['accept', 'reject', 'change'].find((one) => one === fields['kind']);
    const axis = axes.find((one) => one === fields['axis']);
    const role = componentRoles.find((one) => one === fields['role']);
    const [incident, id, replacement] = [text('incident'), text('id'), text('replacement')];
    if (kind === undefined || axis === undefined || incident === undefined || id === undefined)
        return undefined;
    if (kind === 'change' && replacement === undefined)
        return undefined;
    return { kind, axis, id, role, replacement, incident };
}
function parseObject(body) {
    try {
        const value = JSON.parse(body);
        return typeof value === 'object' && value !== null ? { ...value } : {};
    }
    catch {
        return {};
    }
}
