// Training reports as rows of numbers: one for each report and one for each of its sentences.
import { createFeatureReader, type Features } from '../../src/classify/model/features.ts';
import type { SparseRow } from './logistic.ts';
import type { TrainingReport } from './training-reports.ts';

export interface Rows {
  /** Feature names in the order of their numbers. */
  readonly names: readonly string[];
  /** In how many reports each feature is. */
  readonly counts: Int32Array;
  readonly reports: readonly SparseRow[];
  /** By report, then by sentence. */
  readonly sentences: readonly (readonly SparseRow[])[];
}

/** A feature of fewer reports than this could give away a document, and teaches nothing. Pairs of words need one more. */
const leastReports = 3;

/** Rows over the features that at least three reports have (four for pairs of words), by name. */
export function toRows(reports: readonly TrainingReport[]): Rows {
  const reader = createFeatureReader();
  const read = reports.map(({ sentences }) => {
    const ofSentences = reader.ofSentences(sentences);
    return { sentences: ofSentences, report: reader.ofReport(sentences, ofSentences) };
  });
  const counts = new Map<string, number>();
  for (const { sentences, report } of read) {
    const names = new Set([...report.keys(), ...sentences.flatMap((features) => [...features.keys()])]);
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const names = [...counts.keys()]
    .filter((name) => (counts.get(name) ?? 0) >= leastReports + (name.startsWith('b:') ? 1 : 0))
    .sort();
  const numbers = new Map(names.map((name, number) => [name, number]));
  return {
    names,
    counts: Int32Array.from(names, (name) => counts.get(name) ?? 0),
    reports: read.map(({ report }) => toRow(report, numbers)),
    sentences: read.map(({ sentences }) => sentences.map((features) => toRow(features, numbers))),
  };
}

/** The features that have a number, in the order of their numbers. */
export function toRow(features: Features, numbers: ReadonlyMap<string, number>): SparseRow {
  const entries = [...features].flatMap(([name, value]) => {
    const number = numbers.get(name);
    return number === undefined || value === 0 ? [] : [[number, value] as const];
  });
  entries.sort(([a], [b]) => a - b);
  return {
    features: Int32Array.from(entries, ([number]) => number),
    values: Float64Array.from(entries, ([, value]) => value),
  };
}
