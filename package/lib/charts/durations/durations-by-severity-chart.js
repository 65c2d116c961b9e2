// Whether severe incidents last longer: a row of durations per severity.
import { groupBySeverity } from '../../analyse/durations/durations-by-severity.js';
import { createChart } from '../trend-chart.js';
import { describeRows, drawRows, findMissingRows, tabulateRows } from './duration-rows.js';
const words = {
    name: 'durations-by-severity',
    heading: 'Duration of impact by severity',
    group: 'Severity',
    groups: 'severities',
    span: 'duration',
};
export const durationsBySeverityChart = createChart({
    id: 'durations-by-severity',
    title: 'Duration by severity',
    summarize: (records, { filter }) => groupBySeverity(records, filter),
    findMissing: (facts) => findMissingRows(facts, words),
    draw: (facts, options) => drawRows(facts, words, options),
    tabulate: (facts) => tabulateRows(facts, words),
    describe: (facts) => describeRows(facts, words),
});
