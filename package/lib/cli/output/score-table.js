/** Columns padded to their widest cell, words to the left and figures to the right. */
export function formatTable({ caption, columns, rows }) {
    const widths = columns.map((column, place) => Math.max(...[column, ...rows.map((row) => row[place] ?? '')].map((cell) => cell.length)));
    const toLine = (row) => row
        .map((cell, place) => (place < 2 ? cell.padEnd(widths[place] ?? 0) : cell.padStart(widths[place] ?? 0)))
        .join('  ')
        .trimEnd();
    return [caption, '', toLine(columns), ...rows.map(toLine)].join('\n');
}
