// The choice a person most likely meant. The door to fastest-levenshtein.
import { distance } from 'fastest-levenshtein';

/**
 * The choice nearest to `word` by edit distance, ignoring case, else one that has it as a part; undefined when none can be
 * meant. Two neighbouring letters in each other's place are one slip.
 */
export function findNearest(word: string, choices: Iterable<string>): string | undefined {
  // Nobody means an id with a page of text.
  if (word.length > 100) return undefined;
  const wanted = word.toLowerCase();
  const all = [...choices];
  let nearest = all.find((choice) => isSwapped(wanted, choice.toLowerCase()));
  if (nearest !== undefined) return nearest;
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const choice of all) {
    const far = distance(wanted, choice.toLowerCase());
    if (far < least) {
      least = far;
      nearest = choice;
    }
  }
  return nearest ?? findPart(wanted, all);
}

/** True when the words differ in one pair of neighbours alone: `redsi`, `redis`. */
function isSwapped(word: string, other: string): boolean {
  if (word.length !== other.length) return false;
  const at = [...word].findIndex((letter, place) => letter !== other[place]);
  return (
    at >= 0 &&
    word[at] === other[at + 1] &&
    word[at + 1] === other[at] &&
    word.slice(at + 2) === other.slice(at + 2)
  );
}

/** A choice that has the word as one of its own: `deploy` for `code-deploy`. */
function findPart(wanted: string, choices: readonly string[]): string | undefined {
  if (wanted.length < 3) return undefined;
  return choices.find((choice) =>
    choice
      .toLowerCase()
      .split(/[-_ /]/)
      .includes(wanted),
  );
}

/** `did you mean X?`; undefined when nothing is near. */
export function suggestNearest(word: string, choices: Iterable<string>): string | undefined {
  const nearest = findNearest(word, choices);
  return nearest === undefined ? undefined : `did you mean ${nearest}?`;
}
