// A review as Markdown, for the command line and for meeting notes.
import { formatMinutes } from '../../model/time.js';
import { nameFilterValue } from '../records/filter.js';
import { addressOf, } from './review-document.js';
/** The document from its level-1 heading on. All text is escaped, so a title cannot change the Markdown around it. */
export function writeMarkdown({ title, lead, sections }, { records, names }, { addresses } = {}) {
    const titles = new Map(records.map((record) => [record.id, record.title]));
    const writeInline = (part) => {
        if (typeof part === 'string')
            return escapeMarkdown(part);
        if ('strong' in part)
            return `**${escapeMarkdown(part.strong)}**`;
        if ('target' in part)
            return writeLink(part.text, addresses && addressOf(part.target, addresses));
        const name = titles.get(part.incident) ?? part.incident;
        return addresses === undefined
            ? `${escapeMarkdown(name)} (\`${part.incident}\`)`
            : writeLink(name, addresses.incident(part.incident));
    };
    const write = (line) => line.map(writeInline).join('');
    const parts = sections.flatMap((section) => [
        `## ${escapeMarkdown(section.title)}`,
        ...section.blocks.map((block) => writeBlock(block, write, names)),
    ]);
    return `${[`# ${escapeMarkdown(title)}`, write(lead), ...parts].join('\n\n')}\n`;
}
function writeBlock(block, write, names) {
    if (block.kind === 'text')
        return write(block.line);
    if (block.kind === 'table')
        return writeTable(block.columns, block.rows.map((row) => row.map(write)));
    const lines = block.kind === 'incidents'
        ? block.records.map((record) => `- ${record.date} ${write(describeIncident(record, names))}`)
        : block.entries.flatMap(({ line, notes }, place) => {
            const mark = block.ordered ? `${place + 1}.` : '-';
            const indent = ' '.repeat(mark.length + 1);
            return [`${mark} ${write(line)}`, ...notes.map((note) => `${indent}- ${write(note)}`)];
        });
    return [...lines, ...(block.more === undefined ? [] : [`- ${write(block.more)}`])].join('\n');
}
function describeIncident(record, names) {
    const causes = record.causes.map((id) => nameFilterValue('cause', id, names)).join(', ');
    const facts = [
        record.organization,
        record.severity?.toUpperCase(),
        causes === '' ? 'cause unknown' : causes,
        record.impactMinutes === undefined ? 'duration unknown' : formatMinutes(record.impactMinutes),
    ].filter((fact) => fact !== undefined);
    return [{ incident: record.id }, ` · ${facts.join(' · ')}`];
}
function writeTable(columns, rows) {
    const lineOf = (cells) => `| ${cells.join(' | ')} |`;
    return [lineOf(columns.map(escapeMarkdown)), lineOf(columns.map(() => '---')), ...rows.map(lineOf)].join('\n');
}
function writeLink(text, address) {
    // A space, a bracket or a bar would end the address.
    const safe = address?.replace(/[\s()<>|\\]/g, (mark) => encodeURIComponent(mark).replace(/[()]/g, escapeParen));
    return safe === undefined ? escapeMarkdown(text) : `[${escapeMarkdown(text)}](${safe})`;
}
function escapeParen(mark) {
    return mark === '(' ? '%28' : '%29';
}
/** Text on one line that Markdown shows as it is: no emphasis, link, tag, entity, code, heading, list or cell. */
function escapeMarkdown(text) {
    return text
        .replace(/\s+/g, ' ')
        .replace(/[\\`*_[\]<>|#~&]/g, (mark) => `\\${mark}`)
        .replace(/^( ?\d+)([.)])/, '$1\\$2')
        .replace(/^( ?)([-+=])/, '$1\\$2');
}
