// content/taxonomy.yaml: a team's own components, topics, aliases and phrases, over the built-in taxonomy.
import { type Diagnostic, sortDiagnostics } from '../../model/diagnostic.ts';
import type { SourceFile } from '../../model/source-file.ts';
import {
  axes,
  type Axis,
  type Component,
  type Taxonomy,
  type TaxonomyAdditions,
  type Topic,
  type TopicClause,
} from '../../model/taxonomy.ts';
import { type Field, type FieldEntry, readYaml } from '../front-matter/front-matter.ts';
import { suggestNearest } from '../../text/suggestions.ts';
import { createReport, quote, type Report } from '../diagnostics/collector.ts';
import { entriesOf, knownFields, type TextField, textOf, textsOf } from '../front-matter/yaml-fields.ts';

const none: TaxonomyAdditions = { components: [], topics: [], phrases: [], aliases: [] };
const parts = ['components', 'aliases', 'phrases', 'topics'] as const;

/** The additions; entries with errors are reported and left out. No file, no additions. */
export function readTaxonomyAdditions(
  file: SourceFile | undefined,
  builtIn: Taxonomy,
): { readonly additions: TaxonomyAdditions; readonly diagnostics: readonly Diagnostic[] } {
  if (file === undefined) return { additions: none, diagnostics: [] };
  const report = createReport(file);
  const fields = knownFields(entriesOf(readYaml(report), 'taxonomy.yaml', report), parts, report);
  const part = (name: (typeof parts)[number]): readonly FieldEntry[] =>
    entriesOf(fields.get(name), name, report);
  const components = readComponents(part('components'), builtIn, report);
  const idsOf = (values: readonly { readonly id: string }[]) => new Set(values.map(({ id }) => id));
  const ids: IdsByAxis = {
    causes: idsOf(builtIn.causes),
    triggers: idsOf(builtIn.triggers),
    components: idsOf([...builtIn.components, ...components]),
    detections: idsOf(builtIn.detections),
  };
  const additions = {
    components,
    aliases: readWords(part('aliases'), ids, report).map(({ word, ...rest }) => ({ ...rest, alias: word })),
    phrases: readWords(part('phrases'), ids, report).map(({ word, ...rest }) => ({ ...rest, phrase: word })),
    topics: part('topics').flatMap((entry) => readTopic(entry, ids, report) ?? []),
  };
  return { additions, diagnostics: sortDiagnostics(report.diagnostics) };
}

type IdsByAxis = Readonly<Record<Axis, ReadonlySet<string>>>;

/** `billing-db: { name: Billing database, part-of: relational-db, definition: …, aliases: [ledger] }`. */
function readComponents(
  entries: readonly FieldEntry[],
  builtIn: Taxonomy,
  report: Report,
): readonly Component[] {
  const taken = new Set(builtIn.components.map(({ id }) => id));
  const ids = new Set([...taken, ...entries.map(({ key }) => key)]);
  const parents = new Map<string, string>();
  return entries.flatMap((entry): readonly Component[] => {
    const { key, value } = entry;
    const fields = knownFields(
      entriesOf(value, key, report),
      ['name', 'part-of', 'definition', 'aliases'],
      report,
    );
    if (taken.has(key)) {
      sayBuiltIn(entry, report);
      return [];
    }
    if (!checkNewId(key, entry, report)) return [];
    const parent = textOf(fields.get('part-of'), 'part-of', report);
    if (parent !== undefined && !checkParent(key, parent, { ids, parents, report })) return [];
    const aliases = textsOf(fields.get('aliases'), 'aliases', report).map(({ text }) => text);
    const name = textOf(fields.get('name'), 'name', report)?.text ?? key;
    const definition = textOf(fields.get('definition'), 'definition', report)?.text ?? '';
    return [{ id: key, name, definition, aliases, parent: parent?.text }];
  });
}

function sayBuiltIn({ key, keySpan }: FieldEntry, report: Report): void {
  report.at(keySpan, {
    id: 'component-exists',
    found: `component ${quote(key)}, which is built in`,
    expected: 'a new id',
    fix: 'write its other names below aliases: components:',
  });
}

interface Tree {
  readonly ids: ReadonlySet<string>;
  readonly parents: Map<string, string>;
  readonly report: Report;
}

function checkParent(key: string, parent: TextField, { ids, parents, report }: Tree): boolean {
  if (!checkId(ids, parent, { what: 'component', report })) return false;
  parents.set(key, parent.text);
  if (!isCircle(key, parents)) return true;
  report.at(parent.span, {
    id: 'component-circle',
    found: `${quote(key)} as a part of itself`,
    expected: 'a component further up',
  });
  return false;
}

function isCircle(id: string, parents: ReadonlyMap<string, string>): boolean {
  let above = parents.get(id);
  for (let steps = 0; above !== undefined && steps <= parents.size; steps += 1) {
    if (above === id) return true;
    above = parents.get(above);
  }
  return false;
}

/** `components: { redis: [ledger cache] }`: per axis, words per value. */
function readWords(entries: readonly FieldEntry[], ids: IdsByAxis, report: Report) {
  const fields = knownFields(entries, axes, report);
  return [...fields].flatMap(([axis, value]) =>
    entriesOf(value, axis, report).flatMap((entry) => {
      const key: TextField = { kind: 'text', text: entry.key, span: entry.keySpan };
      if (!checkId(ids[axis], key, { what: 'id', report })) return [];
      return textsOf(entry.value, entry.key, report).map(({ text }) => ({ axis, id: entry.key, word: text }));
    }),
  );
}

/** `queues: { name: Queues, definition: …, any: [{ components: [job-queue] }] }`. */
function readTopic(entry: FieldEntry, ids: IdsByAxis, report: Report): Topic | undefined {
  const { key, keySpan, value } = entry;
  const fields = knownFields(entriesOf(value, key, report), ['name', 'definition', 'any'], report);
  if (!checkNewId(key, entry, report)) return undefined;
  const any = fields.get('any');
  const clauses = any === undefined ? [] : any.kind === 'list' ? any.entries : [any];
  const read = clauses
    .map((clause) => readClause(clause, ids, report))
    .filter((clause) => Object.values(clause).some((values) => values !== undefined));
  if (read.length > 0) {
    return {
      id: key,
      name: textOf(fields.get('name'), 'name', report)?.text ?? key,
      definition: textOf(fields.get('definition'), 'definition', report)?.text ?? '',
      clauses: read,
    };
  }
  report.at(keySpan, {
    id: 'empty-topic',
    found: `topic ${quote(key)} without anything that belongs to it`,
    expected: 'any: [{ components: [redis] }]',
  });
  return undefined;
}

function readClause(clause: Field, ids: IdsByAxis, report: Report): TopicClause {
  const fields = knownFields(entriesOf(clause, 'any', report), ['components', 'causes', 'triggers'], report);
  const idsOf = (axis: 'components' | 'causes' | 'triggers'): readonly string[] | undefined => {
    const named = textsOf(fields.get(axis), axis, report).filter((field) =>
      checkId(ids[axis], field, { what: 'id', report }),
    );
    return named.length === 0 ? undefined : named.map(({ text }) => text);
  };
  return { components: idsOf('components'), causes: idsOf('causes'), triggers: idsOf('triggers') };
}

function checkNewId(id: string, { keySpan }: FieldEntry, report: Report): boolean {
  if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) return true;
  const words = id
    .toLowerCase()
    .match(/[a-z0-9]+/g)
    ?.join('-');
  report.at(keySpan, {
    id: 'invalid-id',
    found: `id ${quote(id)}`,
    expected: 'lower-case words joined by hyphens',
    fix: words === undefined ? undefined : `write ${words}`,
  });
  return false;
}

function checkId(
  ids: ReadonlySet<string>,
  { text, span }: TextField,
  { what, report }: { readonly what: string; readonly report: Report },
): boolean {
  if (ids.has(text)) return true;
  report.at(span, {
    id: `unknown-${what}`,
    found: `${what} ${quote(text)}`,
    expected: what === 'id' ? 'an id of the taxonomy' : `a ${what} to be part of`,
    fix: suggestNearest(text, ids),
  });
  return false;
}
