// Completions of a query at the caret: fields, and their values with counts.
import { factIds, factNames } from '../../analyse/trends/missing-facts.js';
import { fold } from '../../text/tokens.js';
import { formatPair } from './query-language.js';
import { choicesOf, findField, queryFields, statuses, } from './query-fields.js';
/**
 * Completions of the word at the caret, at most `limit`: fields that begin like it, or values of the field before the colon,
 * most frequent first. None inside quotes, between words, and for a word that begins like no field.
 */
export function completeQuery(text, caret, vocabulary, limit = 8) {
    const start = startOfPart(text, caret);
    const end = caret + (/^[^\s"“”„]*/.exec(text.slice(caret))?.[0].length ?? 0);
    const typed = text.slice(start, caret);
    const [, sign = '', name = '', colon, value = ''] = /^(-?)(\p{L}*)(:?)(.*)$/su.exec(typed) ?? [];
    const field = colon === ':' ? findField(name) : undefined;
    const suggestions = field !== undefined
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
export function listFieldSuggestions() {
    return queryFields.map(({ name, hint }) => ({ text: `${name}:`, label: hint }));
}
/** Where the word at the caret begins: after the last blank outside quotes. */
function startOfPart(text, caret) {
    let [start, quoted] = [0, false];
    for (let at = 0; at < caret; at++) {
        const sign = text[at] ?? '';
        if (/["“”„]/.test(sign))
            quoted = !quoted;
        else if (!quoted && /\s/.test(sign))
            start = at + 1;
    }
    return start;
}
function suggestFields(typed) {
    const wanted = typed.toLowerCase();
    return queryFields
        .filter(({ name, aliases }) => [name, ...aliases].some((one) => one.startsWith(wanted)))
        .map(({ name, hint }) => ({ text: `${name}:`, label: hint }));
}
/** Of several values the last is being typed; those before it are not suggested again. */
function suggestValues(field, typed, vocabulary) {
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
        text: before === ''
            ? formatPair(field.name, value)
            : `${field.name}:${before},${formatPair('', value).slice(1)}`,
        label,
        count,
    }));
}
/** 2: it begins like the typed text, 1: one of its words does, 0: neither. */
function rankOf({ value, label }, typed) {
    const keys = [keyOf(value), keyOf(label)];
    if (keys.some((key) => key.startsWith(typed)))
        return 2;
    return keys.some((key) => key.includes(` ${typed}`)) ? 1 : 0;
}
function listChoices({ name, axis }, vocabulary) {
    const { facets } = vocabulary;
    const years = facets.year.map(({ value }) => ({ value, label: value })).sort(byValueDown);
    if (name === 'after' || name === 'before')
        return years;
    if (name === 'is')
        return statuses.map(([value, on]) => ({ value, label: value, count: countOf(vocabulary, on, value) }));
    if (name === 'has')
        return factIds.map((id) => ({ value: id, label: factNames[id] }));
    if (axis === undefined)
        return [];
    const spans = name === 'duration' ? ['<15m', '>1h', '>4h', '>1d'] : [];
    return [
        ...spans.map((value) => ({ value, label: value })),
        ...choicesOf(axis, vocabulary)
            .map(({ id, name: label }) => ({ value: id, label, count: countOf(vocabulary, axis, id) }))
            .filter(({ count }) => count > 0),
    ];
}
function countOf({ facets }, axis, value) {
    return facets[axis].find((one) => one.value === value)?.count ?? 0;
}
function byValueDown(a, b) {
    return a.value < b.value ? 1 : -1;
}
function keyOf(text) {
    return fold(text)
        .replace(/["“”„]/g, '')
        .replace(/[\s_\-.]+/g, ' ')
        .trimStart();
}
