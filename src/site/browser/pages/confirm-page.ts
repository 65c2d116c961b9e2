// The page that confirms labels: one question at a time, one key per decision. Decisions are sent one after the other, so
// that the page never waits for the disk.
import type { LabelDecision, LabelQuestion } from '../../../model/label-decision.ts';
import type { Axis } from '../../../model/taxonomy.ts';
import { confirmStrings } from '../../strings/confirm-strings.ts';
import { type Choice, drawCard, drawChange, drawGroups } from './confirm-card.ts';
import {
  changeLabel,
  type DecisionName,
  type Move,
  progressOf,
  putFirst,
  startWalk,
  takeDecision,
  type Walk,
} from './confirm-walk.ts';

const root = document.querySelector<HTMLElement>('[data-confirm]');
if (root !== null) void start(root);

async function start(root: HTMLElement): Promise<void> {
  const status = part(root, '[data-confirm-status]');
  try {
    const questions = (await ask(`${root.dataset['server']}questions.json`)) as readonly LabelQuestion[];
    if (questions.length === 0) status.textContent = confirmStrings.empty;
    else createWalk(root, questions);
  } catch (error) {
    status.textContent = messageOf(error);
  }
}

interface View {
  readonly status: HTMLElement;
  readonly card: HTMLElement;
  readonly groups: HTMLElement;
  readonly choices: Readonly<Record<Axis, readonly Choice[]>>;
}

/** Walks through the questions; the keys A, R, C, S and U and the buttons do the same. */
function createWalk(root: HTMLElement, questions: readonly LabelQuestion[]): void {
  const view: View = {
    status: part(root, '[data-confirm-status]'),
    card: part(root, '[data-confirm-card]'),
    groups: part(root, '[data-confirm-groups]'),
    choices: JSON.parse(root.dataset['choices'] ?? '{}'),
  };
  const send = createQueue(root.dataset['server'] ?? '', (message) => (view.status.textContent = message));
  let walk = startWalk(questions);
  const go = ({ next, request }: Move): void => {
    walk = next;
    show(view, walk, { decide, choose: (axis, id) => go({ next: putFirst(walk, axis, id) }) });
    if (request !== undefined) send(request.route, request.body);
  };
  const decide = (name: DecisionName, role?: LabelDecision['role']): void => {
    if (name !== 'change') go(takeDecision(walk, name, role));
    else
      askForChange(view, walk, {
        apply: (id) => go(changeLabel(walk, id, role)),
        cancel: () => go({ next: walk }),
      });
  };
  listenForKeys(decide);
  go({ next: walk });
}

interface Actions {
  readonly decide: (name: DecisionName, role?: LabelDecision['role']) => void;
  readonly choose: (axis: Axis, id: string) => void;
}

function show({ status, card, groups, choices }: View, walk: Walk, { decide, choose }: Actions): void {
  const [current] = walk.waiting;
  status.textContent =
    current === undefined ? confirmStrings.done : confirmStrings.progress(progressOf(walk));
  groups.replaceChildren(...drawGroups(walk.waiting, choices, choose));
  card.hidden = current === undefined;
  if (current !== undefined) card.replaceChildren(drawCard(current, choices[current.axis], decide));
}

function askForChange(
  { card, choices }: View,
  { waiting: [current] }: Walk,
  answers: Parameters<typeof drawChange>[2],
): void {
  if (current === undefined || card.querySelector('.confirm-change') !== null) return;
  const form = drawChange(current, choices[current.axis], answers);
  card.append(form);
  form.querySelector('select')?.focus();
}

const keys: Readonly<Record<string, DecisionName>> = {
  a: 'accept',
  r: 'reject',
  c: 'change',
  s: 'skip',
  u: 'undo',
};

function listenForKeys(decide: (name: DecisionName) => void): void {
  document.addEventListener('keydown', (event) => {
    const isTyping =
      event.target instanceof HTMLElement && event.target.matches('input, select, textarea, dialog *');
    const name = keys[event.key.toLowerCase()];
    if (name === undefined || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    decide(name);
  });
}

/** Sends requests one after the other, in order; a failure is shown, and the requests after it continue. */
function createQueue(
  server: string,
  onError: (message: string) => void,
): (route: string, body: object) => void {
  let last: Promise<unknown> = Promise.resolve();
  return (route, body) => {
    last = last
      .then(() =>
        ask(server + route, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(body),
        }),
      )
      .catch((error: unknown) => onError(messageOf(error)));
  };
}

async function ask(address: string, request?: RequestInit): Promise<unknown> {
  const response = await fetch(address, request);
  const answer = (await response.json()) as { readonly error?: string };
  if (!response.ok) throw new Error(answer.error ?? `The server answered ${response.status}.`);
  return answer;
}

function part(root: HTMLElement, selector: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`part(root, selector): the page has no "${selector}"`);
  return found;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
