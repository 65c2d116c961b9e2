// Where in a text the query stands, and what of it to show: pure ranges, no markup.
import type { Token } from './chunks.ts';
import { readTokens } from './text.ts';

/** A stretch of text, marked where it matches; the stretches of an excerpt joined are the text shown. */
export interface Segment {
  readonly text: string;
  readonly marked: boolean;
}

/**
 * The stretch of about `length` characters with the most different terms, then the most matches, then the earliest;
 * with an ellipsis where text was left out. Undefined when no term stands in the text. Terms are those of the index.
 */
export function excerptOf(
  text: string,
  terms: ReadonlySet<string>,
  length = 260,
): readonly Segment[] | undefined {
  const matches = matchesIn(text, terms);
  if (matches.length === 0) return undefined;
  const densest = findDensest(matches, length);
  const spare = Math.max(0, length - (densest.end - densest.start));
  const start = startOfWord(text, Math.max(0, densest.start - Math.floor(spare / 3)), densest.start);
  const end = endOfWord(
    text,
    Math.min(text.length, start + Math.max(length, densest.end - start)),
    densest.end,
  );
  const shown = matches.filter((match) => match.start >= start && match.end <= end);
  return [
    ...(start > 0 ? [{ text: '… ', marked: false }] : []),
    ...cut(text, shown, { start, end }),
    ...(end < text.length ? [{ text: ' …', marked: false }] : []),
  ];
}

/** The whole text, marked where terms stand. */
export function markTerms(text: string, terms: ReadonlySet<string>): readonly Segment[] {
  return cut(text, matchesIn(text, terms), { start: 0, end: text.length });
}

/** The ranges of the text whose terms are wanted, by start; ranges may overlap. */
export function matchesIn(text: string, terms: ReadonlySet<string>): readonly Token[] {
  return readTokens(text).filter((token) => token.kind !== 'stop' && terms.has(token.term));
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function findDensest(matches: readonly Token[], length: number): Range {
  let best: Range & { readonly worth: number } = { start: 0, end: 0, worth: 0 };
  for (const [place, first] of matches.entries()) {
    const different = new Set<string>();
    let end = first.end;
    let count = 0;
    for (const match of matches.slice(place)) {
      if (match.end - first.start > length && count > 0) break;
      different.add(match.term);
      end = Math.max(end, match.end);
      count += 1;
    }
    // A thousand matches of one term are worth less than a second term.
    const worth = different.size + Math.min(count, 999) / 1000;
    if (worth > best.worth) best = { start: first.start, end, worth };
  }
  return best;
}

/** Moves `at` forward to where a word starts, `limit` at the most; a text without blanks is cut where it must be. */
function startOfWord(text: string, at: number, limit: number): number {
  if (at === 0) return 0;
  const blank = text.slice(at - 1, limit).search(/\s/);
  return blank < 0 ? at : Math.min(limit, at + blank);
}

/** Moves `at` back to where a word ends, `limit` at the least. */
function endOfWord(text: string, at: number, limit: number): number {
  if (at >= text.length) return text.length;
  const blank = text.slice(limit, at + 1).search(/\s\S*$/);
  return blank < 0 ? at : limit + blank;
}

function cut(text: string, matches: readonly Range[], { start, end }: Range): readonly Segment[] {
  const segments: Segment[] = [];
  const add = (from: number, to: number, marked: boolean): void => {
    const piece = text.slice(from, to).replace(/\s+/g, ' ');
    if (piece !== '') segments.push({ text: piece, marked });
  };
  let reached = start;
  for (const match of merged(matches)) {
    add(reached, match.start, false);
    add(match.start, match.end, true);
    reached = match.end;
  }
  add(reached, end, false);
  return segments;
}

function merged(ranges: readonly Range[]): readonly Range[] {
  const apart: Range[] = [];
  for (const range of ranges) {
    const last = apart.at(-1);
    if (last === undefined || range.start >= last.end) apart.push(range);
    else apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
  }
  return apart;
}
