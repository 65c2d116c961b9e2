import { toText } from './markdown.js';
import { readLeadingTime } from '../time/time-text.js';
import { zoneWords } from '../time/zones.js';
/** All parts of a timeline section, its own heading first. `offset` is the number of lines above the body. */
export function readRows({ section, blocks }, offset) {
    const { heading, line } = section;
    const time = readLeadingTime(heading);
    const ahead = readZoneWords(heading, line);
    if (time?.clock !== undefined)
        ahead.push({ kind: 'row', time, text: time.rest || firstWords(blocks) || heading, line });
    else if (time?.date !== undefined)
        ahead.push({ kind: 'day', date: time.date });
    else
        ahead.push(...readDay(heading.replace(/^[^(:–—]*[(:–—-]\s*/, '')));
    const groups = blocks.map((block) => readBlock(block, offset));
    // Next to rows with times, a list without times is about something else: causes, people, links.
    const hasTimedGroup = groups.some((group) => group.some(hasClock));
    const rows = groups
        .filter((group) => !hasTimedGroup || group.some(hasClock) || group.every(isTimed))
        .flat();
    // Below a heading that is a row, only blocks with their own time are rows; the rest explains the row.
    return [...ahead, ...(time?.clock === undefined ? rows : rows.filter(isTimed))];
}
/** The prose below a heading that is only a time. */
function firstWords(blocks) {
    const prose = blocks.filter((block) => block.type === 'paragraph').map((block) => toText(block));
    const words = plain(prose.join(' '));
    return words.length > 600 ? `${words.slice(0, 599)}…` : words;
}
/** `all times UTC`, `Time (CET)`: a time zone declared for the rows of a timeline. */
export function readZoneWords(text, line) {
    const word = zonePattern.exec(text);
    const named = word?.[1] ?? word?.[2];
    return named === undefined ? [] : [{ kind: 'zone', word: named, line }];
}
const zone = String.raw `(?:UTC|GMT)\s?[+-]\d{1,2}(?::?\d{2})?|(?:${zoneWords.join('|')})\b|[A-Z][A-Za-z]+(?:\/[A-Z][A-Za-z_]+)+`;
const zonePattern = new RegExp(String.raw `\b[Tt]ime(?:s|stamps?|line|zone)?\b[^.\n\d]{0,60}?[\s(*_]\(?(${zone})|^[^\d\n]{0,60}\((${zone})\)`);
function readBlock(block, offset) {
    switch (block.type) {
        case 'list':
            return block.children.flatMap((entry) => readEntry(entry, offset, 0));
        case 'table':
            return readTable(block, offset);
        case 'paragraph':
            return readParagraph(block, offset);
        default:
            return [];
    }
}
/** A list item is a row; one that is only a date is the heading of the items below it. */
function readEntry(entry, offset, depth) {
    const line = lineOf(entry, offset);
    const own = entry.children.filter((child) => child.type !== 'list' && child.type !== 'code');
    const text = plain(own.map((child) => toText(child)).join(' ')).replace(/^([^[\]]{1,40})\[\^\w+\]/, '$1');
    const time = readLeadingTime(text);
    const nested = entry.children.flatMap((child) => child.type === 'list' && depth < 20
        ? child.children.flatMap((below) => readEntry(below, offset, depth + 1))
        : []);
    const isDay = time?.clock === undefined && time?.date !== undefined && time.rest === '';
    if (isDay && nested.length > 0)
        return [{ kind: 'day', date: time.date }, ...nested];
    // Nested items explain the row above, unless they have their own time.
    const timed = depth === 0 || isDay ? nested : nested.filter(isTimed);
    const rows = time === undefined && text === '' ? [] : [toRow(text, line, time)];
    return [...rows, ...(time === undefined ? timed : timed.filter(isTimed))];
}
function hasClock(written) {
    return written.kind === 'row' && written.time?.clock !== undefined;
}
function isTimed(written) {
    return written.kind !== 'row' || written.time !== undefined;
}
/** Lines that start with a time are rows; other paragraphs may declare the time zone or the date of what follows. */
function readParagraph(paragraph, offset) {
    const lines = toText(paragraph).split('\n');
    const first = lineOf(paragraph, offset);
    const rows = [];
    lines.forEach((text, index) => {
        const time = readLeadingTime(text);
        const last = rows.at(-1);
        // "Between 12:14 and the shutdown" starts a sentence, not a row.
        if (time?.clock !== undefined && !/^(?:at|between|by|from|on|the)\b/i.test(time.written))
            rows.push({ time, text: time.rest || plain(text), line: first + index });
        else if (last !== undefined)
            last.text = plain(`${last.text} ${text}`);
    });
    if (rows.length > 0 && rows[0]?.line === first)
        return rows.map((row) => ({ kind: 'row', ...row }));
    const text = plain(lines.join(' '));
    return [...readZoneWords(text, first), ...readDay(text)];
}
function readDay(text) {
    // `2016-09-05 (all times UTC)`: brackets after a date describe its rows.
    const time = readLeadingTime(text.replace(/\s+\([^()]*\)\s*:?$/, '').replace(/[\s):]+$/, ''));
    return time?.date !== undefined && time.clock === undefined && time.rest === ''
        ? [{ kind: 'day', date: time.date }]
        : [];
}
function readTable(table, offset) {
    const [head, ...rows] = table.children;
    if (head === undefined)
        return [];
    const names = cellsOf(head);
    const zones = readZoneWords(names.map((name) => `${name} `).join('; '), lineOf(head, offset));
    const order = names
        .map((name, index) => ({
        index,
        isTime: /\b(?:times?|when|date|day|start|begin|from|end|until|to)\b/i.test(name),
    }))
        .sort((a, b) => Number(b.isTime) - Number(a.isTime) || a.index - b.index);
    return [
        ...zones,
        ...rows.flatMap((row) => {
            const cells = cellsOf(row);
            return readTableRow(order.map(({ index }) => cells[index] ?? ''), lineOf(row, offset));
        }),
    ];
}
/** Date and time may be in separate cells, and so may the two ends of a span. */
function readTableRow(cells, line) {
    if (cells.every((cell) => cell === ''))
        return [];
    let time;
    let count = 0;
    for (const cell of cells) {
        // A date in the first row only applies to the rows below it.
        if (cell === '' && time === undefined) {
            count += 1;
            continue;
        }
        const joint = time?.clock === undefined ? ' ' : ' - ';
        const longer = readLeadingTime(time === undefined ? cell : `${time.written}${joint}${cell}`);
        const isMore = time === undefined || longer?.until !== undefined || time.clock === undefined;
        if (longer === undefined || !isMore || (time !== undefined && longer.rest !== '') || time?.until)
            break;
        time = longer;
        count += 1;
        if (longer.rest !== '')
            break;
    }
    const rest = [time?.rest ?? '', ...cells.slice(count)].filter((cell) => cell !== '').join(' | ');
    return [{ kind: 'row', time, text: rest === '' ? plain(cells.join(' ')) : rest, line }];
}
function toRow(text, line, time) {
    return { kind: 'row', time, text: time === undefined || time.rest === '' ? text : time.rest, line };
}
function cellsOf(row) {
    return row.children.map((cell) => plain(toText(cell)));
}
function plain(text) {
    return text.replace(/\s+/g, ' ').trim();
}
function lineOf(node, offset) {
    return (node.position?.start.line ?? 1) + offset;
}
