const columns = [
    'Axis',
    'Label',
    'Given',
    'Counted: precision',
    'recall',
    'With suggestions: precision',
    'recall',
    'F1',
];
/** Shares in percent with their 95% interval: `83 (61–94)`. A share of nothing is `–`. */
export function formatScores(evaluation, { reports, totalsOnly = false }) {
    const scores = evaluation.scores.filter(({ id }) => !totalsOnly || id === 'all' || id === 'any-role');
    return {
        caption: `Classifier against people on ${evaluation.postmortems} ${reports}, in percent with 95% intervals`,
        columns,
        rows: scores.map(toRow),
    };
}
/** One sentence on how many reports have a label that counts. */
export function formatCoverage({ coverage: { cause, component, either } }) {
    return (`A cause counts in ${formatScore(cause)}% of the reports, a component in ${formatScore(component)}%, ` +
        `one or the other in ${formatScore(either)}%.`);
}
function toRow({ axis, id, support, counted, shown }) {
    return [
        axis,
        id === 'any-role'
            ? 'all, faulty or affected'
            : axis === 'components' && id === 'all'
                ? 'all, faulty'
                : id,
        String(support),
        formatScore(counted.precision),
        formatScore(counted.recall),
        formatScore(shown.precision),
        formatScore(shown.recall),
        formatScore(shown.f1),
    ];
}
function formatScore({ value, interval }) {
    if (value === undefined)
        return '–';
    const percent = (share) => String(Math.round(100 * share));
    return interval === undefined
        ? percent(value)
        : `${percent(value)} (${percent(interval.low)}–${percent(interval.high)})`;
}
