// Labels to be confirmed by a person, and the person's decisions.
import type { Evidence, NonEmpty } from './incident.ts';
import type { ComponentRole, IncidentId } from './postmortem.ts';
import type { Axis } from './taxonomy.ts';

/** A label that was inferred or suggested, and its evidence. */
export interface UnconfirmedLabel {
  readonly incident: IncidentId;
  /** Of the source file, as shown to people. */
  readonly path: string;
  readonly title: string;
  readonly axis: Axis;
  readonly id: string;
  /** Components only. */
  readonly role?: ComponentRole;
  /** True when the label counts in lists and charts already. */
  readonly isCounted: boolean;
  /** 0 to 1. */
  readonly confidence: number;
  readonly evidence: NonEmpty<Evidence>;
}

/** An unconfirmed label with the lines around its evidence; `firstLine` is the number of the first of them. */
export interface LabelQuestion extends UnconfirmedLabel {
  readonly context: { readonly firstLine: number; readonly lines: readonly string[] };
}

/** One decision about one label. `replacement` is the id that applies instead, on the same axis. */
export interface LabelDecision {
  readonly kind: 'accept' | 'reject' | 'change';
  readonly axis: Axis;
  readonly id: string;
  /** Components only; left out: faulty. */
  readonly role?: ComponentRole;
  readonly replacement?: string;
}
