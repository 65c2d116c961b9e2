// Reads `Key: value` lines, in bold, in lists and in plain text.
import { findTimes } from '../../ingest/time/time-text.ts';
import { meaningOf } from './key-meanings.ts';

/** A named value as the document writes it. */
export interface Field {
  /** In lower case, without marks. */
  readonly key: string;
  readonly value: string;
  readonly line: number;
}

const keyPatterns = [
  String.raw`(?:\*\*|__)(?<bold>[^*_:]{2,40}?)\s*:?\s*(?:\*\*|__)\s*:?`,
  String.raw`(?<plain>[A-Z][^:*_|${'`'}"<>.]{1,39}?)\s*:`,
];
const keyed = new RegExp(
  String.raw`^(?:[-*+•]\s+|\d{1,2}[.)]\s+)?(?:${keyPatterns.join('|')})(?:\s+|$)(?<value>.*)$`,
);
const boldKey = /(?:\*\*|__)\s*:|:\s*(?:\*\*|__)/;

/** The key and the value of a line, if it starts with a few words and a colon. */
export function readKeyed(text: string): { readonly key: string; readonly value: string } | undefined {
  const match = keyed.exec(text.trim());
  if (match === null) return undefined;
  const { bold: marked, plain, value = '' } = match.groups ?? {};
  const key = (marked ?? plain ?? '').trim();
  if (marked !== undefined && !boldKey.test(text)) return undefined;
  if (key.split(/\s+/).length > 5 || /^(?:https?|note|nb|todo|e\.g)$/i.test(key)) return undefined;
  return { key, value: value.trim() };
}

/** `First detected 2021-06-09 13:15`: a few words that are a key, and a time that ends the line. */
export function readTimedLabel(text: string): { readonly key: string; readonly value: string } | undefined {
  if (/^\s*[>|]/.test(text)) return undefined;
  const plain = text
    .trim()
    .replace(/^(?:[-*+•]|\d{1,2}[.)])\s+/, '')
    .replace(/[*_]{2}/g, '');
  const [time, ...others] = findTimes(plain);
  if (time === undefined || others.length > 1 || time.index < 3 || time.index > 40) return undefined;
  const key = plain
    .slice(0, time.index)
    .replace(/[\s:–—-]+(?:(?:at|on|about|around|~)\s*)*$/i, '')
    .trim();
  const last = others.at(-1) ?? time;
  const rest = plain
    .slice(last.end)
    .replace(/^\s*\([^)]*\)/, '')
    .trim();
  // Two times far apart in a sentence are not a span.
  const between = others.length === 0 ? 0 : last.index - time.end;
  if (between > 40 || key.split(/\s+/).length > 4 || rest.length > 12 || meaningOf(key) === undefined)
    return undefined;
  return { key, value: plain.slice(time.index).trim() };
}
