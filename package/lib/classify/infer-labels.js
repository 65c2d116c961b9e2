import { componentLine } from '../model/taxonomy.js';
import { createMentionFinder } from './components/mentions.js';
import { createRanker } from './components/ranking.js';
import { createModel } from './model/model.js';
import { findPatterns, indexPatterns } from './model/word-patterns.js';
import { createWordReader } from './model/words.js';
import { readReport } from './passages/report.js';
import { builtInTaxonomy } from './taxonomy/built-in-taxonomy.js';
/** What reads reports with these weights; it takes a few milliseconds to make, and is to be used for many reports. */
export function createLabelInferrer(weights, taxonomy) {
    const readWords = createWordReader();
    const model = createModel(weights);
    const known = new Set(builtInTaxonomy.components.map(({ id }) => id));
    const ranker = createRanker(weights.components, {
        finder: createMentionFinder(taxonomy),
        builtIn: (component) => componentLine(taxonomy, component).find((id) => known.has(id)) ?? component,
    });
    const phrases = indexPhrases(taxonomy.phrases);
    return (postmortem) => {
        const sentences = readReport(postmortem, readWords);
        const predictions = model.predict(sentences);
        const ranked = ranker.rank(sentences, predictions);
        return toClassification({ sentences, predictions, ranked, teams: findTeamLabels(sentences, phrases) });
    };
}
/** Predictions as labels: what passes a threshold, with its evidence. */
export function toClassification({ sentences, predictions, ranked, teams }) {
    const contextOf = (axis) => ({
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
function indexPhrases(phrases) {
    return indexPatterns(phrases.map((phrase, place) => [
        (phrase.phrase.match(/[\p{L}\p{N}]+/gu) ?? []).join(' '),
        { ...phrase, rule: `team-${phrase.id}-${place + 1}` },
    ]));
}
function findTeamLabels(sentences, phrases) {
    const found = new Map();
    for (const sentence of sentences) {
        for (const { value } of findPatterns(sentence.words, phrases)) {
            const key = `${value.axis} ${value.id}`;
            if (!found.has(key))
                found.set(key, { axis: value.axis, id: value.id, evidence: toEvidence(sentence, value.rule) });
        }
    }
    return [...found.values()];
}
const conditions = new Set(builtInTaxonomy.causes.filter(({ family }) => family === 'condition').map(({ id }) => id));
/** The likeliest first. The likeliest mechanism that counts is primary, else the likeliest condition. */
function toCauses(predictions, { sentences, teams }) {
    const inferred = predictions
        .filter(({ label, probability }) => probability >= label.suggested && !teams.some(({ id }) => id === label.id))
        .toSorted((a, b) => b.probability - a.probability)
        .map((prediction) => toLabel(prediction, sentences));
    const labels = [...teams.map(toTeamLabel), ...inferred];
    const counted = labels.filter(({ origin }) => origin !== 'suggestion');
    const primary = counted.find(({ id }) => !conditions.has(id)) ?? counted[0];
    return labels.map((label) => ({ ...label, primary: label === primary }));
}
/** The likeliest value. `unknown`, that the report does not say, is only ever a suggestion: a person has to confirm it. */
function toSingle(predictions, { sentences, teams }) {
    const [team] = teams;
    if (team !== undefined)
        return toTeamLabel(team);
    const [best, ...others] = predictions.toSorted((a, b) => b.probability - a.probability);
    if (best === undefined || best.probability < best.label.suggested)
        return undefined;
    if (best.label.id !== 'unknown')
        return toLabel(best, sentences);
    const nearest = others.find(({ label }) => label.id !== 'unknown') ?? best;
    const label = toLabel(nearest, sentences);
    return { ...label, id: 'unknown', origin: 'suggestion', confidence: round(best.probability) };
}
function toLabel({ label, probability, sentences: scores }, read) {
    return {
        id: label.id,
        origin: probability >= label.counted ? 'inferred' : 'suggestion',
        confidence: round(probability),
        evidence: quoteBest(scores, read),
    };
}
function toTeamLabel({ id, evidence }) {
    return { id, origin: 'inferred', confidence: teamConfidence, evidence: [evidence] };
}
/** A team chose these words for this label: they are taken at their word, and may still be wrong in one report. */
const teamConfidence = 0.9;
/** How far below the best sentence, in logits, another one is still worth quoting. */
const nearBest = 1;
/** The sentences that speak for a label most, at most three; those behind the first only if they come near it. */
function quoteBest(scores, read) {
    const ranked = [...read.keys()].toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
    const [first = 0, ...rest] = ranked;
    const best = scores[first] ?? 0;
    const others = rest.slice(0, 2).filter((at) => (scores[at] ?? 0) > Math.max(0, best - nearBest));
    const quote = (at) => toEvidence(read[at] ?? noSentence, 'model');
    return [quote(first), ...others.map(quote)];
}
/** A report always has its title, so nothing is ever quoted from here. */
const noSentence = { text: '', line: 1, section: 'other' };
function toEvidence({ section, text, line }, rule) {
    return { rule, section, quote: text, line };
}
function toComponents(ranked, { teams }) {
    const inferred = ranked.flatMap(({ component, role, probability, isCounted, candidate }) => {
        const [first, second] = candidate.sentences;
        if (first === undefined || teams.some(({ id }) => id === component))
            return [];
        const rule = `names-${candidate.name.replace(/[^\p{L}\p{N}]+/gu, '-')}`;
        const evidence = [
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
    });
    return [...teams.map((label) => ({ ...toTeamLabel(label), role: 'faulty' })), ...inferred];
}
/** Two decimals: more would claim more than is known. */
function round(probability) {
    return Math.round(100 * probability) / 100;
}
