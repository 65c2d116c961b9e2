// The trend charts, once: the page and its redrawing go through this list.
import type { Element } from 'hast';
import { countCohorts } from '../analyse/action-items/action-item-cohorts.ts';
import { summariseArrivals } from '../analyse/trends/arrivals.ts';
import { type KnownBefore, summariseCameBack } from '../analyse/trends/recurrence-rate.ts';
import { combineCauses } from '../analyse/trends/cause-combinations.ts';
import { crossCausesAndComponents, crossTriggersAndCauses } from '../analyse/trends/cause-matrix.ts';
import { type CoverageFacts, countKnownFacts } from '../analyse/trends/completeness-periods.ts';
import { countDetections, crossDetectionsAndSeverities } from '../analyse/trends/detections.ts';
import type { Filter } from '../analyse/records/filter.ts';
import {
  byCause,
  bySeverity,
  delaysByDetection,
  type Grouping,
  groupDurations,
} from '../analyse/durations/grouped-durations.ts';
import { summariseDurations } from '../analyse/durations/impact-durations.ts';
import { summarisePhases } from '../analyse/durations/incident-phases.ts';
import { countByQuarter } from '../analyse/trends/quarter-counts.ts';
import { measureQuietSpells } from '../analyse/trends/time-between-incidents.ts';
import type { AxisNames, IncidentRecord } from '../analyse/records/records.ts';
import { countWeekHours } from '../analyse/trends/week-hour-counts.ts';
import type { Instant } from '../model/time.ts';
import {
  describeActionCohorts,
  drawActionCohorts,
  tabulateActionCohorts,
} from './trends/action-item-cohorts-chart.ts';
import { describeArrivalStrip, drawArrivalStrip, tabulateArrivalStrip } from './trends/arrivals-chart.ts';
import { describeCameBack, drawCameBack, tabulateCameBack } from './trends/recurrence-rate-chart.ts';
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
  describeCoverageMatrix,
  drawCoverageMatrix,
  tabulateCoverageMatrix,
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
  describeQuietSpells,
  drawQuietSpells,
  tabulateQuietSpells,
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
  readonly summarise: (records: readonly IncidentRecord[], context: ChartContext) => Facts;
  readonly draw: (facts: Facts, options: ChartOptions) => Element;
  readonly tabulate: (facts: Facts) => ChartTable;
  readonly describe: (facts: Facts) => string;
}

function createChart<Facts>({
  id,
  title,
  summarise,
  draw,
  tabulate,
  describe,
}: ChartParts<Facts>): TrendChart {
  return {
    id,
    title,
    render: (records, context) => {
      const facts = summarise(records, context);
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
    summarise: (records, { names, filter }) => groupDurations(records, toGrouping(names), filter),
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
    summarise: (records, { asOf, filter }) => summariseArrivals(records, asOf, filter),
    draw: drawArrivalStrip,
    tabulate: tabulateArrivalStrip,
    describe: describeArrivalStrip,
  }),
  createChart({
    id: 'quarters',
    title: 'Is any quarter really different?',
    summarise: countByQuarter,
    draw: drawQuarterCounts,
    tabulate: tabulateQuarterCounts,
    describe: describeQuarterCounts,
  }),
  createChart({
    id: 'quiet-spells',
    title: 'Is it remarkably quiet?',
    summarise: (records, { asOf, filter }) => measureQuietSpells(records, asOf, filter),
    draw: drawQuietSpells,
    tabulate: tabulateQuietSpells,
    describe: describeQuietSpells,
  }),
  createChart({
    id: 'causes-by-component',
    title: 'Where do failures concentrate?',
    summarise: (records, { names, filter }) => crossCausesAndComponents(records, names, filter),
    draw: drawCauseMatrix,
    tabulate: tabulateCauseMatrix,
    describe: describeCauseMatrix,
  }),
  createChart({
    id: 'triggers-by-cause',
    title: 'Which changes hurt, and through which weakness?',
    summarise: (records, { names, filter }) => crossTriggersAndCauses(records, names, filter),
    draw: drawTriggerMatrix,
    tabulate: tabulateTriggerMatrix,
    describe: describeTriggerMatrix,
  }),
  createChart({
    id: 'cause-combinations',
    title: 'Which conditions come together?',
    summarise: (records, { names, filter }) => combineCauses(records, names, filter),
    draw: drawCauseCombinations,
    tabulate: tabulateCauseCombinations,
    describe: describeCauseCombinations,
  }),
  createChart({
    id: 'came-back',
    title: 'Did we already know?',
    summarise: (records, { recurrences = [], asOf }) => summariseCameBack(records, recurrences, asOf),
    draw: drawCameBack,
    tabulate: tabulateCameBack,
    describe: describeCameBack,
  }),
  createChart({
    id: 'detections',
    title: 'Who notices first?',
    summarise: (records, { names, filter }) => countDetections(records, names, filter),
    draw: drawDetectionMethods,
    tabulate: tabulateDetectionMethods,
    describe: describeDetectionMethods,
  }),
  createChart({
    id: 'detections-by-severity',
    title: 'Do customers tell us first when it is grave?',
    summarise: (records, { names, filter }) => crossDetectionsAndSeverities(records, names, filter),
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
    summarise: summarisePhases,
    draw: drawIncidentPhases,
    tabulate: tabulateIncidentPhases,
    describe: describeIncidentPhases,
  }),
  createChart({
    id: 'durations',
    title: 'How long does the harm last?',
    summarise: (records, { filter }) => summariseDurations(records, filter),
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
    summarise: countCohorts,
    draw: drawActionCohorts,
    tabulate: tabulateActionCohorts,
    describe: describeActionCohorts,
  }),
  createChart({
    id: 'week-hours',
    title: 'What do incidents cost people?',
    summarise: (records, { filter }) => countWeekHours(records, filter),
    draw: drawWeekHours,
    tabulate: tabulateWeekHours,
    describe: describeWeekHours,
  }),
  createChart({
    id: 'coverage',
    title: 'How far may these charts be trusted?',
    summarise: (records, { asOf, filter }) => {
      const tabulated = countKnownFacts(records, { asOf, filter, mostQuarters });
      const countFor = (most: number): CoverageFacts =>
        tabulated.periods.length <= most
          ? tabulated
          : countKnownFacts(records, { asOf, filter, mostQuarters: most });
      return { countFor, tabulated };
    },
    draw: ({ countFor }, options) =>
      drawCoverageMatrix(countFor(Math.min(mostQuarters, countColumnsThatFit(options.width))), options),
    tabulate: ({ tabulated }) => tabulateCoverageMatrix(tabulated),
    describe: ({ tabulated }) => describeCoverageMatrix(tabulated),
  }),
];
