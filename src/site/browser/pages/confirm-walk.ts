// The walk through unconfirmed labels as a value: what is left, what was decided, and what to send to the server.
import type { LabelDecision, LabelQuestion } from '../../../model/label-decision.ts';
import type { Axis } from '../../../model/taxonomy.ts';

export type DecisionName = 'accept' | 'reject' | 'change' | 'skip' | 'undo';
type Outcome = 'accepted' | 'rejected' | 'skipped';

export interface Walk {
  /** The first one is being asked. */
  readonly waiting: readonly LabelQuestion[];
  readonly steps: readonly { readonly question: LabelQuestion; readonly outcome: Outcome }[];
}

/** A step of the walk, and the request that writes it to the files. */
export interface Move {
  readonly next: Walk;
  readonly request?: { readonly route: 'decide' | 'undo'; readonly body: object };
}

export function startWalk(questions: readonly LabelQuestion[]): Walk {
  return { waiting: questions, steps: [] };
}

/** The walk with the questions about one label in front. */
export function putFirst(walk: Walk, axis: Axis, id: string): Walk {
  const isChosen = (one: LabelQuestion): boolean => one.axis === axis && one.id === id;
  const { waiting } = walk;
  return { ...walk, waiting: [...waiting.filter(isChosen), ...waiting.filter((one) => !isChosen(one))] };
}

/** Accepts, rejects or skips the current question, or undoes the last step. Without questions left, nothing changes. */
export function takeDecision(
  walk: Walk,
  name: Exclude<DecisionName, 'change'>,
  role?: LabelDecision['role'],
): Move {
  if (name === 'undo') return undo(walk);
  if (name === 'skip') return finish(walk, 'skipped');
  return finish(walk, name === 'accept' ? 'accepted' : 'rejected', { kind: name, role });
}

/** Replaces the label of the current question by another one of its axis; the same one is accepted. */
export function changeLabel(walk: Walk, replacement: string, role?: LabelDecision['role']): Move {
  return walk.waiting[0]?.id === replacement
    ? takeDecision(walk, 'accept', role)
    : finish(walk, 'accepted', { kind: 'change', role, replacement });
}

/** How many are left, and how many were accepted, rejected and skipped. */
export function progressOf({
  waiting,
  steps,
}: Walk): { readonly left: number } & Readonly<Record<Outcome, number>> {
  const count = (outcome: Outcome): number => steps.filter((step) => step.outcome === outcome).length;
  return {
    left: waiting.length,
    accepted: count('accepted'),
    rejected: count('rejected'),
    skipped: count('skipped'),
  };
}

function finish(
  { waiting: [question, ...waiting], steps }: Walk,
  outcome: Outcome,
  decision?: Pick<LabelDecision, 'kind' | 'role' | 'replacement'>,
): Move {
  if (question === undefined) return { next: { waiting, steps } };
  const { axis, id, incident } = question;
  const next = { waiting, steps: [...steps, { question, outcome }] };
  if (decision === undefined) return { next };
  const body = { ...decision, role: decision.role ?? question.role, axis, id, incident };
  return { next, request: { route: 'decide', body } };
}

function undo(walk: Walk): Move {
  const last = walk.steps.at(-1);
  if (last === undefined) return { next: walk };
  const next = { waiting: [last.question, ...walk.waiting], steps: walk.steps.slice(0, -1) };
  return last.outcome === 'skipped' ? { next } : { next, request: { route: 'undo', body: {} } };
}
