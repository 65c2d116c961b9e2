// Reads content/taxonomy.yaml: a team's own components, topics, aliases and phrases on top of the built-in taxonomy.
import { sortDiagnostics } from '../../model/diagnostic.js';
import { axes, } from '../../model/taxonomy.js';
import { readYaml } from '../front-matter/front-matter.js';
import { suggestNearest } from '../../text/suggestions.js';
import { createCollector, quote } from '../diagnostics/collector.js';
import { entriesOf, knownFields, textOf, textsOf } from '../front-matter/yaml-fields.js';
const none = { components: [], topics: [], phrases: [], aliases: [] };
const parts = ['components', 'aliases', 'phrases', 'topics'];
/** The additions; entries with errors are reported and left out. Without a file there are none. */
export function readTaxonomyAdditions(file, builtIn) {
    if (file === undefined)
        return { additions: none, diagnostics: [] };
    const collector = createCollector(file);
    const fields = knownFields(entriesOf(readYaml(collector), 'taxonomy.yaml', collector), parts, collector);
    const part = (name) => entriesOf(fields.get(name), name, collector);
    const components = readComponents(part('components'), builtIn, collector);
    const idsOf = (values) => new Set(values.map(({ id }) => id));
    const ids = {
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
/** `billing-db: { name: Billing database, part-of: relational-db, definition: …, aliases: [ledger] }`. */
function readComponents(entries, builtIn, collector) {
    const taken = new Set(builtIn.components.map(({ id }) => id));
    const ids = new Set([...taken, ...entries.map(({ key }) => key)]);
    const parents = new Map();
    return entries.flatMap((entry) => {
        const { key, value } = entry;
        const fields = knownFields(entriesOf(value, key, collector), ['name', 'part-of', 'definition', 'aliases'], collector);
        if (taken.has(key)) {
            reportBuiltIn(entry, collector);
            return [];
        }
        if (!checkNewId(key, entry, collector))
            return [];
        const parent = textOf(fields.get('part-of'), 'part-of', collector);
        if (parent !== undefined && !checkParent(key, parent, { ids, parents, collector }))
            return [];
        const aliases = textsOf(fields.get('aliases'), 'aliases', collector).map(({ text }) => text);
        const name = textOf(fields.get('name'), 'name', collector)?.text ?? key;
        const definition = textOf(fields.get('definition'), 'definition', collector)?.text ?? '';
        return [{ id: key, name, definition, aliases, parent: parent?.text }];
    });
}
function reportBuiltIn({ key, keySpan }, collector) {
    collector.at(keySpan, {
        id: 'built-in-component',
        found: `component ${quote(key)}, which is built in`,
        expected: 'a new id',
        fix: 'add other names for it under aliases: components:',
    });
}
function checkParent(key, parent, { ids, parents, collector }) {
    if (!checkId(ids, parent, { what: 'component', collector }))
        return false;
    parents.set(key, parent.text);
    if (!isCyclic(key, parents))
        return true;
    collector.at(parent.span, {
        id: 'component-cycle',
        found: `${quote(key)} as part of itself`,
        expected: 'a component further up',
    });
    return false;
}
function isCyclic(id, parents) {
    let above = parents.get(id);
    for (let steps = 0; above !== undefined && steps <= parents.size; steps += 1) {
        if (above === id)
            return true;
        above = parents.get(above);
    }
    return false;
}
/** `components: { redis: [ledger cache] }`: per axis, words per value. */
function readWords(entries, ids, collector) {
    const fields = knownFields(entries, axes, collector);
    return [...fields].flatMap(([axis, value]) => entriesOf(value, axis, collector).flatMap((entry) => {
        const key = { kind: 'text', text: entry.key, span: entry.keySpan };
        if (!checkId(ids[axis], key, { what: 'id', collector }))
            return [];
        return textsOf(entry.value, entry.key, collector).map(({ text }) => ({
            axis,
            id: entry.key,
            word: text,
        }));
    }));
}
/** `queues: { name: Queues, definition: …, any: [{ components: [job-queue] }] }`. */
function readTopic(entry, ids, collector) {
    const { key, keySpan, value } = entry;
    const fields = knownFields(entriesOf(value, key, collector), ['name', 'definition', 'any'], collector);
    if (!checkNewId(key, entry, collector))
        return undefined;
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
function readClause(clause, ids, collector) {
    const fields = knownFields(entriesOf(clause, 'any', collector), ['components', 'causes', 'triggers'], collector);
    const idsOf = (axis) => {
        const named = textsOf(fields.get(axis), axis, collector).filter((field) => checkId(ids[axis], field, { what: 'id', collector }));
        return named.length === 0 ? undefined : named.map(({ text }) => text);
    };
    return { components: idsOf('components'), causes: idsOf('causes'), triggers: idsOf('triggers') };
}
function checkNewId(id, { keySpan }, collector) {
    if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))
        return true;
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
function checkId(ids, { text, span }, { what, collector }) {
    if (ids.has(text))
        return true;
    collector.at(span, {
        id: what === 'id' ? 'unknown-id' : 'unknown-component',
        found: `${what} ${quote(text)}`,
        expected: what === 'id' ? 'an id from the taxonomy' : 'an existing component',
        fix: suggestNearest(text, ids),
    });
    return false;
}
