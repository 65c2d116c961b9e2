// Measures how accurate the importer is on documents whose facts people have read: npm run evaluate:import -- --corpus
// DIR
//
// DIR holds documents/ and facts.jsonl: a line per document with the facts of a careful reader and, in `accept`, the
// other readings that are fair. A fact is right when it matches any of them, invented when the reader found none, wrong
// when it differs, missing when it is stated and nothing was published. Intervals are Wilson's at 95%.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readForeign } from '../src/import/read-document.ts';
import { timeNames } from '../src/model/postmortem.ts';
import { importText } from '../tests/import/read.ts';
import { type Facts, type Outcome, type Score, scoreDocument } from './import-scores.ts';

function wilson(right: number, n: number): string {
  if (n === 0) return '–';
  const [z, share] = [1.96, right / n];
  const middle = (share + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  const show = (value: number): string => (100 * Math.min(1, Math.max(0, value))).toFixed(0);
  return `${(100 * share).toFixed(1)}% (${show(middle - half)}–${show(middle + half)})`;
}

function printTable(scores: readonly Score[]): void {
  const facts = [...new Set(scores.map(({ fact }) => fact))];
  console.log(
    '| fact | published | right | wrong | invented | stated | stated and right | missing | right of stated |',
  );
  console.log('| --- | --- | --- | --- | --- | --- | --- | --- | --- |');
  for (const fact of facts) {
    const own = scores.filter((one) => one.fact === fact);
    const count = (...outcomes: Outcome[]): number =>
      own.filter(({ outcome }) => outcomes.includes(outcome)).length;
    const stated = own.filter(({ isStated }) => isStated);
    // If leaving the fact out is also fair, nothing is missing.
    const counted = stated.filter(({ outcome }) => outcome !== 'absent');
    const right = counted.filter(({ outcome }) => outcome === 'right').length;
    console.log(
      `| ${fact} | ${count('right', 'wrong', 'invented')} | ${count('right')} | ${count('wrong')} | ${count('invented')} | ${counted.length} | ${right} | ${count('missing')} | ${wilson(right, counted.length)} |`,
    );
  }
  const judged = scores.filter(
    ({ fact }) => [...timeNames, 'date', 'duration'].includes(fact) && fact !== 'acknowledged',
  );
  const published = judged.filter(({ outcome }) => ['right', 'wrong', 'invented'].includes(outcome));
  const bad = published.filter(({ outcome }) => outcome !== 'right').length;
  console.log(
    `\nWrong or invented of published dates, times and durations: ${bad} of ${published.length}, ${wilson(bad, published.length)}`,
  );
}

const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    sources: { type: 'string' },
    without: { type: 'string' },
    errors: { type: 'boolean' },
    fact: { type: 'string' },
    file: { type: 'string' },
  },
});
const corpus = values.corpus ?? '';
const among = values.sources?.split(',');
const without = values.without?.split(',') ?? [];
const all = readFileSync(join(corpus, 'facts.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Facts)
  .filter(({ file }) => {
    const source = file.split('/')[0] ?? '';
    return (
      (among === undefined || among.includes(source)) &&
      !without.includes(source) &&
      (values.file === undefined || file.includes(values.file))
    );
  });
const scores = all.flatMap((facts) => {
  const text = readFileSync(join(corpus, 'documents', facts.file), 'utf8');
  // A report of several incidents may be refused.
  const isRead = 'incidents' in readForeign(text, { path: facts.file });
  const imports = isRead ? importText(text, facts.file.split('/').at(-1)) : [];
  return scoreDocument(
    facts,
    imports.map(({ receipt }) => receipt),
  );
});
console.log(
  `${all.length} documents of ${new Set(all.map(({ file }) => file.split('/')[0])).size} sources\n`,
);
printTable(scores);
if (values.errors === true)
  for (const one of scores.filter(
    ({ fact, outcome }) =>
      (values.fact === undefined || values.fact === fact) && !['right', 'absent'].includes(outcome),
  ))
    console.log(
      `${one.outcome.padEnd(8)} ${one.fact.padEnd(12)} ${one.file}: found ${one.found}; expected ${one.expected}`,
    );
