// What is kept beside an imported postmortem (`….import.json`): where it came from, what was written, to tell what people
// changed, and the facts that nobody has confirmed yet.
import { readTextFile } from '../../files.ts';
import type { PlainFields } from '../../import/output/merge-import.ts';
import type { DoubtfulFact } from '../../model/fact-decision.ts';
import { timeNames } from '../../model/postmortem.ts';

export interface ImportRecord {
  readonly file: string;
  readonly digest: string;
  readonly part: number;
  /** `the body`, `nowhere`, or a path below the folder of postmortems. */
  readonly original: string;
  readonly fields: PlainFields;
  readonly body: string;
  readonly doubts?: readonly DoubtfulFact[];
  /** Facts that a person has decided on: later imports do not ask about them again. */
  readonly decided?: readonly string[];
}

const suffix = '.import.json';

/** The path of the record of a postmortem. */
export function recordPath(path: string): string {
  return path.replace(/\.(?:md|markdown)$/i, suffix);
}

/** The record of a postmortem; undefined without one, and for one that is broken. */
export function readRecord(path: string): ImportRecord | undefined {
  const text = readTextFile(recordPath(path));
  if (text === undefined) return undefined;
  try {
    const found: unknown = JSON.parse(text);
    return isRecord(found) ? { ...found, doubts: readDoubts(found.doubts) } : undefined;
  } catch {
    // Without its record the document is known by its address alone.
    return undefined;
  }
}

/** The text of a record. */
export function writeRecord(record: ImportRecord): string {
  return `${JSON.stringify(record, null, 2)}\n`;
}

function isRecord(found: unknown): found is ImportRecord {
  return (
    typeof found === 'object' &&
    found !== null &&
    'digest' in found &&
    'part' in found &&
    'fields' in found &&
    'body' in found
  );
}

/** Anybody may have changed the file: what is no doubt about a fact is left out. */
function readDoubts(found: unknown): readonly DoubtfulFact[] {
  const facts: readonly string[] = [...timeNames, 'title', 'organization'];
  return !Array.isArray(found)
    ? []
    : found.filter(
        (one: unknown): one is DoubtfulFact =>
          typeof one === 'object' &&
          one !== null &&
          'fact' in one &&
          facts.includes(String(one.fact)) &&
          ['value', 'quote', 'why'].every((name) => typeof Reflect.get(one, name) === 'string') &&
          'line' in one &&
          Number.isInteger(one.line),
      );
}

/** True where the original is kept in a file, rather than in the body or nowhere. */
export function isOriginalFile(original: string): boolean {
  return original.includes('.original.');
}

/** A record is text that anybody may have changed: nothing outside the folder is ever read or written. */
export function isSafeOriginal(original: string): boolean {
  return !isOriginalFile(original) || /^\d{4}\/[^/\\]+$/.test(original);
}
