import { replaceAllOf, toHeading, toTable } from './markup-lines.js';
const underline = /^([=\-~^"'`#*+:.<>_])\1{2,}$/;
/** True for lines with directives, and without headings of Markdown. */
export function isRestructuredText(lines) {
    if (lines.some(({ text }) => /^#{1,6} \S/.test(text)))
        return false;
    return lines.some(({ text }) => /^\.\. [\w-]+::/.test(text));
}
const inline = [
    [/``([^`]+)``/g, '`$1`'],
    [/`([^`<]+?)\s*<(https?:[^>]+)>`__?/g, '[$1]($2)'],
    [/:[\w:]+:`([^`]+)`/g, '`$1`'],
];
/** The document's lines as Markdown; each keeps the number of the line it came from. */
export function readRestructuredText(lines) {
    const out = [];
    const levels = [];
    for (let place = 0; place < lines.length; place++) {
        const block = readTitle(lines, place, levels) ?? readGrid(lines, place) ?? readSimpleTable(lines, place);
        if (block !== undefined) {
            out.push(...block.lines);
            place += block.length - 1;
            continue;
        }
        const line = lines[place];
        if (line !== undefined)
            out.push({ ...line, text: convertLine(line.text) });
    }
    return out;
}
/** A title with an underline, perhaps an overline too; each new style is one level deeper. */
function readTitle(lines, place, levels) {
    const isOver = underline.test(lines[place]?.text ?? '') && lines[place]?.text === lines[place + 2]?.text;
    const title = lines[isOver ? place + 1 : place];
    const mark = lines[isOver ? place + 2 : place + 1]?.text ?? '';
    if (title === undefined || !underline.test(mark) || title.text.trim() === '' || underline.test(title.text))
        return undefined;
    if (mark.length < title.text.trim().length - 2 || (!isOver && /^\s/.test(title.text)))
        return undefined;
    const style = `${isOver ? 'over' : ''}${mark.charAt(0)}`;
    if (!levels.includes(style))
        levels.push(style);
    const heading = toHeading(levels.indexOf(style) + 1, replaceAllOf(title.text, inline));
    return {
        lines: [
            { text: '', number: title.number },
            { ...title, text: heading },
        ],
        length: isOver ? 3 : 2,
    };
}
/** `+----+----+` and rows between bars. */
function readGrid(lines, place) {
    if (!/^\s*\+[-=+]+\+$/.test(lines[place]?.text ?? ''))
        return undefined;
    const rest = lines.slice(place);
    const after = rest.findIndex(({ text }) => !/^\s*[+|]/.test(text));
    const table = after === -1 ? rest : rest.slice(0, after);
    const rows = [];
    let row;
    for (const { text, number } of table) {
        if (/^\s*\+/.test(text)) {
            if (row !== undefined)
                rows.push(row);
            row = undefined;
            continue;
        }
        const cells = text
            .trim()
            .slice(1, -1)
            .split('|')
            .map((cell) => cell.trim());
        row =
            row === undefined
                ? { cells, number }
                : { ...row, cells: row.cells.map((cell, column) => `${cell} ${cells[column] ?? ''}`.trim()) };
    }
    return { lines: toTable(rows.map(convertCells)), length: table.length };
}
/** Columns under `====  ====`, cut where these are. */
function readSimpleTable(lines, place) {
    const rule = lines[place]?.text ?? '';
    if (!/^=+(?: +=+)+$/.test(rule))
        return undefined;
    const starts = [...rule.matchAll(/=+/g)].map(({ index }) => index);
    const rest = lines.slice(place + 1);
    const rules = rest.flatMap(({ text }, index) => (/^=+(?: +=+)+$/.test(text) ? [index] : []));
    const end = rules[1] ?? rules[0];
    if (end === undefined)
        return undefined;
    const rows = rest
        .slice(0, end)
        .flatMap(({ text, number }, index) => rules.includes(index) || text.trim() === ''
        ? []
        : [{ number, cells: starts.map((start, column) => text.slice(start, starts[column + 1]).trim()) }]);
    return { lines: toTable(rows.map(convertCells)), length: end + 2 };
}
function convertCells(row) {
    return { ...row, cells: row.cells.map((cell) => replaceAllOf(cell, inline)) };
}
function convertLine(text) {
    const field = /^:([A-Z][\w -]{1,30}):\s+(\S.*)$/i.exec(text);
    if (field !== null)
        return `${field[1] ?? ''}: ${field[2] ?? ''}`;
    if (/^\.\. (?:[\w-]+::|_|\S)/.test(text))
        return /^\.\. (?:note|warning|important)::\s*(\S.*)$/.exec(text)?.[1] ?? '';
    return replaceAllOf(text.replace(/^(\s*)#\. /, '$11. ').replace(/::$/, ':'), inline);
}
