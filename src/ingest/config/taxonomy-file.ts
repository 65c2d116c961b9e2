// Reads content/taxonomy.yaml: a team's own components, topics, aliases and phrases on top of the built-in taxonomy.
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
import { createCollector, quote, type Collector } from '../diagnostics/collector.ts';
import { entriesOf, knownFields, type TextField, textOf, textsOf } from '../front-matter/yaml-fields.ts';
import { clauseFields, componentFields, fieldNamesOf, taxonomyFields, topicFields } from './file-schemas.ts';

const none: TaxonomyAdditions = { components: [], topics: [], phrases: [], aliases: [] };
const parts = fieldNamesOf(taxonomyFields);

/** The additions; entries with errors are reported and left out. Without a file there are none. */
export function readTaxonomyAdditions(
  file: SourceFile | undefined,
  builtIn: Taxonomy,
): { readonly additions: TaxonomyAdditions; readonly diagnostics: readonly Diagnostic[] } {
  if (file === undefined) return { additions: none, diagnostics: [] };
  const collector = createCollector(file);
  const fields = knownFields(entriesOf(readYaml(collector), 'taxonomy.yaml', collector), parts, collector);
  const part = (name: (typeof parts)[number]): readonly FieldEntry[] =>
    entriesOf(fields.get(name), name, collector);
  const components = readComponents(part('components'), builtIn, collector);
  const idsOf = (values: readonly { readonly id: string }[]) => new Set(values.map(({ id }) => id));
  const ids: IdsByAxis = {
    causes: idsOf(builtIn.causes),
    triggers: idsOf(builtIn.triggers),
    components: idsOf([...builtIn.components, ...components]),
    detections: idsOf(builtIn.detections),
  };
  const additions = {
    components,
    aliases: readWords(part('aliases'), ids, collector).map(({ word, ...rest }) => ({
      ...rest,
      alias: word,
    })),
    phrases: readWords(part('phrases'), ids, collector).map(({ word, ...rest }) => ({
      ...rest,
      phrase: word,
    })),
    topics: part('topics').flatMap((entry) => readTopic(entry, ids, collector) ?? []),
  };
  return { additions, diagnostics: sortDiagnostics(collector.diagnostics) };
}

type IdsByAxis = Readonly<Record<Axis, ReadonlySet<string>>>;

/** `billing-db: { name: Billing database, part-of: relational-db, definition: …, aliases: [ledger] }`. */
function readComponents(
  entries: readonly FieldEntry[],
  builtIn: Taxonomy,
  collector: Collector,
): readonly Component[] {
  const taken = new Set(builtIn.components.map(({ id }) => id));
  const ids = new Set([...taken, ...entries.map(({ key }) => key)]);
  const parents = new Map<string, string>();
  return entries.flatMap((entry): readonly Component[] => {
    const { key, value } = entry;
    const fields = knownFields(entriesOf(value, key, collector), fieldNamesOf(componentFields), collector);
    if (taken.has(key)) {
      reportBuiltIn(entry, collector);
      return [];
    }
    if (!checkNewId(key, entry, collector)) return [];
    const parent = textOf(fields.get('part-of'), 'part-of', collector);
    if (parent !== undefined && !checkParent(key, parent, { ids, parents, collector })) return [];
    const aliases = textsOf(fields.get('aliases'), 'aliases', collector).map(({ text }) => text);
    const name = textOf(fields.get('name'), 'name', collector)?.text ?? key;
    const definition = textOf(fields.get('definition'), 'definition', collector)?.text ?? '';
    return [{ id: key, name, definition, aliases, parent: parent?.text }];
  });
}

function reportBuiltIn({ key, keySpan }: FieldEntry, collector: Collector): void {
  collector.at(keySpan, {
    id: 'built-in-component',
    found: `component ${quote(key)}, which is built in`,
    expected: 'a new id',
    fix: 'add other names for it under aliases: components:',
  });
}

interface Tree {
  readonly ids: ReadonlySet<string>;
  readonly parents: Map<string, string>;
  readonly collector: Collector;
}

function checkParent(key: string, parent: TextField, { ids, parents, collector }: Tree): boolean {
  if (!checkId(ids, parent, { what: 'component', collector })) return false;
  parents.set(key, parent.text);
  if (!isCyclic(key, parents)) return true;
  collector.at(parent.span, {
    id: 'component-cycle',
    found: `${quote(key)} as part of itself`,
    expected: 'a component further up',
  });
  return false;
}

function isCyclic(id: string, parents: ReadonlyMap<string, string>): boolean {
  let above = parents.get(id);
  for (let steps = 0; above !== undefined && steps <= parents.size; steps += 1) {
    if (above === id) return true;
    above = parents.get(above);
  }
  return false;
}

/** `components: { redis: [ledger cache] }`: per axis, words per value. */
function readWords(entries: readonly FieldEntry[], ids: IdsByAxis, collector: Collector) {
  const fields = knownFields(entries, axes, collector);
  return [...fields].flatMap(([axis, value]) =>
    entriesOf(value, axis, collector).flatMap((entry) => {
      const key: TextField = { kind: 'text', text: entry.key, span: entry.keySpan };
      if (!checkId(ids[axis], key, { what: 'id', collector })) return [];
      return textsOf(entry.value, entry.key, collector).map(({ text }) => ({
        axis,
        id: entry.key,
        word: text,
      }));
    }),
  );
}

/** `queues: { name: Queues, definition: …, any: [{ components: [job-queue] }] }`. */
function readTopic(entry: FieldEntry, ids: IdsByAxis, collector: Collector): Topic | undefined {
  const { key, keySpan, value } = entry;
  const fields = knownFields(entriesOf(value, key, collector), fieldNamesOf(topicFields), collector);
  if (!checkNewId(key, entry, collector)) return undefined;
  const any = fields.get('any');
  const clauses = any === undefined ? [] : any.kind === 'list' ? any.entries : [any];
  const read = clauses
    .map((clause) => readClause(clause, ids, collector))
    .filter((clause) => Object.values(clause).some((values) => values !== undefined));
  if (read.length > 0) {
    return {
      id: key,
      name: textOf(fields.get('name'), 'name', collector)?.text ?? key,
      definition: textOf(fields.get('definition'), 'definition', collector)?.text ?? '',
      clauses: read,
    };
  }
  collector.at(keySpan, {
    id: 'empty-topic',
    found: `topic ${quote(key)} without labels`,
    expected: 'at least one clause',
    fix: 'add one such as any: [{ components: [redis] }]',
  });
  return undefined;
}

function readClause(clause: Field, ids: IdsByAxis, collector: Collector): TopicClause {
  const fields = knownFields(entriesOf(clause, 'any', collector), fieldNamesOf(clauseFields), collector);
  const idsOf = (axis: keyof typeof clauseFields): readonly string[] | undefined => {
    const named = textsOf(fields.get(axis), axis, collector).filter((field) =>
      checkId(ids[axis], field, { what: 'id', collector }),
    );
    return named.length === 0 ? undefined : named.map(({ text }) => text);
  };
  return { components: idsOf('components'), causes: idsOf('causes'), triggers: idsOf('triggers') };
}

function checkNewId(id: string, { keySpan }: FieldEntry, collector: Collector): boolean {
  if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) return true;
  const words = id
    .toLowerCase()
    .match(/[a-z0-9]+/g)
    ?.join('-');
  collector.at(keySpan, {
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
  { what, collector }: { readonly what: 'id' | 'component'; readonly collector: Collector },
): boolean {
  if (ids.has(text)) return true;
  collector.at(span, {
    id: what === 'id' ? 'unknown-id' : 'unknown-component',
    found: `${what} ${quote(text)}`,
    expected: what === 'id' ? 'an id from the taxonomy' : 'an existing component',
    fix: suggestNearest(text, ids),
  });
  return false;
}
