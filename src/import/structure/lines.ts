// Lines of a foreign document: with plain characters, each line with its number in the original file.

/** A line of text, and the line of the original (counted from 1) of its words. */
export interface Line {
  readonly text: string;
  readonly number: number;
}

/** Words with their line in the original. */
export interface Quoted {
  readonly value: string;
  readonly line: number;
}

/** The lines of a text without byte order mark; blanks of all kinds are plain blanks, invisible characters are gone. */
export function toLines(text: string): readonly Line[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .map((line, index) => ({ text: toPlain(line), number: index + 1 }));
}

/** Lines of Markdown with a line of their own for what follows a `<br>`; those of tables stay. */
export function breakLines(lines: readonly Line[]): readonly Line[] {
  return lines.flatMap((line) =>
    /<br\s*\/?>/i.test(line.text) && !/^\s*\|/.test(line.text)
      ? line.text.split(/\s*<br\s*\/?>\s*/i).map((text) => ({ ...line, text }))
      : [line],
  );
}

/** Lines as one text. */
export function joinLines(lines: readonly Line[]): string {
  return lines.map(({ text }) => text).join('\n');
}

/** True for a line with nothing on it. */
export function isBlank(line: Line | undefined): boolean {
  return line === undefined || line.text.trim() === '';
}

/** Lines without the blank ones at both ends. */
export function trimLines(lines: readonly Line[]): readonly Line[] {
  const first = lines.findIndex((line) => !isBlank(line));
  const last = lines.findLastIndex((line) => !isBlank(line));
  return first === -1 ? [] : lines.slice(first, last + 1);
}

/** Lines without the indentation they all share, when it is four blanks or more: a document pasted as a code block. */
export function dedent(lines: readonly Line[]): readonly Line[] {
  const indents = lines.filter((line) => !isBlank(line)).map(({ text }) => indentOf(text));
  const shared = Math.min(...indents);
  if (indents.length === 0 || shared < 4) return lines;
  return lines.map(({ text, number }) => ({ text: text.slice(shared), number }));
}

/** Blanks at the beginning of a text; a tab counts as four. */
export function indentOf(text: string): number {
  const blanks = /^[ \t]*/.exec(text)?.[0] ?? '';
  return blanks.replaceAll('\t', '    ').length;
}

// Emoji and what joins them stay: they are the author's. Zero-width characters and NBSP only hide words from readers.
function toPlain(line: string): string {
  return line
    .replace(/[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g, ' ')
    .replace(/[\u200B\u2060\uFEFF\u00AD]/g, '')
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u2028\u2029]/g, ' ')
    .replace(/^[ \t]+/, (blanks) => blanks.replaceAll('\t', '    '))
    .trimEnd();
}
