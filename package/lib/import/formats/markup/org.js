import { replaceAllOf, toHeading, toKeyLine, toTable, } from './markup-lines.js';
/** True for lines with the keywords of an Org document. */
export function isOrg(lines) {
    return lines.slice(0, 20).some(({ text }) => /^#\+(?:TITLE|DATE|AUTHOR):/i.test(text));
}
const inline = [
    [/[<[](\d{4}-\d\d-\d\d)(?: [A-Za-z]{2,4}\.?)?( \d{1,2}:\d\d(?:-\d{1,2}:\d\d)?)?[\]>]/g, '$1$2'],
    [/\[\[([^\]]+)\]\[([^\]]+)\]\]/g, '[$2]($1)'],
    [/\[\[(https?:[^\]]+)\]\]/g, '<$1>'],
    [/(^|[\s(])[=~](\S[^=~\n]*)[=~](?=$|[\s).,;:!?])/g, '$1`$2`'],
    [/(^|[\s(])\*(\S[^*\n]*)\*(?=$|[\s).,;:!?])/g, '$1**$2**'],
];
/** The document's lines as Markdown; each keeps the number of the line it came from. */
export function readOrg(lines) {
    const out = [];
    let rows = [];
    let isCode = false;
    for (const line of lines) {
        const text = line.text.trimEnd();
        const isRow = !isCode && /^\s*\|/.test(text);
        if (!isRow && rows.length > 0) {
            out.push(...toTable(rows));
            rows = [];
        }
        if (/^\s*#\+(?:begin|end)_(?:src|example)/i.test(text)) {
            isCode = /begin/i.test(text);
            out.push({ ...line, text: '```' });
        }
        else if (isCode)
            out.push(line);
        else if (isRow) {
            if (!/^\s*\|[-+|]+$/.test(text))
                rows.push({ number: line.number, cells: cellsOf(text) });
        }
        else
            out.push({ ...line, text: convertLine(text) });
    }
    return [...out, ...toTable(rows)];
}
function cellsOf(text) {
    const cells = text.trim().replace(/^\|/, '').replace(/\|$/, '').split('|');
    return cells.map((cell) => replaceAllOf(cell.trim(), inline));
}
function convertLine(text) {
    const keyword = /^#\+(\w+):\s*(.*)$/.exec(text);
    if (keyword !== null)
        return convertKeyword(keyword[1] ?? '', keyword[2] ?? '');
    if (/^\s*#(?:\s|\+)/.test(text) || /^\s*:(?:PROPERTIES|LOGBOOK|END):$/i.test(text))
        return '';
    const property = /^\s*:([\w-]{2,30}):\s+(\S.*)$/.exec(text);
    if (property !== null)
        return toKeyLine(property[1] ?? '', replaceAllOf(property[2] ?? '', inline));
    const heading = /^(\*{1,6})\s+(\S.*)$/.exec(text);
    if (heading === null)
        return replaceAllOf(text.replace(/^(\s*)\+ /, '$1- '), inline);
    const words = (heading[2] ?? '').replace(/\s+:[\w@:]+:$/, '');
    return toHeading((heading[1]?.length ?? 1) + 1, replaceAllOf(words, inline));
}
function convertKeyword(name, value) {
    if (/^title$/i.test(name))
        return toHeading(1, value);
    return /^(?:date|author|organization|severity|tags|keywords)$/i.test(name)
        ? toKeyLine(name, replaceAllOf(value, inline))
        : '';
}
