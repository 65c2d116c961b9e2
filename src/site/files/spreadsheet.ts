// Tables for spreadsheets: RFC 4180, without cells that a spreadsheet would run as a formula.

/** Rows as CSV with CRLF and a heading row; absent cells are empty. */
export function writeCsv(
  columns: readonly string[],
  rows: readonly (readonly (string | number | undefined)[])[],
): string {
  return [columns, ...rows].map((row) => `${row.map(writeCell).join(',')}\r\n`).join('');
}

function writeCell(cell: string | number | undefined): string {
  if (typeof cell !== 'string') return cell === undefined ? '' : String(cell);
  // The characters that start a formula; such text gets a leading quote to stay text.
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
