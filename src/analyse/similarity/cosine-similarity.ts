// Cosine similarity between rows of weighted terms with an inverted index, so only rows that share a term are compared.

export type WeightedTerm = readonly [term: string, weight: number];

/** Terms by number, rarest first, with the rows that have them. A row's weights have a square sum of 1. */
export interface TermIndex {
  readonly rowCount: number;
  readonly terms: readonly string[];
  /** Per term: the rows that have it, and its weight in each. */
  readonly rows: readonly Int32Array[];
  readonly weights: readonly Float64Array[];
  /** Per row: the numbers of its terms, ascending. */
  readonly termsOf: readonly (readonly number[])[];
}

export interface Likeness {
  readonly row: number;
  readonly score: number;
}

interface Holder {
  readonly row: number;
  readonly weight: number;
}

/**
 * The index of rows whose terms are distinct. Weights are multiplied by rarity, log(1 + rows / holders) (after Spärck
 * Jones 1972). Terms of a single row connect nothing and are left out, as are terms of more than `mostHolders` rows.
 */
export function indexTerms(rows: readonly (readonly WeightedTerm[])[], mostHolders: number): TermIndex {
  const holders = new Map<string, Holder[]>();
  rows.forEach((terms, row) => {
    for (const [term, weight] of terms) {
      const others = holders.get(term);
      if (others === undefined) holders.set(term, [{ row, weight }]);
      else others.push({ row, weight });
    }
  });
  const kept = [...holders]
    .filter(([, { length }]) => length > 1 && length <= mostHolders)
    .sort(([, a], [, b]) => a.length - b.length);
  const squares = new Float64Array(rows.length);
  const rare = kept.map(([, all]) => {
    const rarity = Math.log(1 + rows.length / all.length);
    for (const { row, weight } of all) squares[row] = (squares[row] ?? 0) + (weight * rarity) ** 2;
    return rarity;
  });
  const termsOf = rows.map((): number[] => []);
  kept.forEach(([, all], term) => all.forEach(({ row }) => termsOf[row]?.push(term)));
  return {
    rowCount: rows.length,
    terms: kept.map(([term]) => term),
    rows: kept.map(([, all]) => Int32Array.from(all, ({ row }) => row)),
    weights: kept.map(([, all], term) =>
      Float64Array.from(
        all,
        ({ row, weight }) => (weight * (rare[term] ?? 0)) / Math.sqrt(squares[row] ?? 1),
      ),
    ),
    termsOf,
  };
}

/** The minimum similarity of listed rows, and the maximum number of them. */
export interface RankLimits {
  readonly least: number;
  readonly most: number;
}

/** A function that lists the rows most similar to a given one, best first, by the mean similarity over all indexes. */
export function createRanker(
  indexes: readonly TermIndex[],
  { least, most }: RankLimits,
): (row: number) => readonly Likeness[] {
  const scores = new Float64Array(Math.max(0, ...indexes.map(({ rowCount }) => rowCount)));
  return (row) => {
    const met: number[] = [];
    for (const index of indexes) addLikeness(index, row, { scores, met });
    const best: Likeness[] = [];
    for (const other of met) {
      const score = (scores[other] ?? 0) / indexes.length;
      scores[other] = 0;
      if (other !== row && score >= least) insertBest(best, { row: other, score }, most);
    }
    return best;
  };
}

/**
 * Keeps the list sorted and short, because sorting all rows with a common label would take longer than finding them.
 */
function insertBest(best: Likeness[], found: Likeness, most: number): void {
  if (best.length === most && !isBetter(found, best[most - 1])) return;
  if (best.length === most) best.pop();
  let place = best.length;
  while (place > 0 && isBetter(found, best[place - 1])) place -= 1;
  best.splice(place, 0, found);
}

/** Rows with equal scores are in row order, so that the result is always the same. */
function isBetter(a: Likeness, b: Likeness | undefined): boolean {
  return b === undefined || a.score > b.score || (a.score === b.score && a.row < b.row);
}

/** Terms that both rows have, rarest first. */
export function listShared({ terms, termsOf }: TermIndex, a: number, b: number): readonly string[] {
  const others = new Set(termsOf[b]);
  return (termsOf[a] ?? []).filter((term) => others.has(term)).flatMap((term) => terms[term] ?? []);
}

function addLikeness(
  { rows, weights, termsOf }: TermIndex,
  row: number,
  { scores, met }: { readonly scores: Float64Array; readonly met: number[] },
): void {
  for (const term of termsOf[row] ?? []) {
    const holders = rows[term] ?? new Int32Array();
    const termWeights = weights[term] ?? new Float64Array();
    const own = termWeights[placeOf(holders, row)] ?? 0;
    for (let place = 0; place < holders.length; place += 1) {
      const other = holders[place] ?? 0;
      const before = scores[other] ?? 0;
      // Weights are above 0, so a score of 0 means a new row.
      if (before === 0) met.push(other);
      scores[other] = before + own * (termWeights[place] ?? 0);
    }
  }
}

/** Binary search, since rows are in ascending order. */
function placeOf(sorted: Int32Array, row: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
