import { crossTriggersAndCauses } from '../../analyse/trends/triggers-by-cause.js';
import { formatCount } from '../../text/english.js';
import { describeTopPair, drawMatrix, findMissingPair, tabulateMatrix } from '../drawing/matrix-grid.js';
import { createChart } from '../trend-chart.js';
const words = {
    name: 'triggers-by-cause',
    heading: 'Triggers by cause',
    row: 'Trigger',
    column: 'Cause',
    between: 'with',
    multiple: 'an incident with several causes counts in each cell, once in each total',
};
export const triggersByCauseChart = createChart({
    id: 'triggers-by-cause',
    title: 'Triggers by cause',
    summarize: (records, { names, filter }) => crossTriggersAndCauses(records, names, filter),
    findMissing: (facts) => findMissingPair(facts, words),
    draw: (facts, options) => drawMatrix(facts, words, options),
    tabulate: (facts) => tabulateMatrix(facts, words),
    describe: describeTriggersByCause,
});
function describeTriggersByCause(facts) {
    return {
        finding: describeTopPair(facts, words),
        caveats: [
            `The trigger is unknown for ${formatCount(facts.unknownRow)} of ${formatCount(facts.n)} and the cause for ${formatCount(facts.unknownColumn)}.`,
            'Nobody knows how many changes went well, so no kind of change can be called riskier than another.',
        ],
    };
}
