// Paste mode: from an alert, a stack trace or a log to the few words that tell what is wrong.
//
// A log names the same thing many times and a hundred other things once. What the archive has never heard of cannot be
// found; what every write-up says tells nothing. So words are weighed by how rare they are in the archive (inverse
// document frequency, Spärck Jones 1972), more where they are error strings or stand in a line that speaks of failure.
import type { Token } from '../../text/tokens.ts';
import { type Engine, search, type SearchHit } from '../ranking/engine.ts';
import { blankNoise } from './log-noise.ts';
import { longestPaste } from './pasted-text.ts';
import { tokenize } from '../../text/tokenizer.ts';

/** A word of the paste that is searched for. */
export interface PasteWord {
  /** As it stands in the paste the first time. */
  readonly written: string;
  readonly term: string;
  /** Lines it stands in, from 1, ascending. */
  readonly lines: readonly number[];
  /** How much it tells, above 0. */
  readonly weight: number;
}

export interface Paste {
  /** The lines as pasted. */
  readonly lines: readonly string[];
  /** What is searched for, most telling first. */
  readonly words: readonly PasteWord[];
  /** Error strings of the paste that no incident has. */
  readonly unknownTerms: readonly string[];
}

/** A line of the paste and the words in it that an incident has. */
export interface PasteMatch {
  /** From 1. */
  readonly line: number;
  readonly text: string;
  readonly words: readonly string[];
}

export interface PasteHit {
  readonly hit: SearchHit;
  /** What matched, by line; the most telling line first. */
  readonly matches: readonly PasteMatch[];
}

export interface PasteAnswer {
  readonly paste: Paste;
  /** Best first. */
  readonly hits: readonly PasteHit[];
}

/** The words of a paste that tell most, by how many of the `incidents` have them; none when the archive knows none. */
export function readPaste(
  text: string,
  { countOf, incidents }: { readonly countOf: (term: string) => number; readonly incidents: number },
): Paste {
  const shown = text.slice(0, longestPaste).replace(/\r\n?/g, '\n').replace(/\t/g, ' ');
  const lines = shown.split('\n');
  const found = new Map<string, Found>();
  for (const [place, line] of blankNoise(shown).split('\n').entries())
    collect(line, { number: place + 1, countOf }, found);
  const rarity = (count: number): number => Math.log(1 + (incidents - count + 0.5) / (count + 0.5));
  const words = [...found.values()]
    .filter(({ count }) => count > 0 && count <= Math.max(fewest, incidents / 3))
    .map(({ count, worth, ...word }) => ({
      ...word,
      weight: rarity(count) * worth * (1 + Math.log2(word.lines.length) / 8),
    }))
    .sort((a, b) => b.weight - a.weight || (a.lines[0] ?? 0) - (b.lines[0] ?? 0));
  const unknownTerms = [...found.values()].filter(({ count, isErrorString }) => count === 0 && isErrorString);
  return {
    lines,
    words: withoutParts(words)
      .slice(0, mostWords)
      .map(({ written, term, lines: on, weight }) => ({ written, term, lines: on, weight })),
    unknownTerms: unknownTerms.slice(0, 5).map(({ written }) => written),
  };
}

/** The incidents that have enough of what a paste tells, ranked as any search that has some of the words. */
export function searchPaste(
  engine: Engine,
  text: string,
  {
    limit,
    incidents,
    keep = () => true,
  }: {
    readonly limit: number;
    /** How many the index holds. */
    readonly incidents: number;
    readonly keep?: (incident: string) => boolean;
  },
): PasteAnswer {
  const countOf = (term: string): number => countIncidents(engine, term);
  const paste = readPaste(text, { countOf, incidents });
  // A comma between them, so that neighbours are not read as one phrase; the last counts as half typed, so the least goes there.
  const query = paste.words.map(({ written }) => written).join(', ');
  const { hits } = search(engine, query, { limit: Number.MAX_SAFE_INTEGER, keep, literal: true });
  const total = paste.words.reduce((sum, { weight }) => sum + weight, 0);
  const ranked = hits
    .map((hit) => ({ hit, worth: worthOf(hit, paste) }))
    .filter(({ worth }) => worth >= total * leastShare)
    // What the words tell comes first: in a log, a word that happens to stand in a title is no better than another.
    .map(({ hit, worth }) => ({ hit, order: worth ** 2 * Math.log1p(hit.score) }))
    .sort((a, b) => b.order - a.order);
  return {
    paste,
    hits: ranked.slice(0, limit).map(({ hit }) => ({ hit, matches: matchesOf(hit, paste) })),
  };
}

function countIncidents({ shards }: Engine, term: string): number {
  const facts = shards.facts(term);
  return new Set(facts === undefined ? [] : [...facts.byField.values()].flatMap((own) => [...own.keys()]))
    .size;
}

/** What so few incidents have is telling in the smallest archive; in others, what more than a third have is not. */
const fewest = 5;

/** More words blur what the paste is about and cost time. */
const mostWords = 14;

/** An incident must have this share of what the words tell; one telling word of a long log is an accident. */
const leastShare = 0.12;

/** Words of failure: a line with one of them says more than the lines around it. */
const failure =
  /\b(?:error|exception|fatal|panic|fail(?:ed|ure|ing)?|refused|denied|timed? ?out|timeout|unreachable|unable|cannot|can't|could not|exceeded|exhausted|out of|no space|expired|invalid|not found|crash\w*|killed|corrupt\w*|overflow|deadlock|backoff|unavailable|rejected|aborted|segfault|traceback|caused by)\b/i;

/** A frame of a stack: Java and JavaScript, Python, Go, Rust, gdb. */
const frame = /^\s*(?:at\s+\S|File\s+"|#?\d+:?\s+(?:0x|in\s)|goroutine\s|\.{3}\s*\d+ more|\S+\.go:\d+)/;

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

function collect(
  line: string,
  { number, countOf }: { readonly number: number; readonly countOf: (term: string) => number },
  found: Map<string, Found>,
): void {
  const tokens = tokenize(line);
  for (const token of tokens) {
    if (token.kind === 'stop' || isBare(token)) continue;
    const known = found.get(token.term);
    const written = line.slice(token.start, token.end);
    const isErrorString = token.kind === 'whole' || /^[A-Z][A-Z0-9]{3,}$/.test(written);
    const worth = (isErrorString ? 1.4 : 1) * (token.kind === 'phrase' ? 1.2 : 1) * worthOfPlace(line, token);
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

/** Single letters, and numbers that are no error code, port or version: one or two digits, or more than five. */
function isBare({ term }: Token): boolean {
  return term.length < 2 || /^(?:\d{1,2}|\d{6,})$/.test(term);
}

/** How much a place says: a message most, the frames of a stack and the folders of a path little. */
function worthOfPlace(line: string, token: Token): number {
  if (frame.test(line)) return 0.35;
  const before = line.slice(0, token.start);
  const isInPath = /(?:^|[\s"'=(])[\w.~-]*\/[^\s"']*$/.test(before);
  return (failure.test(line) ? 1.25 : 1) * (isInPath ? 0.35 : 1);
}

function partsOf(token: Token, tokens: readonly Token[]): readonly string[] {
  if (token.kind === 'word') return [];
  return tokens
    .filter((other) => other !== token && other.start >= token.start && other.end <= token.end)
    .map(({ term }) => term);
}

/** An identifier that the archive knows stands for its parts. */
function withoutParts<Word extends Pick<Found, 'term' | 'parts'>>(words: readonly Word[]): readonly Word[] {
  const inside = new Set(words.flatMap(({ parts }) => parts));
  return words.filter(({ term }) => !inside.has(term));
}

function worthOf({ terms }: SearchHit, { words }: Paste): number {
  return words.reduce((sum, { term, weight }) => sum + (terms.has(term) ? weight : 0), 0);
}

const mostMatches = 4;

function matchesOf({ terms }: SearchHit, { words, lines }: Paste): readonly PasteMatch[] {
  const matched = words.filter(({ term }) => terms.has(term));
  const numbers = [...new Set(matched.flatMap((word) => word.lines))];
  const worth = (number: number): number =>
    matched.reduce((sum, word) => sum + (word.lines.includes(number) ? word.weight : 0), 0);
  const byWorth = numbers.sort((a, b) => worth(b) - worth(a) || a - b);
  const chosen: PasteMatch[] = [];
  const said = new Set<string>();
  for (const number of byWorth) {
    const here = matched.filter((word) => word.lines.includes(number) && !said.has(word.term));
    if (here.length === 0 || chosen.length >= mostMatches) continue;
    for (const { term } of here) said.add(term);
    chosen.push({
      line: number,
      text: (lines[number - 1] ?? '').trim(),
      words: here.map(({ written }) => written),
    });
  }
  return chosen;
}
