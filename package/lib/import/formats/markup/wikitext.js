import { indentFor, replaceAllOf, toHeading, toTable, } from './markup-lines.js';
const heading = /^(={1,6})\s*([^=\s].*?)\s*\1\s*$/;
/** True for lines with at least two headings or a table of wikitext and none of Markdown. */
export function isWikitext(lines) {
    if (lines.some(({ text }) => /^#{1,6} \S/.test(text)))
        return false;
    const headings = lines.filter(({ text }) => heading.test(text)).length;
    return headings >= 2 || lines.some(({ text }) => /^\{\|/.test(text));
}
const inline = [
    [/<!--.*?-->/g, ''],
    [/\[\[(?:File|Image|Category):[^\]]*\]\]/gi, ''],
    [/\[\[[^\]|]*\|([^\]]*)\]\]/g, '$1'],
    [/\[\[([^\]|]*)\]\]/g, '$1'],
    [/\[(https?:\/\/\S+)\s+([^\]]+)\]/g, '[$2]($1)'],
    [/\[(https?:\/\/[^\s\]]+)\]/g, '<$1>'],
    [/'''(.+?)'''/g, '**$1**'],
    [/''(.+?)''/g, '*$1*'],
    [/\{\{\s*([^{}|]+?)\s*\}\}/g, '$1'],
    [/\{\{[^{}|]*\|([^{}]*)\}\}/g, '$1'],
    [/<\/?(?:nowiki|small|big|center|br)\s*\/?>/gi, ' '],
    [/<(?:code|tt|syntaxhighlight[^>]*)>(.*?)<\/(?:code|tt|syntaxhighlight)>/gi, '`$1`'],
];
/** The document's lines as Markdown; each keeps the number of the line it came from. */
export function readWikitext(lines) {
    const out = [];
    let rows;
    let isCode = false;
    for (const line of lines) {
        const text = line.text.trimEnd();
        if (/^\{\|/.test(text))
            rows = [];
        else if (rows !== undefined && /^\|\}/.test(text)) {
            out.push(...toTable(rows));
            rows = undefined;
        }
        else if (rows !== undefined)
            addCells(rows, line);
        else if (/^\s*<\/?(?:pre|syntaxhighlight)\b[^>]*>\s*$/i.test(text)) {
            isCode = !text.includes('</');
            out.push({ ...line, text: '```' });
        }
        else
            out.push(isCode ? line : { ...line, text: convertLine(text) });
    }
    return rows === undefined ? out : [...out, ...toTable(rows)];
}
function convertLine(text) {
    const title = heading.exec(text);
    if (title !== null)
        return toHeading(title[1]?.length ?? 2, replaceAllOf(title[2] ?? '', inline));
    const item = /^([*#:]+)\s*(\S.*)$/.exec(text);
    if (item !== null) {
        const marks = item[1] ?? '*';
        const words = replaceAllOf(item[2] ?? '', inline);
        if (/^:+$/.test(marks))
            return words;
        return `${indentFor(marks.length)}${marks.endsWith('#') ? '1.' : '-'} ${words}`;
    }
    const term = /^;\s*([^:]{1,60}?)\s*:\s*(\S.*)$/.exec(text);
    return term === null
        ? replaceAllOf(text, inline)
        : `**${term[1] ?? ''}:** ${replaceAllOf(term[2] ?? '', inline)}`;
}
/** `|-` begins a row; `! a !! b` and `| a || b` are its cells, each perhaps after attributes and one more bar. */
function addCells(rows, { text, number }) {
    if (/^\|-/.test(text)) {
        rows.push({ cells: [], number });
        return;
    }
    const start = /^[|!](?!\+)/.exec(text);
    if (start === null)
        return;
    const written = text.slice(1).split(start[0] === '!' ? /!!|\|\|/ : '||');
    const cells = written.map((cell) => replaceAllOf(cell.replace(/^[^|[\]{}]*=[^|[\]{}]*\|(?!\|)/, '').trim(), inline));
    const last = rows.at(-1);
    if (last === undefined)
        rows.push({ cells, number });
    else
        rows.splice(-1, 1, {
            number: last.cells.length === 0 ? number : last.number,
            cells: [...last.cells, ...cells],
        });
}
