// How well the rules agree with the authors of an archive, label by label.
import type { Axis } from './taxonomy.ts';

/** A share of `of`; absent when there is nothing to take a share of. */
export interface Score {
  readonly value?: number;
  /** 95 %. */
  readonly interval?: { readonly low: number; readonly high: number };
}

export interface LabelScore {
  readonly axis: Axis;
  /** `all` for the axis as a whole, every label of every postmortem counted once (micro average). */
  readonly id: string;
  /** Authors gave the label and so did the rules. */
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly falseNegatives: number;
  /** How often authors gave it. */
  readonly support: number;
  readonly precision: Score;
  readonly recall: Score;
  readonly f1: Score;
  /** Suggestions of the rules, which count as nothing above, and how many of them authors had given. */
  readonly suggestions: { readonly given: number; readonly right: number };
}

export interface Evaluation {
  /** Postmortems with author labels on at least one axis. */
  readonly postmortems: number;
  /** Per axis: the axis as a whole, then its labels by how often authors gave them. */
  readonly scores: readonly LabelScore[];
}
