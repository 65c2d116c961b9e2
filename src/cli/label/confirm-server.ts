// The part of `hindsight dev` behind the pages that confirm labels and facts: a Vite plugin that lists what is open and
// writes decisions into the files. It answers only requests from this machine and from the page itself.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Plugin } from 'vite';
import { axes } from '../../model/taxonomy.ts';
import type { FactDecision } from '../../model/fact-decision.ts';
import { componentRoles, timeNames } from '../../model/postmortem.ts';
import type { LabelDecision } from '../../model/label-decision.ts';
import type { FactStore } from './fact-store.ts';
import { type LabelStore, LabelStoreError } from './label-store.ts';

/** Addresses below the page's own, `confirm/`. */
const routes = {
  questions: 'confirm/questions.json',
  decide: 'confirm/decide',
  undo: 'confirm/undo',
  facts: 'confirm/facts/questions.json',
  decideFact: 'confirm/facts/decide',
  undoFact: 'confirm/facts/undo',
} as const;
const reading: readonly string[] = [routes.questions, routes.facts];

/** What the pages read and write. */
export interface ConfirmStores {
  readonly labels: LabelStore;
  readonly facts: FactStore;
}

/** A plugin that serves the stores under `base` (with a slash at both ends). */
export function serveConfirmPage(stores: ConfirmStores, base: string): Plugin {
  return {
    name: 'hindsight:confirm-labels',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = new URL(request.url ?? '/', 'http://localhost').pathname;
        const route = Object.values(routes).find((one) => path === `/${one}` || path === base + one);
        if (route === undefined) next();
        else void answer(stores, route, { request, response });
      });
    },
  };
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

async function answer(stores: ConfirmStores, route: string, { request, response }: Exchange): Promise<void> {
  const send = (status: number, body: unknown): void => {
    response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
    response.end(JSON.stringify(body));
  };
  const refusal = refuse(request, route);
  if (refusal !== undefined) return send(403, { error: refusal });
  try {
    const body = reading.includes(route) ? '' : await readBody(request);
    const outcome = carryOut(stores, route, body);
    if (outcome === undefined) return send(400, { error: 'This is not a decision.' });
    send(200, outcome);
  } catch (error) {
    if (error instanceof LabelStoreError) return send(409, { error: error.message });
    send(500, { error: `The file could not be written: ${error instanceof Error ? error.message : ''}` });
  }
}

/** What the route asks for; undefined where the body is not a decision. */
function carryOut({ labels, facts }: ConfirmStores, route: string, body: string): object | undefined {
  if (route === routes.questions) return labels.questions();
  if (route === routes.facts) return facts.questions();
  if (route === routes.undo) return { undone: labels.undo() };
  if (route === routes.undoFact) return { undone: facts.undo() };
  if (route === routes.decideFact) {
    const decision = readFactDecision(body);
    if (decision !== undefined) facts.decide(decision.incident, decision);
    return decision && {};
  }
  const decision = readDecision(body);
  if (decision !== undefined) labels.decide(decision.incident, [decision]);
  return decision && {};
}

const localHosts: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Why a request is refused: other machines, other sites, and names that were pointed at this machine. */
function refuse(request: IncomingMessage, route: string): string | undefined {
  const remote = request.socket.remoteAddress ?? '';
  const isLocal = /^(?:::1|(?:::ffff:)?127\.\d+\.\d+\.\d+)$/.test(remote);
  const host = request.headers.host ?? '';
  if (!isLocal || !localHosts.has(host.replace(/:\d+$/, '')))
    return 'Labels and facts can be confirmed only on the machine that runs "hindsight dev".';
  if (reading.includes(route)) return request.method === 'GET' ? undefined : 'Use GET.';
  if (request.method !== 'POST') return 'Use POST.';
  const isOwn = request.headers.origin === `http://${host}`;
  const isJson = request.headers['content-type'] === 'application/json';
  return isOwn && isJson ? undefined : 'Only the pages for confirming may send decisions.';
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

function readFactDecision(body: string): (FactDecision & { readonly incident: string }) | undefined {
  const { kind: kindText, fact: factText, incident, value } = parseObject(body);
  const kind = (['accept', 'reject', 'change'] as const).find((one) => one === kindText);
  const fact = ([...timeNames, 'title', 'organization'] as const).find((one) => one === factText);
  if (kind === undefined || fact === undefined || typeof incident !== 'string') return undefined;
  const isValue = typeof value === 'string' && value.length <= 300 && !/[\u0000-\u001F]/.test(value);
  if (kind === 'change') return isValue ? { kind, fact, incident, value } : undefined;
  return { kind, fact, incident };
}

function parseObject(body: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
