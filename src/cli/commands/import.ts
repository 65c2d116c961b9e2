// hindsight import: foreign documents to postmortem files, each with the receipt of what was read where.
import { readContext } from '../../build-archive.ts';
import { createClassifier } from '../../classify/classify.ts';
import { isFolder, readArchiveFiles } from '../../files.ts';
import { readForeign } from '../../import/read-document.ts';
import { toVocabulary } from '../../ingest/config/vocabulary.ts';
import { hasErrors } from '../../model/diagnostic.ts';
import { readZone } from '../../ingest/time/zones.ts';
import { UsageError } from '../usage-error.ts';
import { countNoun } from '../../text/english.ts';
import type { ExitCode } from '../exit-code.ts';
import { openImportFolder, type ImportFolder } from '../import/import-folder.ts';
import { describeSkipped, type Input, listInputs, readInput } from '../import/import-inputs.ts';
import { prepareImport, type ReceiptContext } from '../import/prepare.ts';
import type { Receipt } from '../import/receipt.ts';
import { formatReceipt } from '../import/receipt-table.ts';

export interface ImportOptions {
  readonly out: string;
  readonly json?: boolean;
  readonly dryRun?: boolean;
  readonly update?: boolean;
  readonly timezone?: string;
}

/** The result of one input: a receipt for each incident in it, or one line on why there are none. */
interface Outcome {
  readonly receipts: readonly Receipt[];
  readonly problem?: string;
  readonly isMisuse?: boolean;
}

/**
 * Imports every document below `paths` and prints the receipts; 1 when one could not be written, 2 when one is not
 * there.
 */
export async function importDocuments(paths: readonly string[], options: ImportOptions): Promise<ExitCode> {
  const zone = options.timezone === undefined ? undefined : readZone(options.timezone);
  if (zone !== undefined && 'problem' in zone)
    throw new UsageError(
      `--timezone "${options.timezone ?? ''}" is not a time zone; write Europe/Madrid, UTC or +02:00`,
    );
  const context = readReceiptContext(options.out);
  const folder = openImportFolder(options.out, {
    isDry: options.dryRun === true,
    update: options.update === true,
  });
  const { paths: inputs, skipped } = listInputs(paths);
  const outcomes: Outcome[] = [];
  for (const [index, path] of inputs.entries()) {
    showProgress(index, inputs.length, options);
    outcomes.push(importInput(await readInput(path), { context, folder, zone: zone?.zone }));
  }
  showProgress(inputs.length, inputs.length, options);
  print(outcomes, options);
  const note = describeSkipped(skipped);
  if (note !== undefined && options.json !== true) console.log(note);
  if (outcomes.some(({ isMisuse }) => isMisuse === true)) return 2;
  return outcomes.some(({ problem }) => problem !== undefined) ? 1 : 0;
}

/** The severities and labels of the archive that is written to. */
function readReceiptContext(out: string): ReceiptContext {
  const files = isFolder(out) ? readArchiveFiles(out) : undefined;
  const { settings, taxonomy } = readContext(files ?? {}, { edition: 'internal' });
  return {
    settings,
    vocabulary: toVocabulary(taxonomy),
    classify: createClassifier(taxonomy),
  };
}

interface Desk {
  readonly context: ReceiptContext;
  readonly folder: ImportFolder;
  readonly zone?: string;
}

function importInput(input: Input, { context, folder, zone }: Desk): Outcome {
  if ('problem' in input)
    return { receipts: [], problem: `${input.path} ${input.problem}`, isMisuse: input.isMisuse };
  const { severities } = context.settings;
  const reading = readForeign(input.text, { path: input.path, zone, severities });
  if ('problem' in reading) return { receipts: [], problem: `${input.path} ${reading.problem}` };
  // Decoded text is not the same as the bytes of the file, so the file itself is kept.
  const original = {
    name: input.path,
    bytes: input.bytes,
    text: input.encoding === undefined ? input.text : '',
  };
  const receipts = reading.incidents.map((facts, part) => {
    const prepared = prepareImport(facts, titleOf(input.path), context);
    const written = hasErrors(prepared.diagnostics) ? undefined : folder.write(prepared, { original, part });
    return {
      file: input.path,
      written: written?.paths ?? [],
      note: written?.note,
      ...prepared.receipt,
      problem: problemOf(prepared.diagnostics),
    };
  });
  const failed = receipts.find(({ problem }) => problem !== undefined);
  return {
    receipts,
    problem: failed === undefined ? undefined : `${input.path}: not written, ${failed.problem ?? ''}`,
  };
}

function problemOf(diagnostics: Parameters<typeof hasErrors>[0]): string | undefined {
  const error = diagnostics.find(({ level }) => level === 'error');
  if (error === undefined) return undefined;
  if (error.id === 'missing-date')
    return 'it gives no date for an incident; add a line such as "Date: 2024-03-31"';
  return `found ${error.found}, expected ${error.expected}`;
}

/** A title for a document that has none: the words of its file's name. */
function titleOf(path: string): string {
  const words = (path.split('/').at(-1) ?? '')
    .replace(/\.\w+$/, '')
    .replace(/[-_\s]+/g, ' ')
    .trim();
  return words === '' ? 'Untitled incident' : words;
}

function showProgress(done: number, count: number, { json }: ImportOptions): void {
  if (!process.stderr.isTTY || count < 5 || json === true) return;
  process.stderr.write(done === count ? '\r\u001B[K' : `\r${done} of ${count} documents read`);
}

function print(outcomes: readonly Outcome[], options: ImportOptions): void {
  const receipts = outcomes.flatMap((outcome) => outcome.receipts);
  for (const { problem } of outcomes) if (problem !== undefined) console.error(`hindsight: ${problem}`);
  if (options.json === true) {
    console.log(JSON.stringify(receipts, null, 2));
    return;
  }
  for (const receipt of receipts) console.log(`${formatReceipt(receipt)}\n`);
  const count = receipts.filter(({ written }) => written.length > 0).length;
  console.log(
    `${countNoun(outcomes.length, 'document')} read, ${countNoun(count, 'incident')} ${options.dryRun === true ? 'would be written' : 'written'}.`,
  );
}
