// The numbers of the trend charts as files: the cells of their tables, spans in minutes.
import { toPlainTable } from '../../../charts/drawing/chart-options.js';
import { writeCsv } from '../../files/spreadsheet.js';
/** A chart's table as CSV. */
export function toCsv(table) {
    const { columns, rows } = toPlainTable(table);
    return writeCsv(columns, rows);
}
/** A chart's finding, caveats, and table. */
export function toChartNumbers({ id, aliases, title }, { finding, caveats, missing, table }) {
    const sentence = [finding, ...caveats].join(' ');
    return {
        ...{ id, aliases, title, drawn: missing === undefined, finding, caveats, sentence },
        caption: table.caption,
        ...toPlainTable(table),
    };
}
