import { crossCausesAndComponents, } from '../../analyse/trends/causes-by-component.js';
import { formatCount } from '../../text/english.js';
import { describeTopPair, drawMatrix, findMissingPair, tabulateMatrix } from '../drawing/matrix-grid.js';
import { createChart } from '../trend-chart.js';
const words = {
    name: 'causes-by-component',
    row: 'Cause',
    column: 'Component',
    between: 'in',
    multiple: 'an incident with several causes or components counts in each cell, once in each total',
    swatches: true,
};
export const causesByComponentChart = createChart({
    id: 'causes-by-component',
    title: 'Causes by component',
    summarize: (records, { names, filter }) => crossCausesAndComponents(records, names, filter),
    findMissing: (facts) => findMissingPair(facts, words),
    draw: drawCausesByComponent,
    tabulate: (facts) => tabulateMatrix(facts, words),
    describe: describeCausesByComponent,
});
function describeCausesByComponent(facts) {
    return {
        finding: describeTopPair(facts, words),
        caveats: [
            `The cause is unknown for ${formatCount(facts.unknownRow)} of ${formatCount(facts.n)} and the component for ${formatCount(facts.unknownColumn)}.`,
            'Counts show where incidents are written up, not where the risk is highest.',
        ],
    };
}
/** The matrix; its columns are the parts of one component where all incidents lie within it. */
function drawCausesByComponent(facts, options) {
    const part = options.names.components.find(({ id }) => id === facts.within)?.name;
    const heading = part === undefined ? 'Causes by component' : `Causes by component, within ${part}`;
    return drawMatrix(facts, { ...words, heading }, options);
}
