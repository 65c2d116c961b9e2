// The page that confirms the facts of imported reports: one fact at a time beside the lines of the original, one key each.
import { h } from '../../../html/elements.ts';
import type { FactQuestion } from '../../../model/fact-decision.ts';
import { confirmStrings, factStrings } from '../../strings/confirm-strings.ts';
import {
  createQueue,
  drawButtons,
  drawLines,
  listenForKeys,
  listenToButtons,
  loadQuestions,
  part,
  toElement,
} from './confirm-parts.ts';
import { changeFact, takeFactDecision } from './fact-walk.ts';
import { type DecisionName, type Move, progressOf, putInFront, startWalk, type Walk } from './walk.ts';

const root = document.querySelector<HTMLElement>('[data-facts]');
if (root !== null)
  void loadQuestions<FactQuestion>(root, {
    empty: factStrings.empty,
    begin: (questions) => createWalk(root, questions),
  });

interface View {
  readonly status: HTMLElement;
  readonly card: HTMLElement;
  readonly groups: HTMLElement;
}

function createWalk(root: HTMLElement, questions: readonly FactQuestion[]): void {
  const view: View = {
    status: part(root, '[data-confirm-status]'),
    card: part(root, '[data-confirm-card]'),
    groups: part(root, '[data-confirm-groups]'),
  };
  const send = createQueue(root.dataset['server'] ?? '', (message) => (view.status.textContent = message));
  let walk = startWalk(questions);
  const go = ({ next, request }: Move<FactQuestion>): void => {
    walk = next;
    show(view, walk, {
      decide,
      choose: (fact) => go({ next: putInFront(walk, (one) => one.fact === fact) }),
    });
    if (request !== undefined) send(request.route, request.body);
  };
  const decide = (name: DecisionName): void => {
    if (name !== 'change') go(takeFactDecision(walk, name));
    else
      askForValue(view.card, walk, {
        apply: (value) => go(changeFact(walk, value)),
        cancel: () => go({ next: walk }),
      });
  };
  listenForKeys(decide);
  go({ next: walk });
}

interface Actions {
  readonly decide: (name: DecisionName) => void;
  readonly choose: (fact: FactQuestion['fact']) => void;
}

function show({ status, card, groups }: View, walk: Walk<FactQuestion>, { decide, choose }: Actions): void {
  const [current] = walk.waiting;
  status.textContent = current === undefined ? factStrings.done : factStrings.progress(progressOf(walk));
  groups.replaceChildren(...drawGroups(walk.waiting, choose));
  card.hidden = current === undefined;
  if (current === undefined) return;
  card.replaceChildren(drawFact(current));
  listenToButtons(card, decide);
}

/** The fact, why it is not sure, and its lines in the original. */
function drawFact({ fact, value, why, isWritten, title, path, line, context }: FactQuestion): HTMLElement {
  return toElement(
    h('div', [
      h('p.confirm-kind', isWritten ? factStrings.written : factStrings.unwritten),
      h('h2', factStrings.fact(fact, value)),
      h('p.confirm-definition', factStrings.why(why)),
      h('p.confirm-incident', [h('strong', title), h('br'), h('span', factStrings.source(path, line))]),
      drawLines(context, new Set([line])),
      drawButtons(),
    ]),
  );
}

function drawGroups(waiting: readonly FactQuestion[], choose: Actions['choose']): readonly HTMLElement[] {
  return [...Map.groupBy(waiting, ({ fact }) => fact)].map(([fact, { length }]) => {
    const button = toElement(h('button', { type: 'button' }, [fact, ' ', h('span', String(length))]));
    button.addEventListener('click', () => choose(fact));
    return button;
  });
}

function askForValue(
  card: HTMLElement,
  { waiting: [current] }: Walk<FactQuestion>,
  { apply, cancel }: { readonly apply: (value: string) => void; readonly cancel: () => void },
): void {
  if (current === undefined || card.querySelector('.confirm-change') !== null) return;
  const form = toElement(
    h('form.confirm-change', [
      h('label', [confirmStrings.changeTo, ' ', h('input', { type: 'text', value: current.value })]),
      h('button', { type: 'submit' }, confirmStrings.apply),
      h('button', { type: 'button' }, confirmStrings.cancel),
    ]),
  );
  const input = form.querySelector('input');
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    apply(input?.value ?? '');
  });
  form.querySelector('button[type=button]')?.addEventListener('click', cancel);
  card.append(form);
  input?.focus();
  input?.select();
}
