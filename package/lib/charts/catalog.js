// The trend charts, in the order a retrospective asks.
import { detectionDelaysChart } from './durations/detection-delays-chart.js';
import { durationsByCauseChart } from './durations/durations-by-cause-chart.js';
import { durationsBySeverityChart } from './durations/durations-by-severity-chart.js';
import { impactDurationsChart } from './durations/impact-durations-chart.js';
import { incidentPhasesChart } from './durations/incident-phases-chart.js';
import { actionItemCohortsChart } from './trends/action-item-cohorts-chart.js';
import { arrivalsChart } from './trends/arrivals-chart.js';
import { causeCombinationsChart } from './trends/cause-combinations-chart.js';
import { causesByComponentChart } from './trends/causes-by-component-chart.js';
import { completenessChart } from './trends/completeness-chart.js';
import { detectionsBySeverityChart } from './trends/detections-by-severity-chart.js';
import { detectionsChart } from './trends/detections-chart.js';
import { quarterCountsChart } from './trends/quarter-counts-chart.js';
import { recurrenceRateChart } from './trends/recurrence-rate-chart.js';
import { timeBetweenIncidentsChart } from './trends/time-between-incidents-chart.js';
import { triggersByCauseChart } from './trends/triggers-by-cause-chart.js';
import { weekHoursChart } from './trends/week-hours-chart.js';
export const trendCharts = [
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
