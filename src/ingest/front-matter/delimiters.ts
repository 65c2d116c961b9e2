// Finds the `---` lines around front matter. Anything gray-matter would evaluate, skip or misread is rejected here,
// before gray-matter sees the file.
import { quote, type Collector } from '../diagnostics/collector.ts';

/** Offsets into the collector's text. */
export interface Delimiters {
  /** Start of the YAML: after the first line. */
  readonly yamlStart: number;
  /** Start of the closing `---`. */
  readonly close: number;
  /** Start of the text below the closing `---`. */
  readonly bodyStart: number;
}

/** Real front matter is never longer than this, and YAML parsers get slow beyond it. */
const largest = { characters: 64 * 1024, lines: 1000 };

/** The two `---` lines around the front matter; undefined after an error. */
export function findDelimiters(
  collector: Collector,
  isField: (name: string) => boolean,
): Delimiters | undefined {
  if (!isText(collector) || !isOpened(collector)) return undefined;
  const { text } = collector;
  const yamlStart = text.indexOf('\n') + 1;
  // gray-matter stops at any line that merely begins with three dashes.
  const close = text.startsWith('---', yamlStart) ? yamlStart : text.indexOf('\n---', yamlStart) + 1;
  if (close === 0 || yamlStart === 0) {
    collector.at(
      { start: 0, end: 3 },
      {
        id: 'unclosed-front-matter',
        found: 'front matter that is never closed',
        expected: 'a line with only --- after the last field',
      },
    );
    return undefined;
  }
  const delimiters = { yamlStart, close, bodyStart: nextLine(text, close) };
  return isClosed(delimiters, collector) && !isSplit(delimiters, collector, isField) ? delimiters : undefined;
}

function isText(collector: Collector): boolean {
  const { text } = collector;
  const place = text.indexOf('\0');
  if (place !== -1) {
    collector.at(
      { start: place, end: place + 1 },
      { id: 'not-text', found: 'a NUL character', expected: 'text', fix: 'is this a binary file?' },
    );
  } else if (text.trim() === '') {
    collector.at(
      { start: 0, end: 1 },
      { id: 'empty-file', found: 'an empty file', expected: 'front matter between two --- lines' },
    );
  } else return true;
  return false;
}

function isOpened(collector: Collector): boolean {
  const first = collector.text.slice(0, nextLine(collector.text, 0)).trimEnd();
  if (first === '---' || /^---[ \t]*ya?ml$/.test(first)) return true;
  const span = { start: 0, end: Math.max(1, first.length) };
  if (/^-{4,}$/.test(first)) {
    collector.at(span, {
      id: 'front-matter-delimiter',
      found: quote(first),
      expected: 'exactly three dashes: ---',
    });
  } else if (first.startsWith('---')) {
    collector.at(span, {
      id: 'front-matter-language',
      found: `front matter in ${quote(first.slice(3).trim())}`,
      expected: 'YAML after a line with only ---',
      fix: 'other languages could run code, so they are never read',
    });
  } else reportMissing(collector);
  return false;
}

function reportMissing(collector: Collector): void {
  const { text } = collector;
  const blank = text.length - text.trimStart().length;
  const isLate = /^---[ \t]*(?:\n|$)/.test(text.slice(blank, blank + 1000));
  collector.at(isLate ? { start: blank, end: blank + 3 } : { start: 0, end: 1 }, {
    id: 'missing-front-matter',
    found: isLate ? 'white space before the front matter' : 'no front matter',
    expected: '--- as the first line',
    fix: isLate
      ? 'remove the blank space before ---'
      : 'convert the document with "hindsight import", or move it out of this folder if it is not a postmortem',
  });
}

function isClosed({ yamlStart, close, bodyStart }: Delimiters, collector: Collector): boolean {
  const line = collector.text.slice(close, bodyStart).trimEnd();
  if (line !== '---') {
    collector.at(
      { start: close, end: close + line.length },
      {
        id: 'front-matter-delimiter',
        found: `${quote(line)} in the front matter`,
        expected: 'a line with only --- at its end',
        fix: 'quote or indent text that starts with dashes',
      },
    );
    return false;
  }
  const lines = collector.lineOf(close) - 1;
  if (close - yamlStart <= largest.characters && lines <= largest.lines) return true;
  collector.at(
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

/** A `---` inside a multi-line value ends the front matter early; the fields after it give that away. */
function isSplit(
  { close, bodyStart }: Delimiters,
  collector: Collector,
  isField: (name: string) => boolean,
): boolean {
  const rest = collector.text.slice(bodyStart, bodyStart + largest.characters);
  const end = rest.search(/^---[ \t]*$/m);
  if (end === -1 || /^[ \t]*\n/.test(rest)) return false;
  const names = rest.slice(0, end).matchAll(/^([a-z][a-z_-]*):(?=[ \t\n])/gm);
  const field = [...names].find(([, name]) => name !== undefined && isField(name));
  if (field === undefined) return false;
  collector.at(
    { start: close, end: close + 3 },
    {
      id: 'front-matter-split',
      found: `--- in the middle of the front matter, before ${quote(field[0])}`,
      expected: '--- only before the first field and after the last',
      fix: 'indent it if it belongs to a value; add a blank line below it if the front matter ends here',
    },
  );
  return true;
}

/** The offset after the line break that ends the line of `start`. */
function nextLine(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end === -1 ? text.length : end + 1;
}
