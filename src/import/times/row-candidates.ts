// Candidates from the rows of a timeline, by their words.
import type { TimelineEntry } from '../../model/postmortem.ts';
import type { Reading } from './calendar.ts';
import type { Candidate } from './candidates.ts';
import { compilePhrases, isSaid, type Phrase } from './phrases/phrase.ts';
import { phrasesLanguages } from './phrases/phrases-languages.ts';
import { phrasesRow, rowSignals } from './phrases/phrases-row.ts';

/** A row with its moment on the document's calendar. */
export interface Row extends Omit<TimelineEntry, 'at' | 'until'> {
  readonly at?: Reading;
  readonly until?: Reading;
}

type TimedRow = Row & { readonly at: Reading };

/** Candidates of every row with a clock time; where a timeline has none, of those with a day. */
export function readRowCandidates(rows: readonly Row[]): readonly Candidate[] {
  const timed = rows.flatMap((row) => (row.at === undefined ? [] : [{ ...row, at: row.at }]));
  const clocked = timed.filter(({ at }) => at.precision !== 'day');
  return dropStrays(clocked.length > 0 ? clocked : timed).flatMap(readRow);
}

/** How far a row may lie before the one above it: people are not exact. */
const slackInOrder = 30 * 60_000;

/**
 * Rows that run backwards in a timeline that otherwise runs forwards have a slip in their clock or their day, and it is
 * unknown which, so they give no candidates.
 */
function dropStrays(rows: readonly TimedRow[]): readonly TimedRow[] {
  const steps = rows.slice(1).map(({ at }, index) => at.instant - (rows[index]?.at.instant ?? at.instant));
  const back = steps.filter((step) => step < -slackInOrder).length;
  const forth = steps.filter((step) => step > 0).length;
  if (back === 0 || back >= forth) return rows;
  let latest = Number.NEGATIVE_INFINITY;
  return rows.filter(({ at }) => {
    if (at.instant < latest - slackInOrder) return false;
    latest = Math.max(latest, at.instant);
    return true;
  });
}

const said = compilePhrases([...phrasesRow, ...phrasesLanguages], 'row');
const signals = compilePhrases(rowSignals, 'row');

/** "Nodes started to come back and service was restored" makes two statements. */
const clauseEnd = /(?<=[.;!])\s+|,?\s+and (?=(?:the |all |our )?\w+ (?:is|are|was|were)\b)/i;

/** Every phrase of a row's words: markers exclude other phrases, and an end excludes signs of trouble around it. */
export function findRowPhrases(text: string): readonly Phrase[] {
  const words = text.replace(/[*_`]+/g, '');
  const clauses = words.split(clauseEnd);
  const fitting = said.filter((phrase) => clauses.some((clause) => isSaid(phrase, clause)));
  const marked = fitting.filter(({ phrase }) => phrase.strength === 'marker');
  const spoken = marked.length > 0 ? marked : fitting;
  const isEnd = spoken.some(({ phrase: { role } }) => ['end', 'impact-end', 'mitigated'].includes(role));
  const seen = isEnd ? [] : signals.filter((phrase) => isSaid(phrase, words));
  return [...spoken, ...seen].map(({ phrase }) => phrase);
}

function readRow(row: TimedRow): readonly Candidate[] {
  return findRowPhrases(row.text).map(({ role, strength }) => ({
    role,
    at: { ...row.at, line: row.line },
    strength,
    quote: row.text,
    source: strength === 'marker' ? 'marker' : 'row',
  }));
}
