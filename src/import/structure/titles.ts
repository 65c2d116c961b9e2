// The title of an incident: never a date, a logo, a mark of a heading or the word "Postmortem" alone, if there is
// anything better.
import { findTimes } from '../../ingest/time/time-text.ts';
import type { Field } from './key-values.ts';
import { kindOf } from '../../ingest/body/headings.ts';
import { isSectionTitle, listHeadings } from './heading-lines.ts';
import { meaningOf } from './key-meanings.ts';
import { readKeyed } from './key-values.ts';
import { isBlank, type Line, type Quoted } from './lines.ts';

export interface Title extends Quoted {
  /** A line without marks, which is part of the title alone. */
  readonly isPlain: boolean;
}

const kinds = [
  '(?:blameless |incident )?post[- ]?mortem(?: report)?',
  '(?:public )?rca',
  'root cause analysis',
  '(?:incident )?retro(?:spective)?',
  '(?:post[- ]?)?incident review',
  'after[- ]action (?:report|review)',
  'outage report',
  'pir',
];
const kind = kinds.join('|');
/** "003 - Postmortem for the failed deployment". */
const numbered = new RegExp(
  String.raw`^\W*(?:\d{1,4}\s*[-.:]\s*)?(?:${kinds[0]}) (?:for|of|on)(?: the)?\s+`,
  'i',
);
const ahead = new RegExp(String.raw`^\W*(?:${kind})\W*(?:[:–—|]|\s-\s|\]\s)\s*(?=\S)`, 'i');
const behind = new RegExp(String.raw`\s*(?:[:–—|]|\s-)\s*(?:${kind})\s*$`, 'i');
const label = /^(?:incident |report |postmortem )?(?:title|name|subject)\s*:\s*/i;

/** A title without what every title of an archive would say: "Postmortem: gateway times out" is "gateway times out". */
export function cleanTitle(text: string): string {
  const plain = plainWords(text).replace(label, '');
  const bare = plain.replace(numbered, '').replace(ahead, '').replace(behind, '').trim();
  return isEmptyTitle(bare) ? plain : bare;
}

/** True for words that do not name an incident: a date, "Postmortem", "Incident report", nothing at all. */
function isEmptyTitle(text: string): boolean {
  const rest = findTimes(text)
    .reduce((left, { written }) => left.replace(written, ' '), text)
    .replace(new RegExp(kind, 'gi'), ' ')
    .replace(/\b(?:the|of|for|on|at|and|summary|title|report|incident|outage|untitled|details)\b/gi, ' ');
  return !/[\p{L}]{2,}/u.test(rest);
}

/** The first heading that names something, or a first line that can be nothing else. */
export function readTitle(all: readonly Line[]): Title | undefined {
  const lines = dropDirectives(all);
  const headings = listHeadings(lines).filter(({ depth }) => depth < 3);
  const first = lines.findIndex((line) => !isBlank(line));
  const top =
    headings.find(({ depth }) => depth === 1) ?? (headings[0]?.index === first ? headings[0] : undefined);
  const named = [top, ...headings.filter((one) => one !== top && top !== undefined)].find(
    (one) => one !== undefined && !isSectionTitle(one.words) && !isEmptyTitle(cleanTitle(one.words)),
  );
  // A heading far below, or below a part's title, is not the title of everything.
  const isNear = named !== undefined && (named === top || named.index - (top?.index ?? 0) < 8);
  if (named !== undefined && isNear)
    return toTitle(lines[named.index], lines[named.index]?.text ?? '', false);
  const below = top === undefined ? undefined : readBelow(lines, top.index);
  if (below !== undefined) return below;
  if (top !== undefined && !isSectionTitle(top.words))
    return toTitle(lines[top.index], lines[top.index]?.text ?? '', false);
  return readFirstLine(lines, first);
}

function toTitle(line: Line | undefined, words: string, isPlain: boolean): Title | undefined {
  const value = cleanTitle(words.replace(/\s+#+$/, ''));
  return line === undefined || value === '' ? undefined : { value, line: line.number, isPlain };
}

/** `# Title:` above the title. */
function readBelow(lines: readonly Line[], index: number): Title | undefined {
  if (!/^#+\s*(?:incident |postmortem )?(?:title|name)\s*:?\s*$/i.test(lines[index]?.text ?? ''))
    return undefined;
  const line = lines.slice(index + 1).find((one) => !isBlank(one));
  return line === undefined ? undefined : toTitle(line, line.text.replace(/^#+\s*/, ''), false);
}

function readFirstLine(lines: readonly Line[], index: number): Title | undefined {
  const first = lines[index];
  if (first === undefined) return undefined;
  const text = first.text.trim();
  const below = lines[index + 1]?.text ?? '';
  const isNamed = /^summary of (?:the )?\S+(?: \S+){2,}$/i.test(text);
  const isOther =
    /^(?:[-+•|>`<]|\.\. \w|\*(?!\*)|\d+[.)]\s|#|!\[)/.test(text) ||
    isKey(text) ||
    (isSectionTitle(text) && !isNamed);
  const isSentence = /[.,;]$/.test(text) && text.split(/\s+/).length > 8;
  if (isOther || isSentence || /https?:\/\//.test(text) || text.length > 150) return undefined;
  return toTitle(first, text, !/^(?:={3,}|-{3,})$/.test(below));
}

function isKey(text: string): boolean {
  const keyed = readKeyed(text);
  return keyed !== undefined && (meaningOf(keyed.key) !== undefined || kindOf(keyed.key) !== undefined);
}

/** reStructuredText's directives and their options have no text of their own. */
function dropDirectives(lines: readonly Line[]): readonly Line[] {
  const start = lines.findIndex((line) => !isBlank(line));
  if (!/^\.\. [\w-]+::/.test(lines[start]?.text ?? '')) return lines;
  const end = lines.findIndex(({ text }, index) => index > start && text !== '' && !/^\s/.test(text));
  return end === -1 ? lines : lines.slice(end);
}

/** The title that a field gives. */
export function givenTitle(given: readonly Field[]): Title | undefined {
  const field = given.find(({ key, value }) => meaningOf(key) === 'title' && plainWords(value) !== '');
  return field && { value: cleanTitle(field.value), line: field.line, isPlain: false };
}

/** Words without Markdown's marks. */
export function plainWords(text: string): string {
  return (
    text
      .trim()
      .replace(/^#{1,6}\s+/, '')
      .replace(/\s+#+$/, '')
      .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
      // A picture whose address goes on in the next line.
      .replace(/\[?!\[[^\]]*\]\([^)]*$/, '')
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/(\*\*|__)(.+?)\1/g, '$2')
      .replace(/^[*_]([^*_]+)[*_]$/, '$1')
      .replace(/\\(?=[^\w\s])/g, '')
      .replace(/\s+/g, ' ')
      .trim()
  );
}
