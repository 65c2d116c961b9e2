// The query language: `redis component:cache after:2021-06 duration:>1h is:open "exact phrase" -word`.
//
// Every text is a query. What cannot be parsed becomes a problem with its place, and its words are searched for.
import { type Filter, filterRecords, narrowFilter, noFilter } from '../../analyse/records/filter.ts';
import type { AxisNames, IncidentRecord } from '../../analyse/records/records.ts';
import {
  findField,
  findFieldNear,
  listPairs,
  type QueryField,
  type QueryVocabulary,
  readValue,
} from './query-fields.ts';
import { isQuote, readQuoted, readValues, unquotable, type WrittenValue } from './quoted-values.ts';

/** A query as it was understood. */
export interface Query {
  /** As written, in order. */
  readonly words: readonly string[];
  /** Their words must be next to each other. */
  readonly phrases: readonly string[];
  /** Words and phrases (with a blank) that must not occur. */
  readonly excluded: readonly string[];
  readonly filter: Filter;
  /** Excludes incidents with any of these values or facts. */
  readonly without: Pick<Filter, 'values' | 'has'>;
  readonly problems: readonly QueryProblem[];
}

/** Something that could not be parsed, by its place in the text. */
export interface QueryProblem {
  readonly start: number;
  readonly end: number;
  /** A sentence without a full stop. */
  readonly message: string;
  /** A likely replacement. */
  readonly suggestion?: string;
}

/** The query of a text; never fails. */
export function parseQuery(text: string, vocabulary: QueryVocabulary): Query {
  const draft: Draft = {
    words: [],
    phrases: [],
    excluded: [],
    filter: noFilter,
    without: noFilter,
    hasOpenQuote: false,
    problems: [],
  };
  for (let at = 0; at < text.length;) {
    if (/\s/.test(text[at] ?? '')) at += 1;
    else at = readShard(text, at, { draft, vocabulary });
  }
  const excluded = collectExcluded(draft);
  const { words, phrases, problems, filter, without } = draft;
  return { words, phrases, excluded, filter: narrowFilter(filter, noFilter), without, problems };
}

/** The query in its canonical form: words, phrases, exclusions, then fields. Parsing it gives the same query. */
export function formatQuery({ words, phrases, excluded, filter, without }: Omit<Query, 'problems'>): string {
  const pairs = (of: Filter, sign = ''): readonly string[] =>
    listPairs(of).map(([field, value]) => `${sign}${field}:${formatValue(value)}`);
  return [
    ...words,
    ...phrases.map(quote),
    ...excluded.map((one) => `-${mayBeBare(one, words.length) ? one : quote(one)}`),
    ...pairs(filter),
    ...pairs(without, '-'),
  ].join(' ');
}

/** `field:value` as one would type it, the value in quotes where it needs them. */
export function formatPair(field: string, value: string): string {
  return `${field}:${formatValue(value)}`;
}

/** The records that the query's filter and exclusions allow, in the order given. */
export function filterByQuery<Row extends IncidentRecord>(
  records: readonly Row[],
  { filter, without }: Pick<Query, 'filter' | 'without'>,
  names: AxisNames,
): readonly Row[] {
  const kept = filterRecords(records, filter, names);
  const unwanted: readonly Filter[] = [
    ...Object.entries(without.values).map(([axis, values]) => ({ values: { [axis]: values } })),
    ...(without.has ?? []).map((fact) => ({ values: {}, has: [fact] })),
  ];
  const left = new Set(unwanted.flatMap((one) => filterRecords(kept, one, names)));
  return left.size === 0 ? kept : kept.filter((record) => !left.has(record));
}

/** True when the query has no word, phrase or field. */
export function isEmptyQuery(query: Omit<Query, 'problems'>): boolean {
  return formatQuery(query) === '';
}

interface Draft {
  readonly words: string[];
  readonly phrases: string[];
  /** What follows a hyphen: without quotes either an exclusion or an option of a command. */
  readonly excluded: { readonly text: string; readonly quoted: boolean; readonly start: number }[];
  filter: Filter;
  without: Filter;
  hasOpenQuote: boolean;
  readonly problems: QueryProblem[];
}

interface Reader {
  readonly draft: Draft;
  readonly vocabulary: QueryVocabulary;
}

/** Parses the part that starts at `at` and returns where it ends. */
function readShard(text: string, at: number, reader: Reader): number {
  const { draft } = reader;
  const excluding = /^-(?=[\p{L}\p{M}"“”„])/u.test(text.slice(at, at + 3));
  const start = at + (excluding ? 1 : 0);
  if (isQuote(text, start)) return readPhrase(text, { at, start, excluding }, draft);
  const named = /^(\p{L}+):/u.exec(text.slice(start, start + 20));
  const name = named?.[1] ?? '';
  const field = findField(name);
  const near = field === undefined && named !== null ? findFieldNear(name) : undefined;
  const values = start + name.length + 1;
  if (field !== undefined) return readFieldValues(text, { at, values, field, excluding }, reader);
  if (near !== undefined) {
    draft.problems.push({
      start,
      end: values - 1,
      message: `no field "${name}"; did you mean ${near}?`,
      suggestion: near,
    });
    const written = readValues(text, values);
    if (!excluding) draft.words.push(...written.flatMap((value) => wordsOf(value.text)));
    return written.at(-1)?.end ?? values;
  }
  const word = /^[^\s"“”„]+/.exec(text.slice(start))?.[0] ?? '';
  if (excluding) draft.excluded.push({ text: word, quoted: false, start: at });
  else if (/[\p{L}\p{N}]/u.test(word)) draft.words.push(word);
  return start + Math.max(1, word.length);
}

/** In a query of this many words, `-maxdepth` comes from a command or an error message. */
const longQuery = 6;

/** True when a hyphen without quotes excludes the word; `-f` and `-rf` are options. */
function mayBeBare(word: string, words: number): boolean {
  return words < longQuery && /^[\p{L}\p{M}][^\s:"“”„]{2,}$/u.test(word);
}

function collectExcluded({ excluded, words, problems }: Draft): readonly string[] {
  const count = words.length;
  const left: string[] = [];
  for (const { text, quoted, start } of excluded) {
    if (!/[\p{L}\p{N}]/u.test(text)) continue;
    if (quoted || mayBeBare(text, count)) left.push(text);
    else {
      words.push(...wordsOf(text));
      problems.push({
        start,
        end: start + text.length + 1,
        message: `"-${text}" is searched for as a command's option; write -${quote(text)} to exclude it`,
      });
    }
  }
  return left;
}

function readPhrase(
  text: string,
  { at, start, excluding }: { readonly at: number; readonly start: number; readonly excluding: boolean },
  draft: Draft,
): number {
  // If one quote is not closed, no later one is, so searching again would only waste time.
  const quoted = draft.hasOpenQuote ? undefined : readQuoted(text, start);
  if (quoted === undefined) {
    if (draft.hasOpenQuote) return start + 1;
    draft.hasOpenQuote = true;
    draft.problems.push({
      start,
      end: text.length,
      message: 'the closing quote is missing, so the words are searched for separately',
      suggestion: `${text.slice(start)}"`,
    });
    return start + 1;
  }
  if (excluding) draft.excluded.push({ text: quoted.text, quoted: true, start: at });
  else if (/[\p{L}\p{N}]/u.test(quoted.text)) draft.phrases.push(quoted.text);
  return Math.max(quoted.end, at + 1);
}

interface FieldPlace {
  readonly at: number;
  /** Where the values begin. */
  readonly values: number;
  readonly field: QueryField;
  readonly excluding: boolean;
}

function readFieldValues(text: string, place: FieldPlace, reader: Reader): number {
  const { at, values, field, excluding } = place;
  const { draft } = reader;
  const written = readValues(text, values);
  if (written.length === 0) {
    // At the end the value is still being typed; before other words, as in a log line, the name is a word itself.
    const isLast = text.slice(values).trim() === '';
    draft.problems.push({ start: at, end: values, message: `${field.name}: needs a value (${field.hint})` });
    if (!isLast && !excluding) draft.words.push(text.slice(at, values - 1));
    return values;
  }
  for (const value of written) readFieldValue(value, place, reader);
  return written.at(-1)?.end ?? values;
}

function readFieldValue(
  { text, start, end }: WrittenValue,
  { field, excluding }: FieldPlace,
  { draft, vocabulary }: Reader,
): void {
  const reading = readValue(field, text, vocabulary);
  if ('filter' in reading) {
    if (!excluding) draft.filter = joinFilters(draft.filter, reading.filter);
    else if (isExcludable(reading.filter)) draft.without = joinFilters(draft.without, reading.filter);
    else
      draft.problems.push({
        start,
        end,
        message: `${field.name}: cannot be excluded; use the opposite condition`,
      });
    return;
  }
  const { expected, nearest } = reading;
  const way = nearest === undefined ? `expected ${expected}` : `did you mean ${nearest}?`;
  draft.problems.push({
    start,
    end,
    message: `no ${field.name} "${text}"; ${way}`,
    suggestion: nearest === undefined ? undefined : formatValue(nearest),
  });
  if (!excluding) draft.words.push(...wordsOf(text));
}

/** Both filters: any of the values of an axis, and all other conditions. */
function joinFilters(a: Filter, b: Filter): Filter {
  const bounds = narrowFilter({ ...a, values: {} }, { ...b, values: {} });
  const values: Record<string, readonly string[]> = { ...a.values };
  for (const [axis, ids] of Object.entries(b.values))
    values[axis] = [...new Set([...(values[axis] ?? []), ...ids])].sort();
  return { ...bounds, values };
}

function isExcludable({ from, to, atLeast, below }: Filter): boolean {
  return [from, to, atLeast, below].every((bound) => bound === undefined);
}

/** Words that stay plain words when the query is formatted and parsed again. */
function wordsOf(text: string): readonly string[] {
  return text
    .split(/[\s:,"“”„]+/)
    .map((word) => word.replace(/^-+/, ''))
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}

function formatValue(value: string): string {
  return unquotable.test(value) ? value : quote(value);
}

function quote(text: string): string {
  return `"${text.replace(/["“”„\\]/g, (sign) => `\\${sign}`)}"`;
}
