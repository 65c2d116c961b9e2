// The only module of the core that reads and writes files. It stays inside the given folder and follows no links.
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { compareText } from './model/diagnostic.js';
/** No postmortem is larger than this. */
const largestFile = 5 * 1024 * 1024;
/** True when `folder` exists and is a folder. */
export function isFolder(folder) {
    return existsSync(folder) && lstatSync(folder).isDirectory();
}
/** Reads a content folder; `folder` must exist (`isFolder`). Paths are shown relative to the current folder. */
export function readArchiveFiles(folder) {
    const diagnostics = [];
    const read = (path) => readText(path, diagnostics);
    const readAll = (name) => listMarkdown(join(folder, name), diagnostics).flatMap((path) => read(path) ?? []);
    const readOptional = (name) => existsSync(join(folder, name)) ? read(join(folder, name)) : undefined;
    return {
        settings: readOptional('archive.yaml'),
        taxonomy: readOptional('taxonomy.yaml'),
        postmortems: readAll('postmortems'),
        themes: readAll('themes'),
        diagnostics,
    };
}
/** The text of one file; undefined when it is missing. */
export function readTextFile(path) {
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
/** Writes a new file and its folders; throws `EEXIST` if the file exists, so nothing is ever overwritten. */
export function writeNewFile(path, text) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, { flag: 'wx' });
}
/** A path as shown to people: relative to the current folder if it is inside, with forward slashes. */
export function shownPath(path) {
    const nearby = relative(process.cwd(), path);
    return (nearby.startsWith('..') ? path : nearby).split(sep).join('/');
}
function listMarkdown(folder, diagnostics) {
    if (!isFolder(folder))
        return [];
    const paths = [];
    for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
        const path = join(entry.parentPath, entry.name);
        if (entry.isSymbolicLink())
            diagnostics.push(unreadable(path, 'a symbolic link', 'a regular file', 'link-not-followed'));
        else if (entry.isFile() && /\.(md|markdown)$/i.test(entry.name))
            paths.push(path);
    }
    return paths.sort((a, b) => compareText(shownPath(a), shownPath(b)));
}
function readText(path, diagnostics) {
    if (lstatSync(path).isSymbolicLink()) {
        diagnostics.push(unreadable(path, 'a symbolic link', 'a regular file', 'link-not-followed'));
        return undefined;
    }
    if (lstatSync(path).size > largestFile) {
        diagnostics.push(unreadable(path, 'a file over 5 MB', 'at most 5 MB', 'file-too-large'));
        return undefined;
    }
    try {
        const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
        return { path: shownPath(path), text };
    }
    catch {
        diagnostics.push(unreadable(path, 'bytes that are not UTF-8', 'a file saved as UTF-8', 'not-utf-8'));
        return undefined;
    }
}
function unreadable(path, found, expected, id) {
    return {
        level: 'error',
        id,
        path: shownPath(path),
        position: { line: 1, column: 1 },
        length: 1,
        excerpt: '',
        found,
        expected,
    };
}
