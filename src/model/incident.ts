// An incident: a postmortem with its labels, its durations and what does not add up in it.
import type { ComponentRole, IncidentId, Postmortem, SectionKind } from './postmortem.ts';
import type { Moment } from './time.ts';

/** The author's words that a rule went by. `line` is that of the source file. */
export interface Evidence {
  readonly rule: string;
  readonly section: SectionKind;
  readonly quote: string;
  readonly line: number;
}

export type NonEmpty<T> = readonly [T, ...T[]];

/** An author's label stands on its own (evidence is what the rules also saw, maybe nothing); an inferred one quotes. */
export type Label =
  | {
      readonly id: string;
      readonly origin: 'author';
      readonly line: number;
      readonly evidence: readonly Evidence[];
    }
  | {
      readonly id: string;
      /** A `suggestion` is shown to people and counted nowhere. */
      readonly origin: 'rule' | 'suggestion';
      /** 0 to 1: the share of such labels that authors confirmed on the archive the rules were tuned on. */
      readonly confidence: number;
      readonly evidence: NonEmpty<Evidence>;
    };

export type CauseLabel = Label & { readonly primary: boolean };
export type ComponentLabel = Label & { readonly role: ComponentRole };

/** Labels on the four axes. An absent trigger or detection was never classified; the id `unknown` is an answer. */
export interface Classification {
  readonly causes: readonly CauseLabel[];
  readonly trigger?: Label;
  readonly components: readonly ComponentLabel[];
  readonly detection?: Label;
}

/** A span between two moments that are both known; never negative. */
export interface Duration {
  readonly minutes: number;
  readonly from: Moment;
  readonly to: Moment;
  /** True when either end is not known to the minute. */
  readonly approximate: boolean;
}

/** Each exists only where both ends are known to better than a day and in order. */
export interface Durations {
  /** introduced to started: how long the fault slept. */
  readonly latent?: Duration;
  /** started to detected. */
  readonly timeToDetect?: Duration;
  /** started to mitigated. */
  readonly timeToMitigate?: Duration;
  /** started to resolved. */
  readonly timeToResolve?: Duration;
  /** started to mitigated, or to resolved where nothing says when the harm ended. */
  readonly impact?: Duration;
}

/** Two statements of one postmortem that cannot both be right. */
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
