/** Nothing in a report speaks less for a label than this. */
const floor = -9;
const corePlaces = new Set(['title', 'lead', 'cause', 'trigger']);
/** The report's score, its best two sentences, the best of title, lead and causes, and that any sentence says it. */
export function summarizeEvidence({ report, sentences }, read) {
    let [best, second, core, none] = [floor, floor, floor, 0];
    for (const [at, { place }] of read.entries()) {
        const score = sentences[at] ?? floor;
        if (score > best)
            [best, second] = [score, best];
        else if (score > second)
            second = score;
        if (corePlaces.has(place))
            core = Math.max(core, score);
        none += Math.log1p(-Math.min(0.999, sigmoid(score)));
    }
    return [report, best, second, core, Math.log(Math.max(1e-4, 1 - Math.exp(none)))];
}
/** Causes that often come with a trigger: what speaks for them speaks for it. */
const relatedCauses = {
    'code-deploy': ['change-delivery', 'code-defect'],
    'config-change': ['config-error'],
    'migration-or-upgrade': ['change-delivery'],
    'manual-operation': ['human-error'],
    'failover-event': ['failover-failure'],
    'traffic-surge': ['capacity-exhaustion'],
    'resource-creep': ['capacity-exhaustion'],
    'upstream-change': ['dependency-failure'],
    'infrastructure-event': ['infrastructure-fault'],
    'clock-or-expiry': ['expiry-or-clock'],
    'malicious-activity': ['security-breach'],
};
/** How many numbers `toInputs` gives. */
export const inputCount = 13;
/**
 * What the second stage sees of one label: its own evidence, that of related causes, and that of its rivals, since a
 * report has one trigger and one detection. `unknown` is likely where its rivals are weak and the report is short.
 */
export function toInputs(axis, id, own, causes) {
    const summary = own.get(id) ?? [floor, floor, floor, floor, floor];
    const related = axis === 'triggers' ? (relatedCauses[id] ?? []) : [];
    const strongest = (of, part) => of.length === 0 ? 0 : Math.max(...of.map((one) => one[part] ?? floor));
    const relatives = related.flatMap((cause) => {
        const one = causes.get(cause);
        return one === undefined ? [] : [one];
    });
    const rivals = axis === 'causes'
        ? []
        : [...own].flatMap(([other, one]) => (other === id || other === 'unknown' ? [] : [one]));
    const isUnknown = id === 'unknown';
    return [
        ...summary,
        ...[0, 1, 3].map((part) => strongest(relatives, part)),
        ...[0, 1].map((part) => (isUnknown ? 0 : strongest(rivals, part))),
        ...[0, 1, 4].map((part) => (isUnknown ? strongest(rivals, part) : 0)),
    ].map((value) => value / 2);
}
export function sigmoid(logit) {
    return 1 / (1 + Math.exp(-logit));
}
