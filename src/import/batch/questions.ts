// Questions about a batch of documents that only people can answer: at most ten, those that most reports depend on
// first.
import { findTimes } from '../../ingest/time/time-text.ts';
import { readZone } from '../../ingest/time/zones.ts';
import { severities } from '../../model/postmortem.ts';
import { countNoun } from '../../text/english.ts';
import { findNearest } from '../../text/suggestions.ts';
import { toKey } from '../structure/key-meanings.ts';
import { findDateOrder, readDateOrder } from '../times/date-order.ts';
import { type Answers, dateOrders, isAnswered, keyAnswers, skipped } from './answers.ts';
import { type BatchDocument, listUnknownKeys } from './batch-document.ts';

export interface Question {
  readonly kind: 'organizations' | 'timezones' | 'date-order' | 'severities' | 'keys';
  /** The folder, the severity or the key that is asked about; empty for the order of dates. */
  readonly subject: string;
  /** How many documents the answer applies to. */
  readonly count: number;
  readonly text: string;
  /** Up to three, as the documents write them. */
  readonly examples: readonly string[];
  /** What can be answered; absent for names and zones. */
  readonly choices?: readonly string[];
}

/** People do not answer more than this. */
export const mostQuestions = 10;
const mostFolders = 4;

/** Every open question, the most useful first; the caller asks the first `mostQuestions`. */
export function findQuestions(documents: readonly BatchDocument[], answers: Answers): readonly Question[] {
  const all = [
    ...askOrganizations(documents, answers),
    ...askTimezones(documents, answers),
    ...askDateOrder(documents, answers),
    ...askSeverities(documents, answers),
    ...askKeys(documents, answers),
  ];
  return all.toSorted((a, b) => b.count - a.count);
}

function askOrganizations(
  documents: readonly BatchDocument[],
  { organizations }: Answers,
): readonly Question[] {
  const open = documents.filter(
    ({ incidents, folder }) =>
      incidents.some(({ organization }) => organization === undefined) && !isAnswered(organizations, folder),
  );
  return byFolder(open, documents).map(([subject, own]) => ({
    kind: 'organizations',
    subject,
    count: own.length,
    text: `${countNoun(own.length, 'report')} ${place(subject)} ${verb(own, 'names', 'name')} no organization. Which organization had the incidents?`,
    examples: own.slice(0, 3).map(({ path, incidents }) => incidents[0]?.title?.value ?? path),
  }));
}

function askTimezones(documents: readonly BatchDocument[], { timezones }: Answers): readonly Question[] {
  const open = documents.filter(
    ({ incidents, folder }) => incidents.some(lacksZone) && !isAnswered(timezones, folder),
  );
  return byFolder(open, documents).map(([subject, own]) => ({
    kind: 'timezones',
    subject,
    count: own.length,
    text: `${countNoun(own.length, 'report')} ${place(subject)} ${verb(own, 'has', 'have')} clock times without a time zone, or with an ambiguous one. Which zone is meant?`,
    examples: own.slice(0, 3).flatMap(({ incidents }) => floatingQuote(incidents) ?? []),
  }));
}

function lacksZone({ candidates, isUnclear, zone }: BatchDocument['incidents'][number]): boolean {
  return (
    isUnclear || (zone === undefined && candidates.some(({ at }) => at.isFloating && at.precision !== 'day'))
  );
}

function floatingQuote(incidents: BatchDocument['incidents']): string | undefined {
  const found = incidents
    .flatMap(({ candidates }) => candidates)
    .find(({ at }) => at.isFloating && at.precision !== 'day');
  return found?.quote.slice(0, 80);
}

function askDateOrder(documents: readonly BatchDocument[], { dateOrder }: Answers): readonly Question[] {
  if (dateOrder !== undefined) return [];
  const batch = findDateOrder(documents.map(({ text }) => text));
  const open = documents.flatMap(({ text }) => {
    const { order, open: dates } = readDateOrder(text);
    return batch === undefined && order === undefined ? dates.slice(0, 1) : [];
  });
  if (open.length === 0) return [];
  return [
    {
      kind: 'date-order',
      subject: '',
      count: open.length,
      text: `Dates of ${countNoun(open.length, 'report')} can be read in two ways. Does the day or the month come first?`,
      examples: open.slice(0, 3),
      choices: dateOrders,
    },
  ];
}

function askSeverities(documents: readonly BatchDocument[], answers: Answers): readonly Question[] {
  const known = new Set(Object.keys(answers.severities).map((word) => word.toLowerCase()));
  const words = documents.flatMap(({ incidents }) =>
    incidents.flatMap(({ severity }) =>
      severity === undefined || severity.severity !== undefined ? [] : [severity.value.toLowerCase()],
    ),
  );
  return [...Map.groupBy(words, (word) => word)]
    .filter(([word]) => !known.has(word) && word.length <= 40)
    .map(([word, { length }]) => ({
      kind: 'severities',
      subject: word,
      count: length,
      text: `${countNoun(length, 'report')} ${length === 1 ? 'has' : 'have'} the severity "${word}". How severe is it?`,
      examples: [],
      choices: severities,
    }));
}

/** Only keys whose values are times, durations or severities are asked about; the others are only shown. */
function askKeys(documents: readonly BatchDocument[], { keys }: Answers): readonly Question[] {
  const known = new Set(Object.keys(keys).map(toKey));
  const uses = documents.flatMap((document) =>
    document.incidents.flatMap((facts) => listUnknownKeys(facts).map(({ key, value }) => ({ key, value }))),
  );
  return [...Map.groupBy(uses, ({ key }) => toKey(key))].flatMap(([name, own]): readonly Question[] => {
    const relevant = own.filter(({ value }) => isRelevant(value));
    const [first] = own;
    if (first === undefined || known.has(name) || relevant.length < 2 || relevant.length < own.length / 2)
      return [];
    return [
      {
        kind: 'keys',
        subject: first.key,
        count: own.length,
        text: `${countNoun(own.length, 'report')} ${own.length === 1 ? 'has' : 'have'} the key "${first.key}". What does it mean?`,
        examples: relevant.slice(0, 3).map(({ value }) => value.slice(0, 60)),
        choices: keyAnswers,
      },
    ];
  });
}

function isRelevant(value: string): boolean {
  if (value.length > 80) return false;
  const isLength = /^\W*\d+(?:[.,]\d+)?\s?(?:minutes?|mins?|hours?|hrs?|h|days?)\b/i.test(value);
  return isLength || findTimes(value).some(({ date, clock }) => date !== undefined || clock !== undefined);
}

/**
 * The documents by the first folder of their path, the largest first. Folders named for years, and those of an archive
 * with more folders than anybody would answer for, count as one.
 */
function byFolder(
  open: readonly BatchDocument[],
  all: readonly BatchDocument[],
): readonly (readonly [string, readonly BatchDocument[]])[] {
  const top = ({ folder }: BatchDocument): string => folder.split('/')[0] ?? '.';
  const tops = new Set(all.map(top));
  const isGrouped =
    [...tops].every((one) => one === '.' || !/^(?:\d{4}|q[1-4]$)/i.test(one)) && tops.size > 1;
  const groups = Map.groupBy(open, (document) => (isGrouped ? top(document) : '.'));
  const sorted = [...groups].toSorted(([, a], [, b]) => b.length - a.length);
  return tops.size > 12
    ? [['.', open] as const].filter(([, own]) => own.length > 0)
    : sorted.slice(0, mostFolders);
}

function place(folder: string): string {
  return folder === '.' ? 'in this batch' : `in ${folder}/`;
}

function verb(own: readonly unknown[], one: string, several: string): string {
  return own.length === 1 ? one : several;
}

/** The answers with one more; a problem, as a sentence, if the text does not answer the question. */
export function applyAnswer(
  answers: Answers,
  { kind, subject, choices }: Question,
  text: string,
): Answers | { readonly problem: string } {
  const isSkipped = text === '-' || text.toLowerCase() === skipped;
  const written = isSkipped ? skipped : text;
  if (kind === 'organizations')
    return { ...answers, organizations: { ...answers.organizations, [subject]: written } };
  if (kind === 'timezones') {
    const reading = isSkipped ? { zone: skipped } : readZone(written);
    if ('problem' in reading)
      return { problem: 'This is not a time zone. Write Europe/Madrid, UTC or +02:00.' };
    return { ...answers, timezones: { ...answers.timezones, [subject]: reading.zone } };
  }
  const choice = isSkipped ? skipped : pick(written, choices ?? []);
  if (choice === undefined) return { problem: 'Write the number or the word of one of the choices.' };
  if (kind === 'date-order') return { ...answers, dateOrder: choice as Answers['dateOrder'] };
  return { ...answers, [kind]: { ...answers[kind], [subject]: choice } };
}

function pick(text: string, choices: readonly string[]): string | undefined {
  const number = /^\d+$/.test(text) ? Number(text) : undefined;
  if (number !== undefined) return choices[number - 1];
  const word = text.toLowerCase();
  return (
    choices.find((one) => one === word) ??
    choices.find((one) => one.startsWith(word)) ??
    findNearest(word, choices)
  );
}
