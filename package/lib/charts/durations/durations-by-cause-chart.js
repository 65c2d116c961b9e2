// Whether incidents of some causes last longer: a row of durations per cause.
import { groupByCause } from '../../analyse/durations/durations-by-cause.js';
import { createChart } from '../trend-chart.js';
import { describeRows, drawRows, findMissingRows, tabulateRows } from './duration-rows.js';
const words = {
    name: 'durations-by-cause',
    heading: 'Duration of impact by cause',
    group: 'Cause',
    groups: 'causes',
    span: 'duration',
};
export const durationsByCauseChart = createChart({
    id: 'durations-by-cause',
    title: 'Duration by cause',
    summarize: (records, { names, filter }) => groupByCause(records, names, filter),
    findMissing: (facts) => findMissingRows(facts, words),
    draw: (facts, options) => drawRows(facts, words, options),
    tabulate: (facts) => tabulateRows(facts, words),
    describe: (facts) => describeRows(facts, words),
});
