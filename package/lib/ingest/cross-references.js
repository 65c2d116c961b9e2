import { suggestNearest } from '../text/suggestions.js';
import { toId } from './ids.js';
import { createCollector, quote } from './diagnostics/collector.js';
/**
 * Diagnostics across all postmortems. Pass all files, including those with errors, so that each diagnostic can show its
 * line, and so that a reference to a file with errors is not reported again.
 */
export function checkCrossReferences(postmortems, files = []) {
    const byPath = new Map(files.map((file) => [file.path, file]));
    const fileIds = new Set(files.map(({ path }) => toId(path)));
    const byId = new Map();
    const diagnostics = [];
    for (const postmortem of postmortems) {
        const first = byId.get(postmortem.id);
        if (first === undefined)
            byId.set(postmortem.id, postmortem);
        else
            diagnostics.push(describeDuplicateId(postmortem, first, byPath));
    }
    for (const postmortem of postmortems) {
        const seen = new Set();
        for (const related of postmortem.related) {
            const isSelf = related.id === postmortem.id;
            const isKnown = byId.has(related.id) || fileIds.has(related.id);
            if (isKnown && !isSelf && !seen.has(related.id)) {
                seen.add(related.id);
                continue;
            }
            const place = placeOf(postmortem.path, related.line, {
                word: related.id,
                file: byPath.get(postmortem.path),
            });
            diagnostics.push({
                ...place,
                ...describeUnknownReference(related.id, { isSelf, isSecond: seen.has(related.id), byId }),
            });
        }
    }
    return diagnostics;
}
/** Diagnostics for themes that refer to incidents that do not exist. */
export function checkThemeReferences(themes, postmortems, files = []) {
    const byId = new Map(postmortems.map((postmortem) => [postmortem.id.toString(), postmortem]));
    return themes.flatMap((theme) => {
        const file = files.find(({ path }) => path === theme.path);
        return theme.incidents
            .filter((id) => !byId.has(id))
            .map((id) => ({
            ...placeOf(theme.path, lineOf(id, file), { word: id, file }),
            ...describeUnknownReference(id, { isSelf: false, isSecond: false, byId }),
        }));
    });
}
function describeUnknownReference(id, { isSelf, isSecond, byId }) {
    if (isSelf)
        return { id: 'self-reference', found: 'the incident itself', expected: 'other incidents' };
    if (isSecond)
        return { id: 'repeated-reference', found: `a second ${quote(id)}`, expected: 'each incident once' };
    const bare = id.replace(/^.*\//, '').replace(/\.md$/, '');
    const fix = byId.has(bare) ? `did you mean ${bare}?` : suggestNearest(id, byId.keys());
    const expected = 'the id of an incident: its file name without .md';
    return { id: 'unknown-incident', found: `incident ${quote(id)}`, expected, fix };
}
function describeDuplicateId(postmortem, first, byPath) {
    return {
        ...placeOf(postmortem.path, 1, { word: '---', file: byPath.get(postmortem.path) }),
        id: 'duplicate-id',
        found: `the id ${quote(postmortem.id)}, already used by ${first.path}`,
        expected: 'a unique file name',
        fix: 'rename one of the two files',
    };
}
/** The place of a word on a line; without the file, only the line is known. */
function placeOf(path, line, { word, file }) {
    const level = 'error';
    const excerpt = file === undefined ? '' : (createCollector(file).text.split('\n')[line - 1] ?? '');
    const column = Math.max(0, excerpt.indexOf(word)) + 1;
    const length = Math.max(1, Math.min(word.length, excerpt.length - column + 1));
    return { level, path, position: { line, column }, length, excerpt };
}
function lineOf(word, file) {
    const place = file === undefined ? 0 : createCollector(file).text.indexOf(word);
    return file === undefined ? 1 : createCollector(file).lineOf(Math.max(0, place));
}
