// A calendar to subscribe to: iCalendar (RFC 5545) with one all-day event per entry.

export interface CalendarEntry {
  /** Always the same for the same event; unique within the calendar. */
  readonly uid: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly summary: string;
  readonly description: string;
  /** A whole address. */
  readonly url?: string;
}

export interface Calendar {
  readonly name: string;
  /** When it was made, in milliseconds since 1970: the same input gives the same bytes. */
  readonly stamp: number;
  readonly entries: readonly CalendarEntry[];
}

/** The calendar's text. RFC 5545 wants at least one entry. */
export function writeCalendar({ name, stamp, entries }: Calendar): string {
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

/** RFC 5545, 3.3.11; other control characters are not allowed. */
function escapeText(text: string): string {
  return text
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');
}

const longestLine = 75;

/** RFC 5545, 3.1: at most 75 octets of UTF-8 per line, no character split, and a blank before each continuation. */
function foldLine(line: string): string {
  const lines: string[] = [];
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
