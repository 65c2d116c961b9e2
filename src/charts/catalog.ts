// The list of trend charts that the page and its redrawing share.
import type { Element } from 'hast';
import { countActionItemsByQuarter } from '../analyse/action-items/action-item-cohorts.ts';
import { summarizeArrivals } from '../analyse/trends/arrivals.ts';
import { type KnownBefore, summarizeRecurrenceRate } from '../analyse/trends/recurrence-rate.ts';
import { combineCauses } from '../analyse/trends/cause-combinations.ts';
import { crossCausesAndComponents, crossTriggersAndCauses } from '../analyse/trends/cause-matrix.ts';
import { type CompletenessFacts, countKnownFacts } from '../analyse/trends/completeness-periods.ts';
import { countDetections, crossDetectionsAndSeverities } from '../analyse/trends/detections.ts';
import type { Filter } from '../analyse/records/filter.ts';
import {
  byCause,
  bySeverity,
  delaysByDetection,
  type Grouping,
  groupDurations,
} from '../analyse/durations/grouped-durations.ts';
import { summarizeDurations } from '../analyse/durations/impact-durations.ts';
import { summarizePhases } from '../analyse/durations/incident-phases.ts';
import { countByQuarter } from '../analyse/trends/quarter-counts.ts';
import { measureTimeBetweenIncidents } from '../analyse/trends/time-between-incidents.ts';
import type { AxisNames, IncidentRecord } from '../analyse/records/records.ts';
import { countWeekHours } from '../analyse/trends/week-hour-counts.ts';
import type { Instant } from '../model/time.ts';
import {
  describeActionItemCohorts,
  drawActionItemCohorts,
  tabulateActionItemCohorts,
} from './trends/action-item-cohorts-chart.ts';
import { describeArrivalStrip, drawArrivalStrip, tabulateArrivalStrip } from './trends/arrivals-chart.ts';
import {
  describeRecurrenceRate,
  drawRecurrenceRate,
  tabulateRecurrenceRate,
} from './trends/recurrence-rate-chart.ts';
import {
  describeCauseCombinations,
  drawCauseCombinations,
  tabulateCauseCombinations,
} from './trends/cause-combinations-chart.ts';
import {
  describeCauseMatrix,
  describeTriggerMatrix,
  drawCauseMatrix,
  drawTriggerMatrix,
  tabulateCauseMatrix,
  tabulateTriggerMatrix,
} from './trends/cause-matrix-chart.ts';
import {
  countColumnsThatFit,
  describeCompleteness,
  drawCompleteness,
  tabulateCompleteness,
} from './trends/completeness-chart.ts';
import {
  describeDetectionMethods,
  drawDetectionMethods,
  tabulateDetectionMethods,
} from './trends/detections-chart.ts';
import {
  describeDetectionSeverities,
  drawDetectionSeverities,
  tabulateDetectionSeverities,
} from './trends/detections-by-severity-chart.ts';
import {
  describeDurationGroups,
  drawDurationGroups,
  type GroupWords,
  tabulateDurationGroups,
} from './trends/grouped-durations-chart.ts';
import {
  describeImpactDurations,
  drawImpactDurations,
  tabulateImpactDurations,
} from './trends/impact-durations-chart.ts';
import {
  describeIncidentPhases,
  drawIncidentPhases,
  tabulateIncidentPhases,
} from './trends/incident-phases-chart.ts';
import type { ChartOptions, ChartTable } from './drawing/chart-options.ts';
import {
  describeQuarterCounts,
  drawQuarterCounts,
  tabulateQuarterCounts,
} from './trends/quarter-counts-chart.ts';
import {
  describeTimeBetweenIncidents,
  drawTimeBetweenIncidents,
  tabulateTimeBetweenIncidents,
} from './trends/time-between-incidents-chart.ts';
import { describeWeekHours, drawWeekHours, tabulateWeekHours } from './trends/week-hours-chart.ts';

export interface ChartContext extends ChartOptions {
  /** The day the archive speaks for. */
  readonly asOf: Instant;
  /** The archive's zone. */
  readonly zone: string;
  /** The filter that left the records: marks narrow it, so that they lead to exactly what they count. */
  readonly filter?: Filter;
  /** Of the whole archive; none where nobody looked for any. */
  readonly recurrences?: readonly KnownBefore[];
}

export interface RenderedChart {
  readonly svg: Element;
  /** The same facts in a drawing of another width. */
  readonly drawAt: (width: number) => Element;
  /** What can be concluded and what cannot. */
  readonly sentence: string;
  readonly table: ChartTable;
}

export interface TrendChart {
  readonly id: string;
  /** The question it answers. */
  readonly title: string;
  readonly render: (records: readonly IncidentRecord[], context: ChartContext) => RenderedChart;
}

interface ChartParts<Facts> {
  readonly id: string;
  readonly title: string;
  readonly summarize: (records: readonly IncidentRecord[], context: ChartContext) => Facts;
  readonly draw: (facts: Facts, options: ChartOptions) => Element;
  readonly tabulate: (facts: Facts) => ChartTable;
  readonly describe: (facts: Facts) => string;
}

function createChart<Facts>({
  id,
  title,
  summarize,
  draw,
  tabulate,
  describe,
}: ChartParts<Facts>): TrendChart {
  return {
    id,
    title,
    render: (records, context) => {
      const facts = summarize(records, context);
      const drawAt = (width: number): Element => draw(facts, { ...context, width });
      return { svg: drawAt(context.width), drawAt, sentence: describe(facts), table: tabulate(facts) };
    },
  };
}

/** One chart of durations in rows. */
function createGroupChart(
  { id, title, ...words }: Omit<GroupWords, 'name'> & Pick<TrendChart, 'id' | 'title'>,
  toGrouping: (names: AxisNames) => Grouping,
): TrendChart {
  const own = { ...words, name: id };
  return createChart({
    id,
    title,
    summarize: (records, { names, filter }) => groupDurations(records, toGrouping(names), filter),
    draw: (facts, options) => drawDurationGroups(facts, own, options),
    tabulate: (facts) => tabulateDurationGroups(facts, own),
    describe: (facts) => describeDurationGroups(facts, own),
  });
}

/** Quarters in a table; beyond these they are years, in every chart. */
const mostQuarters = 80;

/** In the order a retrospective asks. */
export const trendCharts: readonly TrendChart[] = [
  createChart({
    id: 'arrivals',
    title: 'When did incidents come?',
    summarize: (records, { asOf, filter }) => summarizeArrivals(records, asOf, filter),
    draw: drawArrivalStrip,
    tabulate: tabulateArrivalStrip,
    describe: describeArrivalStrip,
  }),
  createChart({
    id: 'quarters',
    title: 'Is any quarter really different?',
    summarize: countByQuarter,
    draw: drawQuarterCounts,
    tabulate: tabulateQuarterCounts,
    describe: describeQuarterCounts,
  }),
  createChart({
    id: 'quiet-spells',
    title: 'Is it remarkably quiet?',
    summarize: (records, { asOf, filter }) => measureTimeBetweenIncidents(records, asOf, filter),
    draw: drawTimeBetweenIncidents,
    tabulate: tabulateTimeBetweenIncidents,
    describe: describeTimeBetweenIncidents,
  }),
  createChart({
    id: 'causes-by-component',
    title: 'Where do failures concentrate?',
    summarize: (records, { names, filter }) => crossCausesAndComponents(records, names, filter),
    draw: drawCauseMatrix,
    tabulate: tabulateCauseMatrix,
    describe: describeCauseMatrix,
  }),
  createChart({
    id: 'triggers-by-cause',
    title: 'Which changes hurt, and through which weakness?',
    summarize: (records, { names, filter }) => crossTriggersAndCauses(records, names, filter),
    draw: drawTriggerMatrix,
    tabulate: tabulateTriggerMatrix,
    describe: describeTriggerMatrix,
  }),
  createChart({
    id: 'cause-combinations',
    title: 'Which conditions come together?',
    summarize: (records, { names, filter }) => combineCauses(records, names, filter),
    draw: drawCauseCombinations,
    tabulate: tabulateCauseCombinations,
    describe: describeCauseCombinations,
  }),
  createChart({
    id: 'came-back',
    title: 'Did we already know?',
    summarize: (records, { recurrences = [], asOf }) => summarizeRecurrenceRate(records, recurrences, asOf),
    draw: drawRecurrenceRate,
    tabulate: tabulateRecurrenceRate,
    describe: describeRecurrenceRate,
  }),
  createChart({
    id: 'detections',
    title: 'Who notices first?',
    summarize: (records, { names, filter }) => countDetections(records, names, filter),
    draw: drawDetectionMethods,
    tabulate: tabulateDetectionMethods,
    describe: describeDetectionMethods,
  }),
  createChart({
    id: 'detections-by-severity',
    title: 'Do customers tell us first when it is grave?',
    summarize: (records, { names, filter }) => crossDetectionsAndSeverities(records, names, filter),
    draw: drawDetectionSeverities,
    tabulate: tabulateDetectionSeverities,
    describe: describeDetectionSeverities,
  }),
  createGroupChart(
    {
      id: 'detection-delays',
      title: 'How long does harm go unnoticed?',
      heading: 'Delay of detection by first signal',
      group: 'First signal',
      span: 'delay',
    },
    delaysByDetection,
  ),
  createChart({
    id: 'phases',
    title: 'Which phase costs us most?',
    summarize: summarizePhases,
    draw: drawIncidentPhases,
    tabulate: tabulateIncidentPhases,
    describe: describeIncidentPhases,
  }),
  createChart({
    id: 'durations',
    title: 'How long does the harm last?',
    summarize: (records, { filter }) => summarizeDurations(records, filter),
    draw: drawImpactDurations,
    tabulate: tabulateImpactDurations,
    describe: describeImpactDurations,
  }),
  createGroupChart(
    {
      id: 'durations-by-severity',
      title: 'Does grave mean long?',
      heading: 'Duration of impact by severity',
      group: 'Severity',
      span: 'duration',
    },
    () => bySeverity,
  ),
  createGroupChart(
    {
      id: 'durations-by-cause',
      title: 'Does any cause last longer?',
      heading: 'Duration of impact by cause',
      group: 'Cause',
      span: 'duration',
    },
    byCause,
  ),
  createChart({
    id: 'action-cohorts',
    title: 'Do we finish what we promise?',
    summarize: countActionItemsByQuarter,
    draw: drawActionItemCohorts,
    tabulate: tabulateActionItemCohorts,
    describe: describeActionItemCohorts,
  }),
  createChart({
    id: 'week-hours',
    title: 'What do incidents cost people?',
    summarize: (records, { filter }) => countWeekHours(records, filter),
    draw: drawWeekHours,
    tabulate: tabulateWeekHours,
    describe: describeWeekHours,
  }),
  createChart({
    id: 'coverage',
    title: 'How far may these charts be trusted?',
    summarize: (records, { asOf, filter }) => {
      const count = (most: number): CompletenessFacts =>
        countKnownFacts(records, { asOf, filter, mostQuarters: most });
      const tabulated = count(mostQuarters);
      const countFor = (most: number) => (tabulated.periods.length <= most ? tabulated : count(most));
      return { countFor, tabulated };
    },
    draw: ({ countFor }, options) =>
      drawCompleteness(countFor(Math.min(mostQuarters, countColumnsThatFit(options.width))), options),
    tabulate: ({ tabulated }) => tabulateCompleteness(tabulated),
    describe: ({ tabulated }) => describeCompleteness(tabulated),
  }),
];
