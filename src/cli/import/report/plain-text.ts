// Words of documents on a terminal.

/** Lines without control characters, which must not reach a terminal. */
export function plainText(lines: readonly string[]): string {
  return lines.map((line) => line.replace(/[\u0000-\u001F\u007F-\u009F]+/g, ' ')).join('\n');
}

/** A text on one line with at most this many characters. */
export function cutText(text: string, most: number): string {
  const plain = text.replace(/[\u0000-\u001F\u007F-\u009F]+/g, ' ');
  return plain.length > most ? `${plain.slice(0, Math.max(0, most - 1))}…` : plain;
}
