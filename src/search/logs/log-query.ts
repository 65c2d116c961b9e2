// The log query: from an alert, a stack trace or a log to the few terms that describe the problem.
//
// A log repeats itself, and most of its lines are about something else. So one line of each template is read, errors
// first; what changes from one occurrence to the next is blanked; and the terms left are weighted by how rare they are
// in the archive (inverse document frequency, Spärck Jones 1972), by the level of their line and by how often it
// occurs.
import type { Token } from '../../text/tokens.ts';
import { tokenize } from '../../text/tokenizer.ts';
import { type Engine, search, type SearchHit } from '../ranking/engine.ts';
import { blankNoise } from './log-noise.ts';
import { isContinuation } from './log-levels.ts';
import { findTemplates, type LogTemplate } from './log-templates.ts';
import { longestPaste } from './pasted-text.ts';
import { readSegments } from './structured-lines.ts';

/** A term of the log that is searched for. */
export interface LogTerm {
  /** As written at its first occurrence. */
  readonly written: string;
  readonly term: string;
  /** The lines that have it, from 1, ascending; of repeated lines the first. */
  readonly lines: readonly number[];
  /** Above 0; the higher, the more specific. */
  readonly weight: number;
}

export interface LogQuery {
  /** The lines as pasted. */
  readonly lines: readonly string[];
  /** The terms searched for, highest weight first. */
  readonly terms: readonly LogTerm[];
  /** Error strings of the log that no incident has. */
  readonly unknownTerms: readonly string[];
}

/** A line of the log and the words in it that an incident has. */
export interface LogMatch {
  /** From 1. */
  readonly line: number;
  readonly text: string;
  readonly words: readonly string[];
}

export interface LogHit {
  readonly hit: SearchHit;
  /** The lines that matched, most specific first. */
  readonly matches: readonly LogMatch[];
}

export interface LogAnswer {
  readonly query: LogQuery;
  /** Best first. */
  readonly hits: readonly LogHit[];
}

/**
 * The most specific terms of a log, given how many of the `incidents` have a term; none when the archive knows none.
 */
export function toLogQuery(
  text: string,
  { countOf, incidents }: { readonly countOf: (term: string) => number; readonly incidents: number },
): LogQuery {
  const lines = text.slice(0, longestPaste).replace(/\r\n?/g, '\n').replace(/\t/g, ' ').split('\n');
  const found = new Map<string, Found>();
  for (const { line, weight } of chooseLines(lines)) {
    for (const segment of readSegments(lines[line] ?? '')) {
      const place = { number: line + 1, countOf, weight: weight * segment.weight };
      collect(blankNoise(segment.text), place, found);
    }
  }
  const idf = (count: number): number => Math.log(1 + (incidents - count + 0.5) / (count + 0.5));
  const known = [...found.values()]
    .filter(({ count }) => count > 0 && count <= Math.max(fewest, incidents * commonShare))
    .map(({ count, worth, ...term }) => ({ ...term, weight: idf(count) * worth * rarityOf(term.lines) }))
    .sort((a, b) => b.weight - a.weight || (a.lines[0] ?? 0) - (b.lines[0] ?? 0));
  const unknown = [...found.values()].filter(({ count, isErrorString }) => count === 0 && isErrorString);
  return {
    lines,
    terms: withoutParts(known)
      .slice(0, maxTerms)
      .map(({ written, term, lines: on, weight }) => ({ written, term, lines: on, weight })),
    unknownTerms: unknown.slice(0, 5).map(({ written }) => written),
  };
}

/** The incidents that have enough of a log's terms, best first. */
export function searchLog(
  engine: Engine,
  text: string,
  { limit, incidents }: { readonly limit: number; readonly incidents: number },
): LogAnswer {
  // Counts of the term lists are approximate, but do not need the postings of terms that will not be searched for.
  const countOf = (term: string): number => engine.lexicon.counts.get(term) ?? 0;
  const query = toLogQuery(text, { countOf, incidents });
  // Commas keep neighbors from being read as a compound. The last word counts as a prefix, so it is the least
  // important.
  const words = query.terms.map(({ written }) => written).join(', ');
  const { hits } = search(engine, words, { limit: Number.MAX_SAFE_INTEGER, literal: true, anyWord: true });
  const { coverageOf, most } = createCoverage(query.terms);
  const ranked = hits
    .map((hit) => ({ hit, coverage: coverageOf(hit) }))
    .filter(({ coverage }) => coverage >= leastShare * most)
    // The covered weight decides; in a log it matters less which field holds a term.
    .map(({ hit, coverage }) => ({ hit, order: coverage ** 2 * Math.log1p(hit.score) }))
    .sort((a, b) => b.order - a.order);
  return {
    query,
    hits: ranked.slice(0, limit).map(({ hit }) => ({ hit, matches: matchesOf(hit, query) })),
  };
}

/** Words in many different lines are common in this log, and not specific to the problem. */
function rarityOf(lines: readonly number[]): number {
  return Math.min(1, usualLines / lines.length);
}

/** A message and its repetitions in a stack trace. */
const usualLines = 3;

/** The lines to read, with the weight of each. */
function chooseLines(
  lines: readonly string[],
): readonly { readonly line: number; readonly weight: number }[] {
  const templates = findTemplates(lines);
  const highest = templates[0]?.level ?? 0;
  return templates.slice(0, maxTemplates).map(({ line, count, level }: LogTemplate) => ({
    line,
    // In a log without errors every line may matter.
    weight: (levelWeights[highest - level] ?? 1) / (1 + Math.log2(count) / 4),
  }));
}

/** How much a line counts, by how many levels it is below the most serious one. */
const levelWeights = [1, 0.6, 0.3] as const;

/** One line each of so many templates is read. */
const maxTemplates = 150;

/** A term of this many incidents is specific in the smallest archive. */
const fewest = 5;

/** A term in more than this share of incidents is not specific. */
const commonShare = 1 / 3;

/** More terms would dilute the query and take time. */
const maxTerms = 40;

/** An incident must cover this share of the heaviest line; one word of it is a coincidence. */
const leastShare = 0.12;

interface Found {
  readonly written: string;
  readonly term: string;
  readonly lines: readonly number[];
  readonly count: number;
  readonly worth: number;
  readonly isErrorString: boolean;
  /** Terms inside it, when it is an identifier of several parts. */
  readonly parts: readonly string[];
}

interface Place {
  readonly number: number;
  readonly countOf: (term: string) => number;
  readonly weight: number;
}

function collect(text: string, { number, countOf, weight }: Place, found: Map<string, Found>): void {
  const tokens = tokenize(text);
  for (const token of tokens) {
    if (token.kind === 'stop' || isBareNumber(token)) continue;
    const known = found.get(token.term);
    const written = text.slice(token.start, token.end);
    const isErrorString = token.kind === 'whole' || /^[A-Z][A-Z0-9]{3,}$/.test(written);
    const kind = (isErrorString ? 1.4 : 1) * (token.kind === 'phrase' ? 1.2 : 1);
    const worth = kind * weight * placeWeight(text, token);
    found.set(token.term, {
      written: known?.written ?? written,
      term: token.term,
      lines: known === undefined ? [number] : [...new Set([...known.lines, number])],
      count: known?.count ?? countOf(token.term),
      worth: Math.max(worth, known?.worth ?? 0),
      isErrorString: isErrorString || known?.isErrorString === true,
      parts: known?.parts ?? partsOf(token, tokens),
    });
  }
}

/** Single letters, and numbers that cannot be an error code, port or version: one or two digits, or more than five. */
function isBareNumber({ term }: Token): boolean {
  return term.length < 2 || /^(?:\d{1,2}|\d{6,})$/.test(term);
}

/** Frames of a stack trace and folders of a path are not specific. */
function placeWeight(line: string, token: Token): number {
  if (isContinuation(line) && /^\s*(?:at|File|#?\d|goroutine|\.{3}|\S+\.go:)/.test(line)) return 0.15;
  const before = line.slice(0, token.start);
  // Packages and classes: com.example.shop.Handler.
  if (/\w\.$/.test(before) && !/(?:Error|Exception)$/.test(line.slice(token.start, token.end))) return 0.3;
  return /(?:^|[\s"'=(])[\w.~-]{0,60}\/[^\s"']*$/.test(before.slice(-300)) ? 0.35 : 1;
}

function partsOf(token: Token, tokens: readonly Token[]): readonly string[] {
  if (token.kind === 'word') return [];
  return tokens
    .filter((other) => other !== token && other.start >= token.start && other.end <= token.end)
    .map(({ term }) => term);
}

/** Leaves out the parts of identifiers that the archive has as a whole. */
function withoutParts<Term extends Pick<Found, 'term' | 'parts'>>(terms: readonly Term[]): readonly Term[] {
  const inside = new Set(terms.flatMap(({ parts }) => parts));
  return terms.filter(({ term }) => !inside.has(term));
}

interface Coverage {
  /** The weight of the line that the incident covers best, plus a part of what it covers elsewhere. */
  readonly coverageOf: (hit: SearchHit) => number;
  /** The weight of the heaviest line. */
  readonly most: number;
}

/**
 * How much of a log an incident covers. Several terms of one line count more than as many of different lines: in a long
 * log every incident has some words by chance, but only the right one has those of one message.
 */
function createCoverage(terms: readonly LogTerm[]): Coverage {
  const byLine = new Map<number, LogTerm[]>();
  for (const term of terms)
    for (const line of term.lines) byLine.set(line, [...(byLine.get(line) ?? []), term]);
  const sum = (some: readonly LogTerm[]): number => some.reduce((total, { weight }) => total + weight, 0);
  const lines = [...byLine.values()].map((own) => ({ own, total: sum(own) }));
  return {
    coverageOf: ({ terms: matched }) => {
      const covered = (some: readonly LogTerm[]): number => sum(some.filter(({ term }) => matched.has(term)));
      // A line counts by the covered share of it: half a message is less than half as good.
      const best = Math.max(0, ...lines.map(({ own, total }) => covered(own) ** 2 / total));
      return best + elsewhere * Math.max(0, covered(terms) - best);
    },
    most: Math.max(0, ...lines.map(({ total }) => total)),
  };
}

/** How much terms of other lines than the best one count. */
const elsewhere = 0.25;

const maxMatches = 4;

function matchesOf({ terms }: SearchHit, query: LogQuery): readonly LogMatch[] {
  const matched = query.terms.filter(({ term }) => terms.has(term));
  const numbers = [...new Set(matched.flatMap((term) => term.lines))];
  const weightOf = (number: number): number =>
    matched.reduce((sum, term) => sum + (term.lines.includes(number) ? term.weight : 0), 0);
  const byWeight = numbers.sort((a, b) => weightOf(b) - weightOf(a) || a - b);
  const chosen: LogMatch[] = [];
  const shown = new Set<string>();
  for (const number of byWeight) {
    const here = matched.filter((term) => term.lines.includes(number) && !shown.has(term.term));
    if (here.length === 0 || chosen.length >= maxMatches) continue;
    for (const { term } of here) shown.add(term);
    const text = (query.lines[number - 1] ?? '').trim().slice(0, maxShown);
    chosen.push({ line: number, text, words: here.map(({ written }) => written) });
  }
  return chosen;
}

/** Characters of a line that a result shows at most. */
const maxShown = 2000;
