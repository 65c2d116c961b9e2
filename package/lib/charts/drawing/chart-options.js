// What drawings need besides their facts, and the table that comes with each.
import { formatFilter } from '../../analyse/records/filter.js';
import { formatMinutes } from '../../model/time.js';
/** How people read a cell: `1 h 30 min`; a dash where nothing is known. */
export function formatCell(cell) {
    if (cell === undefined)
        return '–';
    return typeof cell === 'object' ? formatMinutes(cell.minutes) : String(cell);
}
/** A span as a cell; undefined stays undefined. */
export function toMinutesCell(minutes) {
    return minutes === undefined ? undefined : { minutes };
}
/** The table with minutes as numbers. */
export function toPlainTable({ columns, rows }) {
    const isSpan = (place) => rows.some((row) => typeof row[place] === 'object');
    return {
        columns: columns.map((column, place) => (isSpan(place) ? `${column} (minutes)` : column)),
        rows: rows.map((row) => row.map((cell) => (typeof cell === 'object' ? cell.minutes : cell))),
    };
}
/** The address of the filtered list of incidents. */
export function linkTo(filter, links) {
    return links.incidents(formatFilter(filter));
}
