// The drawing of the page that confirms labels: the question with its evidence in context, and the list of labels.
import { h } from '../../../html/elements.ts';
import type { LabelDecision, LabelQuestion } from '../../../model/label-decision.ts';
import { componentRoles } from '../../../model/postmortem.ts';
import type { Axis } from '../../../model/taxonomy.ts';
import { drawButtons, drawLines, listenToButtons, toElement } from './confirm-parts.ts';
import type { DecisionName } from './walk.ts';
import { confirmStrings } from '../../strings/confirm-strings.ts';

/** One value of an axis, as a person may choose it. */
export interface Choice {
  readonly id: string;
  readonly name: string;
  readonly definition: string;
}

/** The question as an element; `decide` is called with the button, and the role chosen for a component. */
export function drawCard(
  question: LabelQuestion,
  choices: readonly Choice[],
  decide: (name: DecisionName, role?: LabelDecision['role']) => void,
): HTMLElement {
  const card = toElement(
    h('div', [
      ...drawHead(question, choices),
      drawLines(question.context, new Set(question.evidence.map(({ line }) => line))),
      ...(question.role === undefined ? [] : [drawRoles(question.role)]),
      drawButtons(),
    ]),
  );
  const role = card.querySelector('select');
  const chosenRole = (): LabelDecision['role'] => componentRoles.find((one) => one === role?.value);
  listenToButtons(card, (name) => decide(name, chosenRole()));
  return card;
}

function drawHead(
  { id, title, path, isCounted, confidence, evidence }: LabelQuestion,
  choices: readonly Choice[],
) {
  const choice = choices.find((one) => one.id === id);
  const kind = isCounted ? confirmStrings.counted : confirmStrings.suggested;
  return [
    h('p.confirm-kind', `${kind} · ${confirmStrings.confidence(confidence)}`),
    h('h2', choice?.name ?? id),
    h('p.confirm-definition', choice?.definition ?? ''),
    h('p.confirm-incident', [
      h('strong', title),
      h('br'),
      h('span', confirmStrings.source(path, evidence[0].line)),
    ]),
  ];
}

function drawRoles(chosen: LabelDecision['role']) {
  return h('p', [
    h('label', [
      confirmStrings.role,
      ' ',
      h(
        'select',
        componentRoles.map((role) => h('option', { value: role, selected: role === chosen }, role)),
      ),
    ]),
  ]);
}

/** The form that changes a label into another one of its axis. */
export function drawChange(
  question: LabelQuestion,
  choices: readonly Choice[],
  { apply, cancel }: { readonly apply: (id: string) => void; readonly cancel: () => void },
): HTMLElement {
  const options = choices.map(({ id, name, definition }) =>
    h('option', { value: id, title: definition, selected: id === question.id }, name),
  );
  const form = toElement(
    h('form.confirm-change', [
      h('label', [confirmStrings.changeTo, ' ', h('select', options)]),
      h('button', { type: 'submit' }, confirmStrings.apply),
      h('button', { type: 'button' }, confirmStrings.cancel),
    ]),
  );
  const select = form.querySelector('select');
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (select !== null) apply(select.value);
  });
  form.querySelector('button[type=button]')?.addEventListener('click', cancel);
  return form;
}

/** One button per label with the number of questions left; a click asks these first. */
export function drawGroups(
  waiting: readonly LabelQuestion[],
  choices: Readonly<Record<Axis, readonly Choice[]>>,
  choose: (axis: Axis, id: string) => void,
): readonly HTMLElement[] {
  const groups = Map.groupBy(waiting, ({ axis, id }) => `${axis}/${id}`);
  return [...groups.values()].flatMap((labels) => {
    const [first] = labels;
    if (first === undefined) return [];
    const name = choices[first.axis].find(({ id }) => id === first.id)?.name ?? first.id;
    const button = toElement(h('button', { type: 'button' }, [name, ' ', h('span', String(labels.length))]));
    button.addEventListener('click', () => choose(first.axis, first.id));
    return [button];
  });
}
