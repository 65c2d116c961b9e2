import { createRanker, indexTerms, listShared, } from './cosine-similarity.js';
import { isCounted } from '../records/records.js';
import { listTerms } from './keywords.js';
const longestList = 8;
/** Candidates looked at: some have no reason that people would accept. */
const candidates = 40;
/** Likeness below this is that of any two incidents. */
const leastScore = 0.12;
const fewestWords = 2;
const shownWords = 4;
/** A word in more incidents than this is no sign, and would cost time with the square of its number. */
const commonest = { share: 0.25, count: 100 };
/**
 * For each incident its related ones, best first: the mean of two cosine similarities, over labels (causes, faulty and
 * affected components) and over words of title, summary and root cause. Everybody has an entry; that of an incident
 * like no other is empty.
 */
export function findRelated(incidents, nameLabel = (_axis, id) => id.replaceAll('-', ' ')) {
    const likeness = measureLikeness(incidents);
    const links = findLinks(incidents);
    const rank = createRanker([likeness.labels, likeness.words], { least: leastScore, most: candidates });
    const lists = incidents.map((incident, row) => {
        const linked = links.get(row) ?? new Map();
        const scores = new Map([...linked.keys()].map((other) => [other, 1]));
        for (const { row: other, score } of rank(row))
            scores.set(other, (scores.get(other) ?? 0) + score);
        const best = [...scores].sort(([a, more], [b, less]) => less - more || a - b);
        const list = [];
        for (const [other, score] of best) {
            const found = incidents[other];
            const declared = linked.get(other);
            const shared = explain(likeness, [row, other], nameLabel);
            const reasons = declared === undefined ? shared : [declared, ...shared];
            if (found !== undefined && reasons.length > 0)
                list.push({ id: found.id, score, reasons });
            if (list.length === longestList)
                break;
        }
        return [incident.id, list];
    });
    return new Map(lists);
}
function measureLikeness(incidents) {
    const words = incidents.map(({ postmortem }) => listTerms(postmortem).map((term) => [term, 1]));
    const most = Math.max(3, Math.min(incidents.length * commonest.share, commonest.count));
    return {
        labels: indexTerms(incidents.map(weighLabels), incidents.length),
        words: indexTerms(words, most),
    };
}
/** What failed weighs more than what let it happen or suffered from it. */
function weighLabels({ causes, components }) {
    const weights = new Map();
    const add = (term, weight) => weights.set(term, Math.max(weight, weights.get(term) ?? 0));
    for (const cause of causes.filter(isCounted)) {
        if (cause.id !== 'unknown')
            add(`causes ${cause.id}`, cause.primary ? 1 : 0.6);
    }
    for (const component of components.filter(isCounted)) {
        if (component.role !== 'involved')
            add(`components ${component.id}`, component.role === 'faulty' ? 1 : 0.5);
    }
    return [...weights];
}
/** One shared label alone is no likeness: it needs a second one, or words. */
function explain(likeness, [a, b], nameLabel) {
    const labels = listShared(likeness.labels, a, b);
    const words = listShared(likeness.words, a, b);
    if (words.length < fewestWords && labels.length < 2)
        return [];
    const named = [...labels]
        .sort((one, other) => axisRank(one) - axisRank(other))
        .map((term) => {
        const [axis = '', id = ''] = term.split(' ');
        return nameLabel(axis === 'causes' ? 'causes' : 'components', id);
    });
    const reasons = [];
    if (named.length > 0)
        reasons.push({ kind: 'labels', text: `both: ${named.join(', ')}` });
    if (words.length >= fewestWords) {
        const shown = words.slice(0, shownWords).map((word) => word.replaceAll('-', ' '));
        reasons.push({ kind: 'words', text: `shared words: ${shown.join(', ')}` });
    }
    return reasons;
}
/** Where it broke comes before how. */
function axisRank(term) {
    return term.startsWith('components ') ? 0 : 1;
}
/** Links in both directions, by place in the list; ids that are not in the archive lead nowhere. */
function findLinks(incidents) {
    const places = new Map(incidents.map(({ id }, place) => [id, place]));
    const links = new Map();
    const add = (from, to, text) => {
        const known = links.get(from) ?? new Map();
        if (!known.has(to))
            known.set(to, { kind: 'declared', text });
        links.set(from, known);
    };
    const declared = incidents.flatMap(({ postmortem }, from) => postmortem.related
        .map(({ id }) => [from, places.get(id) ?? from])
        .filter(([, to]) => to !== from));
    for (const [from, to] of declared)
        add(from, to, 'linked by its author');
    for (const [from, to] of declared)
        add(to, from, 'its author links here');
    return links;
}
