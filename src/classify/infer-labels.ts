// A report's labels according to the model, each with the sentences that support it most.
import type {
  CauseLabel,
  Classification,
  ComponentLabel,
  Evidence,
  Label,
  NonEmpty,
} from '../model/incident.ts';
import type { Postmortem } from '../model/postmortem.ts';
import { type Axis, componentLine, type Taxonomy, type TeamPhrase } from '../model/taxonomy.ts';
import { createMentionFinder } from './components/mentions.ts';
import { createRanker, type RankedComponent } from './components/ranking.ts';
import { createModel, type Prediction, type Predictions } from './model/model.ts';
import { findPatterns, indexPatterns, type PatternIndex } from './model/word-patterns.ts';
import type { WeightsFile } from './model/weights-file.ts';
import { createWordReader } from './model/words.ts';
import { readReport, type ReportSentence } from './passages/report.ts';
import { builtInTaxonomy } from './taxonomy/built-in-taxonomy.ts';

export type LabelInferrer = (postmortem: Postmortem) => Classification;

/** Reads reports with these weights. It takes a few milliseconds to create, so reuse it for many reports. */
export function createLabelInferrer(weights: WeightsFile, taxonomy: Taxonomy): LabelInferrer {
  const readWords = createWordReader();
  const model = createModel(weights);
  const known = new Set(builtInTaxonomy.components.map(({ id }) => id));
  const builtIn = new Map(
    taxonomy.components.map(({ id }) => [
      id,
      componentLine(taxonomy, id).find((one) => known.has(one)) ?? id,
    ]),
  );
  const ranker = createRanker(weights.components, {
    finder: createMentionFinder(taxonomy),
    builtIn: (component) => builtIn.get(component) ?? component,
  });
  const phrases = indexPhrases(taxonomy.phrases);
  return (postmortem) => {
    const sentences = readReport(postmortem, readWords);
    const predictions = model.predict(sentences);
    const ranked = ranker.rank(sentences, predictions);
    return toClassification({ sentences, predictions, ranked, teams: findTeamLabels(sentences, phrases) });
  };
}

/** Everything labels are made from. */
export interface ReadReport {
  readonly sentences: readonly ReportSentence[];
  readonly predictions: Predictions;
  readonly ranked: readonly RankedComponent[];
  readonly teams: readonly TeamLabel[];
}

/** Predictions that pass a threshold as labels, with their evidence. */
export function toClassification({ sentences, predictions, ranked, teams }: ReadReport): Classification {
  const contextOf = (axis: Axis): Context => ({
    sentences,
    teams: teams.filter((team) => team.axis === axis),
  });
  return {
    causes: toCauses(predictions.causes, contextOf('causes')),
    trigger: toSingle(predictions.triggers, contextOf('triggers')),
    components: toComponents(ranked, contextOf('components')),
    detection: toSingle(predictions.detections, contextOf('detections')),
  };
}

interface Context {
  readonly sentences: readonly ReportSentence[];
  /** Of one axis. */
  readonly teams: readonly TeamLabel[];
}

/** A label supported by a team's own phrase; it counts. */
export interface TeamLabel {
  readonly axis: TeamPhrase['axis'];
  readonly id: string;
  readonly evidence: Evidence;
}

type NumberedPhrase = TeamPhrase & { readonly rule: string };

function indexPhrases(phrases: readonly TeamPhrase[]): PatternIndex<NumberedPhrase> {
  return indexPatterns(
    phrases.map((phrase, place): [string, NumberedPhrase] => [
      (phrase.phrase.match(/[\p{L}\p{N}]+/gu) ?? []).join(' '),
      { ...phrase, rule: `team-${phrase.id}-${place + 1}` },
    ]),
  );
}

function findTeamLabels(
  sentences: readonly ReportSentence[],
  phrases: PatternIndex<NumberedPhrase>,
): readonly TeamLabel[] {
  const found = new Map<string, TeamLabel>();
  for (const sentence of sentences) {
    for (const { value } of findPatterns(sentence.words, phrases)) {
      const key = `${value.axis} ${value.id}`;
      if (!found.has(key))
        found.set(key, { axis: value.axis, id: value.id, evidence: toEvidence(sentence, value.rule) });
    }
  }
  return [...found.values()];
}

const conditions: ReadonlySet<string> = new Set(
  builtInTaxonomy.causes.filter(({ family }) => family === 'condition').map(({ id }) => id),
);

/** The likeliest first. The likeliest mechanism that counts is primary, else the likeliest condition. */
function toCauses(predictions: readonly Prediction[], { sentences, teams }: Context): readonly CauseLabel[] {
  const inferred = predictions
    .filter(
      ({ label, probability }) => probability >= label.suggested && !teams.some(({ id }) => id === label.id),
    )
    .toSorted((a, b) => b.probability - a.probability)
    .map((prediction) => toLabel(prediction, sentences));
  const labels = [...teams.map(toTeamLabel), ...inferred];
  const counted = labels.filter(({ origin }) => origin !== 'suggestion');
  const primary = counted.find(({ id }) => !conditions.has(id)) ?? counted[0];
  return labels.map((label) => ({ ...label, primary: label === primary }));
}

/**
 * The likeliest value. `unknown`, that the report does not say, is only ever a suggestion: a person has to confirm it.
 */
function toSingle(predictions: readonly Prediction[], { sentences, teams }: Context): Label | undefined {
  const [team] = teams;
  if (team !== undefined) return toTeamLabel(team);
  const [best, ...others] = predictions.toSorted((a, b) => b.probability - a.probability);
  if (best === undefined || best.probability < best.label.suggested) return undefined;
  if (best.label.id !== 'unknown') return toLabel(best, sentences);
  const nearest = others.find(({ label }) => label.id !== 'unknown') ?? best;
  const label = toLabel(nearest, sentences);
  return { ...label, id: 'unknown', origin: 'suggestion', confidence: round(best.probability) };
}

type InferredLabel = Extract<Label, { readonly origin: 'inferred' | 'suggestion' }>;

function toLabel(
  { label, probability, sentences: scores }: Prediction,
  read: readonly ReportSentence[],
): InferredLabel {
  return {
    id: label.id,
    origin: probability >= label.counted ? 'inferred' : 'suggestion',
    confidence: round(probability),
    evidence: quoteBest(scores, read),
  };
}

function toTeamLabel({ id, evidence }: TeamLabel): InferredLabel {
  return { id, origin: 'inferred', confidence: teamConfidence, evidence: [evidence] };
}

/** A team chose these words for this label, so they are trusted, although they may be wrong in a single report. */
const teamConfidence = 0.9;

/** How far below the best sentence, in logits, another one is still worth quoting. */
const nearBest = 1;

/**
 * The sentences that support a label most, at most three; the second and third only if they come close to the first.
 */
function quoteBest(scores: Float64Array, read: readonly ReportSentence[]): NonEmpty<Evidence> {
  const [first = 0, ...rest] = findBest(scores, read.length);
  const best = scores[first] ?? 0;
  const others = rest.filter((at) => (scores[at] ?? 0) > Math.max(0, best - nearBest));
  const quote = (at: number): Evidence => toEvidence(read[at] ?? noSentence, 'model');
  return [quote(first), ...others.map(quote)];
}

/** The places of the three best of so many sentences, the best first; of equal ones the first. */
function findBest(scores: Float64Array, sentences: number): readonly number[] {
  const best: number[] = [];
  for (let at = 0; at < sentences; at += 1) {
    const score = scores[at] ?? 0;
    let place = best.length;
    while (place > 0 && (scores[best[place - 1] ?? 0] ?? 0) < score) place -= 1;
    if (place < quoted) best.splice(place, 0, at);
    if (best.length > quoted) best.length = quoted;
  }
  return best;
}

/** How many sentences a label quotes at most. */
const quoted = 3;

/** A report always has its title, so nothing is ever quoted from here. */
const noSentence: Pick<ReportSentence, 'text' | 'line' | 'section'> = { text: '', line: 1, section: 'other' };

function toEvidence(
  { section, text, line }: Pick<ReportSentence, 'text' | 'line' | 'section'>,
  rule: string,
): Evidence {
  return { rule, section, quote: text, line };
}

function toComponents(ranked: readonly RankedComponent[], { teams }: Context): readonly ComponentLabel[] {
  const inferred = ranked.flatMap(
    ({ component, role, probability, isCounted, candidate }): readonly ComponentLabel[] => {
      const [first, second] = candidate.sentences;
      if (first === undefined || teams.some(({ id }) => id === component)) return [];
      const rule =
        candidate.name === undefined ? 'model' : `names-${candidate.name.replace(/[^\p{L}\p{N}]+/gu, '-')}`;
      const evidence: NonEmpty<Evidence> = [
        toEvidence(first, rule),
        ...(second === undefined ? [] : [toEvidence(second, rule)]),
      ];
      return [
        {
          id: component,
          role,
          origin: isCounted ? 'inferred' : 'suggestion',
          confidence: round(probability),
          evidence,
        },
      ];
    },
  );
  return [...teams.map((label) => ({ ...toTeamLabel(label), role: 'faulty' as const })), ...inferred];
}

/** Two decimals: more would suggest a precision that is not there. */
function round(probability: number): number {
  return Math.round(100 * probability) / 100;
}
