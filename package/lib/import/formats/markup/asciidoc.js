import { indentFor, replaceAllOf, toHeading, toKeyLine, toTable, } from './markup-lines.js';
/** True for lines that begin as AsciiDoc documents do. */
export function isAsciiDoc(lines) {
    const first = lines.find(({ text }) => text.trim() !== '')?.text ?? '';
    return /^= \S/.test(first) && lines.some(({ text }) => /^={2,5} \S/.test(text));
}
const inline = [
    [/\b(?:link:)?(https?:\/\/[^\s[\]]+)\[([^\]]*)\]/g, '[$2]($1)'],
    [/(^|[\s(])\*(\S[^*\n]*)\*(?=$|[\s).,;:!?])/g, '$1**$2**'],
    [/<<[^,>]*,\s*([^>]*)>>/g, '$1'],
];
const fences = { '----': '```', '....': '```', '```': '```' };
/** The document's lines as Markdown; each keeps the number of the line it came from. */
export function readAsciiDoc(lines) {
    const out = [];
    let fence;
    let rows;
    for (const line of lines) {
        const text = line.text.trimEnd();
        const mark = /^(?:-{4,}|\.{4,}|```)/.exec(text)?.[0].slice(0, text.startsWith('`') ? 3 : 4);
        if (mark !== undefined && (fence === undefined || fence === mark)) {
            fence = fence === undefined ? mark : undefined;
            out.push({ ...line, text: fences[mark] ?? '```' });
        }
        else if (fence !== undefined)
            out.push(line);
        else if (/^\|===/.test(text)) {
            if (rows !== undefined)
                out.push(...toTable(joinCells(rows)));
            rows = rows === undefined ? [] : undefined;
        }
        else if (rows !== undefined)
            addCells(rows, line);
        else
            out.push({ ...line, text: convertLine(text) });
    }
    if (rows !== undefined)
        out.push(...toTable(joinCells(rows)));
    return out;
}
function convertLine(text) {
    const heading = /^(={1,6})\s+(\S.*)$/.exec(text);
    if (heading !== null)
        return toHeading(heading[1]?.length ?? 1, heading[2] ?? '');
    const attribute = /^:([\w-]{2,30}):\s+(\S.*)$/.exec(text);
    if (attribute !== null)
        return toKeyLine(attribute[1] ?? '', attribute[2] ?? '');
    if (/^(?:\/\/.*|'''|<<<|:[\w-]+!?:|\[[^\]]*\]|={4,}|\*{4,}|_{4,}|--)$/.test(text))
        return '';
    const item = /^\s*(\*{1,5}|-|\.{1,5})\s+(\S.*)$/.exec(text);
    if (item !== null) {
        const marks = item[1] ?? '*';
        return `${indentFor(marks.length)}${marks.startsWith('.') ? '1.' : '-'} ${replaceAllOf(item[2] ?? '', inline)}`;
    }
    const term = /^(\S[^:]{0,60})::\s*(\S.*)$/.exec(text);
    if (term !== null)
        return `**${term[1] ?? ''}:** ${replaceAllOf(term[2] ?? '', inline)}`;
    const title = /^\.([A-Z][^.].*)$/.exec(text);
    return title === null ? replaceAllOf(text, inline) : `**${title[1] ?? ''}**`;
}
/** Cells of one line; a line without a bar goes on with the last cell. */
function addCells(rows, { text, number }) {
    if (text.trim() === '')
        return;
    const last = rows.at(-1);
    if (!text.includes('|') && last !== undefined) {
        const cells = [...last.cells.slice(0, -1), `${last.cells.at(-1) ?? ''} ${text.trim()}`];
        rows.splice(-1, 1, { ...last, cells });
        return;
    }
    const cells = text.split(/(?:^|\s)[\da-z.+^<>]{0,4}\|/).slice(1);
    rows.push({ number, cells: cells.map((cell) => replaceAllOf(cell.trim(), inline)) });
}
/** Rows that are written with one cell a line, joined to as many cells as the first row has. */
function joinCells(lines) {
    const width = lines[0]?.cells.length ?? 0;
    const rows = [];
    for (const line of lines) {
        const last = rows.at(-1);
        if (last !== undefined && last.cells.length + line.cells.length <= width && line.cells.length < width)
            rows.splice(-1, 1, { ...last, cells: [...last.cells, ...line.cells] });
        else
            rows.push(line);
    }
    return rows;
}
