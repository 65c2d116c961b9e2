// Measures of a ranking, by graded judgments.

/** Figures of one query, or their means over several; each from 0 to 1. */
export interface RankingMeasures {
  /** One over the rank of the first relevant result, 0 without one among the first ten. */
  readonly reciprocalRank: number;
  /** Normalized discounted cumulative gain over the first ten (Järvelin and Kekäläinen 2002; gain 2^grade - 1). */
  readonly ndcg: number;
  /** Share of the relevant among the first ten, of at most ten. */
  readonly recall: number;
}

const depth = 10;

/** The measures of a ranking without repetitions; `grades` holds at least one relevant result. */
export function measureRanking(
  ranking: readonly string[],
  grades: Readonly<Record<string, number>>,
): RankingMeasures {
  const gradeOf = new Map(Object.entries(grades));
  const found = ranking.slice(0, depth).map((id) => gradeOf.get(id) ?? 0);
  const best = [...gradeOf.values()].sort((a, b) => b - a);
  const first = found.findIndex((grade) => grade > 0);
  return {
    reciprocalRank: first < 0 ? 0 : 1 / (first + 1),
    ndcg: discountedGain(found) / discountedGain(best.slice(0, depth)),
    recall: found.filter((grade) => grade > 0).length / Math.min(depth, best.length),
  };
}

/** The mean of each measure; zeros for none. */
export function meanMeasures(all: readonly RankingMeasures[]): RankingMeasures {
  const mean = (measure: keyof RankingMeasures): number =>
    all.length === 0 ? 0 : all.reduce((sum, one) => sum + one[measure], 0) / all.length;
  return { reciprocalRank: mean('reciprocalRank'), ndcg: mean('ndcg'), recall: mean('recall') };
}

function discountedGain(grades: readonly number[]): number {
  return grades.reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);
}
