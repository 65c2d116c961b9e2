// Front matter as plain fields, and the merge of an import with people's edits of an earlier one.
import { editFields, type Field, splitFrontMatter } from '../../ingest/front-matter/front-matter.ts';
import { createCollector } from '../../ingest/diagnostics/collector.ts';

/** Values by path: `title`, `times.started`, `services` (a list). */
export type PlainFields = Readonly<Record<string, string | readonly string[]>>;

/** The fields of a postmortem file; none when its front matter cannot be read. */
export function listFields(text: string): PlainFields {
  const split = splitFrontMatter(createCollector({ path: '', text }), () => false);
  return split === undefined ? {} : Object.fromEntries(flatten(split.fields, ''));
}

function flatten(field: Field, path: string): readonly (readonly [string, string | readonly string[]])[] {
  if (field.kind === 'map')
    return field.entries.flatMap(({ key, value }) => flatten(value, path === '' ? key : `${path}.${key}`));
  if (field.kind === 'text') return field.text === '' ? [] : [[path, field.text]];
  // Lists of anything but texts belong to people: they are compared, but never written.
  return [
    [
      path,
      field.entries.map((entry) => (entry.kind === 'text' ? entry.text : JSON.stringify(flatten(entry, '')))),
    ],
  ];
}

/**
 * The text with every field that is still as `base` had it set to what `next` says; fields a person has changed, added
 * or removed stay as they are. Comments and the order of fields stay, too.
 */
export function mergeFields(
  text: string,
  { base, next }: { readonly base: PlainFields; readonly next: PlainFields },
): string {
  const now = listFields(text);
  const paths = [...new Set([...Object.keys(base), ...Object.keys(next)])];
  const edits = paths.flatMap((path) => {
    const isTouched = !isSame(now[path], base[path]);
    return isTouched || isSame(base[path], next[path]) ? [] : [{ path: path.split('.'), value: next[path] }];
  });
  return edits.length === 0 ? text : editFields(text, edits);
}

function isSame(a: PlainFields[string] | undefined, b: PlainFields[string] | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
