// The zone of a document's clock times: declared once and meant everywhere, or the one that its times name.
import { readZoneWords } from '../../../ingest/body/timeline-rows.ts';
import { findTimes } from '../../../ingest/time/time-text.ts';
import { formatOffset, readWallTime } from '../../../model/time.ts';
import { anywhere, compileList, type PatternList } from '../../pattern-list.ts';
import type { Structure } from '../../structure/incident-part.ts';
import { meaningOf } from '../../structure/key-meanings.ts';
import { type Day, zoneOf } from '../calendar.ts';

export interface DocumentZone {
  readonly zone?: string;
  /** The line that says it. */
  readonly line?: number;
  /** The ambiguous word. */
  readonly unclear?: string;
  /** The document says so about all its times. */
  readonly isDeclared?: boolean;
  /** The words that declare it. */
  readonly word?: string;
  /** Declarations of another zone. */
  readonly others?: readonly { readonly word: string; readonly line: number }[];
}

/** Places that keep the word all year, to read rows by while nobody knows which one is meant; their moments float. */
const placeholders: Readonly<Record<string, string>> = {
  CST: 'Asia/Shanghai',
  IST: 'Asia/Kolkata',
  AST: 'Asia/Riyadh',
};

/** A zone to read rows by where their own word is not clear; only the clock time of the result means anything. */
export function placeholderZone(word: string): string {
  return placeholders[word.toUpperCase()] ?? 'UTC';
}

/** The zone of times that name none: a declaration, else the one zone that the body's clock times name. */
export function findZone(
  structure: Structure,
  day: Day | undefined,
  asked: string | undefined,
): DocumentZone {
  const { fields, sections, sentences, originalLine } = structure;
  const declared = [
    ...fields
      .filter(({ key }) => meaningOf(key) === 'zone')
      .map(({ value, line }) => ({ word: value.replace(/[.)]+$/, '').trim(), line })),
    ...sections.flatMap(({ heading, line, kind }) =>
      kind === 'timeline' ? readZoneWords(withoutDates(heading), originalLine(line)).flatMap(toWord) : [],
    ),
    ...sentences.flatMap(({ text, line, section, kind }) =>
      zoneDeclaration.test(text) || (section === 'timeline' && kind === 'row')
        ? readZoneWords(kind === 'row' ? text.replaceAll(' | ', ' ; ') : text, line).flatMap(toWord)
        : [],
    ),
  ];
  for (const { word, line } of declared) {
    const zone = zoneOf(word, day, asked);
    if (zone === undefined) return { unclear: word, line };
    const others = declared.filter((one) => isOther(one.word, { zone, day, asked }));
    return { zone, line, word, isDeclared: true, ...(others.length > 0 ? { others } : {}) };
  }
  return findSpokenZone(structure, day, asked);
}

/** "Timeline 2024-05-03 (UTC)" names a zone as "Timeline (UTC)" does. */
function withoutDates(heading: string): string {
  return findTimes(heading).reduce(
    (text, { written, clock }) => (clock === undefined ? text.replace(written, ' ') : text),
    heading,
  );
}

interface Place {
  readonly zone: string;
  readonly day: Day | undefined;
  readonly asked: string | undefined;
}

/** True for words that name a zone whose clocks show another time on the day. */
function isOther(word: string, { zone, day, asked }: Place): boolean {
  const other = zoneOf(word, day, asked);
  const noon = day && readWallTime({ ...day, hour: 12, minute: 0 }, 'UTC');
  if (other === undefined || noon?.kind !== 'instant') return false;
  return formatOffset(noon.instant, other) !== formatOffset(noon.instant, zone);
}

// prettier-ignore
export const zoneDeclarations: PatternList = {
  around: anywhere,
  any: [
    '\\ball times\\b', '\\btimes? ?(?:zone|stamps?)?s? (?:are|is|given|in|below|listed|shown|used)\\b', '\\btime ?zone\\b', '\\btimes?\\s*\\(',
    '^\\(.{0,12}\\btimes?\\b',
  ],
  finds: ['All times UTC', 'Timestamps are UTC', 'Time zone: UTC', 'Time (UTC)', '(UTC times)'],
  leaves: ['The third time it was UTC', 'Downtime (UTC)'],
};
const zoneDeclaration = compileList(zoneDeclarations);

function toWord(
  written: ReturnType<typeof readZoneWords>[number],
): readonly { word: string; line: number }[] {
  return written.kind === 'zone' ? [written] : [];
}

function findSpokenZone(
  { sentences, fields, title, sections, originalLine }: Structure,
  day: Day | undefined,
  asked: string | undefined,
): DocumentZone {
  const texts = [
    ...(title === undefined ? [] : [{ text: title.value, line: title.line, section: 'other' }]),
    ...fields.map(({ value, line }) => ({ text: value, line, section: 'other' })),
    ...sections.map(({ heading, line }) => ({
      text: heading,
      line: originalLine(line),
      section: 'timeline',
    })),
    ...sentences,
  ];
  const words = texts.flatMap(({ text, line, section }) =>
    section === 'status-updates' || section === 'actions'
      ? []
      : findTimes(text).flatMap(({ clock, zone, index }) =>
          clock && zone !== undefined ? [{ zone, line, section, index }] : [],
        ),
  );
  // What a row begins with is the clock of its writer; a log quoted in it may go by another.
  const inTimeline = words.filter(({ section }) => section === 'timeline');
  const leading = inTimeline.filter(({ index }) => index < 14);
  const spoken = [leading, inTimeline, words].find(({ length }) => length > 0) ?? [];
  const [first] = spoken;
  if (first === undefined) return asked === undefined ? {} : { zone: asked };
  const zones = new Set(spoken.map(({ zone }) => zoneOf(zone, day, asked) ?? zone));
  const unclear = zoneOf(first.zone, day, asked) === undefined ? first.zone : undefined;
  if (unclear !== undefined) return { unclear, line: first.line };
  if (zones.size > 1) return asked === undefined ? { line: first.line } : { zone: asked };
  return { zone: zoneOf(first.zone, day, asked), line: first.line };
}
