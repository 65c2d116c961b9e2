// The steps of the walk through doubtful facts.
import type { FactDecision, FactQuestion } from '../../../model/fact-decision.ts';
import { type DecisionName, finishQuestion, type Move, undoStep, type Walk } from './walk.ts';

/** Accepts, rejects or skips the current fact, or takes the last step back. */
export function takeFactDecision(
  walk: Walk<FactQuestion>,
  name: Exclude<DecisionName, 'change'>,
): Move<FactQuestion> {
  if (name === 'undo') return undoStep(walk);
  if (name === 'skip') return finishQuestion(walk, 'skipped');
  return finishQuestion(walk, name === 'accept' ? 'accepted' : 'rejected', toBody({ kind: name }));
}

/** Replaces the value of the current fact; the same value is accepted, and an empty one changes nothing. */
export function changeFact(walk: Walk<FactQuestion>, value: string): Move<FactQuestion> {
  const written = value.trim();
  if (written === '') return { next: walk };
  return walk.waiting[0]?.value === written
    ? takeFactDecision(walk, 'accept')
    : finishQuestion(walk, 'accepted', toBody({ kind: 'change', value: written }));
}

function toBody(decision: Pick<FactDecision, 'kind' | 'value'>): (question: FactQuestion) => object {
  return ({ incident, fact }) => ({ ...decision, incident, fact });
}
