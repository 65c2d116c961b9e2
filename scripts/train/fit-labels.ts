// The first stage: for each label one model of whole reports and one of single sentences.
import type { ModelAxis } from '../../src/classify/model/model.ts';
import { createWordReader } from '../../src/classify/model/words.ts';
import type { Place, ReportSentence } from '../../src/classify/passages/report.ts';
import { type Fit, fitLogistic, scoreRow, type TrainingRow } from './logistic.ts';
import type { TrainingReport } from './training-reports.ts';
import type { Rows } from './training-rows.ts';

export interface LabelFit {
  readonly id: string;
  readonly report: Fit;
  readonly sentence: Fit;
}

export interface LabelTask {
  readonly axis: ModelAxis;
  readonly id: string;
  readonly reports: readonly TrainingReport[];
  readonly rows: Rows;
}

/** True or false according to the readers; undefined if nobody looked for the label. */
export function hasLabel({ axes }: TrainingReport, axis: ModelAxis, id: string): boolean | undefined {
  const labels = axes[axis];
  if (labels === undefined) return undefined;
  return labels.ids.includes(id) || ((labels.unasked?.has(id) ?? false) ? undefined : false);
}

/** How much a report counts: raw reports most, since they are what the model will read. */
const setWeights = {
  reports: { yes: 1, no: 1 },
  archive: { yes: 0.5, no: 0.5 },
  // Their labels were made for another purpose, and about one in seven is debatable.
  azure: { yes: 0.15, no: 0.15 },
  sentences: { yes: 0.7, no: 0.3 },
};

/** Fits a label to the reports with these numbers. */
export function fitLabel(task: LabelTask, chosen: readonly number[]): LabelFit {
  return { id: task.id, report: fitReports(task, chosen), sentence: fitSentences(task, chosen) };
}

function fitReports({ axis, id, reports, rows }: LabelTask, chosen: readonly number[]): Fit {
  const training = chosen.flatMap((number): readonly TrainingRow[] => {
    const [report, row] = [reports[number], rows.reports[number]];
    const isPositive = report && hasLabel(report, axis, id);
    if (report === undefined || row === undefined || isPositive === undefined) return [];
    const weight = setWeights[report.set][isPositive ? 'yes' : 'no'] * (report.set === 'sentences' ? 0.5 : 1);
    return [{ row, isPositive, weight }];
  });
  return prune(fitLogistic(training, { features: rows.names.length, cost: 0.5, passes: 15 }), rows);
}

const corePlaces: ReadonlySet<Place> = new Set(['title', 'lead', 'cause', 'trigger', 'detection', 'impact']);

/**
 * Sentences that carry a label against all sentences of reports without it. If no reader quoted a sentence, the model
 * of the first pass chooses the one that supports the label most, among sentences in fitting sections.
 */
function fitSentences(task: LabelTask, chosen: readonly number[]): Fit {
  const { axis, id, reports, rows } = task;
  const sure: TrainingRow[] = [];
  const open: { readonly number: number; readonly weight: number }[] = [];
  for (const number of chosen) {
    const report = reports[number];
    const isPositive = report && hasLabel(report, axis, id);
    if (report === undefined || isPositive === undefined) continue;
    const weight = setWeights[report.set][isPositive ? 'yes' : 'no'];
    if (!isPositive) sure.push(...toNegatives(report, rows.sentences[number] ?? [], weight));
    else {
      const quoted = findQuoted(report, axis, id);
      for (const at of quoted) {
        const row = rows.sentences[number]?.[at];
        if (row) sure.push({ row, isPositive: true, weight: (2 * weight) / Math.sqrt(quoted.length) });
      }
      if (quoted.length === 0) open.push({ number, weight });
    }
  }
  let fit: Fit | undefined;
  for (let round = 0; round < 2; round += 1) {
    const found = open.flatMap(({ number, weight }): readonly TrainingRow[] => {
      const at = chooseSentence(task, number, fit);
      const row = rows.sentences[number]?.[at];
      return row === undefined ? [] : [{ row, isPositive: true, weight: 1.5 * weight }];
    });
    fit = fitLogistic([...sure, ...found], { features: rows.names.length, cost: 1, passes: 7 });
  }
  return prune(fit ?? { weights: new Float64Array(rows.names.length), bias: 0 }, rows);
}

/** In sections that say less about causes, skips every second sentence and counts the others twice, to save time. */
function toNegatives(
  { sentences }: TrainingReport,
  rows: Rows['sentences'][number],
  weight: number,
): readonly TrainingRow[] {
  return rows.flatMap((row, at): readonly TrainingRow[] => {
    const isCore = corePlaces.has(sentences[at]?.place ?? 'other');
    if (!isCore && at % 2 === 1) return [];
    return [{ row, isPositive: false, weight: (weight / 2) * (isCore ? 1 : 2) }];
  });
}

const homes: Readonly<Record<ModelAxis, Place>> = {
  causes: 'cause',
  triggers: 'trigger',
  detections: 'detection',
};

function chooseSentence({ axis, reports, rows }: LabelTask, number: number, fit: Fit | undefined): number {
  const home = homes[axis];
  const preference = axis === 'causes' ? 0.3 : 3;
  const scores = (reports[number]?.sentences ?? []).map(({ place }, at) => {
    const row = rows.sentences[number]?.[at];
    if (fit === undefined || row === undefined) return (place === home ? 1 : -1) - at / 1000;
    return scoreRow(fit, row) + (place === home ? preference : 0);
  });
  return scores.indexOf(Math.max(...scores));
}

const readWords = createWordReader();

function findQuoted({ sentences, axes }: TrainingReport, axis: ModelAxis, id: string): readonly number[] {
  return matchQuotes(axes[axis]?.quotes.get(id) ?? [], sentences);
}

/** The sentences that quotations were taken from: for each those that share most of its words. */
export function matchQuotes(
  quotes: readonly string[],
  sentences: readonly ReportSentence[],
): readonly number[] {
  return [...new Set(quotes.flatMap((quote) => matchQuote(quote, sentences)))];
}

function matchQuote(quote: string, sentences: readonly ReportSentence[]): readonly number[] {
  const wanted = new Set(readWords(quote).map(({ stem }) => stem));
  const shares = sentences.map(({ words }) => {
    const stems = new Set(words.map(({ stem }) => stem));
    const shared = [...stems].filter((stem) => wanted.has(stem)).length;
    return Math.min(1, shared / Math.max(4, stems.size)) * (shared / Math.max(1, wanted.size));
  });
  const best = Math.max(0, ...shares);
  return best < 0.2 ? [] : shares.flatMap((share, at) => (share >= best - 1e-9 || share > 0.6 ? [at] : []));
}

/** How many features of a label are kept. */
const keptFeatures = 700;

/** Only the weights that matter most, by size and by how many reports have the feature. */
export function prune({ weights, bias }: Fit, { counts }: Rows): Fit {
  const importance = weights.map((weight, feature) => Math.abs(weight) * Math.sqrt(counts[feature] ?? 0));
  const least = Float64Array.from(importance).sort().at(-keptFeatures) ?? 0;
  return {
    weights: weights.map((weight, feature) => ((importance[feature] ?? 0) >= least ? weight : 0)),
    bias,
  };
}
