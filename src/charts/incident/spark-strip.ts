// A label's incidents in the archive's time, small enough to fit next to a name.
import type { Element } from 'hast';
import type { IncidentRecord } from '../../analyse/records/records.ts';
import { periodIndex } from '../../analyse/trends/trend-dates.ts';
import { createTimeScale, type TimeScale } from '../drawing/scales.ts';
import { round } from '../drawing/svg.ts';
import { countNoun } from '../../text/english.ts';
import { s } from '../../html/elements.ts';

export interface SparkOptions {
  /** Where the axis begins: `findSparkStart` of the whole archive. */
  readonly since: number;
  readonly asOf: number;
  /** In pixels; 160 when absent. */
  readonly width?: number;
}

const height = 16;
const margin = 4;
/** More points than these are columns by year. */
const mostPoints = 60;
/** As for the large strip: a tenth of the incidents may lie before the axis, and is drawn at its start. */
const mostEarly = 0.1;

/** Points, or columns by year, on one line without texts or links: a picture with a name. Empty for no incidents. */
export function drawSparkStrip(
  records: readonly IncidentRecord[],
  { since, asOf, width = 160 }: SparkOptions,
): Element {
  const scale = createTimeScale([since, asOf], [margin, width - margin], 60);
  const years = records.map(({ date }) => date.slice(0, 4)).sort();
  const [first, last] = [years[0], years.at(-1)];
  const span = first === undefined ? '' : first === last ? `, ${first}` : `, ${first} to ${last}`;
  const path = records.length > mostPoints ? drawYears(records, scale) : drawPoints(records, scale);
  return s(
    'svg',
    {
      class: 'spark',
      role: 'img',
      ariaLabel: `${countNoun(records.length, 'incident')}${span}`,
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
    },
    [s('path', { class: 'spark-axis', d: `M0 ${height - 1}H${width}` }), path],
  );
}

/**
 * The first instant of the axis of all the archive's strips; a few incidents long before the others are left to its
 * edge.
 */
export function findSparkStart(all: readonly IncidentRecord[], asOf: number): number {
  const counts = new Map<number, number>();
  for (const { date } of all) {
    const year = periodIndex(date, 'year');
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const years = [...counts.keys()].sort((a, b) => a - b);
  const [first] = years;
  if (first === undefined) return asOf;
  const end = new Date(asOf).getUTCFullYear() + 1;
  let early = 0;
  for (const year of years) {
    const isFar = early > 0 && end - first >= 3 * (end - year);
    if (isFar) return Date.UTC(year, 0, 1);
    early += counts.get(year) ?? 0;
    if (early > Math.max(1, all.length * mostEarly)) break;
  }
  return Date.parse(`${String(first).padStart(4, '0')}-01-01`);
}

function drawPoints(records: readonly IncidentRecord[], scale: TimeScale): Element {
  const marks = records.map(({ at }) => `M${place(scale, at)} ${height / 2 - 1}h0`);
  return s('path', { class: 'spark-points', d: [...new Set(marks)].sort().join('') });
}

function drawYears(records: readonly IncidentRecord[], scale: TimeScale): Element {
  const counts = new Map<string, number>();
  for (const { date } of records) counts.set(date.slice(0, 4), (counts.get(date.slice(0, 4)) ?? 0) + 1);
  const highest = Math.max(...counts.values());
  const marks = [...counts]
    .sort()
    .map(
      ([year, count]) =>
        `M${place(scale, Date.parse(`${year}-07-01`))} ${height - 1}v${round((-count / highest) * (height - 2))}`,
    );
  return s('path', { class: 'spark-columns', d: marks.join('') });
}

function place(scale: TimeScale, at: number): number {
  const [left = 0, right = 0] = scale.range();
  return round(Math.min(right, Math.max(left, scale(at))));
}
