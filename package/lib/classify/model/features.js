import { concepts } from './concepts/report-concepts.js';
import { wordLists } from './concepts/word-lists.js';
import { findPatterns, indexPatterns } from './word-patterns.js';
/** Features that are known to the model; in training, all of them. */
export function createFeatureReader(isKnown = () => true) {
    const index = indexPatterns(concepts.flatMap(({ id, patterns }) => patterns.map((pattern, place) => [
        pattern,
        { concept: `c:${id}`, pattern: `p:${id}/${place}` },
    ])), wordLists);
    return {
        ofSentences: (sentences) => sentences.map((sentence, place) => readSentence(sentence, { place, index, isKnown })),
        ofReport: (sentences, features) => sumUp(sentences, features, isKnown),
    };
}
const weights = { word: 0.6, pair: 0.5, other: 1 };
function readSentence(sentence, { place, index, isKnown }) {
    const features = new Map();
    const add = (name, weight) => {
        if (isKnown(name))
            features.set(name, weight);
    };
    add(`@${groupOf(sentence.place)}`, weights.other);
    if (sentence.kind === 'code' || sentence.kind === 'entry')
        add(`@${sentence.kind}`, weights.other);
    if (place <= 2)
        add('@first', weights.other);
    if (sentence.words.length < 5)
        add('@short', weights.other);
    for (const { value } of findPatterns(sentence.words, index)) {
        add(value.pattern, weights.other);
        add(value.concept, weights.other);
    }
    addWords(sentence.words, add);
    return features;
}
function addWords(words, add) {
    let before;
    let beforeTells = false;
    for (const { stem } of words) {
        const isNumber = /^\d+$/.test(stem);
        const tells = !isNumber && stem.length > 1 && !emptyWords.has(stem);
        if (tells)
            add(`w:${stem}`, weights.word);
        if (before !== undefined && !isNumber && (tells || beforeTells))
            add(`b:${before}_${stem}`, weights.pair);
        before = isNumber ? undefined : stem;
        beforeTells = tells;
    }
}
function groupOf(place) {
    return place === 'trigger' ? 'cause' : place;
}
/** How much a sentence counts by where it is. */
const placeWeights = {
    title: 2,
    cause: 1.6,
    trigger: 1.3,
    lead: 1.2,
    detection: 0.8,
    impact: 0.6,
    timeline: 0.7,
    fix: 0.8,
    after: 0.5,
    other: 0.8,
};
/** How much each group of features counts as a whole, however many there are of it. */
const groupScales = { words: 1.5, patterns: 3, concepts: 3, places: 3 };
function sumUp(sentences, features, isKnown) {
    const sums = new Map();
    const add = (name, value) => {
        sums.set(name, (sums.get(name) ?? 0) + value);
    };
    for (const [at, { place }] of sentences.entries()) {
        for (const name of features[at]?.keys() ?? []) {
            if (name.startsWith('@'))
                continue;
            add(name, placeWeights[place]);
            const placed = `z:${name.slice(2)}@${groupOf(place)}`;
            if (name.startsWith('c:') && isKnown(placed))
                add(placed, 1);
        }
    }
    const lengths = { words: 0, patterns: 0, concepts: 0, places: 0 };
    for (const [name, sum] of sums)
        lengths[featureGroup(name)] += Math.log1p(sum) ** 2;
    return new Map([...sums].map(([name, sum]) => {
        const group = featureGroup(name);
        return [name, (Math.log1p(sum) * groupScales[group]) / Math.sqrt(lengths[group])];
    }));
}
function featureGroup(name) {
    if (name.startsWith('c:'))
        return 'concepts';
    if (name.startsWith('p:'))
        return 'patterns';
    return name.startsWith('z:') ? 'places' : 'words';
}
/** Stems of words that say nothing on their own. Unlike a search's stop words they leave out "no", "not" and "after". */
const emptyWords = new Set(('the a an of to in on at for and or is was were be been it its this that with as by from are our he she they you ' +
    'your had has have will would which there their so also but if more').split(' '));
