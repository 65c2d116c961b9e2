// An incident: a postmortem with its labels, durations and contradictions.
import type { ComponentRole, IncidentId, Postmortem, SectionKind } from './postmortem.ts';
import type { Moment } from './time.ts';

/** A sentence of the report that supports a label. `line` is that of the source file. */
export interface Evidence {
  /** What found it: `model`, the name of a technology (`names-redis`) or a team's own phrase. */
  readonly rule: string;
  readonly section: SectionKind;
  readonly quote: string;
  readonly line: number;
}

export type NonEmpty<T> = readonly [T, ...T[]];

/**
 * An author's label needs no evidence (but has the sentences the model found for it, if any); an inferred one quotes
 * some.
 */
export type Label =
  | {
      readonly id: string;
      readonly origin: 'author';
      readonly line: number;
      readonly evidence: readonly Evidence[];
    }
  | {
      readonly id: string;
      /** `inferred` counts like an author's label; a `suggestion` is shown to people but not counted. */
      readonly origin: 'inferred' | 'suggestion';
      /**
       * 0 to 1: the calibrated probability that a reader would give the label, measured on reports kept out of
       * training.
       */
      readonly confidence: number;
      readonly evidence: NonEmpty<Evidence>;
    };

export type CauseLabel = Label & { readonly primary: boolean };
export type ComponentLabel = Label & { readonly role: ComponentRole };

/**
 * Labels on the four axes. An absent trigger or detection means "not classified yet". The id `unknown` from an author
 * means "looked into, not known"; as a suggestion it means that the report does not seem to say.
 */
export interface Classification {
  readonly causes: readonly CauseLabel[];
  readonly trigger?: Label;
  readonly components: readonly ComponentLabel[];
  readonly detection?: Label;
}

/** The time between two known moments; never negative. */
export interface Duration {
  readonly minutes: number;
  readonly from: Moment;
  readonly to: Moment;
  /** True if an end is not known to the minute. */
  readonly approximate: boolean;
}

/** Each is present only if both ends are known more precisely than a day, and in order. */
export interface Durations {
  /** introduced to started: how long the fault existed without impact. */
  readonly latent?: Duration;
  /** started to detected. */
  readonly timeToDetect?: Duration;
  /** started to mitigated. */
  readonly timeToMitigate?: Duration;
  /** started to resolved. */
  readonly timeToResolve?: Duration;
  /** started to mitigated, or to resolved if no earlier end of the impact is known. */
  readonly impact?: Duration;
}

/** Two statements of one postmortem that cannot both be true. */
export interface Contradiction {
  readonly id: string;
  readonly message: string;
  readonly lines: readonly number[];
}

export interface Incident extends Classification {
  readonly id: IncidentId;
  readonly postmortem: Postmortem;
  readonly durations: Durations;
  readonly contradictions: readonly Contradiction[];
}
