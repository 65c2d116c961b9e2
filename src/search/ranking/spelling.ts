// Slips of the keyboard: which words are one or two slips away from another.

/** Every word one slip away: a letter missing, doubled, wrong, or two neighbours swapped (Damerau 1964). */
export function neighbours(word: string): readonly string[] {
  const found: string[] = [];
  for (let at = 0; at <= word.length; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    found.push(before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2), before + after.slice(1));
    for (const letter of alphabet) found.push(before + letter + after, before + letter + after.slice(1));
  }
  return found;
}

/** True when `a` becomes `b` with at most `most` slips, no letter being touched twice. */
export function isNear(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  let [before, row]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, place) => place)];
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    if (Math.min(...next) > most) return false;
    [before, row] = [row, next];
  }
  return (row[b.length] ?? 0) <= most;
}

/** A term that hardly any incident has may be an author's slip. */
const rare = 2;

/**
 * By term, the rare terms of the archive that are one slip away from it and start like it: "outage" finds "outtage",
 * while "node" finds no "code". `counts` says how many incidents have a term.
 */
export function findVariants(counts: ReadonlyMap<string, number>): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const term of counts.keys()) {
    if (!/^[a-z]{5,24}$/.test(term)) continue;
    // Two words one slip apart have a word in common that lacks a letter of each.
    for (const shorter of shortenings(term)) {
      const group = groups.get(shorter);
      if (group === undefined) groups.set(shorter, [term]);
      else group.push(term);
    }
  }
  const variants = new Map<string, Set<string>>();
  for (const group of groups.values()) {
    if (group.length > 1) addVariants(group, counts, variants);
  }
  return new Map([...variants].map(([term, found]) => [term, [...found].sort()]));
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz';

function shortenings(term: string): ReadonlySet<string> {
  const found = new Set([term]);
  for (let at = 1; at < term.length; at++) found.add(term.slice(0, at) + term.slice(at + 1));
  return found;
}

function addVariants(
  group: readonly string[],
  counts: ReadonlyMap<string, number>,
  variants: Map<string, Set<string>>,
): void {
  for (const slip of group) {
    const count = counts.get(slip) ?? 0;
    if (count > rare) continue;
    for (const term of group) {
      if (term === slip || (counts.get(term) ?? 0) < count || !isNear(term, slip, 1)) continue;
      variants.set(term, (variants.get(term) ?? new Set()).add(slip));
    }
  }
}
