// What drawings need besides their facts, and the table of each.
import { type Filter, formatFilter } from '../../analyse/records/filter.ts';
import type { AxisNames } from '../../analyse/records/records.ts';
import { formatMinutes } from '../../model/time.ts';
import type { ChartLinks } from './svg.ts';

export interface ChartOptions {
  /** In pixels, 300 or more. */
  readonly width: number;
  readonly links: ChartLinks;
  readonly names: AxisNames;
}

/** The numbers of a drawing. */
export interface ChartTable {
  readonly caption: string;
  readonly columns: readonly string[];
  /** As many cells as columns; the first names the row. */
  readonly rows: readonly (readonly ChartCell[])[];
}

/** Minutes are written for people on a page and as numbers in files; undefined for unknown. */
export type ChartCell = string | number | { readonly minutes: number } | undefined;

/** A cell as people read it: `1 h 30 min`; a dash if nothing is known. */
export function formatCell(cell: ChartCell): string {
  if (cell === undefined) return '–';
  return typeof cell === 'object' ? formatMinutes(cell.minutes) : String(cell);
}

/** A span as a cell; undefined stays undefined. */
export function toMinutesCell(minutes: number | undefined): ChartCell {
  return minutes === undefined ? undefined : { minutes };
}

/** A table for files: plain numbers and text, with the unit in the heads of columns of minutes. */
export interface PlainTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | undefined)[])[];
}

/** The table with minutes as numbers. */
export function toPlainTable({ columns, rows }: ChartTable): PlainTable {
  const isSpan = (place: number): boolean => rows.some((row) => typeof row[place] === 'object');
  return {
    columns: columns.map((column, place) => (isSpan(place) ? `${column} (minutes)` : column)),
    rows: rows.map((row) => row.map((cell) => (typeof cell === 'object' ? cell.minutes : cell))),
  };
}

/** The address of the filtered list of incidents. */
export function linkTo(filter: Filter, links: ChartLinks): string {
  return links.incidents(formatFilter(filter));
}
