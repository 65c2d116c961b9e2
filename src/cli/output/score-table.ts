// Tables of scores for the terminal.
import type { ScoreTable } from '../../analyse/evaluation/evaluation-table.ts';

/** Columns padded to their widest cell, words to the left and figures to the right. */
export function formatTable({ caption, columns, rows }: ScoreTable): string {
  const widths = columns.map((column, place) =>
    Math.max(...[column, ...rows.map((row) => row[place] ?? '')].map((cell) => cell.length)),
  );
  const toLine = (row: readonly string[]): string =>
    row
      .map((cell, place) => (place < 2 ? cell.padEnd(widths[place] ?? 0) : cell.padStart(widths[place] ?? 0)))
      .join('  ')
      .trimEnd();
  return [caption, '', toLine(columns), ...rows.map(toLine)].join('\n');
}
