// Quotations and lists of values in a query's text.

/** A value after a field, and its place with its quotes. */
export interface WrittenValue {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A value that can stand without quotes. */
export const unquotable = /^[^\s"“”„,\\]+$/;

/** True when a quotation may begin here; keyboards of phones write “ and ”. */
export function isQuote(text: string, at: number): boolean {
  return /["“”„]/.test(text[at] ?? '');
}

/** The quotation that begins at `at`; a backslash keeps a quote or a backslash inside. Undefined when it has no end. */
export function readQuoted(text: string, at: number): WrittenValue | undefined {
  const match = /^["“”„]((?:\\["“”„\\]|[^"“”„])*)["“”„]/.exec(text.slice(at));
  if (match === null) return undefined;
  const inside = (match[1] ?? '').replace(/\\(["“”„\\])/g, '$1');
  return { text: inside, start: at, end: at + match[0].length };
}

/** The values from `at` on, parted by commas: `redis,"Stack Exchange"`; none when a blank or nothing stands there. */
export function readValues(text: string, at: number): readonly WrittenValue[] {
  const values: WrittenValue[] = [];
  for (let next = at; next < text.length;) {
    const value = isQuote(text, next) ? readQuoted(text, next) : readBare(text, next);
    if (value === undefined) break;
    if (value.text !== '') values.push(value);
    if (text[value.end] !== ',') break;
    next = value.end + 1;
  }
  return values;
}

function readBare(text: string, at: number): WrittenValue | undefined {
  const written = /^[^\s"“”„,]*/.exec(text.slice(at))?.[0] ?? '';
  if (written === '' && text[at] !== ',') return undefined;
  return { text: written, start: at, end: at + written.length };
}
