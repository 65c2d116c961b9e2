// The page that confirms labels: one question at a time, one key per decision. Decisions are sent one after the other, so
// that the page never waits for the disk.
import type { LabelDecision, LabelQuestion } from '../../../model/label-decision.ts';
import type { Axis } from '../../../model/taxonomy.ts';
import { confirmStrings } from '../../strings/confirm-strings.ts';
import { type Choice, drawCard, drawChange, drawGroups } from './confirm-card.ts';
import { createQueue, listenForKeys, loadQuestions, part } from './confirm-parts.ts';
import { changeLabel, putFirst, takeDecision } from './confirm-walk.ts';
import { type DecisionName, type Move, progressOf, startWalk, type Walk } from './walk.ts';

const root = document.querySelector<HTMLElement>('[data-confirm]');
if (root !== null)
  void loadQuestions<LabelQuestion>(root, {
    empty: confirmStrings.empty,
    begin: (questions) => createWalk(root, questions),
  });

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
  const go = ({ next, request }: Move<LabelQuestion>): void => {
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

function show(
  { status, card, groups, choices }: View,
  walk: Walk<LabelQuestion>,
  { decide, choose }: Actions,
): void {
  const [current] = walk.waiting;
  status.textContent =
    current === undefined ? confirmStrings.done : confirmStrings.progress(progressOf(walk));
  groups.replaceChildren(...drawGroups(walk.waiting, choices, choose));
  card.hidden = current === undefined;
  if (current !== undefined) card.replaceChildren(drawCard(current, choices[current.axis], decide));
}

function askForChange(
  { card, choices }: View,
  { waiting: [current] }: Walk<LabelQuestion>,
  answers: Parameters<typeof drawChange>[2],
): void {
  if (current === undefined || card.querySelector('.confirm-change') !== null) return;
  const form = drawChange(current, choices[current.axis], answers);
  card.append(form);
  form.querySelector('select')?.focus();
}
