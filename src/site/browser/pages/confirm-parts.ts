// What both confirming pages share: keys, buttons, the lines of a report, and requests to the server in order.
import { h } from '../../../html/elements.ts';
import { toDom } from '../../../html/render.ts';
import { confirmStrings } from '../../strings/confirm-strings.ts';
import type { DecisionName } from './walk.ts';

const keys: Readonly<Record<string, DecisionName>> = {
  a: 'accept',
  r: 'reject',
  c: 'change',
  s: 'skip',
  u: 'undo',
};

/** Hears the keys A, R, C, S and U, but not while somebody is typing. */
export function listenForKeys(decide: (name: DecisionName) => void): void {
  document.addEventListener('keydown', (event) => {
    const isTyping =
      event.target instanceof HTMLElement && event.target.matches('input, select, textarea, dialog *');
    const name = keys[event.key.toLowerCase()];
    if (name === undefined || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    decide(name);
  });
}

/** One button per decision, with its key. */
export function drawButtons() {
  return h(
    'p.confirm-buttons',
    Object.entries(keys).map(([key, name]) =>
      h('button', { type: 'button', dataDecide: name }, [
        confirmStrings[name],
        ' ',
        h('kbd', { ariaHidden: 'true' }, key.toUpperCase()),
      ]),
    ),
  );
}

/** Calls `decide` when a button of the card is pressed. */
export function listenToButtons(card: HTMLElement, decide: (name: DecisionName) => void): void {
  for (const name of Object.values(keys))
    card.querySelector(`[data-decide=${name}]`)?.addEventListener('click', () => decide(name));
}

/** Numbered lines of a report, some of them marked. */
export function drawLines(
  { firstLine, lines }: { readonly firstLine: number; readonly lines: readonly string[] },
  marked: ReadonlySet<number>,
) {
  return h(
    'ol.confirm-context',
    { start: firstLine },
    lines.map((text, place) => h('li', [marked.has(firstLine + place) ? h('mark', text) : text])),
  );
}

/** Sends requests one after the other, in order; a failure is shown, and the requests after it continue. */
export function createQueue(
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

/** The JSON that the server answers; throws the message of a refusal. */
async function ask(address: string, request?: RequestInit): Promise<unknown> {
  const response = await fetch(address, request);
  const answer = (await response.json()) as { readonly error?: string };
  if (!response.ok) throw new Error(answer.error ?? `The server answered ${response.status}.`);
  return answer;
}

/** An element that the page must have. */
export function part(root: HTMLElement, selector: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`part(root, selector): the page has no "${selector}"`);
  return found;
}

/** Loads the questions of a page and begins with them; says when there are none, or what went wrong. */
export async function loadQuestions<Question>(
  root: HTMLElement,
  { empty, begin }: { readonly empty: string; readonly begin: (questions: readonly Question[]) => void },
): Promise<void> {
  const status = part(root, '[data-confirm-status]');
  try {
    const questions = (await ask(`${root.dataset['server']}questions.json`)) as readonly Question[];
    if (questions.length === 0) status.textContent = empty;
    else begin(questions);
  } catch (error) {
    status.textContent = messageOf(error);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** A tree as an element. */
export function toElement(tree: Parameters<typeof toDom>[0]): HTMLElement {
  const node = toDom(tree, document);
  if (node instanceof HTMLElement) return node;
  throw new Error('toElement(tree): expected an HTML element');
}
