// Completions of a query at the caret: fields, and their values with counts.
import { factIds, factNames } from '../../analyse/trends/missing-facts.ts';
import { fold } from '../../text/tokens.ts';
import { formatPair } from './query-language.ts';
import {
  choicesOf,
  findField,
  type QueryField,
  queryFields,
  type QueryVocabulary,
  statuses,
} from './query-fields.ts';

/** One completion. */
export interface Suggestion {
  /** The text that replaces the range: `component:`, or a whole `org:"Stack Exchange"`. */
  readonly text: string;
  /** The name of the value, or a hint on what the field takes. */
  readonly label: string;
  /** Incidents that have the value, among those the vocabulary's facets count. */
  readonly count?: number;
}

/** Suggestions, best first, and the range of the text that each would replace. */
export interface Completion {
  readonly start: number;
  readonly end: number;
  readonly suggestions: readonly Suggestion[];
}

/**
 * Completions of the word at the caret, at most `limit`: fields that start with it, or values of the field before the
 * colon, most frequent first. Empty inside quotes, between words, and for a word that is not the start of a field.
 */
export function completeQuery(
  text: string,
  caret: number,
  vocabulary: QueryVocabulary,
  limit = 8,
): Completion {
  const start = startOfPart(text, caret);
  const end = caret + (/^[^\s"“”„]*/.exec(text.slice(caret))?.[0].length ?? 0);
  const typed = text.slice(start, caret);
  const [, sign = '', name = '', colon, value = ''] = /^(-?)(\p{L}*)(:?)(.*)$/su.exec(typed) ?? [];
  const field = colon === ':' ? findField(name) : undefined;
  const suggestions =
    field !== undefined
      ? suggestValues(field, value, vocabulary)
      : colon === ':' || name === ''
        ? []
        : suggestFields(name);
  return {
    start,
    end,
    suggestions: suggestions.slice(0, limit).map((one) => ({ ...one, text: sign + one.text })),
  };
}

/** Every field, for an empty query. */
export function listFieldSuggestions(): readonly Suggestion[] {
  return queryFields.map(({ name, hint }) => ({ text: `${name}:`, label: hint }));
}

/** Where the word at the caret begins: after the last blank outside quotes. */
function startOfPart(text: string, caret: number): number {
  let [start, quoted] = [0, false];
  for (let at = 0; at < caret; at++) {
    const sign = text[at] ?? '';
    if (/["“”„]/.test(sign)) quoted = !quoted;
    else if (!quoted && /\s/.test(sign)) start = at + 1;
  }
  return start;
}

function suggestFields(typed: string): readonly Suggestion[] {
  const wanted = typed.toLowerCase();
  return queryFields
    .filter(({ name, aliases }) => [name, ...aliases].some((one) => one.startsWith(wanted)))
    .map(({ name, hint }) => ({ text: `${name}:`, label: hint }));
}

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly count?: number;
}

/** Of several values the last is being typed; those before it are not suggested again. */
function suggestValues(field: QueryField, typed: string, vocabulary: QueryVocabulary): readonly Suggestion[] {
  const parts = typed.split(',');
  const last = keyOf(parts.at(-1) ?? '');
  const before = parts.slice(0, -1).join(',');
  const taken = new Set(parts.slice(0, -1).map((part) => keyOf(part)));
  return listChoices(field, vocabulary)
    .filter(({ value }) => !taken.has(keyOf(value)))
    .map((choice) => ({ choice, rank: rankOf(choice, last) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank || (b.choice.count ?? 0) - (a.choice.count ?? 0))
    .map(({ choice: { value, label, count } }) => ({
      text:
        before === ''
          ? formatPair(field.name, value)
          : `${field.name}:${before},${formatPair('', value).slice(1)}`,
      label,
      count,
    }));
}

/** 2: it starts with the typed text, 1: one of its words does, 0: neither. */
function rankOf({ value, label }: Choice, typed: string): number {
  const keys = [keyOf(value), keyOf(label)];
  if (keys.some((key) => key.startsWith(typed))) return 2;
  return keys.some((key) => key.includes(` ${typed}`)) ? 1 : 0;
}

function listChoices({ name, axis }: QueryField, vocabulary: QueryVocabulary): readonly Choice[] {
  const { facets } = vocabulary;
  const years = facets.year.map(({ value }) => ({ value, label: value })).sort(byValueDown);
  if (name === 'after' || name === 'before') return years;
  if (name === 'is')
    return statuses.map(([value, on]) => ({ value, label: value, count: countOf(vocabulary, on, value) }));
  if (name === 'has') return factIds.map((id) => ({ value: id, label: factNames[id] }));
  if (axis === undefined) return [];
  const spans = name === 'duration' ? ['<15m', '>1h', '>4h', '>1d'] : [];
  return [
    ...spans.map((value) => ({ value, label: value })),
    ...choicesOf(axis, vocabulary)
      .map(({ id, name: label }) => ({ value: id, label, count: countOf(vocabulary, axis, id) }))
      .filter(({ count }) => count > 0),
  ];
}

function countOf({ facets }: QueryVocabulary, axis: keyof QueryVocabulary['facets'], value: string): number {
  return facets[axis].find((one) => one.value === value)?.count ?? 0;
}

function byValueDown(a: Choice, b: Choice): number {
  return a.value < b.value ? 1 : -1;
}

function keyOf(text: string): string {
  return fold(text)
    .replace(/["“”„]/g, '')
    .replace(/[\s_\-.]+/g, ' ')
    .trimStart();
}
