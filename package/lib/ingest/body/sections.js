import { kindOf } from './headings.js';
import { toText } from './markdown.js';
import { readLeadingTime } from '../time/time-text.js';
/** The tree split at every top-level heading. */
export function cutAtHeadings(root) {
    const parts = [{ blocks: [] }];
    for (const block of root.children) {
        const heading = headingOf(block);
        if (heading === undefined)
            parts.at(-1)?.blocks.push(block);
        else
            parts.push({ heading, blocks: [] });
    }
    return parts.filter(({ heading, blocks }) => heading !== undefined || blocks.length > 0);
}
/** True for a heading that ends with "(internal)". */
export function isInternal(heading) {
    return /\(\s*internal\s*\)[\s:.!]*$/i.test(heading);
}
/** The sections in order. Text before the first heading is a section without heading, and the summary if there is no other. */
export function readSections(parts, place) {
    const anchors = new Set();
    const kinds = readKinds(parts);
    return parts.map(({ heading, blocks }, index) => {
        const line = (heading?.line ?? blocks[0]?.position?.start.line ?? 1) + place.bodyLine - 1;
        const section = {
            kind: kinds[index] ?? 'other',
            heading: heading?.text ?? '',
            anchor: heading === undefined ? '' : uniqueAnchor(heading.text, anchors),
            depth: heading?.depth ?? 0,
            line,
            passages: blocks.flatMap((block) => toPassages(block, place)),
        };
        return { section, blocks };
    });
}
/** Subheadings of these sections have the same kind, unless their words say otherwise. */
const inherited = new Set([
    'impact',
    'root-cause',
    'contributing-factors',
    'resolution',
    'lessons',
    'supporting',
    'status-updates',
]);
/** Subheadings of these sections always have the same kind: "Detection" under "Action items" lists action items. */
const closed = new Set(['timeline', 'actions']);
function readKinds(parts) {
    const above = [];
    const titles = parts.filter(({ heading }) => heading?.depth === 1);
    const kinds = parts.map((part) => {
        const { heading } = part;
        if (heading === undefined)
            return 'other';
        while ((above.at(-1)?.depth ?? 0) >= heading.depth)
            above.pop();
        const isTitle = heading.depth === 1 && titles.length === 1 && part === parts[0];
        const kind = isTitle ? 'other' : kindBelow(part, heading, above.at(-1)?.kind);
        above.push({ depth: heading.depth, kind });
        return kind;
    });
    const hasSummary = kinds.includes('summary');
    return kinds.map((kind, index) => !hasSummary && (parts[index]?.heading === undefined || (index === 0 && kind === 'other'))
        ? 'summary'
        : kind);
}
function kindBelow(part, heading, above) {
    if (above !== undefined && closed.has(above))
        return above;
    const kind = kindOf(heading.text);
    if (kind === 'summary' && /happened/i.test(heading.text) && countTimes(part) > 1)
        return 'timeline';
    return kind ?? (above !== undefined && inherited.has(above) ? above : 'other');
}
/** "What happened?" may be prose or a timeline; rows that start with a time make it a timeline. */
function countTimes({ blocks }) {
    const rows = blocks.flatMap((block) => block.type === 'list' || block.type === 'table' ? block.children : []);
    return rows.filter((row) => readLeadingTime(toText(row))?.clock !== undefined).length;
}
/** A heading, or an all-bold paragraph whose words are a known heading. */
function headingOf(block) {
    const line = block.position?.start.line ?? 1;
    if (block.type === 'heading')
        return { text: toText(block).replaceAll('`', '').replace(/\s+/g, ' ').trim(), depth: block.depth, line };
    const [only] = block.type === 'paragraph' && block.children.length === 1 ? block.children : [];
    if (only?.type !== 'strong')
        return undefined;
    const text = toText(only).trim().replace(/:$/, '');
    const isKnown = text.length <= 60 && !/[.!\n]/.test(text) && kindOf(text) !== undefined;
    return isKnown || isInternal(text) ? { text, depth: 6, line } : undefined;
}
/** An anchor as GitHub makes it: lower case, no punctuation, hyphens for spaces, and a number if it is taken. */
function uniqueAnchor(heading, taken) {
    const words = heading
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N}\s_-]+/gu, '')
        .trim()
        .replace(/\s/g, '-');
    const plain = /[\p{L}\p{N}]/u.test(words) ? words : 'section';
    let anchor = plain;
    for (let count = 1; taken.has(anchor); count += 1)
        anchor = `${plain}-${count}`;
    taken.add(anchor);
    return anchor;
}
function toPassages(block, place, depth = 0) {
    const line = (block.position?.start.line ?? 1) + place.bodyLine - 1;
    const inside = (kind) => depth > 100 || !('children' in block)
        ? []
        : block.children.flatMap((child) => {
            const passages = toPassages(child, place, depth + 1);
            return kind === undefined ? passages : passages.map((one) => as(kind, one));
        });
    switch (block.type) {
        case 'paragraph':
        case 'heading':
            return passage('prose', toText(block), line);
        case 'html':
            return passage('prose', withoutTags(block.value), line);
        case 'code': {
            const isFenced = /[`~]/.test(place.body.charAt(block.position?.start.offset ?? 0));
            return passage('code', block.value, isFenced ? line + 1 : line);
        }
        case 'blockquote':
            return inside('quote');
        case 'listItem':
            return inside('entry');
        case 'tableRow':
            return passage('row', block.children.map((cell) => toText(cell).trim()).join(' | '), line);
        case 'list':
        case 'table':
            return inside();
        default:
            return [];
    }
}
/** Prose inside a list or a quotation takes the outer kind; more specific kinds stay. */
function as(kind, one) {
    return one.kind === 'prose' || (kind === 'quote' && one.kind === 'entry') ? { ...one, kind } : one;
}
function passage(kind, text, line) {
    return text.trim() === '' ? [] : [{ kind, text, line }];
}
/** The text of an HTML block; comments and tags become their line breaks, so that line numbers stay right. */
function withoutTags(html) {
    const breaks = (text) => text.replace(/[^\n]+/g, '');
    return html.replace(/<!--[\s\S]*?(?:-->|$)/g, breaks).replace(/<[^<>]*>/g, breaks);
}
