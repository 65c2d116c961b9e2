// Day or month first: "09/07/2022" is read only if the document, its batch or a person shows which order is meant.
import type { Line } from '../structure/lines.ts';

export type DateOrder = 'day-first' | 'month-first';

/** The evidence in a text for the order of its numeric dates. */
export interface DateOrderEvidence {
  /** Undefined where no date can be only one of them, and where they differ. */
  readonly order?: DateOrder;
  readonly isContradictory: boolean;
  /** The dates that can be read in either order, as written. */
  readonly open: readonly string[];
}

interface NumericDate {
  readonly written: string;
  readonly first: number;
  readonly second: number;
  readonly year: number;
}

const numeric = /(?<![\d./-])(\d{1,2})([/-])(\d{1,2})\2((?:19|20)\d{2})(?![\d/-])/g;
/** With a year of two digits only slashes make a date: "4/21/23". */
const short = /(?<![\d./-])(\d{1,2})(\/)(\d{1,2})\/([1-3]\d)(?![\d/.-])/g;
const iso = /(?<!\d)((?:19|20)\d{2})-(\d{2})-(\d{2})(?!\d)/g;

function findNumericDates(text: string): readonly NumericDate[] {
  return [...text.matchAll(numeric), ...text.matchAll(short)].flatMap(([written, a, , b, year]) => {
    const [first, second] = [Number(a), Number(b)];
    const isDate =
      first >= 1 && second >= 1 && Math.max(first, second) <= 31 && Math.min(first, second) <= 12;
    return isDate ? [{ written, first, second, year: fullYear(Number(year)) }] : [];
  });
}

function fullYear(year: number): number {
  return year < 100 ? 2000 + year : year;
}

/**
 * The evidence in one document: a number above twelve proves an order, and so does a date that is near one written as
 * 2022-09-07, or dates that lie on neighboring days in one order and months apart in the other. `fileName` may hold a
 * date.
 */
export function readDateOrder(text: string, fileName = ''): DateOrderEvidence {
  const dates = findNumericDates(text);
  const open = dates.filter(({ first, second }) => first <= 12 && second <= 12 && first !== second);
  const proven = new Set<DateOrder>(
    dates.flatMap(({ first, second }): readonly DateOrder[] =>
      first > 12 ? ['day-first'] : second > 12 ? ['month-first'] : [],
    ),
  );
  const [only] = proven;
  const order =
    proven.size === 1 ? only : proven.size > 1 ? undefined : guessOrder(open, `${fileName}\n${text}`);
  return { order, isContradictory: proven.size > 1, open: open.map(({ written }) => written) };
}

const orders: readonly DateOrder[] = ['day-first', 'month-first'];
/** Days that make dates near, and days that make them far. */
const [near, far] = [7, 24];

function guessOrder(open: readonly NumericDate[], text: string): DateOrder | undefined {
  if (open.length === 0) return undefined;
  const anchors = [...text.matchAll(iso)].map(([, year, month, day]) =>
    Date.UTC(Number(year), Number(month) - 1, Number(day)),
  );
  const distances = orders.map((order) => {
    const days = open.map((date) => toDay(date, order));
    const toAnchors = days.map((day) => Math.min(...anchors.map((anchor) => Math.abs(day - anchor))));
    const spread = new Set(days).size > 1 ? Math.max(...days) - Math.min(...days) : Number.NaN;
    return { anchor: Math.max(...toAnchors) / 86_400_000, spread: spread / 86_400_000 };
  });
  const decide = (name: 'anchor' | 'spread'): DateOrder | undefined =>
    orders.find((_, index) => {
      const [own, other] = [distances[index]?.[name], distances[1 - index]?.[name]];
      return own !== undefined && other !== undefined && own <= near && other >= far;
    });
  return decide('anchor') ?? decide('spread');
}

function toDay({ first, second, year }: NumericDate, order: DateOrder): number {
  const [month, day] = order === 'day-first' ? [second, first] : [first, second];
  return Date.UTC(year, month - 1, day);
}

/** The order that the dates of some texts agree on; undefined where no text proves one, or where they differ. */
export function findDateOrder(texts: readonly string[]): DateOrder | undefined {
  const all = texts.map((text) => readDateOrder(text));
  const found = new Set(all.flatMap(({ order }) => (order === undefined ? [] : [order])));
  const [only] = found;
  return found.size === 1 && !all.some(({ isContradictory }) => isContradictory) ? only : undefined;
}

/** The text with ISO dates in place of numeric ones; those that could be read in either order need `order`. */
export function writeIsoDates(text: string, order: DateOrder | undefined): string {
  if (!/\d[/-]\d/.test(text)) return text;
  const toIsoDate = (written: string, ...groups: string[]): string => {
    const [a = '', , b = '', year = ''] = groups;
    const [first, second] = [Number(a), Number(b)];
    const own = first > 12 ? 'day-first' : second > 12 || first === second ? 'month-first' : order;
    const [month, day] = own === 'day-first' ? [second, first] : [first, second];
    if (own === undefined || month < 1 || month > 12 || day < 1 || day > 31) return written;
    const two = (number: number): string => String(number).padStart(2, '0');
    return `${fullYear(Number(year))}-${two(month)}-${two(day)}`;
  };
  // A long year is read without help where only one order is possible: only what is open has to be rewritten.
  const long = (written: string, ...groups: string[]): string =>
    Number(groups[0]) > 12 || Number(groups[2]) > 12 ? written : toIsoDate(written, ...groups);
  return text.replace(numeric, long).replace(short, toIsoDate);
}

/** Lines with unambiguous dates. */
export function writeIsoDatesInLines(lines: readonly Line[], order: DateOrder | undefined): readonly Line[] {
  return lines.map((line) => {
    const text = writeIsoDates(line.text, order);
    return text === line.text ? line : { ...line, text };
  });
}
