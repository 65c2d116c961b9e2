// Lines with a time, a duration or a placeholder that was not understood: a person has to look at them.
import { findTimes } from '../../ingest/time/time-text.ts';
import type { Structure } from '../structure/incident-part.ts';
import { anywhere, compileList, type PatternList } from '../pattern-list.ts';

/** What kind of gap it is; questions need an answer of their own. */
export type GapKind = 'placeholder' | 'row' | 'time' | 'length';

export interface Gap {
  readonly line: number;
  readonly text: string;
  readonly why: string;
  /** Absent for a question. */
  readonly kind?: GapKind;
}

/** Gaps of one kind, counted together. */
export interface GapGroup {
  readonly kind: string;
  readonly count: number;
  readonly lines: readonly number[];
}

const groupNames: Readonly<Record<GapKind, string>> = {
  placeholder: 'placeholders of the template that nobody filled in',
  row: 'timeline rows whose day or time was not read',
  time: 'times without words that say what happened',
  length: 'lengths of time that may be of something else',
};

/** Gaps by kind, the most frequent first; `silentRows` are the lines of timeline rows that no phrase was found in. */
export function groupGaps(gaps: readonly Gap[], silentRows: readonly number[]): readonly GapGroup[] {
  const kinds = Object.entries(groupNames).map(([kind, name]): GapGroup => {
    const lines = gaps.filter((gap) => gap.kind === kind).map(({ line }) => line);
    return { kind: name, count: lines.length, lines };
  });
  const silent = { kind: 'timeline rows without a known verb', count: silentRows.length, lines: silentRows };
  return [silent, ...kinds].filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count);
}

/** Lines of the original that facts were read from, and the very words, where a line holds several. */
export interface Covered {
  readonly lines: ReadonlySet<number>;
  /** `12 16:23`: line and words. */
  readonly words: ReadonlySet<string>;
}

const length = /(?<![\w.:$€£/-])(?:~\s?)?\d+(?:[.,]\d+)?\s?-?(?:minutes?|mins?|hours?|hrs?|days?|weeks?)\b/i;
/** Parts of templates that nobody filled in. */
// prettier-ignore
export const placeholders: PatternList = {
  around: anywhere,
  any: [
    '\\bYYYY-MM-DD\\b', '\\bHH:MM\\b', '\\b(?:TBD|TBC|FIXME)\\b', '\\?\\?+\\s?(?:mins?|%|hours?)?', '\\?mins\\b',
    '<(?:insert|add|your|name|date|time)[^>]*>', '\\[(?:insert|add|your|name|date|time|fill)[^\\]]*\\]', '\\{\\{[^}]*\\}\\}',
    '\\bstart time\\b.{0,12}\\bend time\\b', '\\bduration in minutes\\b',
  ],
  finds: [
    'On YYYY-MM-DD', 'At HH:MM', 'Owner: TBD', 'Down for ?? minutes', 'Down for ?mins', 'By <your name>', 'By [name]', 'On {{ date }}',
    'From start time to end time', 'Duration in minutes',
  ],
  leaves: ['Down for 12 minutes', 'See <https://a.example>', 'Was it down?'],
};
const placeholder = compileList(placeholders);

/** Every unresolved line, in document order; each once. */
export function findGaps({ sentences }: Structure, covered: Covered): readonly Gap[] {
  const gaps = new Map<number, Gap>();
  for (const { text, line, section } of sentences) {
    if (gaps.has(line)) continue;
    const gap = explain(text, line, { covered, isRow: section === 'timeline' });
    if (gap !== undefined) gaps.set(line, { line, text: shorten(text), ...gap });
  }
  return [...gaps.values()];
}

function explain(
  text: string,
  line: number,
  { covered, isRow }: { readonly covered: Covered; readonly isRow: boolean },
): Pick<Gap, 'kind' | 'why'> | undefined {
  if (placeholder.test(text))
    return { kind: 'placeholder', why: 'a placeholder of the template was left unfilled' };
  if (covered.lines.has(line)) return undefined;
  const times = findTimes(text).filter(({ written }) => !covered.words.has(`${line} ${written}`));
  const clock = times.find((time) => time.clock !== undefined);
  if (clock !== undefined)
    return {
      kind: isRow ? 'row' : 'time',
      why: `nothing says what happened at "${clock.written.trim()}"${isRow ? ', or on which day' : ''}`,
    };
  const span = length.exec(text)?.[0];
  return span === undefined
    ? undefined
    : { kind: 'length', why: `nothing says that "${span.trim()}" is how long the incident lasted` };
}

function shorten(text: string): string {
  return text.length > 160 ? `${text.slice(0, 159)}…` : text;
}
