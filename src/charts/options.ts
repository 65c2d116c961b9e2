// What drawings are told besides their facts, and what stands beside them.
import { type Filter, formatFilter } from '../analyse/filter.ts';
import type { AxisNames } from '../analyse/records.ts';
import type { ChartLinks } from './svg.ts';

export interface ChartOptions {
  /** In pixels; drawings are made for 300 and more. */
  readonly width: number;
  readonly links: ChartLinks;
  readonly names: AxisNames;
}

/** The numbers of a drawing for reading one by one. */
export interface ChartTable {
  readonly caption: string;
  readonly columns: readonly string[];
  /** As many cells as columns; the first names the row. */
  readonly rows: readonly (readonly (string | number)[])[];
}

/** The address of the archive filtered. */
export function linkTo(filter: Filter, links: ChartLinks): string {
  return links.incidents(formatFilter(filter));
}
