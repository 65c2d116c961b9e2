// content/taxonomy.yaml: a team's own components, topics, aliases and phrases, over the built-in taxonomy.
import type { Diagnostic } from '../model/diagnostic.ts';
import type { SourceFile } from '../model/source-file.ts';
import type { Axis, Component, Taxonomy, TaxonomyAdditions, Topic, TopicClause } from '../model/taxonomy.ts';
import { type Field, type FieldEntry, readYaml } from './front-matter.ts';
import { suggestNearest } from './nearest.ts';
import { createReport, listChoices, quote, type Report } from './report.ts';

const none: TaxonomyAdditions = { components: [], topics: [], phrases: [], aliases: [] };
const axes: readonly Axis[] = ['causes', 'triggers', 'components', 'detections'];
const parts = ['components', 'aliases', 'phrases', 'topics'] as const;

/** The additions; entries with errors are reported and left out. No file, no additions. */
export function readTaxonomyAdditions(
  file: SourceFile | undefined,
  builtIn: Taxonomy,
): { readonly additions: TaxonomyAdditions; readonly diagnostics: readonly Diagnostic[] } {
  if (file === undefined) return { additions: none, diagnostics: [] };
  const report = createReport(file);
  const fields = readYaml(report);
  if (fields === undefined || fields.kind === 'text')
    return { additions: none, diagnostics: report.diagnostics };
  const known = (key: string): key is (typeof parts)[number] => parts.some((part) => part === key);
  for (const { key, keySpan } of entriesOf(fields)) {
    if (known(key)) continue;
    report.at(keySpan, {
      id: 'unknown-field',
      found: `field ${quote(key)}`,
      expected: listChoices(parts),
      fix: suggestNearest(key, parts),
    });
  }
  const part = (name: (typeof parts)[number]): readonly FieldEntry[] =>
    entriesOf(entriesOf(fields).find(({ key }) => key === name)?.value);
  const components = readComponents(part('components'), builtIn, report);
  const ids = idsByAxis(builtIn, components);
  return {
    additions: {
      components,
      topics: readTopics(part('topics'), ids, report),
      phrases: readWords(part('phrases'), ids, report).map(({ word, ...rest }) => ({
        ...rest,
        phrase: word,
      })),
      aliases: readWords(part('aliases'), ids, report).map(({ word, ...rest }) => ({ ...rest, alias: word })),
    },
    diagnostics: report.diagnostics,
  };
}

type IdsByAxis = Readonly<Record<Axis, ReadonlySet<string>>>;

function idsByAxis(builtIn: Taxonomy, components: readonly Component[]): IdsByAxis {
  const idsOf = (values: readonly { readonly id: string }[]) => new Set(values.map(({ id }) => id));
  return {
    causes: idsOf(builtIn.causes),
    triggers: idsOf(builtIn.triggers),
    components: idsOf([...builtIn.components, ...components]),
    detections: idsOf(builtIn.detections),
  };
}

/** `billing-db: { name: Billing database, part-of: relational-db, definition: …, aliases: [ledger] }`. */
function readComponents(
  entries: readonly FieldEntry[],
  builtIn: Taxonomy,
  report: Report,
): readonly Component[] {
  const taken = new Set(builtIn.components.map(({ id }) => id));
  const ids = new Set([...taken, ...entries.map(({ key }) => key)]);
  return entries.flatMap((entry) => {
    if (!checkNewId(entry, taken, report)) return [];
    const { key, value } = entry;
    const parent = textOf(value, 'part-of');
    if (parent !== undefined) checkId(ids, parent.text, { span: parent.span, report });
    return [
      {
        id: key,
        name: textOf(value, 'name')?.text ?? key,
        definition: textOf(value, 'definition')?.text ?? '',
        aliases: listOf(value, 'aliases').map(({ text }) => text),
        parent: parent?.text,
      },
    ];
  });
}

function checkNewId({ key, keySpan }: FieldEntry, taken: ReadonlySet<string>, report: Report): boolean {
  if (taken.has(key)) {
    report.at(keySpan, {
      id: 'component-exists',
      found: `component ${quote(key)}, which is built in`,
      expected: 'a new id',
      fix: 'use aliases: to give it other names',
    });
    return false;
  }
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(key)) return true;
  report.at(keySpan, {
    id: 'invalid-id',
    found: `id ${quote(key)}`,
    expected: 'lower-case words joined by hyphens',
  });
  return false;
}

/** `components: { redis: [ledger cache] }`: per axis, words per value. */
function readWords(entries: readonly FieldEntry[], ids: IdsByAxis, report: Report) {
  return entries.flatMap(({ key, keySpan, value }) => {
    const axis = axes.find((one) => one === key);
    if (axis === undefined) {
      report.at(keySpan, {
        id: 'unknown-axis',
        found: `axis ${quote(key)}`,
        expected: listChoices(axes),
        fix: suggestNearest(key, axes),
      });
      return [];
    }
    return entriesOf(value).flatMap((entry) => {
      if (!checkId(ids[axis], entry.key, { span: entry.keySpan, report })) return [];
      return textsOf(entry.value).map(({ text }) => ({ axis, id: entry.key, word: text }));
    });
  });
}

/** `queues: { name: Queues, definition: …, any: [{ components: [job-queue] }] }`. */
function readTopics(entries: readonly FieldEntry[], ids: IdsByAxis, report: Report): readonly Topic[] {
  return entries.map(({ key, value }) => {
    const any = entriesOf(value).find((entry) => entry.key === 'any')?.value;
    const clauses = any?.kind === 'list' ? any.entries : any === undefined ? [] : [any];
    return {
      id: key,
      name: textOf(value, 'name')?.text ?? key,
      definition: textOf(value, 'definition')?.text ?? '',
      clauses: clauses.map((clause) => readClause(clause, ids, report)),
    };
  });
}

function readClause(clause: Field, ids: IdsByAxis, report: Report): TopicClause {
  const idsOf = (axis: 'components' | 'causes' | 'triggers'): readonly string[] | undefined => {
    const named = listOf(clause, axis).filter(({ text, span }) => checkId(ids[axis], text, { span, report }));
    return named.length === 0 ? undefined : named.map(({ text }) => text);
  };
  return { components: idsOf('components'), causes: idsOf('causes'), triggers: idsOf('triggers') };
}

type TextField = Extract<Field, { kind: 'text' }>;

function checkId(
  ids: ReadonlySet<string>,
  id: string,
  place: { readonly span: TextField['span']; readonly report: Report },
): boolean {
  if (ids.has(id)) return true;
  place.report.at(place.span, {
    id: 'unknown-id',
    found: `id ${quote(id)}`,
    expected: 'an id of the taxonomy',
    fix: suggestNearest(id, ids),
  });
  return false;
}

function entriesOf(field: Field | undefined): readonly FieldEntry[] {
  return field?.kind === 'map' ? field.entries : [];
}

function textOf(field: Field, name: string): TextField | undefined {
  const value = entriesOf(field).find(({ key }) => key === name)?.value;
  return value?.kind === 'text' && value.text !== '' ? value : undefined;
}

function listOf(field: Field, name: string): readonly TextField[] {
  const value = entriesOf(field).find(({ key }) => key === name)?.value;
  return value === undefined ? [] : textsOf(value);
}

function textsOf(field: Field): readonly TextField[] {
  if (field.kind === 'text') return field.text === '' ? [] : [field];
  return field.kind === 'list' ? field.entries.flatMap(textsOf) : [];
}
