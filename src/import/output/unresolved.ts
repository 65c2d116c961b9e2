// Lines with a time, a duration or a placeholder that was not understood: a person has to look at them.
import { findTimes } from '../../ingest/time/time-text.ts';
import type { Structure } from '../structure/incident-part.ts';
import { anywhere, compileList, type PatternList } from '../pattern-list.ts';

export interface Gap {
  readonly line: number;
  readonly text: string;
  readonly why: string;
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
    const why = explain(text, line, { covered, isRow: section === 'timeline' });
    if (why !== undefined) gaps.set(line, { line, text: shorten(text), why });
  }
  return [...gaps.values()];
}

function explain(
  text: string,
  line: number,
  { covered, isRow }: { readonly covered: Covered; readonly isRow: boolean },
): string | undefined {
  if (placeholder.test(text)) return 'a placeholder of the template was left unfilled';
  if (covered.lines.has(line)) return undefined;
  const times = findTimes(text).filter(({ written }) => !covered.words.has(`${line} ${written}`));
  const clock = times.find((time) => time.clock !== undefined);
  if (clock !== undefined)
    return `nothing says what happened at "${clock.written.trim()}"${isRow ? ', or on which day' : ''}`;
  const span = length.exec(text)?.[0];
  return span === undefined
    ? undefined
    : `nothing says that "${span.trim()}" is how long the incident lasted`;
}

function shorten(text: string): string {
  return text.length > 160 ? `${text.slice(0, 159)}…` : text;
}
