// Readers of small YAML files field by field: what is there is checked where it stands, what is not is absent.
import type { Field, FieldEntry } from './front-matter.ts';
import { suggestNearest } from '../../text/suggestions.ts';
import { listChoices, quote, type Report } from '../diagnostics/collector.ts';

export type TextField = Extract<Field, { kind: 'text' }>;

/** The entries of a map; none for an empty field, an error for anything else. */
export function entriesOf(field: Field | undefined, name: string, report: Report): readonly FieldEntry[] {
  if (field === undefined || isEmpty(field)) return [];
  if (field.kind === 'map') return field.entries;
  report.at(field.span, {
    id: 'invalid-shape',
    found: `${name} ${describe(field)}`,
    expected: 'fields, one a line',
  });
  return [];
}

/** One text; undefined for an empty field and after an error. */
export function textOf(field: Field | undefined, name: string, report: Report): TextField | undefined {
  if (field === undefined || isEmpty(field)) return undefined;
  if (field.kind === 'text') return { ...field, text: field.text.replace(/\s+/g, ' ').trim() };
  report.at(field.span, { id: 'invalid-shape', found: `${name} ${describe(field)}`, expected: 'one text' });
  return undefined;
}

/** The texts of a list, or a single text as a list of one; what is no text is reported and left out. */
export function textsOf(field: Field | undefined, name: string, report: Report): readonly TextField[] {
  if (field === undefined || isEmpty(field)) return [];
  if (field.kind === 'list') {
    return field.entries.flatMap((entry) =>
      isEmpty(entry) ? emptyEntry(entry, name, report) : (textOf(entry, name, report) ?? []),
    );
  }
  if (field.kind === 'text') return [field];
  report.at(field.span, {
    id: 'invalid-shape',
    found: `${name} ${describe(field)}`,
    expected: 'a list such as [a, b]',
  });
  return [];
}

/** The values by name; names that are not among `known` are errors with the nearest one. */
export function knownFields<Name extends string>(
  entries: readonly FieldEntry[],
  known: readonly Name[],
  report: Report,
): ReadonlyMap<Name, Field> {
  const fields = new Map<Name, Field>();
  for (const { key, keySpan, value } of entries) {
    const name = known.find((one) => one === key);
    if (name !== undefined) fields.set(name, value);
    else {
      report.at(keySpan, {
        id: 'unknown-field',
        found: `field ${quote(key)}`,
        expected: listChoices(known),
        fix: suggestNearest(key, known),
      });
    }
  }
  return fields;
}

function emptyEntry(entry: Field, name: string, report: Report): readonly [] {
  report.at(entry.span, {
    id: 'invalid-shape',
    found: `an empty entry in ${name}`,
    expected: 'at least one character',
  });
  return [];
}

function isEmpty(field: Field): boolean {
  return field.kind === 'text' && field.text.trim() === '';
}

function describe(field: Field): string {
  if (field.kind === 'text') return quote(field.text);
  return field.kind === 'list' ? 'as a list' : 'with fields of its own';
}
