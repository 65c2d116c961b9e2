// Measures classification: CPU time per report of about 800 words, and the time to load the model. node
// scripts/bench-classify.ts
import { fileURLToPath } from 'node:url';
import { readSettings } from '../src/ingest/config/settings.ts';
import { toVocabulary } from '../src/ingest/config/vocabulary.ts';
import { readPostmortem } from '../src/ingest/read-postmortem.ts';
import { readArchiveFiles } from '../src/files.ts';
import type { Postmortem } from '../src/model/postmortem.ts';

export interface ClassifyMeasurement {
  readonly reports: number;
  /** CPU milliseconds per 800 words. */
  readonly perReport: number;
  /** Milliseconds until the first report can be read: importing the code and the weights, and unpacking them. */
  readonly load: number;
}

const content = fileURLToPath(new URL('../content', import.meta.url));

/** Classifies the reports of this repository's archive several times and counts CPU time, not waiting. */
export async function measureClassify(rounds = 8): Promise<ClassifyMeasurement> {
  const started = process.cpuUsage();
  const { createClassifier } = await import('../src/classify/classify.ts');
  const { builtInTaxonomy } = await import('../src/classify/taxonomy/built-in-taxonomy.ts');
  const classify = createClassifier(builtInTaxonomy);
  const load = cpuSince(started);
  const context = { settings: readSettings(undefined).settings, vocabulary: toVocabulary(builtInTaxonomy) };
  const reports = readArchiveFiles(content).postmortems.flatMap(
    (file) => readPostmortem(file, context).postmortem ?? [],
  );
  for (const report of reports) classify(report);
  const words = reports.reduce((sum, report) => sum + countWords(report), 0);
  const before = process.cpuUsage();
  for (let round = 0; round < rounds; round += 1) for (const report of reports) classify(report);
  return { reports: reports.length * rounds, perReport: (cpuSince(before) / (words * rounds)) * 800, load };
}

/** The measurement as a line for people. */
export function formatClassify({ reports, perReport, load }: ClassifyMeasurement): string {
  return `Classified ${reports.toLocaleString('en')} reports: ${perReport.toFixed(2)} ms of CPU per 800 words; the model loads in ${load.toFixed(0)} ms`;
}

function cpuSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function countWords({ body, title }: Postmortem): number {
  return `${title} ${body}`.split(/\s+/).filter(Boolean).length;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(formatClassify(await measureClassify()));
