// Two axes crossed: counts of incidents, with margins and with what is unknown.
import { compareText } from '../../model/diagnostic.js';
import { narrowFilter } from '../records/filter.js';
const unknown = 'unknown';
/** Incidents by two axes; `filter` is the one that left them. An incident with several values counts in several cells. */
export function crossAxes(records, [rowAxis, columnAxis], filter) {
    const tally = createTally();
    const orUnknown = (values) => values.length === 0 ? [unknown] : values;
    for (const record of records)
        tally.add(orUnknown(rowAxis.valuesOf(record)), orUnknown(columnAxis.valuesOf(record)));
    const rows = inOrder(tally.rows, rowAxis.names);
    const columns = inOrder(tally.columns, columnAxis.names);
    const select = (row, column) => narrowFilter(filter, {
        values: {
            ...(row !== undefined && { [rowAxis.axis]: [row] }),
            ...(column !== undefined && { [columnAxis.axis]: [column] }),
        },
    });
    return {
        n: records.length,
        unknownRow: tally.rows.get(unknown) ?? 0,
        unknownColumn: tally.columns.get(unknown) ?? 0,
        columns: columns.map((margin) => ({ ...margin, filter: select(undefined, margin.id) })),
        rows: rows.map((margin) => ({
            ...margin,
            filter: select(margin.id, undefined),
            cells: columns.map((column) => ({
                count: tally.cells.get(`${margin.id} ${column.id}`) ?? 0,
                filter: select(margin.id, column.id),
            })),
        })),
    };
}
function createTally() {
    const rows = new Map([[unknown, 0]]);
    const columns = new Map([[unknown, 0]]);
    const cells = new Map();
    const count = (counts, key) => counts.set(key, (counts.get(key) ?? 0) + 1);
    return {
        rows,
        columns,
        cells,
        add: (rowIds, columnIds) => {
            for (const row of rowIds)
                count(rows, row);
            for (const column of columnIds)
                count(columns, column);
            for (const row of rowIds)
                for (const column of columnIds)
                    count(cells, `${row} ${column}`);
        },
    };
}
function inOrder(counts, named) {
    const places = new Map(named.map(({ id }, place) => [id, place]));
    const placeOf = (id) => (id === unknown ? Infinity : (places.get(id) ?? named.length));
    return [...counts]
        .sort(([a], [b]) => Math.sign(placeOf(a) - placeOf(b)) || compareText(a, b))
        .map(([id, count]) => ({
        id,
        count,
        name: id === unknown ? 'Unknown' : (named.find((one) => one.id === id)?.name ?? id),
    }));
}
