// How well the classifier agrees with people, label by label.
import type { Axis } from './taxonomy.ts';

/** A share; absent if there is nothing to divide by. */
export interface Score {
  readonly value?: number;
  /** 95%. */
  readonly interval?: { readonly low: number; readonly high: number };
}

/** Compares labels given by people with labels given by the classifier. */
export interface Agreement {
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly falseNegatives: number;
  readonly precision: Score;
  readonly recall: Score;
  readonly f1: Score;
}

export interface LabelScore {
  readonly axis: Axis;
  /**
   * `all` for the axis as a whole, every label of every report counted once (micro average); for components that are
   * the faulty ones, and `any-role` takes faulty and affected together.
   */
  readonly id: string;
  /** How often people gave it. */
  readonly support: number;
  /** Labels that count in charts. An unknown trigger or detection does not count. */
  readonly counted: Agreement;
  /** Counted labels and suggestions together; `unknown` is a label like any other. */
  readonly shown: Agreement;
  /** Only on `all`: the F1 of always giving the most frequent label. */
  readonly baseline?: number;
}

/** The share of reports in which at least one label of an axis counts; `either` is a cause or a component. */
export interface LabeledShares {
  readonly cause: Score;
  readonly component: Score;
  readonly either: Score;
}

export interface Evaluation {
  /** Reports that people labeled on at least one axis. */
  readonly postmortems: number;
  /** Per axis: the axis as a whole, then its labels by how often people gave them. */
  readonly scores: readonly LabelScore[];
  readonly labeledShares: LabeledShares;
}
