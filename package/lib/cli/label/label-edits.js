/** The edits that write the decisions about one postmortem whose author has declared `declared` so far. */
export function toFieldEdits(declared, decisions) {
    const accepted = decisions.flatMap((decision) => {
        if (decision.kind === 'reject')
            return [];
        return [
            { ...decision, id: decision.kind === 'change' ? (decision.replacement ?? decision.id) : decision.id },
        ];
    });
    const rejected = decisions.filter(({ kind }) => kind !== 'accept');
    return [...acceptEdits(declared, accepted), ...rejectEdits(declared, rejected)];
}
function acceptEdits(declared, accepted) {
    const idsOn = (axis) => accepted.filter((decision) => decision.axis === axis).map(({ id }) => id);
    const edits = [];
    const causes = idsOn('causes');
    if (causes.length > 0)
        edits.push({
            path: ['causes'],
            value: extend(declared.causes?.map(({ id }) => id), causes),
        });
    const trigger = idsOn('triggers').at(-1);
    if (trigger !== undefined)
        edits.push({ path: ['trigger'], value: trigger });
    edits.push(...componentEdits(declared, accepted));
    const detection = idsOn('detections').at(-1);
    if (detection !== undefined)
        edits.push({ path: ['detection'], value: detection });
    return edits;
}
function componentEdits(declared, accepted) {
    const byRole = Map.groupBy(accepted.filter(({ axis }) => axis === 'components'), ({ role = 'faulty' }) => role);
    return [...byRole].map(([role, decisions]) => {
        const known = declared.components?.filter((component) => component.role === role).map(({ id }) => id);
        return {
            path: ['components', role],
            value: extend(known, decisions.map(({ id }) => id)),
        };
    });
}
function rejectEdits(declared, rejected) {
    return [...Map.groupBy(rejected, ({ axis }) => axis)].map(([axis, decisions]) => ({
        path: ['rejected', axis],
        value: extend(declared.rejected?.[axis], decisions.map(({ id }) => id)),
    }));
}
/** The known ids with more behind them, each once. `unknown` goes when an answer is there. */
function extend(known = [], more) {
    const ids = [...known, ...more].filter((id) => id !== 'unknown' || more.includes('unknown'));
    return [...new Set(ids)];
}
