// A batch of documents as the command reads it: which are reports, and why the others are not.
import { readDateOrderOf } from '../../import/batch/date-orders.ts';
import { answerFor, type Answers, keyNames, skipped } from '../../import/batch/answers.ts';
import type { BatchDocument } from '../../import/batch/batch-document.ts';
import { explainNonReport, nameMachineOutput } from '../../import/non-reports.ts';
import { readForeign } from '../../import/read-document.ts';
import type { Severity } from '../../model/postmortem.ts';
import type { DocumentInput, Input } from './import-inputs.ts';

/** A file without a report, or without one that can be read. */
export interface UnreadFile {
  readonly path: string;
  /** A predicate: "is a log". */
  readonly reason: string;
  /** True if something has to be done before it can be read. */
  readonly isUnreadable: boolean;
  readonly isMisuse?: boolean;
}

export interface ReadDocument extends BatchDocument {
  readonly input: DocumentInput;
}

export interface Batch {
  readonly documents: readonly ReadDocument[];
  readonly unread: readonly UnreadFile[];
}

export interface BatchOptions {
  readonly answers: Answers;
  readonly severities: Readonly<Record<string, Severity>>;
  /** The zone given on the command line. */
  readonly zone?: string;
  /** Called with the number of documents read so far. */
  readonly onRead?: (count: number) => void;
}

/** Reads every input with what people have answered; each one ends as a document or among the unread. */
export function readBatch(inputs: readonly Input[], options: BatchOptions): Batch {
  const documents: ReadDocument[] = [];
  const unread: UnreadFile[] = [];
  const texts = inputs.flatMap((input) => ('problem' in input ? [] : [input.text]));
  const readOptions = { ...options, batchOrder: readDateOrderOf(texts, options.answers) };
  for (const [place, input] of inputs.entries()) {
    const result = readOne(input, readOptions);
    if ('reason' in result) unread.push(result);
    else documents.push(result);
    options.onRead?.(place + 1);
  }
  return { documents, unread };
}

type ReadOptions = BatchOptions & { readonly batchOrder: ReturnType<typeof readDateOrderOf> };

function readOne(input: Input, options: ReadOptions): ReadDocument | UnreadFile {
  const { path } = input;
  if ('problem' in input) {
    const { problem, isMisuse, isOther } = input;
    return { path, reason: problem, isUnreadable: isOther !== true, isMisuse };
  }
  const output = nameMachineOutput(input.text);
  if (output !== undefined) return { path, reason: output, isUnreadable: false };
  const reading = readForeign(input.text, toForeignOptions(input, options));
  if ('problem' in reading) return { path, reason: reading.problem, isUnreadable: !isOther(reading.problem) };
  const { incidents } = reading;
  const [only] = incidents;
  const reason = incidents.length === 1 && only !== undefined ? explainNonReport(only, path) : undefined;
  if (reason !== undefined) return { path, reason, isUnreadable: false };
  return { path, folder: input.folder, text: input.text, incidents, input };
}

/** JSON without an incident is not a report, and no action is needed. */
function isOther(problem: string): boolean {
  return problem.startsWith('is JSON without');
}

function toForeignOptions(
  { path, folder }: DocumentInput,
  { answers, severities, zone, batchOrder }: ReadOptions,
) {
  const scale = Object.entries(answers.severities).flatMap(([word, severity]) =>
    severity === skipped ? [] : [[word.toLowerCase(), severity] as const],
  );
  return {
    path,
    zone: answerFor(answers.timezones, folder) ?? zone,
    organization: answerFor(answers.organizations, folder),
    dateOrder: batchOrder,
    now: Date.now(),
    severities: { ...severities, ...Object.fromEntries(scale) },
    keys: keyNames(answers),
  };
}
