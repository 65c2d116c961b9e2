// Day or month first: "09/07/2022" is read only where other dates of the document settle the order.
import type { Line } from '../structure/lines.ts';

export type DateOrder = 'day-first' | 'month-first';

const numeric = /(?<![\d./-])(\d{1,2})([/-])(\d{1,2})\2((?:19|20)\d{2})(?![\d/-])/g;

/** The order that the dates of some texts agree on; undefined where none can be only one of them, or where they differ. */
export function findDateOrder(texts: readonly string[]): DateOrder | undefined {
  const dates = texts.flatMap((text) => [...text.matchAll(numeric)]);
  const isDayFirst = dates.some(([, first, , second]) => Number(first) > 12 && Number(second) <= 12);
  const isMonthFirst = dates.some(([, first, , second]) => Number(first) <= 12 && Number(second) > 12);
  if (isDayFirst === isMonthFirst) return undefined;
  return isDayFirst ? 'day-first' : 'month-first';
}

/** The lines with ISO dates in place of dates that could be read in either order. */
export function settleDates(lines: readonly Line[], order: DateOrder | undefined): readonly Line[] {
  if (order === undefined) return lines;
  return lines.map((line) => ({
    ...line,
    text: line.text.replace(numeric, (written, ...groups: string[]) => {
      const [a = '', , b = '', year = ''] = groups;
      if (Number(a) > 12 || Number(b) > 12 || Number(a) === 0 || Number(b) === 0) return written;
      const [month, day] = order === 'day-first' ? [b, a] : [a, b];
      return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    }),
  }));
}
