// The choice a person most likely meant. The door to fastest-levenshtein.
import { distance } from 'fastest-levenshtein';

/** The choice nearest to `word` by edit distance, ignoring case; undefined when none is near enough to be meant. */
export function findNearest(word: string, choices: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  let nearest: string | undefined;
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const choice of choices) {
    const far = distance(wanted, choice.toLowerCase());
    if (far < least) {
      least = far;
      nearest = choice;
    }
  }
  return nearest;
}

/** `did you mean X?`; undefined when nothing is near. */
export function suggestNearest(word: string, choices: Iterable<string>): string | undefined {
  const nearest = findNearest(word, choices);
  return nearest === undefined ? undefined : `did you mean ${nearest}?`;
}
