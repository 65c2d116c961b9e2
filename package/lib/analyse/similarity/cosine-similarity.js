// Cosine similarity between rows of weighted terms through an inverted index: only rows that share something meet.
/**
 * The index of rows whose terms are each listed once. Weights are multiplied by rarity, log(1 + rows / holders) (after
 * Spärck Jones 1972). Terms of one row relate nothing and are left out, as are those of more than `mostHolders` rows.
 */
export function indexTerms(rows, mostHolders) {
    const holders = new Map();
    rows.forEach((terms, row) => {
        for (const [term, weight] of terms) {
            const others = holders.get(term);
            if (others === undefined)
                holders.set(term, [{ row, weight }]);
            else
                others.push({ row, weight });
        }
    });
    const kept = [...holders]
        .filter(([, { length }]) => length > 1 && length <= mostHolders)
        .sort(([, a], [, b]) => a.length - b.length);
    const squares = new Float64Array(rows.length);
    const rare = kept.map(([, all]) => {
        const rarity = Math.log(1 + rows.length / all.length);
        for (const { row, weight } of all)
            squares[row] = (squares[row] ?? 0) + (weight * rarity) ** 2;
        return rarity;
    });
    const termsOf = rows.map(() => []);
    kept.forEach(([, all], term) => all.forEach(({ row }) => termsOf[row]?.push(term)));
    return {
        rowCount: rows.length,
        terms: kept.map(([term]) => term),
        rows: kept.map(([, all]) => Int32Array.from(all, ({ row }) => row)),
        weights: kept.map(([, all], term) => Float64Array.from(all, ({ row, weight }) => (weight * (rare[term] ?? 0)) / Math.sqrt(squares[row] ?? 1))),
        termsOf,
    };
}
/** A function that lists the rows most like a given one, best first: by the mean of the similarities in all indexes. */
export function createRanker(indexes, { least, most }) {
    const scores = new Float64Array(Math.max(0, ...indexes.map(({ rowCount }) => rowCount)));
    return (row) => {
        const met = [];
        for (const index of indexes)
            addLikeness(index, row, { scores, met });
        const best = [];
        for (const other of met) {
            const score = (scores[other] ?? 0) / indexes.length;
            scores[other] = 0;
            if (other !== row && score >= least)
                insertBest(best, { row: other, score }, most);
        }
        return best;
    };
}
/** Keeps the list sorted and short; sorting all that share a common label would take longer than finding them. */
function insertBest(best, found, most) {
    if (best.length === most && !isBetter(found, best[most - 1]))
        return;
    if (best.length === most)
        best.pop();
    let place = best.length;
    while (place > 0 && isBetter(found, best[place - 1]))
        place -= 1;
    best.splice(place, 0, found);
}
/** Equal scores go by row, so that the same incidents always give the same list. */
function isBetter(a, b) {
    return b === undefined || a.score > b.score || (a.score === b.score && a.row < b.row);
}
/** Terms that both rows hold, rarest first. */
export function listShared({ terms, termsOf }, a, b) {
    const others = new Set(termsOf[b]);
    return (termsOf[a] ?? []).filter((term) => others.has(term)).flatMap((term) => terms[term] ?? []);
}
function addLikeness({ rows, weights, termsOf }, row, { scores, met }) {
    for (const term of termsOf[row] ?? []) {
        const holders = rows[term] ?? new Int32Array();
        const termWeights = weights[term] ?? new Float64Array();
        const own = termWeights[placeOf(holders, row)] ?? 0;
        for (let place = 0; place < holders.length; place += 1) {
            const other = holders[place] ?? 0;
            const before = scores[other] ?? 0;
            // Weights are above 0, so a score of 0 means that the row has not been met.
            if (before === 0)
                met.push(other);
            scores[other] = before + own * (termWeights[place] ?? 0);
        }
    }
}
/** Binary search: rows were added in ascending order. */
function placeOf(sorted, row) {
    let low = 0;
    let high = sorted.length - 1;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((sorted[middle] ?? 0) < row)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
