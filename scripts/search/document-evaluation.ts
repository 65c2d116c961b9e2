// Compares the search with BM25 and MiniSearch on reports in their original format: npm run evaluate:search -- --corpus
// DIR
import { MiniSearch } from '../../src/search/index/term-index.ts';
import { answerQuestion } from '../../src/search/results/answer.ts';
import { createArchiveSource } from '../../src/search/results/archive-source.ts';
import { toQuestion } from '../../src/search/results/question.ts';
import { meanMeasures, measureRanking } from '../ranking-measures.ts';
import { createRandom } from '../synthetic/random.ts';
import { createBm25 } from './bm25.ts';
import { readDocuments, type ReportDocument, toDocumentArchive } from './document-archive.ts';
import { documentHalf, documentKinds, type DocumentQuestion } from '../../tests/search/document-questions.ts';

type Rank = (query: string) => Promise<readonly string[]>;

/** Prints nDCG@10 by kind for the half of the questions, and how far ahead of BM25 Hindsight is. */
export async function evaluateDocuments(folder: string, half: 'tuning' | 'kept aside'): Promise<void> {
  const documents = readDocuments(folder);
  const engines = createEngines(documents);
  const questions = documentHalf(half);
  const scores = new Map<string, readonly number[]>();
  for (const [name, rank] of Object.entries(engines)) scores.set(name, await scoreAll(rank, questions));
  console.log(`${questions.length} questions (${half}) over ${documents.length} reports; nDCG@10\n`);
  const line = (...cells: readonly string[]): void =>
    console.log(cells.map((cell, place) => (place === 0 ? cell.padEnd(22) : cell.padStart(12))).join(' '));
  line('kind', 'n', ...scores.keys(), 'ahead of BM25 (95% CI)');
  for (const kind of [...documentKinds, 'all'] as const) {
    const places = questions.flatMap((question, place) =>
      kind === 'all' || question.kind === kind ? [place] : [],
    );
    const of = (name: string): readonly number[] => places.map((place) => scores.get(name)?.[place] ?? 0);
    const ahead = of('Hindsight').map((score, place) => score - (of('BM25')[place] ?? 0));
    line(
      kind,
      String(places.length),
      ...[...scores.keys()].map((name) => mean(of(name)).toFixed(3)),
      `  ${formatAhead(ahead)}`,
    );
  }
}

function createEngines(documents: readonly ReportDocument[]): Readonly<Record<string, Rank>> {
  const source = createArchiveSource(toDocumentArchive(documents));
  const bm25 = createBm25(documents);
  const miniSearch = new MiniSearch<ReportDocument>({ fields: ['title', 'text'] });
  miniSearch.addAll(documents);
  return {
    Hindsight: async (query) =>
      (await answerQuestion(source, toQuestion(query, 10))).hits.map(({ incident }) => incident),
    BM25: (query) => Promise.resolve(bm25(query, 10)),
    MiniSearch: (query) =>
      Promise.resolve(
        miniSearch
          .search(query)
          .slice(0, 10)
          .map(({ id }) => String(id)),
      ),
  };
}

async function scoreAll(rank: Rank, questions: readonly DocumentQuestion[]): Promise<readonly number[]> {
  const scores: number[] = [];
  for (const { query, relevant } of questions)
    scores.push(meanMeasures([measureRanking(await rank(query), relevant)]).ndcg);
  return scores;
}

/** The mean difference with its bootstrap interval (Efron 1979, percentile, 2,000 resamples). */
function formatAhead(differences: readonly number[]): string {
  const random = createRandom(11, differences.length);
  const means = Array.from({ length: 2000 }, () =>
    mean(differences.map(() => random.pick(differences))),
  ).sort((a, b) => a - b);
  const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(3)}`;
  return `${signed(mean(differences))} (${signed(means[50] ?? 0)} to ${signed(means[1949] ?? 0)})`;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
