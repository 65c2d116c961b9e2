import { listSentences } from '../similarity/prose-sentences.js';
import { signsOf } from './fix-signs.js';
const longest = 240;
const leastScore = 2.5;
const fewestWords = 3;
const vetoes = ['failure', 'partial', 'plan', 'side-effect'];
const refersBack = /^(?:this|that|it|which|neither|nothing|however|but|unfortunately)\b/i;
const sourcePoints = {
    resolution: 2,
    timeline: 0.5,
    summary: 1,
    other: 0,
};
/** The fix of an incident; undefined when neither its author nor its prose says what it was. */
export function findFix(postmortem) {
    const { fix } = postmortem;
    if (fix?.summary !== undefined)
        return { ...fix, origin: 'author' };
    const summary = deriveFix(postmortem);
    if (fix === undefined && summary === undefined)
        return undefined;
    return { commands: [], didNotHelp: [], ...fix, summary, origin: 'derived' };
}
function deriveFix(postmortem) {
    const candidates = listCandidates(postmortem);
    const scored = candidates.map((candidate, index) => ({
        candidate,
        score: scoreCandidate(candidate, candidates[index + 1]),
    }));
    const best = scored.reduce((top, next) => (next.score > (top?.score ?? 0) ? next : top), undefined);
    if (best === undefined || best.score < leastScore)
        return undefined;
    return { text: shorten(best.candidate.text.replaceAll('`', '')), line: best.candidate.line };
}
const proseSources = [
    ['resolution', ['resolution']],
    ['summary', ['summary']],
    [
        'other',
        [
            'impact',
            'root-cause',
            'trigger',
            'detection',
            'contributing-factors',
            'supporting',
            'status-updates',
            'other',
        ],
    ],
];
function listCandidates({ sections, timeline }) {
    const prose = proseSources.flatMap(([source, kinds]) => withPositions(source, listSentences(sections, kinds).map(({ text, line }) => ({ text: text.trim(), line }))));
    const rows = timeline.map(({ text, line }) => ({ text: text.replace(/\s+/g, ' ').trim(), line }));
    return [...prose, ...withPositions('timeline', rows)];
}
function withPositions(source, statements) {
    return statements.map((statement, index) => ({
        ...statement,
        source,
        position: (index + 1) / statements.length,
    }));
}
/** A section about the resolution says what was done; elsewhere a step counts only with the words that it worked. */
function scoreCandidate({ text, source, position }, next) {
    if (text.split(' ').length < fewestWords || /\?$| \| /.test(text))
        return 0;
    const signs = signsOf(text);
    if (vetoes.some((sign) => signs.has(sign)))
        return 0;
    if (next?.source === source && refersBack.test(next.text) && signsOf(next.text).has('failure'))
        return 0;
    if (!signs.has('step') || (refersBack.test(text) && !/\bby\b/.test(text)))
        return 0;
    const works = (signs.has('cure') ? 2 : 0) + (signs.has('outcome') ? 1 : 0);
    if (works === 0 && source !== 'resolution')
        return 0;
    if (source === 'other' && !signs.has('cure'))
        return 0;
    if ((source !== 'resolution' || works === 0) && (signs.has('aside') || text.length > longest))
        return 0;
    // Of several steps the first is the fix in a text about the resolution, the last in a timeline.
    const order = source === 'resolution' ? -position / 10 : position / 10;
    return sourcePoints[source] + 1 + works - (signs.has('aside') ? 1 : 0) + order;
}
function shorten(text) {
    return text.length <= longest ? text : `${text.slice(0, text.lastIndexOf(' ', longest - 2))} …`;
}
