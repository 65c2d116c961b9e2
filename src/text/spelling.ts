// Edit distances between words. The door to fastest-levenshtein.
import { distance } from 'fastest-levenshtein';

/** The edit distance of two words (Levenshtein 1966); swapping two neighboring letters is one edit. */
export function countEdits(a: string, b: string): number {
  return isSwapped(a, b) ? 1 : distance(a, b);
}

/** Every word one edit away: a missing, extra or wrong letter, or two neighbors swapped (Damerau 1964). */
export function editsOf(word: string): readonly string[] {
  const found: string[] = [];
  for (let at = 0; at <= word.length; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    found.push(before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2), before + after.slice(1));
    for (const letter of alphabet) found.push(before + letter + after, before + letter + after.slice(1));
  }
  return found;
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz';

/** True when the words differ in one pair of neighbors only: `redsi`, `redis`. */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false;
  let at = 0;
  while (a[at] === b[at]) at += 1;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
