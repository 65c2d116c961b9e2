// How long incidents stay undetected: a row of delays per detection method.
import { type DetectionDelays, measureDetectionDelays } from '../../analyse/durations/detection-delays.ts';
import { countNoun } from '../../text/english.ts';
import { type ChartText, createChart } from '../trend-chart.ts';
import { describeRows, drawRows, findMissingRows, tabulateRows } from './duration-rows.ts';

const words = {
  name: 'detection-delays',
  heading: 'Time to detection by detection method',
  group: 'Detection',
  groups: 'detection methods',
  span: 'time to detection',
} as const;

export const detectionDelaysChart = createChart({
  id: 'detection-delays',
  title: 'Time to detection',
  summarize: (records, { names, filter }) => measureDetectionDelays(records, names, filter),
  findMissing: (facts) => findMissingRows(facts, words),
  draw: (facts, options) => drawRows(facts, words, options),
  tabulate: (facts) => tabulateRows(facts, words),
  describe: describeDetectionDelays,
});

function describeDetectionDelays(facts: DetectionDelays): ChartText {
  const { finding, caveats } = describeRows(facts, words);
  const { startsAtAlert: count } = facts;
  return {
    finding,
    caveats: [
      ...caveats,
      ...(count === 0
        ? []
        : [
            `In ${countNoun(count, 'incident')}, the start is set to the time of the alert, so the delay is unknown.`,
          ]),
    ],
  };
}
