// What a review consists of: its period, its facts and its questions.
import type { Instant } from '../../model/time.ts';
import type { ActionItemRecord } from '../action-items/action-item-records.ts';
import type { PhaseFacts } from '../durations/incident-phases.ts';
import type { AxisNames, IncidentRecord } from '../records/records.ts';
import type { RecurrenceLink } from '../recurrence/chains.ts';
import type { Reflections } from '../recurrence/reflections.ts';
import type { MedianEstimate } from '../statistics/statistics.ts';
import type { CompletenessRow } from '../trends/missing-facts.ts';
import type { RateComparison } from './review-differences.ts';
import type { Line, Target } from './review-document.ts';

/** Days `YYYY-MM-DD`, both included. */
export interface ReviewPeriod {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** A period that has a page. */
export interface CalendarReview extends ReviewPeriod {
  /** Usable in an address: `2021`, `2021-q3`. */
  readonly id: string;
  readonly kind: 'year' | 'quarter';
}

/** What all reviews of an archive are computed from. */
export interface ReviewSources {
  readonly asOf: Instant;
  readonly zone: string;
  readonly names: AxisNames;
  /** Newest first. */
  readonly records: readonly IncidentRecord[];
  /** Recurrences by their later incident. */
  readonly links: ReadonlyMap<string, readonly RecurrenceLink[]>;
  readonly actionItems: readonly ActionItemRecord[];
  readonly reflections: Reflections;
  /** The day of the first incident, not counting the few that are much older than all others. */
  readonly begins?: string;
}

/** One span of time over a period's incidents; `values` in minutes, ascending. */
export interface SpanFacts {
  readonly name: string;
  readonly values: readonly number[];
  readonly unknown: number;
  /**
   * Absent with fewer than `fewestForComparison` values, as is `medianBefore`: the two are shown next to each other.
   */
  readonly median?: MedianEstimate;
  readonly medianBefore?: MedianEstimate;
  readonly knownBefore: number;
}

/** What a period's incidents show, next to the period before. */
export interface ReviewFacts {
  readonly period: ReviewPeriod;
  /** As long as the period, right before it. */
  readonly before: ReviewPeriod;
  /** False while the period is still running on the archive's day. */
  readonly complete: boolean;
  /** Oldest first. */
  readonly incidents: readonly IncidentRecord[];
  /** Recurrences whose later incident falls in the period, each once, in time order. */
  readonly recurrences: readonly RecurrenceLink[];
  /** All incidents first, then labels by frequency. Absent where the archive starts after the period before did. */
  readonly differences?: readonly RateComparison[];
  /** Most frequent first. */
  readonly detections: readonly { readonly id: string; readonly count: number }[];
  readonly spans: readonly SpanFacts[];
  readonly phases: PhaseFacts;
  readonly actionItems: {
    /** From the period's incidents. */
    readonly made: readonly ActionItemRecord[];
    /** Due in the period, from any incident. */
    readonly due: readonly ActionItemRecord[];
    /** Completed in the period, as far as completion dates are known. */
    readonly completed: readonly ActionItemRecord[];
  };
  readonly completeness: readonly CompletenessRow[];
}

/** A question for the meeting, and why it is asked. */
export interface ReviewQuestion {
  readonly line: Line;
  /** The incidents behind the question; never empty. */
  readonly incidents: readonly string[];
  /** The list that holds all of them, maybe among others; absent where the line names them all. */
  readonly all?: Target;
}

export interface Review extends ReviewFacts {
  readonly questions: readonly ReviewQuestion[];
}
