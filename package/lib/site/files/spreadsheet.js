// Tables for spreadsheets: RFC 4180, and no cell that a spreadsheet would run.
/** Rows as CSV with CRLF and a heading row; absent cells are empty. */
export function writeCsv(columns, rows) {
    return [columns, ...rows].map((row) => `${row.map(writeCell).join(',')}\r\n`).join('');
}
function writeCell(cell) {
    if (typeof cell !== 'string')
        return cell === undefined ? '' : String(cell);
    // What a cell may begin with to be a formula; text is shown with the quote that keeps it text.
    const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
