// How long incidents stay undetected: a row of delays per detection method.
import { measureDetectionDelays } from '../../analyse/durations/detection-delays.js';
import { countNoun } from '../../text/english.js';
import { createChart } from '../trend-chart.js';
import { describeRows, drawRows, findMissingRows, tabulateRows } from './duration-rows.js';
const words = {
    name: 'detection-delays',
    heading: 'Time to detection by detection method',
    group: 'Detection',
    groups: 'detection methods',
    span: 'time to detection',
};
export const detectionDelaysChart = createChart({
    id: 'detection-delays',
    title: 'Time to detection',
    summarize: (records, { names, filter }) => measureDetectionDelays(records, names, filter),
    findMissing: (facts) => findMissingRows(facts, words),
    draw: (facts, options) => drawRows(facts, words, options),
    tabulate: (facts) => tabulateRows(facts, words),
    describe: describeDetectionDelays,
});
function describeDetectionDelays(facts) {
    const { finding, caveats } = describeRows(facts, words);
    const { startsAtAlert: count } = facts;
    return {
        finding,
        caveats: [
            ...caveats,
            ...(count === 0
                ? []
                : [
                    `${countNoun(count, 'incident')} ${count === 1 ? 'has its' : 'have their'} start set to the alert, so the delay is unknown.`,
                ]),
        ],
    };
}
