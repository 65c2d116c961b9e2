// Training reports as rows of numbers: one for each report and one for each of its sentences.
import { growingFeatures } from '../../src/classify/model/feature-numbers.ts';
import { type Features, readSentenceFeatures, sumFeatures } from '../../src/classify/model/features.ts';
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

/** A feature of fewer reports than this could reveal a document, and does not help. Pairs of words need one more. */
const leastReports = 3;

/** Rows over the features that at least three reports have (four for pairs of words), by name. */
export function toRows(reports: readonly TrainingReport[]): Rows {
  const features = growingFeatures();
  const read = reports.map((report) => {
    const sentences = readSentenceFeatures(report.sentences, features);
    return { sentences, report: sumFeatures(report.sentences, sentences, features) };
  });
  const counts = new Map<number, number>();
  for (const { sentences, report } of read) {
    const own = new Set([...report.numbers, ...sentences.flatMap((one) => one.numbers)]);
    for (const feature of own) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  const kept = [...counts]
    .map(([feature, count]) => ({ feature, count, name: features.nameOf(feature) }))
    .filter(({ name, count }) => count >= leastReports + (name.startsWith('b:') ? 1 : 0))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const numbers = new Map(kept.map(({ feature }, number) => [feature, number]));
  return {
    names: kept.map(({ name }) => name),
    counts: Int32Array.from(kept, ({ count }) => count),
    reports: read.map(({ report }) => toRow(toEntries(report), numbers)),
    sentences: read.map(({ sentences }) => sentences.map((one) => toRow(toEntries(one), numbers))),
  };
}

function toEntries({ numbers, values }: Features): readonly (readonly [feature: number, value: number])[] {
  return numbers.map((number, at) => [number, values[at] ?? 0]);
}

/** The features that have a number, in the order of their numbers. */
export function toRow<Key>(
  features: Iterable<readonly [Key, number]>,
  numbers: ReadonlyMap<Key, number>,
): SparseRow {
  const entries = [...features].flatMap(([feature, value]) => {
    const number = numbers.get(feature);
    return number === undefined || value === 0 ? [] : [[number, value] as const];
  });
  entries.sort(([a], [b]) => a - b);
  return {
    features: Int32Array.from(entries, ([number]) => number),
    values: Float64Array.from(entries, ([, value]) => value),
  };
}
