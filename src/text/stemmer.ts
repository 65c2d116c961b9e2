// Light English stemming: migrate and migration, outage and outages, expired and expiry get the same stem; names do not
// change.

/** Endings in the order they are tried: what is removed, what replaces it, and how many letters must be left. */
const endings: readonly (readonly [ending: string, instead: string, least: number])[] = [
  ['ibility', 'ible', 3],
  ['ability', 'able', 3],
  ['ies', 'y', 3],
  ['ied', 'y', 3],
  ['sses', 'ss', 2],
  ['ches', 'ch', 2],
  ['shes', 'sh', 2],
  ['xes', 'x', 2],
  ['ation', '', 4],
  ['ated', '', 4],
  ['ating', '', 4],
  ['ate', '', 4],
  ['ment', '', 4],
  ['ness', '', 4],
  ['ure', '', 4],
  ['ity', '', 4],
  ['ing', '', 3],
  ['ed', '', 3],
  ['ly', '', 4],
  ['tion', 't', 3],
  ['sion', 's', 3],
  ['s', '', 3],
  ['y', '', 3],
  ['e', '', 3],
];

/**
 * Short words, and words with anything but a to z in them (error codes, versions, other languages), have no endings.
 */
const stemmable = /^[a-z]{4,}$/;

/** Words that would become a different word: production is where it runs, the product is what runs. */
const whole: ReadonlySet<string> = new Set(['production']);

/**
 * The stem of a folded, lower-case word: what all its forms have in common, often not a word itself. Stems are their
 * own stems, so that an indexed term can be searched as it is. In the spirit of Porter's "S" and "step 1" rules
 * (Program 14/3, 1980), with fewer endings: in incident reports, a name cut wrongly is worse than a form missed.
 */
export function stem(word: string): string {
  if (!stemmable.test(word) || whole.has(word)) return word;
  for (let current = word; ;) {
    const shorter = shorten(current);
    if (shorter === current || whole.has(current)) return current;
    current = shorter;
  }
}

/** Other possible stems of a word whose ending is still being typed (`migrati`) or lacks a letter (`deploymet`). */
export function completions(word: string): readonly string[] {
  if (!stemmable.test(word)) return [];
  const finished = new Set<string>();
  for (const [ending] of endings) {
    for (let cut = Math.max(4, word.length - ending.length - 1); cut < word.length; cut++) {
      if (isUnderWay(word.slice(cut), ending)) finished.add(stem(word.slice(0, cut) + ending));
    }
  }
  finished.delete(stem(word));
  return [...finished].filter((candidate) => candidate.length >= 3 && candidate.length < word.length);
}

function shorten(word: string): string {
  for (const [ending, instead, least] of endings) {
    const left = word.length - ending.length;
    if (left < least || !word.endsWith(ending) || !mayLose(ending, word.slice(0, left))) continue;
    return withoutDoubling(word.slice(0, left), ending) + instead;
  }
  return word;
}

function mayLose(ending: string, rest: string): boolean {
  if (ending === 's') return !/[sui]$/.test(rest);
  if (ending === 'y') return /[^aeiou]$/.test(rest);
  if (ending === 'ed') return /[aeiouy]/.test(rest) && !rest.endsWith('e');
  return /[aeiouy]/.test(rest);
}

/** stopped and stop, but missed and miss. */
function withoutDoubling(rest: string, ending: string): string {
  const doubled = (ending === 'ing' || ending === 'ed') && rest.length > 3 && /([bdgmnprt])\1$/.test(rest);
  return doubled ? rest.slice(0, -1) : rest;
}

/** True when `tail` is the beginning of the ending, or the ending with one letter missing. */
function isUnderWay(tail: string, ending: string): boolean {
  if (ending.length < 3) return false;
  if (tail.length < ending.length && ending.startsWith(tail)) return tail.length > 0;
  return tail.length === ending.length - 1 && ending.length > 3 && isMissingOne(tail, ending);
}

function isMissingOne(short: string, long: string): boolean {
  let place = 0;
  while (short[place] === long[place] && place < short.length) place++;
  return short.slice(place) === long.slice(place + 1);
}
