// The part of `hindsight dev` behind the page that confirms labels: a Vite plugin that lists unconfirmed labels and writes
// decisions into the files. It answers only requests from this machine and from the page itself.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Plugin } from 'vite';
import { axes } from '../../model/taxonomy.ts';
import { componentRoles } from '../../model/postmortem.ts';
import type { LabelDecision } from '../../model/label-decision.ts';
import { type LabelStore, LabelStoreError } from './label-store.ts';

/** Addresses below the page's own, `confirm/`. */
const routes = {
  questions: 'confirm/questions.json',
  decide: 'confirm/decide',
  undo: 'confirm/undo',
} as const;

/** A plugin that serves the store under `base` (with a slash at both ends). */
export function serveConfirmPage(store: LabelStore, base: string): Plugin {
  return {
    name: 'hindsight:confirm-labels',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = new URL(request.url ?? '/', 'http://localhost').pathname;
        const route = Object.values(routes).find((one) => path === `/${one}` || path === base + one);
        if (route === undefined) next();
        else void answer(store, route, { request, response });
      });
    },
  };
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

async function answer(store: LabelStore, route: string, { request, response }: Exchange): Promise<void> {
  const send = (status: number, body: unknown): void => {
    response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
    response.end(JSON.stringify(body));
  };
  const refusal = refuse(request, route);
  if (refusal !== undefined) return send(403, { error: refusal });
  try {
    if (route === routes.questions) return send(200, store.questions());
    if (route === routes.undo) return send(200, { undone: store.undo() });
    const decision = readDecision(await readBody(request));
    if (decision === undefined) return send(400, { error: 'This is not a decision about a label.' });
    store.decide(decision.incident, [decision]);
    return send(200, {});
  } catch (error) {
    if (error instanceof LabelStoreError) return send(409, { error: error.message });
    send(500, { error: `The file could not be written: ${error instanceof Error ? error.message : ''}` });
  }
}

const localHosts: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Why a request is refused: other machines, other sites, and names that were pointed at this machine. */
function refuse(request: IncomingMessage, route: string): string | undefined {
  const remote = request.socket.remoteAddress ?? '';
  const isLocal = /^(?:::1|(?:::ffff:)?127\.\d+\.\d+\.\d+)$/.test(remote);
  const host = request.headers.host ?? '';
  if (!isLocal || !localHosts.has(host.replace(/:\d+$/, '')))
    return 'Labels can be confirmed only on the machine that runs "hindsight dev".';
  if (route === routes.questions) return request.method === 'GET' ? undefined : 'Use GET.';
  if (request.method !== 'POST') return 'Use POST.';
  const isOwn = request.headers.origin === `http://${host}`;
  const isJson = request.headers['content-type'] === 'application/json';
  return isOwn && isJson ? undefined : 'Only the page for confirming labels may send decisions.';
}

const mostBytes = 10_000;

async function readBody(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > mostBytes) throw new LabelStoreError('The request is too large.');
  }
  return text;
}

function readDecision(body: string): (LabelDecision & { readonly incident: string }) | undefined {
  const fields = parseObject(body);
  const text = (name: string): string | undefined => {
    const value = fields[name];
    return typeof value === 'string' && /^[\p{L}\p{M}\p{N}._-]{1,200}$/u.test(value) ? value : undefined;
  };
  const kind = (['accept', 'reject', 'change'] as const).find((one) => one === fields['kind']);
  const axis = axes.find((one) => one === fields['axis']);
  const role = componentRoles.find((one) => one === fields['role']);
  const [incident, id, replacement] = [text('incident'), text('id'), text('replacement')];
  if (kind === undefined || axis === undefined || incident === undefined || id === undefined)
    return undefined;
  if (kind === 'change' && replacement === undefined) return undefined;
  return { kind, axis, id, role, replacement, incident };
}

function parseObject(body: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
