/** Measured at 10,000: 8 records are 0.7 kB (Brotli), and rows shown together seldom stand together. */
export const rowsInBlock = 8;
/** What filters and facets never ask for has no column. */
const leftOut = new Set([
    'id',
    'title',
    'at',
    'datePrecision',
    'affected',
    'tags',
    'latentMinutes',
    'resolveMinutes',
]);
/** The blocks of the records, in order. */
export function toBlocks(rows) {
    return Array.from({ length: Math.ceil(rows.length / rowsInBlock) }, (_, block) => rows.slice(block * rowsInBlock, (block + 1) * rowsInBlock).map(toShownRow));
}
/** The records of a block by what the index calls them; what no result shows is blank. */
export function fromBlock(rows, block) {
    return new Map(rows.map((row, place) => [String(block * rowsInBlock + place), { ...blank, ...row }]));
}
/** The columns of the records by field; of action items they tell which states and types there are, not how many. */
export function toColumns(rows) {
    const asked = rows.map((row) => new Map(Object.entries(thinOut(row))));
    const fields = new Set(asked.flatMap((row) => [...row.keys()]));
    return new Map([...fields.difference(leftOut)].map((field) => [field, toColumn(asked.map((row) => row.get(field)))]));
}
/** The cells of a column, by the places of the records. */
export function fromColumn([values, places, members]) {
    const valueOf = (character) => values[toPlace(character)] ?? undefined;
    if (members === undefined)
        return Array.from(places, valueOf);
    const own = Array.from(members, valueOf);
    let start = 0;
    return Array.from(places, (length) => own.slice(start, (start += toPlace(length))));
}
/**
 * As many records as the columns have. A field is read from its column when it is read, which `cellsOf` brings; without
 * one it is blank. What is no column is blank as well, and a copy of a record has nothing.
 */
export function createColumnRows({ count, files }, cellsOf) {
    const blanks = new Map(Object.entries(blank));
    const getters = Object.entries(files).map(([field, file]) => {
        function get() {
            const cells = cellsOf(file);
            return cells === undefined ? blanks.get(field) : cells[this.place];
        }
        return [field, { get }];
    });
    const common = Object.create(blank, Object.fromEntries(getters));
    const create = (place) => Object.assign(Object.create(common), { place });
    return new Map(Array.from({ length: count }, (_, place) => [String(place), create(place)]));
}
function toShownRow(row) {
    const { id, title, organization, date, severity, impactMinutes, causes, components, actions } = row;
    return { id, title, organization, date, severity, impactMinutes, causes, components, actions };
}
function thinOut({ actions, actionTypes, ...row }) {
    const one = (counts) => Object.fromEntries(Object.entries(counts).map(([status, count]) => [status, count > 0 ? 1 : 0]));
    const types = actionTypes && Object.fromEntries(Object.keys(actionTypes).map((type) => [type, {}]));
    return { ...row, actions: one(actions), actionTypes: types };
}
/** Of the two ways the shorter: services come in thousands of combinations, causes in a few. */
function toColumn(cells) {
    const whole = toPlaces(cells);
    if (!cells.every((cell) => Array.isArray(cell)))
        return whole;
    const [members, places] = toPlaces(cells.flat());
    const lengths = cells.map((cell) => toCharacter(cell.length)).join('');
    const apart = [members, lengths, places];
    return JSON.stringify(apart).length < JSON.stringify(whole).length ? apart : whole;
}
function toPlaces(cells) {
    const values = new Map();
    const places = cells.map((cell) => {
        const json = JSON.stringify(cell ?? null);
        const place = values.get(json) ?? values.size;
        values.set(json, place);
        return toCharacter(place);
    });
    return [[...values.keys()].map((json) => JSON.parse(json)), places.join('')];
}
/** From `#` to `~` a byte each; after that what is no letter by itself is passed over. */
const [firstCode, lastByte, firstAfter, surrogates, surrogateCount] = [35, 126, 161, 0xd800, 0x800];
const inBytes = lastByte - firstCode + 1;
function toCharacter(place) {
    const code = place < inBytes ? firstCode + place : firstAfter + place - inBytes;
    return String.fromCodePoint(code < surrogates ? code : code + surrogateCount);
}
function toPlace(character) {
    const written = character.codePointAt(0) ?? 0;
    const code = written < surrogates ? written : written - surrogateCount;
    return code <= lastByte ? code - firstCode : code - firstAfter + inBytes;
}
const blank = {
    id: '',
    title: '',
    date: '',
    at: 0,
    datePrecision: 'day',
    kind: 'incident',
    causes: [],
    components: [],
    affected: [],
    trigger: 'unknown',
    detection: 'unknown',
    services: [],
    tags: [],
    topics: [],
    missing: [],
    actions: { open: 0, done: 0, declined: 0, unknown: 0 },
};
