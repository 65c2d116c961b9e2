// Whether a document covers one incident or several: one, unless its title or its first words say otherwise.
import type { HeadingLine } from './heading-lines.ts';
import { isBlank, type Line } from './lines.ts';

export interface DocumentName {
  /** From front matter or the head of a page. */
  readonly title?: string;
  readonly fileName: string;
}

export interface Plurality {
  /** A title of its own that names one incident: such a document is never split. */
  readonly isSingle: boolean;
  /** The document itself says that it covers several incidents. */
  readonly isCollection: boolean;
  /** The number of incidents it states. */
  readonly count?: number;
}

const plural = /\b(?:incidents|outages|interruptions|disruptions)\b/i;
const report = /\b(?:availability report|status history|past incidents|incident (?:history|log|reports))\b/i;
const list =
  /^\W*(?:(?:our|all|list of|public|past) )*(?:post-?mortems|outages|incidents|incident reports)\W*$/i;
const numbers = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const counted =
  /\b(two|three|four|five|six|seven|eight|nine|ten)\s+(?:\w+\s+){0,2}(?:incidents|outages|interruptions|disruptions)\b/i;

/** What title, file name and first words say about how many incidents there are. */
export function countIncidents(
  lines: readonly Line[],
  headings: readonly HeadingLine[],
  { title, fileName }: DocumentName,
): Plurality {
  const named = title ?? ownTitle(lines, headings);
  const words = named ?? fileName.replace(/[-_.]+/g, ' ');
  const isCollection = plural.test(words) || report.test(words) || list.test(words);
  const opening = lines
    .filter((line) => !isBlank(line))
    .slice(0, 12)
    .map(({ text }) => text)
    .join(' ');
  const number = isCollection ? counted.exec(opening)?.[1]?.toLowerCase() : undefined;
  return {
    isSingle: named !== undefined && !isCollection,
    isCollection,
    count: number === undefined ? undefined : numbers.indexOf(number) + 2,
  };
}

/** The only heading of the first rank, if it is above everything. */
function ownTitle(lines: readonly Line[], headings: readonly HeadingLine[]): string | undefined {
  const first = lines.findIndex((line) => !isBlank(line));
  const top = headings.filter(({ depth }) => depth === 1);
  const [heading] = headings;
  return top.length === 1 && heading === top[0] && heading?.index === first ? heading.words : undefined;
}
