// Front matter as plain fields, and the merge of an import with what people have made of an earlier one.
import { editFields, splitFrontMatter } from '../../ingest/front-matter/front-matter.js';
import { createCollector } from '../../ingest/diagnostics/collector.js';
/** The fields of a postmortem file; none when its front matter cannot be read. */
export function listFields(text) {
    const split = splitFrontMatter(createCollector({ path: '', text }), () => false);
    return split === undefined ? {} : Object.fromEntries(flatten(split.fields, ''));
}
function flatten(field, path) {
    if (field.kind === 'map')
        return field.entries.flatMap(({ key, value }) => flatten(value, path === '' ? key : `${path}.${key}`));
    if (field.kind === 'text')
        return field.text === '' ? [] : [[path, field.text]];
    // Lists of more than texts are people's own: they are compared, and never written.
    return [
        [
            path,
            field.entries.map((entry) => (entry.kind === 'text' ? entry.text : JSON.stringify(flatten(entry, '')))),
        ],
    ];
}
/**
 * The text with every field that is still as `base` had it set to what `next` says; fields a person has changed, added or
 * removed stay as they are. Comments and the order of fields stay, too.
 */
export function mergeFields(text, { base, next }) {
    const now = listFields(text);
    const paths = [...new Set([...Object.keys(base), ...Object.keys(next)])];
    const edits = paths.flatMap((path) => {
        const isTouched = !isSame(now[path], base[path]);
        return isTouched || isSame(base[path], next[path]) ? [] : [{ path: path.split('.'), value: next[path] }];
    });
    return edits.length === 0 ? text : editFields(text, edits);
}
function isSame(a, b) {
    return JSON.stringify(a) === JSON.stringify(b);
}
