// A walk through questions as a value: what is left, what was decided, and what the server has to be told.
export type Outcome = 'accepted' | 'rejected' | 'skipped';
export type DecisionName = 'accept' | 'reject' | 'change' | 'skip' | 'undo';

export interface Walk<Question> {
  /** The first one is being asked. */
  readonly waiting: readonly Question[];
  readonly steps: readonly { readonly question: Question; readonly outcome: Outcome }[];
}

/** A step of the walk, and the request that makes it true in the files. */
export interface Move<Question> {
  readonly next: Walk<Question>;
  readonly request?: { readonly route: 'decide' | 'undo'; readonly body: object };
}

/** The walk before its first step. */
export function startWalk<Question>(questions: readonly Question[]): Walk<Question> {
  return { waiting: questions, steps: [] };
}

/** The walk with some questions in front. */
export function putInFront<Question>(
  walk: Walk<Question>,
  isChosen: (question: Question) => boolean,
): Walk<Question> {
  const { waiting } = walk;
  return { ...walk, waiting: [...waiting.filter(isChosen), ...waiting.filter((one) => !isChosen(one))] };
}

/** The current question is done; `toBody` makes the request, if the server has to know. Nothing left: no change. */
export function finishQuestion<Question>(
  { waiting: [question, ...waiting], steps }: Walk<Question>,
  outcome: Outcome,
  toBody?: (question: Question) => object,
): Move<Question> {
  if (question === undefined) return { next: { waiting, steps } };
  const next = { waiting, steps: [...steps, { question, outcome }] };
  return toBody === undefined ? { next } : { next, request: { route: 'decide', body: toBody(question) } };
}

/** Takes the last step back; the server is told unless the question was skipped. */
export function undoStep<Question>(walk: Walk<Question>): Move<Question> {
  const last = walk.steps.at(-1);
  if (last === undefined) return { next: walk };
  const next = { waiting: [last.question, ...walk.waiting], steps: walk.steps.slice(0, -1) };
  return last.outcome === 'skipped' ? { next } : { next, request: { route: 'undo', body: {} } };
}

/** How many are left, and how many were accepted, rejected and skipped. */
export function progressOf({
  waiting,
  steps,
}: Walk<unknown>): { readonly left: number } & Readonly<Record<Outcome, number>> {
  const count = (outcome: Outcome): number => steps.filter((step) => step.outcome === outcome).length;
  return {
    left: waiting.length,
    accepted: count('accepted'),
    rejected: count('rejected'),
    skipped: count('skipped'),
  };
}
