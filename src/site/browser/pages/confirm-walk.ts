// The steps of the walk through unconfirmed labels.
import type { LabelDecision, LabelQuestion } from '../../../model/label-decision.ts';
import type { Axis } from '../../../model/taxonomy.ts';
import { type DecisionName, finishQuestion, type Move, putInFront, undoStep, type Walk } from './walk.ts';

/** The walk with the questions about one label in front. */
export function putFirst(walk: Walk<LabelQuestion>, axis: Axis, id: string): Walk<LabelQuestion> {
  return putInFront(walk, (one) => one.axis === axis && one.id === id);
}

/** Accepts, rejects or skips the current question, or takes the last step back. Nothing left to decide: no change. */
export function takeDecision(
  walk: Walk<LabelQuestion>,
  name: Exclude<DecisionName, 'change'>,
  role?: LabelDecision['role'],
): Move<LabelQuestion> {
  if (name === 'undo') return undoStep(walk);
  if (name === 'skip') return finishQuestion(walk, 'skipped');
  return finishQuestion(walk, name === 'accept' ? 'accepted' : 'rejected', toBody({ kind: name, role }));
}

/** Replaces the label of the current question by another one of its axis; the same one is accepted. */
export function changeLabel(
  walk: Walk<LabelQuestion>,
  replacement: string,
  role?: LabelDecision['role'],
): Move<LabelQuestion> {
  return walk.waiting[0]?.id === replacement
    ? takeDecision(walk, 'accept', role)
    : finishQuestion(walk, 'accepted', toBody({ kind: 'change', role, replacement }));
}

function toBody(
  decision: Pick<LabelDecision, 'kind' | 'role' | 'replacement'>,
): (question: LabelQuestion) => object {
  return ({ axis, id, incident, role }) => ({ ...decision, role: decision.role ?? role, axis, id, incident });
}
