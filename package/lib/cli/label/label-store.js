// The unconfirmed labels of a content folder, and decisions about them written into its files.
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createReader, readContext } from '../../build-archive.js';
import { listUnconfirmed } from '../../classify/confirm/unconfirmed.js';
import { readArchiveFiles } from '../../files.js';
import { setFields } from '../../ingest/front-matter/set-fields.js';
import { toFieldEdits } from './label-edits.js';
/** The message is for people. */
export class LabelStoreError extends Error {
}
/** A store over `content`. `onWrite` hears the absolute path of a file just before it is written. */
export function openLabelStore(content, onWrite = () => undefined) {
    const history = [];
    let folder;
    const write = (path, text) => {
        onWrite(path);
        writeFileSync(path, text);
    };
    return {
        questions: () => {
            folder = openFolder(content);
            return folder.questions;
        },
        decide: (incident, decisions) => {
            folder ??= openFolder(content);
            const edit = editLabels(folder, incident, decisions);
            write(edit.path, edit.after);
            history.push(edit);
        },
        undo: () => {
            const last = history.at(-1);
            if (last === undefined)
                return false;
            if (readFileSync(last.path, 'utf8') !== last.after)
                throw new LabelStoreError(`${last.path} has changed since, so nothing was undone.`);
            write(last.path, last.before);
            history.pop();
            return true;
        },
    };
}
function openFolder(content) {
    const files = readArchiveFiles(content);
    const read = createReader(readContext(files, { edition: 'internal' }));
    const incidents = files.postmortems.flatMap((file) => read(file).incident ?? []);
    const texts = new Map(files.postmortems.map(({ path, text }) => [path, text.split(/\r\n?|\n/)]));
    return {
        read,
        paths: new Map(incidents.map(({ id, postmortem }) => [id, postmortem.path])),
        questions: listUnconfirmed(incidents).map((label) => toQuestion(label, texts.get(label.path) ?? [])),
    };
}
/** The file before and after; read anew, since people edit files meanwhile. */
function editLabels({ paths, read }, incident, decisions) {
    const shown = paths.get(incident);
    if (shown === undefined)
        throw new LabelStoreError(`The folder holds no incident "${incident}" without errors.`);
    const path = resolve(shown);
    const before = readFileSync(path, 'utf8');
    const known = read({ path: shown, text: before }).incident;
    if (known === undefined)
        throw new LabelStoreError(`${shown} has errors. Run "hindsight check", fix them and try again.`);
    const after = setFields(before, toFieldEdits(known.postmortem.declared, decisions));
    if (read({ path: shown, text: after }).incident === undefined)
        throw new LabelStoreError(`${shown} would have errors after this edit, so nothing was written.`);
    return { path, before, after };
}
const linesAround = 3;
function toQuestion(label, lines) {
    const [{ line }] = label.evidence;
    const first = Math.max(1, line - linesAround);
    return { ...label, context: { firstLine: first, lines: lines.slice(first - 1, line + linesAround) } };
}
