// Where front matter begins and ends: every beginning and end that gray-matter would evaluate, skip or silently misread
// is refused here, before it gets to see the file.
import { quote, type Report } from '../diagnostics/collector.ts';

/** Offsets into the report's text. */
export interface Fences {
  /** Where the YAML starts: behind the first line. */
  readonly yamlStart: number;
  /** Where the closing line of dashes starts. */
  readonly close: number;
  /** Where the text below the closing line starts. */
  readonly bodyStart: number;
}

/** Above this no front matter was written by a person, and readers of YAML take more than their share of time. */
const largest = { characters: 64 * 1024, lines: 1000 };

/** The two fences of the front matter, or undefined after an error that says why there are none to be trusted. */
export function findFences(report: Report, isField: (name: string) => boolean): Fences | undefined {
  if (!isText(report) || !isOpened(report)) return undefined;
  const { text } = report;
  const yamlStart = text.indexOf('\n') + 1;
  // gray-matter stops at any line that merely begins with three dashes.
  const close = text.startsWith('---', yamlStart) ? yamlStart : text.indexOf('\n---', yamlStart) + 1;
  if (close === 0 || yamlStart === 0) {
    report.at(
      { start: 0, end: 3 },
      {
        id: 'front-matter-not-closed',
        found: 'front matter without an end',
        expected: 'a line with nothing but --- after the last field',
      },
    );
    return undefined;
  }
  const fences = { yamlStart, close, bodyStart: nextLine(text, close) };
  return isClosed(fences, report) && !isSplit(fences, report, isField) ? fences : undefined;
}

function isText(report: Report): boolean {
  const { text } = report;
  const place = text.indexOf('\0');
  if (place !== -1) {
    report.at(
      { start: place, end: place + 1 },
      { id: 'not-text', found: 'a NUL character', expected: 'text', fix: 'is this a binary file?' },
    );
  } else if (text.trim() === '') {
    report.at(
      { start: 0, end: 1 },
      { id: 'empty-file', found: 'an empty file', expected: 'front matter between two lines of ---' },
    );
  } else return true;
  return false;
}

function isOpened(report: Report): boolean {
  const first = report.text.slice(0, nextLine(report.text, 0)).trimEnd();
  if (first === '---' || /^---[ \t]*ya?ml$/.test(first)) return true;
  const span = { start: 0, end: Math.max(1, first.length) };
  if (/^-{4,}$/.test(first)) {
    report.at(span, {
      id: 'front-matter-fence',
      found: quote(first),
      expected: 'exactly three dashes: ---',
    });
  } else if (first.startsWith('---')) {
    report.at(span, {
      id: 'front-matter-language',
      found: `front matter in ${quote(first.slice(3).trim())}`,
      expected: 'YAML, after a line with nothing but ---',
      fix: 'other languages could run code and are never read',
    });
  } else reportMissing(report);
  return false;
}

function reportMissing(report: Report): void {
  const { text } = report;
  const blank = text.length - text.trimStart().length;
  const isLate = /^---[ \t]*(?:\n|$)/.test(text.slice(blank, blank + 1000));
  report.at(isLate ? { start: blank, end: blank + 3 } : { start: 0, end: 1 }, {
    id: 'front-matter-missing',
    found: isLate ? 'white space before the front matter' : 'no front matter',
    expected: '--- as the very first line',
    fix: isLate ? 'remove what stands before ---' : 'start from: hindsight new "Title"',
  });
}

function isClosed({ yamlStart, close, bodyStart }: Fences, report: Report): boolean {
  const line = report.text.slice(close, bodyStart).trimEnd();
  if (line !== '---') {
    report.at(
      { start: close, end: close + line.length },
      {
        id: 'front-matter-fence',
        found: `${quote(line)} in the front matter`,
        expected: 'a line with nothing but --- at its end',
        fix: 'put text that begins with dashes in quotation marks, or indent it',
      },
    );
    return false;
  }
  const lines = report.lineOf(close) - 1;
  if (close - yamlStart <= largest.characters && lines <= largest.lines) return true;
  report.at(
    { start: 0, end: 3 },
    {
      id: 'front-matter-too-long',
      found: `front matter of ${lines} lines`,
      expected: `at most ${largest.lines} lines and ${largest.characters / 1024} kB`,
      fix: 'write prose below the front matter',
    },
  );
  return false;
}

/** A line of dashes inside a text over several lines ends the front matter early; fields that follow give it away. */
function isSplit({ close, bodyStart }: Fences, report: Report, isField: (name: string) => boolean): boolean {
  const rest = report.text.slice(bodyStart, bodyStart + largest.characters);
  const end = rest.search(/^---[ \t]*$/m);
  if (end === -1 || /^[ \t]*\n/.test(rest)) return false;
  const names = rest.slice(0, end).matchAll(/^([a-z][a-z_-]*):(?=[ \t\n])/gm);
  const field = [...names].find(([, name]) => name !== undefined && isField(name));
  if (field === undefined) return false;
  report.at(
    { start: close, end: close + 3 },
    {
      id: 'front-matter-split',
      found: `--- in the middle of the front matter, before ${quote(field[0])}`,
      expected: '--- only before the first field and after the last',
      fix: 'indent it if it belongs to a text; leave a blank line below it if the front matter ends here',
    },
  );
  return true;
}

/** The offset behind the line break that ends the line of `start`. */
function nextLine(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end === -1 ? text.length : end + 1;
}
