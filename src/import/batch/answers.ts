// People's answers about a batch of documents: read from a YAML file that they keep, and written back to it.
import { createCollector, type Collector, listChoices, quote } from '../../ingest/diagnostics/collector.ts';
import { type Field, readYaml, stringifyScalar } from '../../ingest/front-matter/front-matter.ts';
import { entriesOf, knownFields, textOf } from '../../ingest/front-matter/yaml-fields.ts';
import { readZone } from '../../ingest/time/zones.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { type Severity, severities, timeNames } from '../../model/postmortem.ts';
import type { SourceFile } from '../../model/source-file.ts';
import { suggestNearest } from '../../text/suggestions.ts';
import { type Meaning, toKey } from '../structure/key-meanings.ts';
import type { DateOrder } from '../times/date-order.ts';

/** The answer to a question that should not be asked again. */
export const skipped = 'skip';

/**
 * Folders are those below the folder that was named, `.` for all of it; the deepest one that holds a document counts.
 */
export interface Answers {
  /** The organization by folder. */
  readonly organizations: Readonly<Record<string, string>>;
  /** The zone of times without one, by folder. */
  readonly timezones: Readonly<Record<string, string>>;
  readonly dateOrder?: DateOrder | typeof skipped;
  readonly severities: Readonly<Record<string, Severity | typeof skipped>>;
  /** What a key means, by the key as documents write it. */
  readonly keys: Readonly<Record<string, KeyAnswer>>;
}

/** The meanings people can choose for a key. */
export const keyAnswers = [
  'title',
  'date',
  ...timeNames,
  'published',
  'duration',
  'severity',
  'services',
  'organization',
  'authors',
  'tags',
  skipped,
] as const satisfies readonly (Meaning | typeof skipped)[];

export type KeyAnswer = (typeof keyAnswers)[number];

export const dateOrders = ['day-first', 'month-first'] as const satisfies readonly DateOrder[];

export const noAnswers: Answers = { organizations: {}, timezones: {}, severities: {}, keys: {} };

const names = ['organizations', 'timezones', 'date-order', 'severities', 'keys'] as const;

/** The answers of a file with every problem in it; an answer with a problem is left out. */
export function readAnswers(file: SourceFile): {
  readonly answers: Answers;
  readonly diagnostics: readonly Diagnostic[];
} {
  const collector = createCollector(file);
  const fields = knownFields(entriesOf(readYaml(collector), 'the file', collector), names, collector);
  const any = (text: string): string => text;
  const answers = {
    organizations: readMap(fields.get('organizations'), 'organizations', { collector, read: any }),
    timezones: readMap(fields.get('timezones'), 'timezones', { collector, read: readZoneAnswer }),
    dateOrder: readDateOrder(fields.get('date-order'), collector),
    severities: readMap(fields.get('severities'), 'severities', {
      collector,
      read: choose<Severity | typeof skipped>([...severities, skipped]),
    }),
    keys: readMap(fields.get('keys'), 'keys', { collector, read: choose(keyAnswers) }),
  };
  return { answers, diagnostics: collector.diagnostics };
}

type Reader<T extends string> = (text: string) => T | { readonly expected: string; readonly fix?: string };

function readZoneAnswer(text: string): string | { readonly expected: string } {
  if (text === skipped) return text;
  const reading = readZone(text);
  return 'zone' in reading ? reading.zone : { expected: 'a time zone such as Europe/Madrid, UTC or +02:00' };
}

function choose<T extends string>(choices: readonly T[]): Reader<T> {
  return (text) =>
    choices.find((one) => one === text.toLowerCase()) ?? {
      expected: listChoices(choices),
      fix: suggestNearest(text, choices),
    };
}

function readMap<T extends string>(
  field: Field | undefined,
  name: string,
  { collector, read }: { readonly collector: Collector; readonly read: Reader<T> },
): Readonly<Record<string, T>> {
  const entries = entriesOf(field, name, collector).flatMap(({ key, value }) => {
    const answer = readOne(value, key, { collector, read });
    return answer === undefined ? [] : [[key, answer] as const];
  });
  return Object.fromEntries(entries);
}

function readOne<T extends string>(
  field: Field,
  name: string,
  { collector, read }: { readonly collector: Collector; readonly read: Reader<T> },
): T | undefined {
  const written = textOf(field, name, collector);
  if (written === undefined) return undefined;
  const answer = read(written.text);
  if (typeof answer === 'string') return answer;
  collector.at(written.span, {
    id: 'invalid-setting',
    found: `${quote(written.text)} for ${quote(name)}`,
    ...answer,
  });
  return undefined;
}

function readDateOrder(field: Field | undefined, collector: Collector): Answers['dateOrder'] {
  return (
    field &&
    readOne(field, 'date-order', {
      collector,
      read: choose<DateOrder | typeof skipped>([...dateOrders, skipped]),
    })
  );
}

/** The file that keeps the answers, with a comment above each kind; kinds without an answer are left out. */
export function formatAnswers({ organizations, timezones, dateOrder, severities, keys }: Answers): string {
  const order =
    dateOrder === undefined
      ? []
      : ['# Whether 03/04/2024 is a day in April or in March.', `date-order: ${dateOrder}`, ''];
  return [
    '# Answers for "hindsight import". Edit this file and commit it: every later import uses it.',
    '# "skip" leaves a question open without asking it again.',
    '',
    ...formatMap(
      'organizations',
      organizations,
      'The organization that had the incidents, by folder of the documents.',
    ),
    ...formatMap('timezones', timezones, 'The time zone of times without one, by folder.'),
    ...order,
    ...formatMap('severities', severities, 'What the documents call their severities.'),
    ...formatMap('keys', keys, `What the documents' keys mean: ${keyAnswers.join(', ')}.`),
  ].join('\n');
}

function formatMap(name: string, map: Readonly<Record<string, string>>, comment: string): readonly string[] {
  const entries = Object.entries(map);
  if (entries.length === 0) return [];
  return [
    `# ${comment}`,
    `${name}:`,
    ...entries.map(([key, value]) => `  ${stringifyScalar(key)}: ${stringifyScalar(value)}`),
    '',
  ];
}

/** The answer for the deepest folder that holds `folder`; undefined if there is none, or if it was skipped. */
export function answerFor(byFolder: Readonly<Record<string, string>>, folder: string): string | undefined {
  const answer = findFolder(byFolder, folder);
  return answer === skipped ? undefined : answer;
}

/** True where a folder has an answer, even if the answer is to skip. */
export function isAnswered(byFolder: Readonly<Record<string, string>>, folder: string): boolean {
  return findFolder(byFolder, folder) !== undefined;
}

function findFolder(byFolder: Readonly<Record<string, string>>, folder: string): string | undefined {
  const holds = (one: string): boolean => one === '.' || folder === one || folder.startsWith(`${one}/`);
  const [deepest] = Object.keys(byFolder)
    .filter((one) => holds(one.replace(/\/+$/, '')))
    .toSorted((a, b) => (b === '.' ? 0 : b.length) - (a === '.' ? 0 : a.length));
  return deepest === undefined ? undefined : byFolder[deepest];
}

/** Keys of documents with the meaning people gave them, by `toKey`. */
export function keyNames({ keys }: Pick<Answers, 'keys'>): ReadonlyMap<string, Meaning> {
  return new Map(
    Object.entries(keys).map(([key, meaning]) => [toKey(key), meaning === skipped ? 'other' : meaning]),
  );
}
