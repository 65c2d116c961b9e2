// The records behind results: a block of neighbors for each row shown, and of all records the fields that are read.
import { filterAxes } from '../../analyse/records/filter-axes.js';
import { countFacets, noFilter } from '../../analyse/records/filter.js';
import { createColumnRows, fromBlock, fromColumn, rowsInBlock, } from '../../analyse/records/record-columns.js';
import { fingerprint } from '../index/checksum.js';
import { takeAll } from '../index/shard-cache.js';
/** The records of a catalogue. */
export function createSearchedRecords({ rows, blocks, columns, }) {
    const byIncident = new Map(rows?.map((row, place) => [String(place), row]));
    const pending = new Set();
    const cells = new Map();
    const cellsOf = (file) => {
        const known = cells.get(file);
        if (known === undefined)
            pending.add(file);
        return known;
    };
    const all = columns === undefined ? byIncident : createColumnRows(columns, cellsOf);
    return {
        rowOf: (incident) => {
            const row = byIncident.get(incident);
            const block = blocks[Math.floor(Number(incident) / rowsInBlock)];
            if (row === undefined && block !== undefined)
                pending.add(block);
            return row;
        },
        all: () => all,
        values: createCounting(all, () => pending.size > 0),
        takePending: () => takeAll(pending),
        add: (name, text) => {
            if (!name.endsWith(fingerprint(text)))
                return false;
            const block = blocks.indexOf(name);
            if (block < 0)
                cells.set(name, fromColumn(JSON.parse(text)));
            else
                for (const [key, row] of fromBlock(JSON.parse(text), block))
                    byIncident.set(key, row);
            return true;
        },
    };
}
function createCounting(all, isLoading) {
    const counted = new Map();
    return (names) => {
        const count = (axis) => {
            const known = counted.get(axis);
            if (known !== undefined)
                return known;
            const counts = countFacets([...all.values()], noFilter, names, [axis])[axis];
            // Counts over a column that is not loaded yet are wrong, so they are not kept.
            if (!isLoading())
                counted.set(axis, counts);
            return counts;
        };
        const getters = filterAxes.map((axis) => [axis, { enumerable: true, get: () => count(axis) }]);
        const facets = Object.create(null, Object.fromEntries(getters));
        return facets;
    };
}
