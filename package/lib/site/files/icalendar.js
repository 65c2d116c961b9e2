// A calendar others can subscribe to: iCalendar (RFC 5545) with one whole-day event an entry.
/** The calendar's text. RFC 5545 wants at least one entry. */
export function writeCalendar({ name, stamp, entries }) {
    const made = new Date(stamp).toISOString().replace(/[-:]|\.\d+/g, '');
    const lines = [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Hindsight//Action items//EN',
        'CALSCALE:GREGORIAN',
        'METHOD:PUBLISH',
        `NAME:${escapeText(name)}`,
        `X-WR-CALNAME:${escapeText(name)}`,
        ...entries.flatMap((entry) => [
            'BEGIN:VEVENT',
            `UID:${escapeText(entry.uid)}`,
            `DTSTAMP:${made}`,
            `DTSTART;VALUE=DATE:${entry.day.replaceAll('-', '')}`,
            `SUMMARY:${escapeText(entry.summary)}`,
            `DESCRIPTION:${escapeText(entry.description)}`,
            ...(entry.url === undefined ? [] : [`URL:${entry.url.replace(/[\r\n]/g, '')}`]),
            'TRANSP:TRANSPARENT',
            'END:VEVENT',
        ]),
        'END:VCALENDAR',
    ];
    return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}
/** RFC 5545, 3.3.11; other control characters have no place in it. */
function escapeText(text) {
    return text
        .replace(/[\\;,]/g, (mark) => `\\${mark}`)
        .replace(/\r\n?|\n/g, '\\n')
        .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');
}
const longestLine = 75;
/** RFC 5545, 3.1: at most 75 octets of UTF-8 a line, no character cut in two, a blank before what goes on. */
function foldLine(line) {
    const lines = [];
    let current = '';
    let octets = 0;
    for (const character of line) {
        const size = new TextEncoder().encode(character).length;
        if (octets + size > longestLine) {
            lines.push(current);
            current = ' ';
            octets = 1;
        }
        current += character;
        octets += size;
    }
    return [...lines, current].join('\r\n');
}
