import { suggestNearest } from '../../text/suggestions.js';
import { listChoices, quote } from '../diagnostics/collector.js';
/** The entries of a map; empty for an empty field, an error for anything else. */
export function entriesOf(field, name, collector) {
    if (field === undefined || isEmpty(field))
        return [];
    if (field.kind === 'map')
        return field.entries;
    collector.at(field.span, {
        id: 'wrong-type',
        found: `${name} ${describe(field)}`,
        expected: 'fields, one per line',
    });
    return [];
}
/** One text; undefined for an empty field and after an error. */
export function textOf(field, name, collector) {
    if (field === undefined || isEmpty(field))
        return undefined;
    if (field.kind === 'text')
        return { ...field, text: field.text.replace(/\s+/g, ' ').trim() };
    collector.at(field.span, {
        id: 'wrong-type',
        found: `${name} ${describe(field)}`,
        expected: 'a single value',
    });
    return undefined;
}
/** The texts of a list, or a single text as a list of one; anything else is reported and left out. */
export function textsOf(field, name, collector) {
    if (field === undefined || isEmpty(field))
        return [];
    if (field.kind === 'list') {
        return field.entries.flatMap((entry) => isEmpty(entry) ? emptyEntry(entry, name, collector) : (textOf(entry, name, collector) ?? []));
    }
    if (field.kind === 'text')
        return [field];
    collector.at(field.span, {
        id: 'wrong-type',
        found: `${name} ${describe(field)}`,
        expected: 'a list such as [a, b]',
    });
    return [];
}
/** The values by name; a name that is not in `known` is an error with the nearest known one. */
export function knownFields(entries, known, collector) {
    const fields = new Map();
    for (const { key, keySpan, value } of entries) {
        const name = known.find((one) => one === key);
        if (name !== undefined)
            fields.set(name, value);
        else {
            collector.at(keySpan, {
                id: 'unknown-field',
                found: `field ${quote(key)}`,
                expected: listChoices(known),
                fix: suggestNearest(key, known),
            });
        }
    }
    return fields;
}
function emptyEntry(entry, name, collector) {
    collector.at(entry.span, {
        id: 'empty-value',
        found: `an empty entry in ${name}`,
        expected: 'a value, or no entry',
    });
    return [];
}
function isEmpty(field) {
    return field.kind === 'text' && field.text.trim() === '';
}
function describe(field) {
    if (field.kind === 'text')
        return quote(field.text);
    return field.kind === 'list' ? 'as a list' : 'as fields';
}
