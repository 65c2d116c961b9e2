// Facts of imported reports that wait for a person, and what the person decides about them.
import type { IncidentId, TimeName } from './postmortem.ts';

/** A fact that an import was not sure of, as the record beside the postmortem keeps it. */
export interface DoubtfulFact {
  readonly fact: TimeName | 'title' | 'organization';
  /** As front matter would have it. */
  readonly value: string;
  /** Of the original document; 0 where it is on no line. */
  readonly line: number;
  readonly quote: string;
  /** Why it is not sure, as a clause: "the document gives other times as well". */
  readonly why: string;
  /** True when it is in the front matter already. */
  readonly isWritten: boolean;
}

/** A doubtful fact with the lines of the original around it. */
export interface FactQuestion extends DoubtfulFact {
  readonly incident: IncidentId;
  /** Of the postmortem, as shown to people. */
  readonly path: string;
  readonly title: string;
  readonly context: { readonly firstLine: number; readonly lines: readonly string[] };
}

/** One decision about one fact; `value` is what applies instead. */
export interface FactDecision {
  readonly kind: 'accept' | 'reject' | 'change';
  readonly fact: DoubtfulFact['fact'];
  readonly value?: string;
}
