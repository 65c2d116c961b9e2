// How well rules agree with people: precision, recall and F1 per label, with what small numbers do to them.
import type { Evaluation, LabelScore, Score } from '../../model/evaluation.ts';
import type { Classification, Label } from '../../model/incident.ts';
import type { Declared } from '../../model/postmortem.ts';
import type { Axis } from '../../model/taxonomy.ts';
import { compareText } from '../../model/diagnostic.ts';
import { isCounted } from '../records/records.ts';
import { wilsonInterval } from '../statistics/statistics.ts';

/** One postmortem with the author's labels and what the rules said without looking at them. */
export interface EvaluatedPair {
  readonly declared: Declared;
  readonly predicted: Classification;
}

const axes: readonly Axis[] = ['causes', 'triggers', 'components', 'detections'];

/** Scores of every label that authors or rules used; a postmortem counts on the axes its author labelled. */
export function evaluateLabels(pairs: readonly EvaluatedPair[]): Evaluation {
  const labelled = pairs.filter(({ declared }) =>
    axes.some((axis) => declaredIds(declared, axis) !== undefined),
  );
  return { postmortems: labelled.length, scores: axes.flatMap((axis) => scoreAxis(axis, labelled)) };
}

interface Tally {
  truePositives: number;
  falsePositives: number;
  falseNegatives: number;
  given: number;
  right: number;
}

function scoreAxis(axis: Axis, pairs: readonly EvaluatedPair[]): readonly LabelScore[] {
  const tallies = new Map<string, Tally>();
  const tallyOf = (id: string): Tally => {
    const tally = tallies.get(id) ?? {
      truePositives: 0,
      falsePositives: 0,
      falseNegatives: 0,
      given: 0,
      right: 0,
    };
    tallies.set(id, tally);
    return tally;
  };
  for (const { declared, predicted } of pairs) {
    const wanted = declaredIds(declared, axis);
    if (wanted === undefined) continue;
    const labels = predictedLabels(predicted, axis);
    const assigned = new Set(labels.filter(isCounted).map(({ id }) => id));
    for (const id of assigned) tallyOf(id)[wanted.has(id) ? 'truePositives' : 'falsePositives'] += 1;
    for (const id of wanted) if (!assigned.has(id)) tallyOf(id).falseNegatives += 1;
    for (const { id } of labels.filter((label) => !isCounted(label))) {
      tallyOf(id).given += 1;
      if (wanted.has(id)) tallyOf(id).right += 1;
    }
  }
  const scores = [...tallies].map(([id, tally]) => toScore(axis, id, tally));
  const total = sumTallies([...tallies.values()]);
  return total.truePositives + total.falsePositives + total.falseNegatives === 0
    ? []
    : [
        toScore(axis, 'all', total),
        ...scores.sort((a, b) => b.support - a.support || compareText(a.id, b.id)),
      ];
}

/** `unknown` is no label to be found: a postmortem that says it does not know is not asked. */
function declaredIds(declared: Declared, axis: Axis): ReadonlySet<string> | undefined {
  const single = axis === 'triggers' ? declared.trigger : declared.detection;
  const values =
    axis === 'causes'
      ? declared.causes
      : axis === 'components'
        ? declared.components?.filter(({ role }) => role === 'faulty')
        : single && [single];
  const ids = values?.map(({ id }) => id).filter((id) => id !== 'unknown');
  return ids === undefined || ids.length === 0 ? undefined : new Set(ids);
}

function predictedLabels(predicted: Classification, axis: Axis): readonly Label[] {
  switch (axis) {
    case 'causes':
      return predicted.causes;
    case 'components':
      return predicted.components.filter(({ role }) => role === 'faulty');
    case 'triggers':
      return predicted.trigger === undefined ? [] : [predicted.trigger];
    case 'detections':
      return predicted.detection === undefined ? [] : [predicted.detection];
  }
}

function toScore(axis: Axis, id: string, { given, right, ...counts }: Tally): LabelScore {
  const { truePositives: hits, falsePositives, falseNegatives } = counts;
  return {
    axis,
    id,
    ...counts,
    support: hits + falseNegatives,
    precision: share(hits, hits + falsePositives),
    recall: share(hits, hits + falseNegatives),
    f1: f1Of(hits, hits + falsePositives + falseNegatives),
    suggestions: { given, right },
  };
}

function share(part: number, whole: number): Score {
  return whole === 0 ? {} : { value: part / whole, interval: wilsonInterval(part, whole) };
}

/**
 * F1 = 2J / (1 + J), where J = hits / (hits + false positives + false negatives), the Jaccard index, is a proportion.
 * The map is monotone, so it carries J's Wilson interval over to F1.
 */
function f1Of(hits: number, all: number): Score {
  const jaccard = share(hits, all);
  const toF1 = (value: number): number => (2 * value) / (1 + value);
  if (jaccard.value === undefined) return {};
  const { value, interval } = jaccard;
  return { value: toF1(value), interval: interval && { low: toF1(interval.low), high: toF1(interval.high) } };
}

function sumTallies(tallies: readonly Tally[]): Tally {
  const total = { truePositives: 0, falsePositives: 0, falseNegatives: 0, given: 0, right: 0 };
  for (const tally of tallies) {
    total.truePositives += tally.truePositives;
    total.falsePositives += tally.falsePositives;
    total.falseNegatives += tally.falseNegatives;
    total.given += tally.given;
    total.right += tally.right;
  }
  return total;
}
