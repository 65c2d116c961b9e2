// The facts of one incident in a foreign document.
import type { StatedSeverity } from './metadata.ts';
import type { Contradiction } from '../model/incident.ts';
import type { Remark } from './follow-ups.ts';
import type { Update } from './formats/status-log.ts';
import type { Gap } from './output/unresolved.ts';
import type { Quoted, Structure } from './structure/incident-part.ts';
import type { Line } from './structure/lines.ts';
import type { Reading } from './times/calendar.ts';
import type { Candidate } from './times/candidates.ts';
import type { ImpactDuration } from './times/judge.ts';
import type { Confidences, UncertainFact } from './times/confidence/publish.ts';
import type { ResolvedTimes } from './times/resolve.ts';
import type { Row } from './times/row-candidates.ts';

/** What the document says of one incident. */
export interface ForeignFacts {
  readonly title?: Quoted;
  readonly organization?: Quoted;
  readonly kind?: Quoted;
  /** `2022-06-20`. */
  readonly date?: Quoted;
  readonly zone?: Quoted;
  readonly times: ResolvedTimes;
  readonly confidence: Confidences;
  /** What was read and not published, because it is not sure enough. */
  readonly uncertain: readonly UncertainFact[];
  readonly duration?: ImpactDuration;
  readonly severity?: StatedSeverity;
  readonly services: readonly Quoted[];
  readonly tags: readonly Quoted[];
  readonly authors: readonly Quoted[];
  readonly impact?: Quoted;
  readonly source?: Quoted;
  readonly updates: readonly (Update & { readonly at?: Reading })[];
  readonly rows: readonly Row[];
  readonly markdown: readonly Line[];
  readonly log: readonly Line[];
  readonly format: string;
  /** The zone could be several: no time may be written as if one were meant. */
  readonly isUnclear: boolean;
  /** The lines of the document as they came. */
  readonly original: readonly string[];
  readonly lessons: readonly Remark[];
  readonly links: readonly { readonly url: string; readonly line: number }[];
  readonly contradictions: readonly Contradiction[];
  /** Questions only a person can answer. */
  readonly questions: readonly Gap[];
  readonly candidates: readonly Candidate[];
  readonly structure: Structure;
}
