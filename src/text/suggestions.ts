// The choice a person most likely meant.
import { countEdits } from './spelling.ts';

/**
 * The choice nearest to `word` by edit distance, ignoring case, else one that contains it as a word; undefined if none
 * is close enough.
 */
export function findNearest(word: string, choices: Iterable<string>): string | undefined {
  // A page of text is not a misspelled id.
  if (word.length > 100) return undefined;
  const wanted = word.toLowerCase();
  const all = [...choices];
  let nearest: string | undefined;
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const choice of all) {
    const far = countEdits(wanted, choice.toLowerCase());
    if (far < least) {
      least = far;
      nearest = choice;
    }
  }
  return nearest ?? findPart(wanted, all);
}

/** A choice that contains the word: `code-deploy` for `deploy`. */
function findPart(wanted: string, choices: readonly string[]): string | undefined {
  if (wanted.length < 3) return undefined;
  return choices.find((choice) =>
    choice
      .toLowerCase()
      .split(/[-_ /]/)
      .includes(wanted),
  );
}

/** `did you mean X?`; undefined when no choice is close. */
export function suggestNearest(word: string, choices: Iterable<string>): string | undefined {
  const nearest = findNearest(word, choices);
  return nearest === undefined ? undefined : `did you mean ${nearest}?`;
}
