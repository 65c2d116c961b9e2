// Excerpts: which part of a text to show for a query, as ranges without markup.
import type { Token } from '../../text/tokens.ts';
import type { SectionText } from '../index/documents.ts';
import { tokenize } from '../../text/tokenizer.ts';

/** A stretch of text, marked where it matches; the stretches of an excerpt joined are the text shown. */
export interface Segment {
  readonly text: string;
  readonly marked: boolean;
}

/** Terms of the index, and how likely each is what the reader meant: 1 for the word itself, less for related terms. */
export type TermWeights = ReadonlyMap<string, number>;

/** The section that has the most of the query close together, and the excerpt of it. */
export interface Located {
  readonly section: SectionText;
  readonly excerpt: readonly Segment[];
}

/** The best excerpt of all sections, the earlier of equal ones; undefined when no section has a term. */
export function locate(
  sections: readonly SectionText[],
  terms: TermWeights,
  length = 260,
): Located | undefined {
  let best: { readonly section: SectionText; readonly window: Window } | undefined;
  for (const section of sections) {
    const window = findDensest(matchesIn(section.text, terms), { terms, length });
    if (window !== undefined && window.worth > (best?.window.worth ?? 0)) best = { section, window };
  }
  return best && { section: best.section, excerpt: show(best.section.text, best.window, { terms, length }) };
}

/**
 * The stretch of about `length` characters with the highest score: the sum over its different terms, then the number of
 * matches, then the earliest; with an ellipsis where text was left out. Undefined when the text has no term.
 */
export function excerptOf(text: string, terms: TermWeights, length = 260): readonly Segment[] | undefined {
  const window = findDensest(matchesIn(text, terms), { terms, length });
  return window && show(text, window, { terms, length });
}

/** The whole text with its terms marked; passages that do not end with a period are separated by a dot. */
export function markTerms(text: string, terms: Terms): readonly Segment[] {
  return cut(text, matchesIn(text, terms), { start: 0, end: text.length });
}

/** The ranges of the text that have one of the terms, by start; ranges may overlap. */
export function matchesIn(text: string, terms: Terms): readonly Token[] {
  return tokenize(text).filter((token) => token.kind !== 'stop' && terms.has(token.term));
}

/** Any collection of terms. */
export type Terms = Pick<ReadonlySet<string>, 'has'>;

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Characters before the first match: enough for context, and few enough that two short lines show the match. */
const longestLead = 45;

interface Window extends Range {
  readonly worth: number;
}

interface Wish {
  readonly terms: TermWeights;
  /** Characters. */
  readonly length: number;
}

function findDensest(matches: readonly Token[], { terms, length }: Wish): Window | undefined {
  let best: Window | undefined;
  for (const [place, first] of matches.entries()) {
    const different = new Set<string>();
    let [end, count, worth] = [first.end, 0, 0];
    for (let next = place; next < matches.length; next++) {
      const match = matches[next];
      if (match === undefined || (match.end - first.start > length && count > 0)) break;
      if (!different.has(match.term)) worth += terms.get(match.term) ?? 0;
      different.add(match.term);
      end = Math.max(end, match.end);
      count += 1;
    }
    // A second term is worth more than any number of repetitions of the first.
    worth += Math.min(count, 99) / 10_000;
    if (worth > (best?.worth ?? 0)) best = { start: first.start, end, worth };
  }
  return best;
}

function show(text: string, window: Window, { terms, length }: Wish): readonly Segment[] {
  const spare = Math.max(0, length - (window.end - window.start));
  const start = startOfWord(
    text,
    Math.max(0, window.start - Math.min(longestLead, Math.floor(spare / 3))),
    window.start,
  );
  const reach = start + Math.max(length, window.end - start);
  const end = endOfWord(text, Math.min(text.length, reach), window.end);
  const shown = matchesIn(text, terms).filter((match) => match.start >= start && match.end <= end);
  return [
    ...(start > 0 ? [{ text: '… ', marked: false }] : []),
    ...cut(text, shown, { start, end }),
    ...(end < text.length ? [{ text: ' …', marked: false }] : []),
  ];
}

/** Moves `at` forward to where a word starts, `limit` at most; a text without blanks is cut at the limit. */
function startOfWord(text: string, at: number, limit: number): number {
  if (at === 0) return 0;
  const blank = text.slice(at - 1, limit).search(/\s/);
  return blank < 0 ? at : Math.min(limit, at + blank);
}

/** Moves `at` back to where a word ends, `limit` at least. */
function endOfWord(text: string, at: number, limit: number): number {
  if (at >= text.length) return text.length;
  const blank = text.slice(limit, at + 1).search(/\s\S*$/);
  return blank < 0 ? at : limit + blank;
}

function cut(text: string, matches: readonly Range[], { start, end }: Range): readonly Segment[] {
  const segments: Segment[] = [];
  const add = (from: number, to: number, marked: boolean): void => {
    const piece = text
      .slice(from, to)
      .replace(/\s*\n\s*/g, (_, at: number) => (/[.!?:;,]/.test(text[from + at - 1] ?? '.') ? ' ' : ' · '))
      .replace(/\s+/g, ' ');
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
