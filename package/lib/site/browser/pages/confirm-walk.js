export function startWalk(questions) {
    return { waiting: questions, steps: [] };
}
/** The walk with the questions about one label in front. */
export function putFirst(walk, axis, id) {
    const isChosen = (one) => one.axis === axis && one.id === id;
    const { waiting } = walk;
    return { ...walk, waiting: [...waiting.filter(isChosen), ...waiting.filter((one) => !isChosen(one))] };
}
/** Accepts, rejects or skips the current question, or takes the last step back. Nothing left to decide: no change. */
export function takeDecision(walk, name, role) {
    if (name === 'undo')
        return undo(walk);
    if (name === 'skip')
        return finish(walk, 'skipped');
    return finish(walk, name === 'accept' ? 'accepted' : 'rejected', { kind: name, role });
}
/** Replaces the label of the current question by another one of its axis; the same one is accepted. */
export function changeLabel(walk, replacement, role) {
    return walk.waiting[0]?.id === replacement
        ? takeDecision(walk, 'accept', role)
        : finish(walk, 'accepted', { kind: 'change', role, replacement });
}
/** How many are left, and how many were accepted, rejected and skipped. */
export function progressOf({ waiting, steps, }) {
    const count = (outcome) => steps.filter((step) => step.outcome === outcome).length;
    return {
        left: waiting.length,
        accepted: count('accepted'),
        rejected: count('rejected'),
        skipped: count('skipped'),
    };
}
function finish({ waiting: [question, ...waiting], steps }, outcome, decision) {
    if (question === undefined)
        return { next: { waiting, steps } };
    const { axis, id, incident } = question;
    const next = { waiting, steps: [...steps, { question, outcome }] };
    if (decision === undefined)
        return { next };
    const body = { ...decision, role: decision.role ?? question.role, axis, id, incident };
    return { next, request: { route: 'decide', body } };
}
function undo(walk) {
    const last = walk.steps.at(-1);
    if (last === undefined)
        return { next: walk };
    const next = { waiting: [last.question, ...walk.waiting], steps: walk.steps.slice(0, -1) };
    return last.outcome === 'skipped' ? { next } : { next, request: { route: 'undo', body: {} } };
}
