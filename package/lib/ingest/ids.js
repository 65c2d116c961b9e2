// Incident ids from file names.
/** The id of a file: its name without the extension, in lower case, with words joined by hyphens. */
export function toId(path) {
    const stem = (path.split('/').at(-1) ?? path).replace(/\.(?:md|markdown)$/i, '');
    const words = stem
        .normalize('NFKC')
        .toLowerCase()
        .match(/[\p{L}\p{M}\p{N}]+/gu) ?? ['incident'];
    return words.join('-');
}
