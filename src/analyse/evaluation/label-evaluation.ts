// How well the classifier agrees with people: precision, recall and F1 per label, with confidence intervals.
import type { Agreement, LabeledShares, Evaluation, LabelScore, Score } from '../../model/evaluation.ts';
import type { Classification, Label } from '../../model/incident.ts';
import type { Declared } from '../../model/postmortem.ts';
import { compareText } from '../../model/diagnostic.ts';
import { type Axis, axes } from '../../model/taxonomy.ts';
import { isCounted } from '../records/counted-labels.ts';
import { wilsonInterval } from '../statistics/statistics.ts';

/**
 * The labels people gave to one report. An axis nobody labeled is absent; an empty list means the report has no such
 * label.
 */
export interface HumanLabels {
  readonly causes?: readonly string[];
  readonly trigger?: string;
  readonly detection?: string;
  readonly components?: { readonly faulty: readonly string[]; readonly affected: readonly string[] };
}

/** One report with people's labels, and the classifier's labels made without seeing them. */
export interface EvaluatedPair {
  readonly human: HumanLabels;
  readonly predicted: Classification;
}

/** An author's labels. */
export function humanLabels({ causes, trigger, detection, components }: Declared): HumanLabels {
  const withRole = (wanted: string): readonly string[] =>
    (components ?? []).filter(({ role }) => role === wanted).map(({ id }) => id);
  return {
    causes: causes?.map(({ id }) => id),
    trigger: trigger?.id,
    detection: detection?.id,
    components: components && { faulty: withRole('faulty'), affected: withRole('affected') },
  };
}

/** Scores of every label that people or the classifier gave; a report counts on the axes that people labeled. */
export function evaluateLabels(pairs: readonly EvaluatedPair[]): Evaluation {
  const labeled = pairs.filter(({ human }) => axes.some((axis) => givenIds(human, axis) !== undefined));
  return {
    postmortems: labeled.length,
    scores: axes.flatMap((axis) => scoreAxis(axis, labeled)),
    labeledShares: labeledSharesOf(labeled),
  };
}

interface Counts {
  truePositives: number;
  falsePositives: number;
  falseNegatives: number;
}

interface Tally {
  readonly counted: Counts;
  readonly shown: Counts;
  support: number;
}

/** One report on one axis: what people gave, what counts and what is shown. */
interface Row {
  readonly given: ReadonlySet<string>;
  readonly counted: ReadonlySet<string>;
  readonly shown: ReadonlySet<string>;
}

function scoreAxis(axis: Axis, pairs: readonly EvaluatedPair[]): readonly LabelScore[] {
  const rows = toRows(pairs, axis, 'faulty');
  if (rows.every(({ given, shown }) => given.size + shown.size === 0)) return [];
  const ids = new Set(rows.flatMap(({ given, shown }) => [...given, ...shown]));
  const scores = [...ids].map((id) => toScore(axis, id, tally(rows, id)));
  const anyRole = axis === 'components' ? [toScore(axis, 'any-role', tally(toRows(pairs, axis, 'any')))] : [];
  return [
    { ...toScore(axis, 'all', tally(rows)), baseline: baselineOf(rows) },
    ...anyRole,
    ...scores.sort((a, b) => b.support - a.support || compareText(a.id, b.id)),
  ];
}

type Role = 'faulty' | 'any';

function toRows(pairs: readonly EvaluatedPair[], axis: Axis, role: Role): readonly Row[] {
  return pairs.flatMap(({ human, predicted }) => {
    const given = givenIds(human, axis, role);
    if (given === undefined) return [];
    const labels = predictedLabels(predicted, axis, role);
    return [
      {
        given: new Set(given),
        counted: new Set(labels.filter(isCounted).map(({ id }) => id)),
        shown: new Set(labels.map(({ id }) => id)),
      },
    ];
  });
}

/** An unknown cause is not a cause to find, but an unknown trigger or detection is an answer. */
function givenIds(human: HumanLabels, axis: Axis, role: Role = 'faulty'): readonly string[] | undefined {
  const { causes, trigger, detection, components } = human;
  switch (axis) {
    case 'causes':
      return causes?.filter((id) => id !== 'unknown');
    case 'triggers':
      return trigger === undefined ? undefined : [trigger];
    case 'detections':
      return detection === undefined ? undefined : [detection];
    case 'components':
      return (
        components && (role === 'faulty' ? components.faulty : [...components.faulty, ...components.affected])
      );
  }
}

function predictedLabels(predicted: Classification, axis: Axis, wanted: Role): readonly Label[] {
  switch (axis) {
    case 'causes':
      return predicted.causes;
    case 'components':
      return predicted.components.filter(
        ({ role }) => role === 'faulty' || (wanted === 'any' && role === 'affected'),
      );
    case 'triggers':
      return predicted.trigger === undefined ? [] : [predicted.trigger];
    case 'detections':
      return predicted.detection === undefined ? [] : [predicted.detection];
  }
}

/** The counts of one label, or of all labels together. */
function tally(rows: readonly Row[], only?: string): Tally {
  const zero = (): Counts => ({ truePositives: 0, falsePositives: 0, falseNegatives: 0 });
  const found: Tally = { counted: zero(), shown: zero(), support: 0 };
  for (const { given, counted, shown } of rows) {
    const wanted = [...given].filter((id) => only === undefined || id === only);
    found.support += wanted.length;
    // Unknown is never counted, so it cannot be missed there.
    const known = wanted.filter((id) => id !== 'unknown');
    add(
      found.counted,
      known,
      [...counted].filter((id) => only === undefined || id === only),
    );
    add(
      found.shown,
      wanted,
      [...shown].filter((id) => only === undefined || id === only),
    );
  }
  return found;
}

function add(counts: Counts, given: readonly string[], predicted: readonly string[]): void {
  const right = predicted.filter((id) => given.includes(id)).length;
  counts.truePositives += right;
  counts.falsePositives += predicted.length - right;
  counts.falseNegatives += given.length - right;
}

/** The F1 of giving every report the label that is most frequent. */
function baselineOf(rows: readonly Row[]): number {
  const counts = new Map<string, number>();
  for (const id of rows.flatMap(({ given }) => [...given])) counts.set(id, (counts.get(id) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return rows.length + all === 0 ? 0 : (2 * most) / (rows.length + all);
}

function toScore(axis: Axis, id: string, { counted, shown, support }: Tally): LabelScore {
  return { axis, id, support, counted: toAgreement(counted), shown: toAgreement(shown) };
}

function toAgreement(counts: Counts): Agreement {
  const { truePositives: right, falsePositives, falseNegatives } = counts;
  return {
    ...counts,
    precision: share(right, right + falsePositives),
    recall: share(right, right + falseNegatives),
    f1: f1Of(right, right + falsePositives + falseNegatives),
  };
}

function labeledSharesOf(pairs: readonly EvaluatedPair[]): LabeledShares {
  const hasCause = ({ predicted }: EvaluatedPair): boolean => predicted.causes.some(isCounted);
  const hasComponent = ({ predicted }: EvaluatedPair): boolean => predicted.components.some(isCounted);
  const shareWith = (holds: (pair: EvaluatedPair) => boolean): Score =>
    share(pairs.filter(holds).length, pairs.length);
  return {
    cause: shareWith(hasCause),
    component: shareWith(hasComponent),
    either: shareWith((pair) => hasCause(pair) || hasComponent(pair)),
  };
}

function share(part: number, whole: number): Score {
  return whole === 0 ? {} : { value: part / whole, interval: wilsonInterval(part, whole) };
}

/**
 * F1 = 2J / (1 + J), where J = right / (right + false positives + false negatives), the Jaccard index, is a proportion.
 * The map is monotone, so it carries J's Wilson interval over to F1.
 */
function f1Of(right: number, all: number): Score {
  const jaccard = share(right, all);
  const toF1 = (value: number): number => (2 * value) / (1 + value);
  if (jaccard.value === undefined) return {};
  const { value, interval } = jaccard;
  return { value: toF1(value), interval: interval && { low: toF1(interval.low), high: toF1(interval.high) } };
}
