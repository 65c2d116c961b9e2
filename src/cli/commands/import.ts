// hindsight import: reads everything, asks what only people can know, and writes postmortems with a receipt for every
// fact.
import { readContext } from '../../build-archive.ts';
import { createClassifier } from '../../classify/classify.ts';
import { isFolder, readArchiveFiles } from '../../files.ts';
import type { Answers } from '../../import/batch/answers.ts';
import { findQuestions, mostQuestions, type Question } from '../../import/batch/questions.ts';
import { groupByTemplate } from '../../import/batch/templates.ts';
import { toVocabulary } from '../../ingest/config/vocabulary.ts';
import { readZone } from '../../ingest/time/zones.ts';
import { type Account, formatAccount, type ImportedFile } from '../import/report/account.ts';
import { answersPath, loadAnswers, saveAnswers } from '../import/answers-file.ts';
import { askQuestions, openTerminal } from '../import/ask.ts';
import { type Batch, readBatch } from '../import/batch.ts';
import { openImportFolder } from '../import/import-folder.ts';
import { type Input, listInputs, readInput } from '../import/import-inputs.ts';
import { formatOpenQuestions } from '../import/report/open-questions.ts';
import type { ReceiptContext } from '../import/prepare.ts';
import { mergeSlackDays } from '../import/slack-days.ts';
import { formatReceipt } from '../import/report/receipt-table.ts';
import { formatTemplates } from '../import/report/template-table.ts';
import { writeDocument } from '../import/write-document.ts';
import type { ExitCode } from '../exit-code.ts';
import { UsageError } from '../usage-error.ts';

export interface ImportOptions {
  readonly out: string;
  /** The file of answers; the default is `import-answers.yaml` in the archive folder. */
  readonly answers?: string;
  readonly json?: boolean;
  readonly dryRun?: boolean;
  readonly update?: boolean;
  readonly timezone?: string;
}

/**
 * Imports every document below `paths` and prints what became of every file; 1 when one could not be read or written, 2
 * when one is not there. Questions are asked on a terminal only, and listed otherwise.
 */
export async function importDocuments(paths: readonly string[], options: ImportOptions): Promise<ExitCode> {
  const zone = readZoneOption(options.timezone);
  const context = readReceiptContext(options.out);
  const { severities } = context.settings;
  const file = options.answers ?? answersPath(options.out);
  const inputs = await readInputs(paths, options);
  const read = (answers: Answers): Batch =>
    readBatch(inputs, { answers, severities, zone, onRead: progress('read', inputs.length, options) });
  const given = loadAnswers(file);
  const first = read(given);
  if (options.json !== true && first.documents.length > fewReports)
    console.log(formatTemplates(groupByTemplate(first.documents)));
  const { batch, answers } = await converse({ batch: first, answers: given }, read, { ...options, file });
  const account = write(batch, context, options);
  print(account, options);
  const open = findQuestions(batch.documents, answers);
  if (open.length > 0 && options.json !== true) console.log(`\n${formatOpenQuestions(open, file)}`);
  if (account.unread.some(({ isMisuse }) => isMisuse === true)) return 2;
  const isIncomplete =
    account.unread.some(({ isUnreadable }) => isUnreadable) ||
    account.imported.some(({ receipts }) => receipts.some(({ problem }) => problem !== undefined));
  return isIncomplete ? 1 : 0;
}

function readZoneOption(timezone: string | undefined): string | undefined {
  if (timezone === undefined) return undefined;
  const reading = readZone(timezone);
  if ('zone' in reading) return reading.zone;
  throw new UsageError(`--timezone "${timezone}" is not a time zone; write Europe/Madrid, UTC or +02:00`);
}

/** What the archive that is written to knows of severities and labels. */
function readReceiptContext(out: string): ReceiptContext {
  const files = isFolder(out) ? readArchiveFiles(out) : undefined;
  const { settings, taxonomy } = readContext(files ?? {}, { edition: 'internal' });
  return { settings, vocabulary: toVocabulary(taxonomy), classify: createClassifier(taxonomy) };
}

async function readInputs(paths: readonly string[], options: ImportOptions): Promise<readonly Input[]> {
  const inputs: Input[] = [];
  for (const file of listInputs(paths, options.out)) inputs.push(await readInput(file));
  return mergeSlackDays(inputs);
}

interface Answered {
  readonly batch: Batch;
  readonly answers: Answers;
}

/**
 * The batch after a conversation, where there is a terminal and something to ask; answers are saved at once. An answer
 * can raise another question: a key that holds clock times needs a time zone.
 */
async function converse(
  start: Answered,
  read: (answers: Answers) => Batch,
  { file, json, dryRun }: ImportOptions & { readonly file: string },
): Promise<Answered> {
  const isTerminal = process.stdin.isTTY && process.stdout.isTTY;
  if (!isTerminal || json === true || dryRun === true) return start;
  const asked = new Set<string>();
  let known = start;
  for (;;) {
    const { batch, answers } = known;
    const open = findQuestions(batch.documents, answers).filter((one) => !asked.has(nameOf(one)));
    const questions = open.slice(0, mostQuestions - asked.size);
    if (questions.length === 0) return known;
    for (const question of questions) asked.add(nameOf(question));
    const next = await askOnTerminal(questions, answers);
    if (next === answers) return known;
    saveAnswers(file, next);
    console.log(`\nYour answers are in ${file}. Commit it: later imports use it.\n`);
    known = { batch: read(next), answers: next };
  }
}

function nameOf({ kind, subject }: Question): string {
  return `${kind} ${subject}`;
}

async function askOnTerminal(questions: readonly Question[], answers: Answers): Promise<Answers> {
  console.log(
    'These questions need your answer. Press Enter to leave one open, or type "-" to never be asked again.',
  );
  const { conversation, close } = openTerminal();
  try {
    return await askQuestions(questions, answers, conversation);
  } finally {
    close();
  }
}

function write(batch: Batch, context: ReceiptContext, options: ImportOptions): Account {
  const folder = openImportFolder(options.out, {
    isDry: options.dryRun === true,
    update: options.update === true,
  });
  const show = progress('written', batch.documents.length, options);
  const imported = batch.documents.map((document, place): ImportedFile => {
    const receipts = writeDocument(document, { context, folder });
    show(place + 1);
    return { path: document.path, receipts };
  });
  return { imported, unread: batch.unread };
}

function progress(done: string, count: number, { json }: ImportOptions): (index: number) => void {
  if (!process.stderr.isTTY || count < 5 || json === true) return () => undefined;
  return (index) =>
    process.stderr.write(index === count ? '\r\u001B[K' : `\r${index} of ${count} documents ${done}`);
}

/** Templates of so few reports say nothing. */
const fewReports = 3;
/** Receipts are for a few documents; those of many are kept with `--json`. */
const mostReceipts = 10;

function print(account: Account, options: ImportOptions): void {
  const receipts = account.imported.flatMap((file) => file.receipts);
  const total = formatAccount(account, options.dryRun === true);
  if (options.json === true) {
    console.error(total);
    console.log(JSON.stringify(receipts, null, 2));
    return;
  }
  if (receipts.length <= mostReceipts || options.dryRun === true)
    for (const receipt of receipts) console.log(`${formatReceipt(receipt)}\n`);
  console.log(total);
}
