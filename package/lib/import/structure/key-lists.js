// Documents that are one list of bold keys, each with its text or its own list: every key that names a part becomes a heading.
import { kindOf } from '../../ingest/body/headings.js';
import { indentOf, isBlank } from './lines.js';
const bullet = /^[-*+•]\s+(?:\*\*|__)([^*_]{2,60}?)\s*:?\s*(?:\*\*|__)\s*:?\s*(.*)$/;
/** The lines with headings for bold keys, and what hangs below them moved to the margin; other documents as they are. */
export function liftKeyLists(lines) {
    const parts = lines.filter(({ text }) => partOf(text) !== undefined);
    if (parts.length < 3 ||
        lines.some(({ text }) => /^#{2,6}\s/.test(text) && kindOf(text.replace(/^#+/, '')) !== undefined))
        return lines;
    let shift = 0;
    return lines.flatMap((line) => {
        const part = partOf(line.text);
        if (part !== undefined) {
            shift = 0;
            const heading = [
                { text: '', number: line.number },
                { text: `## ${part.key}`, number: line.number },
                { text: '', number: line.number },
            ];
            return part.value === '' ? heading : [...heading, { text: part.value, number: line.number }];
        }
        if (isBlank(line))
            return [line];
        const indent = indentOf(line.text);
        if (indent === 0)
            shift = 0;
        else if (shift === 0 || indent < shift)
            shift = indent;
        return [{ ...line, text: line.text.slice(shift) }];
    });
}
function partOf(text) {
    const match = bullet.exec(text);
    const key = match?.[1]?.trim() ?? '';
    return match !== null && kindOf(key) !== undefined ? { key, value: match[2] ?? '' } : undefined;
}
