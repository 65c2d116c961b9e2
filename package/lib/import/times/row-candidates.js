import { compilePhrases, isSaid } from './phrases/phrase.js';
import { phrasesRow, rowSignals } from './phrases/phrases-row.js';
/** Candidates of every row with a clock time; where a timeline has none, of those with a day. */
export function readRowCandidates(rows) {
    const timed = rows.flatMap((row) => (row.at === undefined ? [] : [{ ...row, at: row.at }]));
    const clocked = timed.filter(({ at }) => at.precision !== 'day');
    return dropStrays(clocked.length > 0 ? clocked : timed).flatMap(readRow);
}
/** How far a row may lie before the one above it: people are not exact. */
const slackInOrder = 30 * 60_000;
/**
 * Rows that run backwards in a timeline that otherwise runs forwards have a slip in their clock or their day, and
 * nobody can tell which: they say nothing about times.
 */
function dropStrays(rows) {
    const steps = rows.slice(1).map(({ at }, index) => at.instant - (rows[index]?.at.instant ?? at.instant));
    const back = steps.filter((step) => step < -slackInOrder).length;
    const forth = steps.filter((step) => step > 0).length;
    if (back === 0 || back >= forth)
        return rows;
    let latest = Number.NEGATIVE_INFINITY;
    return rows.filter(({ at }) => {
        if (at.instant < latest - slackInOrder)
            return false;
        latest = Math.max(latest, at.instant);
        return true;
    });
}
const said = compilePhrases(phrasesRow, 'row');
const signals = compilePhrases(rowSignals, 'row');
/** "Nodes started to come back and service was restored" says two things. */
const clauseEnd = /(?<=[.;!])\s+|,?\s+and (?=(?:the |all |our )?\w+ (?:is|are|was|were)\b)/i;
/** Every phrase of a row's words: markers speak alone, and an end silences the signs of trouble around it. */
export function findRowPhrases(text) {
    const words = text.replace(/[*_`]+/g, '');
    const clauses = words.split(clauseEnd);
    const fitting = said.filter((phrase) => clauses.some((clause) => isSaid(phrase, clause)));
    const marked = fitting.filter(({ phrase }) => phrase.strength === 'marker');
    const spoken = marked.length > 0 ? marked : fitting;
    const isEnd = spoken.some(({ phrase: { role } }) => ['end', 'impact-end', 'mitigated'].includes(role));
    const seen = isEnd ? [] : signals.filter((phrase) => isSaid(phrase, words));
    return [...spoken, ...seen].map(({ phrase }) => phrase);
}
function readRow(row) {
    return findRowPhrases(row.text).map(({ role, strength }) => ({
        role,
        at: { ...row.at, line: row.line },
        strength,
        quote: row.text,
        source: strength === 'marker' ? 'marker' : 'row',
    }));
}
