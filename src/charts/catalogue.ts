// The trend charts, once: the page and its redrawing go through this list.
import type { Element } from 'hast';
import { summariseArrivals } from '../analyse/arrivals.ts';
import { crossCausesAndComponents, crossTriggersAndCauses } from '../analyse/cause-matrix.ts';
import { countDetections, crossDetectionsAndSeverities } from '../analyse/detections.ts';
import type { Filter } from '../analyse/filter.ts';
import { summariseDurations } from '../analyse/impact-durations.ts';
import { countByQuarter } from '../analyse/quarters.ts';
import type { IncidentRecord } from '../analyse/records.ts';
import type { Instant } from '../model/time.ts';
import { describeArrivalStrip, drawArrivalStrip, tabulateArrivalStrip } from './arrival-strip.ts';
import {
  describeCauseMatrix,
  describeTriggerMatrix,
  drawCauseMatrix,
  drawTriggerMatrix,
  tabulateCauseMatrix,
  tabulateTriggerMatrix,
} from './cause-matrix.ts';
import {
  describeDetectionMethods,
  drawDetectionMethods,
  tabulateDetectionMethods,
} from './detection-methods.ts';
import {
  describeDetectionSeverities,
  drawDetectionSeverities,
  tabulateDetectionSeverities,
} from './detection-severities.ts';
import { describeImpactDurations, drawImpactDurations, tabulateImpactDurations } from './impact-durations.ts';
import type { ChartOptions, ChartTable } from './options.ts';
import { describeQuarterCounts, drawQuarterCounts, tabulateQuarterCounts } from './quarter-counts.ts';

export interface ChartContext extends ChartOptions {
  /** The day the archive speaks for. */
  readonly asOf: Instant;
  /** The archive's zone. */
  readonly zone: string;
  /** The filter that left the records: marks narrow it, so that they lead to exactly what they count. */
  readonly filter?: Filter;
}

export interface RenderedChart {
  readonly svg: Element;
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
      return { svg: draw(facts, context), sentence: describe(facts), table: tabulate(facts) };
    },
  };
}

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
  createChart({
    id: 'durations',
    title: 'How long does the harm last?',
    summarise: (records, { filter }) => summariseDurations(records, filter),
    draw: drawImpactDurations,
    tabulate: tabulateImpactDurations,
    describe: describeImpactDurations,
  }),
];
