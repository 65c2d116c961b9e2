// The receipt: every fact with its line and its words, contradictions, and what was not understood.
import type { Gap, GapGroup } from '../../../import/output/unresolved.ts';
import type { Remark } from '../../../import/follow-ups.ts';
import type { Quoted } from '../../../import/structure/incident-part.ts';
import type { ImpactDuration } from '../../../import/times/judge.ts';
import type { Confidences, UncertainFact } from '../../../import/times/confidence/publish.ts';
import type { Contradiction } from '../../../model/incident.ts';

export interface ReceiptTime {
  /** ISO 8601 with its offset; without one where the document names no zone; a date where only the day is known. */
  readonly value: string;
  readonly precision: string;
  readonly line: number;
  readonly quote: string;
  /** Computed from another moment and a stated duration, which is quoted. */
  readonly derived?: boolean;
}

export interface ReceiptLabel {
  readonly id: string;
  readonly origin: string;
  readonly confidence?: number;
  readonly primary?: boolean;
  readonly role?: string;
  readonly evidence: readonly { readonly quote: string; readonly line: number; readonly rule: string }[];
}

export interface ReceiptRow {
  /** Absent where the row has no time that can be read. */
  readonly at?: string;
  readonly until?: string;
  readonly precision?: string;
  readonly text: string;
  readonly line: number;
}

export interface ReceiptAction {
  readonly title: string;
  readonly owner?: string;
  readonly type?: string;
  readonly status: string;
  readonly due?: string;
  readonly url?: string;
  readonly line: number;
}

export interface ReceiptLabels {
  readonly causes: readonly ReceiptLabel[];
  readonly trigger?: ReceiptLabel;
  readonly components: readonly ReceiptLabel[];
  readonly detection?: ReceiptLabel;
}

/** The facts of an incident before it is written; a fact that the document does not state is absent. */
export interface Findings {
  readonly format: string;
  readonly title?: string;
  readonly organization?: string;
  readonly date?: string;
  readonly zone?: string;
  readonly severity?: string;
  readonly affected?: readonly string[];
  readonly authors?: readonly string[];
  readonly impact?: Quoted;
  readonly source?: string;
  readonly times: Readonly<Record<string, ReceiptTime>>;
  readonly statedMinutes: readonly {
    readonly minutes: number;
    readonly line: number;
    readonly quote: string;
  }[];
  /** The chance that a fact is right, by its name, for those that were measured. */
  readonly confidence: Confidences;
  /** Read, but not certain enough to be written: for somebody to check. */
  readonly uncertain: readonly UncertainFact[];
  readonly impactMinutes?: number;
  /** Where `impactMinutes` comes from: the text states it, or start and end give it. */
  readonly duration?: ImpactDuration;
  readonly timeline: readonly ReceiptRow[];
  readonly statusUpdates: readonly { readonly at?: string; readonly status: string; readonly line: number }[];
  readonly actions: readonly ReceiptAction[];
  readonly intentions: readonly Remark[];
  readonly lessons: readonly Remark[];
  readonly links: readonly { readonly url: string; readonly line: number }[];
  readonly labels?: ReceiptLabels;
  readonly contradictions: readonly Contradiction[];
  readonly gaps: readonly Gap[];
  /** The gaps counted by kind, questions left out, and the timeline rows that say nothing known. */
  readonly gapGroups: readonly GapGroup[];
}

/** What `hindsight import --json` prints for each incident. */
export interface Receipt extends Findings {
  readonly file: string;
  /** The paths of the postmortem, its original and its provenance; empty when nothing had to be written. */
  readonly written: readonly string[];
  /** Why nothing or not everything was written without an error: the document was imported before. */
  readonly note?: string;
  /** Why it could not be written. */
  readonly problem?: string;
}
