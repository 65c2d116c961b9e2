// Combines the sentences of a report into a few numbers for each label, and those into a probability.
import type { Axis } from '../../model/taxonomy.ts';
import type { Place, ReportSentence } from '../passages/report.ts';

/** The scores of one label, in logits: of the report as a whole and of each sentence. */
export interface LabelEvidence {
  readonly report: number;
  readonly sentences: Float64Array;
}

/** A label's evidence in five numbers. */
export type EvidenceSummary = readonly [
  report: number,
  best: number,
  second: number,
  core: number,
  any: number,
];

/** The lowest evidence for a label. */
const floor = -9;

const corePlaces: ReadonlySet<Place> = new Set(['title', 'lead', 'cause', 'trigger']);

/** The report's score, its best two sentences, the best of title, lead and causes, and whether any sentence says it. */
export function summarizeEvidence(
  { report, sentences }: LabelEvidence,
  read: readonly Pick<ReportSentence, 'place'>[],
): EvidenceSummary {
  let [best, second, core, none] = [floor, floor, floor, 0];
  // A plain loop: this runs for every sentence and every label.
  for (let at = 0; at < read.length; at += 1) {
    const score = sentences[at] ?? floor;
    const place = read[at]?.place ?? 'other';
    if (score > best) [best, second] = [score, best];
    else if (score > second) second = score;
    if (corePlaces.has(place)) core = Math.max(core, score);
    none += Math.log1p(-Math.min(0.999, sigmoid(score)));
  }
  return [report, best, second, core, Math.log(Math.max(1e-4, 1 - Math.exp(none)))];
}

/** Causes that often occur with a trigger: evidence for them is evidence for it. */
const relatedCauses: Readonly<Record<string, readonly string[]>> = {
  'code-deploy': ['change-delivery', 'code-defect'],
  'config-change': ['config-error'],
  'migration-or-upgrade': ['change-delivery'],
  'manual-operation': ['human-error'],
  'failover-event': ['failover-failure'],
  'traffic-surge': ['capacity-exhaustion'],
  'resource-creep': ['capacity-exhaustion'],
  'upstream-change': ['dependency-failure'],
  'infrastructure-event': ['infrastructure-fault'],
  'clock-or-expiry': ['expiry-or-clock'],
  'malicious-activity': ['security-breach'],
};

type Summaries = ReadonlyMap<string, EvidenceSummary>;

/** How many numbers `toInputs` returns. */
export const inputCount = 13;

/**
 * The second stage's input for one label: its own evidence, that of related causes, and that of its rivals, since a
 * report has one trigger and one detection. `unknown` is likely where its rivals are weak and the report is short.
 */
export function toInputs(axis: Axis, id: string, own: Summaries, causes: Summaries): readonly number[] {
  const summary = own.get(id) ?? nothing;
  const related = axis === 'triggers' ? (relatedCauses[id] ?? []) : [];
  const relatives = related.flatMap((cause) => {
    const one = causes.get(cause);
    return one === undefined ? [] : [one];
  });
  const isUnknown = id === 'unknown';
  const rivals = axis === 'causes' ? [] : rivalsOf(id, own);
  const [others, ofUnknown] = isUnknown ? [[], rivals] : [rivals, []];
  const inputs: number[] = [
    ...summary,
    strongest(relatives, 0),
    strongest(relatives, 1),
    strongest(relatives, 3),
    strongest(others, 0),
    strongest(others, 1),
    strongest(ofUnknown, 0),
    strongest(ofUnknown, 1),
    strongest(ofUnknown, 4),
  ];
  for (let at = 0; at < inputs.length; at += 1) inputs[at] = (inputs[at] ?? 0) / 2;
  return inputs;
}

const nothing: EvidenceSummary = [floor, floor, floor, floor, floor];

function rivalsOf(id: string, own: Summaries): readonly EvidenceSummary[] {
  const rivals: EvidenceSummary[] = [];
  for (const [other, summary] of own) if (other !== id && other !== 'unknown') rivals.push(summary);
  return rivals;
}

/** The highest value of one part; 0 without summaries. */
function strongest(summaries: readonly EvidenceSummary[], part: 0 | 1 | 3 | 4): number {
  let best = -Infinity;
  for (const summary of summaries) best = Math.max(best, summary[part]);
  return summaries.length === 0 ? 0 : best;
}

export function sigmoid(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}
