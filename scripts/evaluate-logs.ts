// Measures how well pasted logs find their incident: npm run evaluate:logs [-- --content DIR]
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openArchive } from '../src/cli/archive-folder.ts';
import { answerQuestion } from '../src/search/results/answer.ts';
import { createArchiveSource } from '../src/search/results/archive-source.ts';
import { toQuestion } from '../src/search/results/question.ts';
import { inNoise, listErrors, logShapes, noises } from './search/generated-logs.ts';
import { createRandom } from './synthetic/random.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const given = process.argv.indexOf('--content');
const content = given < 0 ? join(root, 'content') : (process.argv[given + 1] ?? '');
const archive = await openArchive({ content, edition: 'internal' });
const source = createArchiveSource(archive);
// Only errors that identify their incident by themselves: no shape can do better.
const errors: (readonly [string, string])[] = [];
for (const [incident, error] of listErrors(archive)) {
  const { hits } = await answerQuestion(source, { ...toQuestion('', 1), paste: error });
  if (errors.length < 32 && hits[0]?.incident === incident) errors.push([incident, error]);
}
console.log(
  `${errors.length} error texts of ${archive.incidents.length} incidents; share whose incident is first\n`,
);

for (const [shape, draw] of Object.entries(logShapes)) await measure(shape, draw);
for (const kind of Object.keys(noises) as (keyof typeof noises)[])
  for (const lines of [20, 100, 400, 4000])
    await measure(`${lines} lines of ${kind} noise`, (error, random) =>
      inNoise(error, random, { kind, lines }),
    );

async function measure(name: string, draw: (typeof logShapes)[string]): Promise<void> {
  let [first, milliseconds] = [0, 0];
  for (const [place, [incident, error]] of errors.entries()) {
    const text = draw(error, createRandom(7, place));
    const started = performance.now();
    const { hits } = await answerQuestion(source, toQuestion(text, 10));
    milliseconds += performance.now() - started;
    if (hits[0]?.incident === incident) first += 1;
    else if (process.argv.includes('--misses'))
      console.log(`  ${incident}: ${error.slice(0, 100)} → ${hits[0]?.incident ?? 'nothing'}`);
  }
  const share = (first / errors.length).toFixed(2);
  console.log(`${name.padEnd(34)} ${share}  ${(milliseconds / errors.length).toFixed(0).padStart(4)} ms`);
}
