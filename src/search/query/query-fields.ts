// The fields of the query language: their names, the values they take, and how values are written.
import { factIds, factNames } from '../../analyse/trends/missing-facts.ts';
import type { Facets, Filter } from '../../analyse/records/filter.ts';
import { missingNames, unclassified, unknown } from '../../analyse/records/counted-labels.ts';
import { type FilterAxis, labelAxes, namesOf } from '../../analyse/records/filter-axes.ts';
import type { AxisNames, NamedValue } from '../../analyse/records/records.ts';
import { actionTypes } from '../../model/postmortem.ts';
import { findNearest } from '../../text/suggestions.ts';
import { fold } from '../../text/tokens.ts';
import { formatDays, formatMinuteBounds, readMinutes, readPeriod, type ValueReading } from './periods.ts';
import { toTerms } from '../../text/tokenizer.ts';

/** The possible values: the names of labels, the values of incidents with their counts, aliases of labels. */
export interface QueryVocabulary {
  readonly names: AxisNames;
  readonly facets: Facets;
  /** Keys such as `component:redis` by the terms of an alias, as the lexicon of an index has them. */
  readonly aliases: ReadonlyMap<string, readonly string[]>;
}

/** A field of the query language; with `axis` its values are those of one axis of the filter. */
export interface QueryField {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly axis?: FilterAxis;
  /** What it takes, in a few words. */
  readonly hint: string;
}

/** Every field, in the order of a canonical query. */
export const queryFields: readonly QueryField[] = [
  { name: 'component', aliases: ['components', 'comp'], axis: 'component', hint: 'component at fault' },
  { name: 'cause', aliases: ['causes'], axis: 'cause', hint: 'why it happened' },
  { name: 'trigger', aliases: ['triggers'], axis: 'trigger', hint: 'what set it off' },
  { name: 'detection', aliases: ['detected'], axis: 'detection', hint: 'how it was detected' },
  {
    name: 'org',
    aliases: ['organization', 'organisation', 'company'],
    axis: 'organization',
    hint: 'organization',
  },
  { name: 'service', aliases: ['services'], axis: 'service', hint: 'affected service' },
  { name: 'sev', aliases: ['severity'], axis: 'severity', hint: 'severity, 1 to 4' },
  { name: 'topic', aliases: ['topics'], axis: 'topic', hint: 'topic' },
  { name: 'year', aliases: ['years'], axis: 'year', hint: 'year it started' },
  { name: 'after', aliases: ['from', 'since'], hint: 'started on this day or later' },
  { name: 'before', aliases: ['until'], hint: 'started before this day' },
  { name: 'duration', aliases: ['lasted'], axis: 'duration', hint: 'duration of the impact: >1h, <30m' },
  { name: 'is', aliases: [], hint: 'open, done, near-miss …' },
  { name: 'has', aliases: [], hint: 'known facts: actions, timeline …' },
  { name: 'missing', aliases: ['no'], axis: 'missing', hint: 'facts that are unknown' },
  { name: 'actions', aliases: ['status'], axis: 'actions', hint: 'status of the action items' },
  // `promise:` was the name of this field, and `action:` that of the one above.
  { name: 'action', aliases: ['promise', 'promises'], axis: 'action-type', hint: 'type of the action items' },
  { name: 'kind', aliases: [], axis: 'kind', hint: 'incident, near-miss …' },
  { name: 'delay', aliases: [], axis: 'delay', hint: 'time to detect' },
  { name: 'hours', aliases: [], axis: 'hours', hint: 'part of the day' },
  { name: 'hour', aliases: [], axis: 'hour', hint: 'hour of the week' },
];

/** The values of `is:`, and the axis each belongs to. */
export const statuses: readonly (readonly [value: string, axis: FilterAxis])[] = [
  ['open', 'actions'],
  ['done', 'actions'],
  ['declined', 'actions'],
  ['incident', 'kind'],
  ['near-miss', 'kind'],
  ['maintenance', 'kind'],
  ['false-alarm', 'kind'],
];

/** The field of that name, in any case; undefined if there is no such field. */
export function findField(name: string): QueryField | undefined {
  const wanted = name.toLowerCase();
  return queryFields.find((field) => field.name === wanted || field.aliases.includes(wanted));
}

/** The name of the field that was probably meant: one edit away, with the same first letter. */
export function findFieldNear(name: string): string | undefined {
  const wanted = name.toLowerCase();
  if (wanted.length < 4) return undefined;
  const names = queryFields.flatMap((field) => [field.name, ...field.aliases]);
  const near = findNearest(
    wanted,
    names.filter((one) => one[0] === wanted[0] && Math.abs(one.length - wanted.length) < 2),
  );
  return near === undefined ? undefined : findField(near)?.name;
}

/** The filter of a field's value. Ids, names, aliases and whole words of a name are understood, in any case. */
export function readValue(field: QueryField, text: string, vocabulary: QueryVocabulary): ValueReading {
  if (field.name === 'after' || field.name === 'before') return readPeriod(field.name, text);
  if (field.name === 'is') return readStatus(text);
  if (field.name === 'has') return readFact(text);
  const span = field.name === 'duration' ? readMinutes(text) : undefined;
  if (span !== undefined) return { filter: span };
  const axis = field.axis;
  if (axis === undefined) return { expected: 'a value' };
  const ids = findValues(axis, text, vocabulary);
  // `action:open` asked for the status before `action:` asked for the type.
  if (ids.length === 0 && field.name === 'action') {
    const ofStatus = findValues('actions', text, vocabulary);
    if (ofStatus.length > 0) return { filter: { values: { actions: ofStatus } } };
  }
  if (ids.length > 0) return { filter: { values: { [axis]: ids } } };
  return {
    expected: expectedOf(field, vocabulary),
    nearest: nearestOf(text, choicesOf(axis, vocabulary), vocabulary),
  };
}

/** The values of an axis by id and name: those of the taxonomy, or those of incidents. */
export function choicesOf(axis: FilterAxis, { names, facets }: QueryVocabulary): readonly NamedValue[] {
  const own: { readonly [axis in FilterAxis]?: readonly NamedValue[] } = {
    severity: ['sev1', 'sev2', 'sev3', 'sev4'].map((id) => ({ id, name: id.toUpperCase() })),
    kind: statuses.filter(([, on]) => on === 'kind').map(([id]) => ({ id, name: id })),
    actions: ['open', 'done', 'declined', 'unknown', 'none'].map((id) => ({ id, name: id })),
    'action-type': [...actionTypes, 'other', 'none'].map((id) => ({ id, name: id })),
  };
  const named = own[axis] ?? namesOf(axis, names);
  const list = named.length > 0 ? named : facets[axis].map(({ value }) => ({ id: value, name: value }));
  const known = new Set(list.map(({ id }) => id));
  return [...list, ...missingChoices(axis).filter(({ id }) => !known.has(id))];
}

/** `unknown` and, for labels, `unclassified`; axes on which every incident has its values have neither. */
function missingChoices(axis: FilterAxis): readonly NamedValue[] {
  if (['topic', 'year', 'missing', 'kind', 'action-type', 'actions'].includes(axis)) return [];
  const choices = labelAxes.includes(axis) ? [unknown, unclassified] : [unknown];
  return choices.map((id) => ({ id, name: missingNames.get(id) ?? id }));
}

/** The filter as `field:value` pairs in the order of the fields. */
export function listPairs(filter: Filter): readonly (readonly [field: string, value: string])[] {
  const { has = [], values } = filter;
  return queryFields.flatMap(({ name, axis }): readonly (readonly [string, string])[] => {
    if (name === 'after' || name === 'before') return formatDays(name, filter);
    const spans = name === 'duration' ? formatMinuteBounds(filter) : [];
    const listed = name === 'has' ? has : axis === undefined ? [] : (values[axis] ?? []);
    return [...spans, ...listed].map((value) => [name, value] as const);
  });
}

function readStatus(text: string): ValueReading {
  const wanted = keyOf(text);
  const found = statuses.find(([value]) => keyOf(value) === wanted);
  if (found !== undefined) return { filter: { values: { [found[1]]: [found[0]] } } };
  const choices = statuses.map(([value]) => value);
  return { expected: choices.join(', '), nearest: findNearest(text, choices) };
}

function readFact(text: string): ValueReading {
  const wanted = keyOf(text);
  const found = factIds.find((id) => [id, factNames[id], id.replace(/s$/, ''), `${id}s`].some(matches));
  function matches(name: string): boolean {
    return keyOf(name) === wanted;
  }
  if (found !== undefined) return { filter: { values: {}, has: [found] } };
  return { expected: factIds.join(', '), nearest: findNearest(text, factIds) };
}

/** Ids that the text names: the value itself, else what has it as an alias, else all whose names have it as a word. */
function findValues(axis: FilterAxis, text: string, vocabulary: QueryVocabulary): readonly string[] {
  const choices = choicesOf(axis, vocabulary);
  const level = axis === 'severity' ? /^(?:sev(?:erity)?)?[\s-]?(\d)$/i.exec(text)?.[1] : undefined;
  const wanted = level === undefined ? text : `sev${level}`;
  const verbatim = choices.find(({ id }) => id === wanted);
  if (verbatim !== undefined) return [verbatim.id];
  if (axis === 'year' && /^\d{4}$/.test(wanted)) return [wanted];
  const both = wanted.includes('~') ? readBoth(axis, wanted, vocabulary) : undefined;
  if (both !== undefined) return [both];
  const key = keyOf(wanted);
  if (key === '') return [];
  const same = choices.filter(({ id, name }) => keyOf(id) === key || keyOf(name) === key);
  if (same.length > 0) return same.map(({ id }) => id);
  const meant = aliased(axis, wanted, vocabulary);
  if (meant.length > 0) return meant;
  return choices
    .filter(({ id, name }) => ` ${keyOf(id)} | ${keyOf(name)} `.includes(` ${key} `))
    .map(({ id }) => id);
}

/** `a~b`: both at the same time. */
function readBoth(axis: FilterAxis, text: string, vocabulary: QueryVocabulary): string | undefined {
  const parts = text.split('~').map((part) => (part === '' ? [] : findValues(axis, part, vocabulary)));
  if (parts.some((ids) => ids.length !== 1)) return undefined;
  return [...new Set(parts.flat())].sort().join('~');
}

function aliased(axis: FilterAxis, text: string, { aliases }: QueryVocabulary): readonly string[] {
  const keys = aliases.get(toTerms(text).join(' ')) ?? [];
  return keys.filter((key) => key.startsWith(`${axis}:`)).map((key) => key.slice(axis.length + 1));
}

function nearestOf(
  text: string,
  choices: readonly NamedValue[],
  { aliases }: QueryVocabulary,
): string | undefined {
  const byPrefix = choices.find(
    ({ id, name }) =>
      text.length > 1 && [id, name].some((one) => one.toLowerCase().startsWith(text.toLowerCase())),
  );
  if (byPrefix !== undefined) return byPrefix.id;
  const byName = new Map(choices.flatMap(({ id, name }) => [[name, id] as const, [id, id] as const]));
  const near = findNearest(text, byName.keys());
  if (near !== undefined) return byName.get(near);
  const alias = findNearest(text, aliases.keys());
  const keys = alias === undefined ? [] : (aliases.get(alias) ?? []);
  return choices.find(({ id }) => keys.some((key) => key.endsWith(`:${id}`)))?.id;
}

/** Lists the choices if there are only a few. */
function expectedOf({ name, axis }: QueryField, vocabulary: QueryVocabulary): string {
  const choices = axis === undefined ? [] : choicesOf(axis, vocabulary);
  if (name === 'duration') return '>1h, <30m, 1h..4h';
  if (name === 'year') return 'a year such as 2022';
  return choices.length > 0 && choices.length <= 8
    ? choices.map(({ id }) => id).join(', ')
    : `a ${name} of the archive`;
}

/** Ignores case, accents and how words are joined. */
function keyOf(text: string): string {
  return fold(text)
    .replace(/[\s_\-.]+/g, ' ')
    .trim();
}
