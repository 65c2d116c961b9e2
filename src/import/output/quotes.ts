// Quotations that are word for word in the line they refer to.

const longest = 240;

/**
 * The wanted words if the line holds them, else the line itself, or as much of it as fits around the words that were
 * read. Empty for a line that the document does not have, as when a fact is in the file's name.
 */
export function quoteLine(
  lines: readonly string[],
  line: number,
  { wanted, written }: { readonly wanted: string; readonly written: string },
): string {
  const text = plain(lines[line - 1] ?? '');
  const words = plain(wanted);
  if (words !== '' && words.length <= longest && text.includes(words)) return words;
  if (text.length <= longest) return text;
  const place = Math.max(0, text.indexOf(plain(written)));
  const start = Math.max(0, place - longest / 2);
  return text.slice(start, start + longest).trim();
}

/** Blanks of all kinds are one blank; the characters are otherwise the author's. */
function plain(text: string): string {
  return text.replace(/[\s\u00A0\u200B\uFEFF]+/gu, ' ').trim();
}
