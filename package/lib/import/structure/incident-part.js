// One incident's part of a foreign document: its Markdown, what its keys name, its update log and its parts.
import { parseMarkdown } from '../../ingest/body/markdown.js';
import { cutAtHeadings, readSections } from '../../ingest/body/sections.js';
import { kindOf } from '../../ingest/body/headings.js';
import { meaningOf, readKeyed } from './key-values.js';
import { headingWords, isSectionTitle } from './heading-lines.js';
import { liftKeyLists } from './key-lists.js';
import { dedent, isBlank, joinLines, trimLines } from './lines.js';
import { outline } from './normalize-markdown.js';
import { toSentences } from './prose.js';
import { cutStatusLog, readAffected } from '../formats/status-log.js';
/** The structure of one incident; text that has none is one section of prose. */
export function readStructure({ lines: all, fields: given }) {
    const head = readHead(trimLines(dedent(all)));
    const log = cutStatusLog(head.lines);
    const { rest, affected } = cutAffected(log.rest);
    const title = head.title ?? givenTitle(given) ?? readTitle(rest);
    const isHeading = title?.isPlain === true && !/\d+ ?(?:min|h|day)|\d:\d\d/i.test(title.value);
    const body = isHeading ? rest.filter((line) => line.number !== title?.line) : rest;
    const { lines: markdown, fields } = outline(liftKeyLists(trimLines(body)));
    const blocks = readSections(cutAtHeadings(parseMarkdown(joinLines(markdown))), {
        body: joinLines(markdown),
        bodyLine: 1,
    });
    const sections = blocks.map(({ section }) => section);
    const originalLine = (line) => markdown[line - 1]?.number ?? markdown.at(-1)?.number ?? 1;
    return {
        title: title ?? givenTitle(fields),
        organization: head.organization,
        fields: [
            ...given,
            ...asLetter(fields),
            ...readHeadedFields(sections, originalLine),
            ...readTableFields(sections, originalLine),
        ],
        updates: log.updates,
        postmortem: log.postmortem,
        affected,
        markdown,
        blocks,
        sections,
        sentences: toSentences(sections, originalLine),
        originalLine,
    };
}
function givenTitle(given) {
    const field = given.find(({ key }) => meaningOf(key) === 'title');
    return field && { value: plainWords(field.value), line: field.line, isPlain: false };
}
const reportFor = /^(?:#{1,6}\s+)?(?:Incident|Scheduled Maintenance|Maintenance) Report for (\S.*)$/i;
/** A status page names incident and organisation in its first lines. */
function readHead(lines) {
    const place = lines.slice(0, 12).findIndex(({ text }) => reportFor.test(text.trim()));
    const line = lines[place];
    if (line === undefined)
        return { lines };
    const value = reportFor.exec(line.text.trim())?.[1]?.trim() ?? '';
    const above = lines.slice(0, place).findLast((one) => !isBlank(one));
    const title = above && { value: plainWords(above.text), line: above.number, isPlain: false };
    return { lines: lines.slice(place + 1), title, organization: { value, line: line.number } };
}
/** In the head of a letter the date is that of the letter. */
function asLetter(fields) {
    const isLetter = ['subject', 'from', 'to'].every((name) => fields.some(({ key }) => key.toLowerCase() === name));
    return isLetter
        ? fields.map((field) => (/^date$/i.test(field.key) ? { ...field, key: 'Published' } : field))
        : fields;
}
function cutAffected(lines) {
    const affected = lines.flatMap(({ text, number }) => (readAffected(text) ?? []).map((value) => ({ value, line: number })));
    return { rest: lines.filter(({ text }) => readAffected(text) === undefined), affected };
}
/** The first heading, or a first line that can be nothing else; `isPlain` when it is a line without marks. */
function readTitle(lines) {
    const index = lines.findIndex((line) => !isBlank(line));
    const first = lines[index];
    if (first === undefined)
        return undefined;
    const headings = lines.filter(({ text }) => /^#{1,2}\s+\S/.test(text));
    const top = headings.find(({ text }) => /^#\s/.test(text)) ?? (headings[0] === first ? first : undefined);
    if (top !== undefined && !isSectionTitle(top.text.replace(/^#+\s*/, '')))
        return { value: plainWords(top.text), line: top.number, isPlain: false };
    const below = lines[index + 1]?.text ?? '';
    const isUnderlined = /^(?:={3,}|-{3,})$/.test(below);
    const text = first.text.trim();
    const isOther = /^(?:[-+•|>`<]|\.\. \w|\*(?!\*)|\d+[.)]\s|#)/.test(text) || isKey(text) || isSectionTitle(text);
    if (isOther ||
        /https?:\/\//.test(text) ||
        text.length > 150 ||
        (/[.,;]$/.test(text) && text.split(/\s+/).length > 8))
        return undefined;
    return { value: plainWords(text), line: first.number, isPlain: !isUnderlined };
}
function isKey(text) {
    const keyed = readKeyed(text);
    return keyed !== undefined && (meaningOf(keyed.key) !== undefined || kindOf(keyed.key) !== undefined);
}
/** Without Markdown's marks. */
export function plainWords(text) {
    return text
        .trim()
        .replace(/^#{1,6}\s+/, '')
        .replace(/\s+#+$/, '')
        .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
        .replace(/(\*\*|__)(.+?)\1/g, '$2')
        .replace(/^[*_]([^*_]+)[*_]$/, '$1')
        .replace(/\\(?=[^\w\s])/g, '')
        .replace(/\s+/g, ' ')
        .trim();
}
/** `## Date` and a line below it is a field as well. */
function readHeadedFields(sections, originalLine) {
    return sections.flatMap(({ heading, passages }) => {
        const key = headingWords(heading);
        if (heading === '' || meaningOf(key) === undefined)
            return [];
        const short = passages.filter(({ kind, text }) => kind !== 'code' && text.length < 200).slice(0, 4);
        return short.map(({ text, line }) => ({
            key,
            value: text.split('\n')[0] ?? '',
            line: originalLine(line),
        }));
    });
}
/** Rows of two cells whose first is a key. */
function readTableFields(sections, originalLine) {
    return sections.flatMap(({ passages, kind }) => kind === 'timeline' || kind === 'actions'
        ? []
        : passages.flatMap(({ kind: form, text, line }) => {
            const cells = text.split(' | ').map((cell) => cell.trim());
            if (form !== 'row' || cells.length % 2 !== 0)
                return [];
            return cells.flatMap((key, index) => {
                const value = cells[index + 1];
                const isKey = index % 2 === 0 && value !== undefined && value !== '' && meaningOf(key) !== undefined;
                return isKey ? [{ key: key.replace(/:$/, ''), value, line: originalLine(line) }] : [];
            });
        }));
}
