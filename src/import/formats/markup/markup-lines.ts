// Shared by the readers of lightweight markup: lines that keep their numbers, tables as Markdown, inline replacements.
import type { Line } from '../../structure/lines.ts';

/** A pattern and what replaces every match of it. */
export type Replacement = readonly [pattern: RegExp, replacement: string];

/** The text with each replacement made in turn. */
export function replaceAllOf(text: string, replacements: readonly Replacement[]): string {
  return replacements.reduce((changed, [pattern, by]) => changed.replace(pattern, by), text);
}

/** A row of a table: its cells, and the number of the line it began on. */
export interface MarkupRow {
  readonly cells: readonly string[];
  readonly number: number;
}

/** Rows as a Markdown table whose first row is the head; blank lines keep it apart from its neighbors. */
export function toTable(rows: readonly MarkupRow[]): readonly Line[] {
  const [head, ...body] = rows.filter(({ cells }) => cells.length > 0);
  if (head === undefined) return [];
  const width = Math.max(...[head, ...body].map(({ cells }) => cells.length));
  const toLine = ({ cells, number }: MarkupRow): Line => {
    const padded = Array.from({ length: width }, (_none, column) => escapeBars(cells[column] ?? ''));
    return { text: `| ${padded.join(' | ')} |`, number };
  };
  const rule = { text: `|${' --- |'.repeat(width)}`, number: head.number };
  const blank = (number: number): Line => ({ text: '', number });
  return [blank(head.number), toLine(head), rule, ...body.map(toLine), blank(rows.at(-1)?.number ?? 1)];
}

function escapeBars(cell: string): string {
  return cell.trim().replaceAll('|', '\\|');
}

/** Blanks that nest a list entry below others: two for each level after the first. */
export function indentFor(level: number): string {
  return '  '.repeat(Math.max(0, level - 1));
}

/** A heading of this level; 1 is the title. */
export function toHeading(level: number, text: string): string {
  return `${'#'.repeat(Math.min(6, Math.max(1, level)))} ${text.trim()}`;
}

/** `key` with a capital, and its value: the way in which keys are written in Markdown. */
export function toKeyLine(key: string, value: string): string {
  return `${key.charAt(0).toUpperCase()}${key.slice(1).toLowerCase().replaceAll(/[-_]/g, ' ')}: ${value.trim()}`;
}
