// The trend charts, in the order a retrospective asks.
import { detectionDelaysChart } from './durations/detection-delays-chart.ts';
import { durationsByCauseChart } from './durations/durations-by-cause-chart.ts';
import { durationsBySeverityChart } from './durations/durations-by-severity-chart.ts';
import { impactDurationsChart } from './durations/impact-durations-chart.ts';
import { incidentPhasesChart } from './durations/incident-phases-chart.ts';
import type { TrendChart } from './trend-chart.ts';
import { actionItemCohortsChart } from './trends/action-item-cohorts-chart.ts';
import { arrivalsChart } from './trends/arrivals-chart.ts';
import { causeCombinationsChart } from './trends/cause-combinations-chart.ts';
import { causesByComponentChart } from './trends/causes-by-component-chart.ts';
import { completenessChart } from './trends/completeness-chart.ts';
import { detectionsBySeverityChart } from './trends/detections-by-severity-chart.ts';
import { detectionsChart } from './trends/detections-chart.ts';
import { quarterCountsChart } from './trends/quarter-counts-chart.ts';
import { recurrenceRateChart } from './trends/recurrence-rate-chart.ts';
import { timeBetweenIncidentsChart } from './trends/time-between-incidents-chart.ts';
import { triggersByCauseChart } from './trends/triggers-by-cause-chart.ts';
import { weekHoursChart } from './trends/week-hours-chart.ts';

export const trendCharts: readonly TrendChart[] = [
  arrivalsChart,
  quarterCountsChart,
  timeBetweenIncidentsChart,
  causesByComponentChart,
  triggersByCauseChart,
  causeCombinationsChart,
  recurrenceRateChart,
  detectionsChart,
  detectionsBySeverityChart,
  detectionDelaysChart,
  incidentPhasesChart,
  impactDurationsChart,
  durationsBySeverityChart,
  durationsByCauseChart,
  actionItemCohortsChart,
  weekHoursChart,
  completenessChart,
];
