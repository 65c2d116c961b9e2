// Ids out of file names.

/** The file's name without its ending, as a part of an address: words in lower case, joined by hyphens. */
export function toId(path: string): string {
  const stem = (path.split('/').at(-1) ?? path).replace(/\.(?:md|markdown)$/i, '');
  const words = stem
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? ['incident'];
  return words.join('-');
}
