// What is missing, in words: what was looked into and is unknown, and what nobody has classified yet.
import type { MissingCounts } from '../../analyse/trends/cross-tabulation.ts';
import { formatCount } from '../../text/english.ts';

/** `The cause is unknown for 3 of 90 and not classified for 20.` No sentence where nothing is missing. */
export function describeMissing(subject: string, counts: MissingCounts, n: number): readonly string[] {
  const parts = listParts(counts);
  if (parts.length === 0) return [];
  const [first = '', ...rest] = parts.map(({ state, count }) => `${state} for ${formatCount(count)}`);
  return [`${subject} is ${[`${first} of ${formatCount(n)}`, ...rest].join(' and ')}.`];
}

/** `cause unknown for 3, not classified for 20`: one note of a drawing. No note where nothing is missing. */
export function noteMissing(subject: string, counts: MissingCounts): readonly string[] {
  const parts = listParts(counts).map(({ state, count }) => `${state} for ${formatCount(count)}`);
  return parts.length === 0 ? [] : [`${subject} ${parts.join(', ')}`];
}

function listParts({ unknown, unclassified }: MissingCounts) {
  return [
    { state: 'unknown', count: unknown },
    { state: 'not classified', count: unclassified },
  ].filter(({ count }) => count > 0);
}
