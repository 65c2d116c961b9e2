// The rival: BM25 over title and text with our tokenizer, words OR-ed, with matches in the title weighted five times.
import { toTerms } from '../../src/text/tokenizer.ts';
import type { ReportDocument } from './document-archive.ts';

const titleWeight = 5;
const [k1, b] = [1.2, 0.75];

/** Ranks the documents for a query, best first, at most `limit`. */
export function createBm25(
  documents: readonly ReportDocument[],
): (query: string, limit: number) => readonly string[] {
  const counted = documents.map(({ id, title, text }) => {
    const counts = new Map<string, number>();
    for (const [terms, weight] of [
      [toTerms(title), titleWeight],
      [toTerms(text), 1],
    ] as const)
      for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + weight);
    return { id, counts, length: [...counts.values()].reduce((sum, count) => sum + count, 0) };
  });
  const mean = counted.reduce((sum, { length }) => sum + length, 0) / Math.max(1, counted.length);
  const frequency = new Map<string, number>();
  for (const { counts } of counted)
    for (const term of counts.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  return (query, limit) => {
    const terms = [...new Set(toTerms(query))];
    const scored = counted.map(({ id, counts, length }) => {
      const score = terms.reduce((sum, term) => {
        const count = counts.get(term) ?? 0;
        const n = frequency.get(term) ?? 0;
        const idf = Math.log(1 + (documents.length - n + 0.5) / (n + 0.5));
        return sum + (idf * count * (k1 + 1)) / (count + k1 * (1 - b + (b * length) / mean));
      }, 0);
      return { id, score };
    });
    return scored
      .filter(({ score }) => score > 0)
      .sort((x, y) => y.score - x.score)
      .slice(0, limit)
      .map(({ id }) => id);
  };
}
