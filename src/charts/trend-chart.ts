// What a trend chart is: from the records to a drawing, a finding in words, and a table.
import type { Element } from 'hast';
import type { Filter } from '../analyse/records/filter.ts';
import type { IncidentRecord } from '../analyse/records/records.ts';
import type { KnownBefore } from '../analyse/trends/recurrence-rate.ts';
import type { Instant } from '../model/time.ts';
import type { ChartOptions, ChartTable } from './drawing/chart-options.ts';

export interface ChartContext extends Omit<ChartOptions, 'width'> {
  /** The day the archive is as of. */
  readonly asOf: Instant;
  /** The archive's zone. */
  readonly zone: string;
  /** The filter that left the records: marks narrow it, so that they lead to exactly what they count. */
  readonly filter?: Filter;
  /** Of the whole archive; empty if nobody looked for any. */
  readonly recurrences?: readonly KnownBefore[];
}

/** The words of a chart. */
export interface ChartText {
  /** The finding, in one sentence. */
  readonly finding: string;
  /** Its limits, one caveat per sentence. */
  readonly caveats: readonly string[];
}

export interface RenderedChart extends ChartText {
  /** Why there is nothing to draw; such a chart is listed instead. */
  readonly missing?: string;
  /** The drawing, as wide as that in pixels. */
  readonly drawAt: (width: number) => Element;
  readonly table: ChartTable;
}

export interface TrendChart {
  /** Its anchor on the page, its name in addresses and JSON, and the name of its files. */
  readonly id: string;
  /** Former ids, which addresses may still hold. */
  readonly aliases: readonly string[];
  /** A noun. */
  readonly title: string;
  readonly render: (records: readonly IncidentRecord[], context: ChartContext) => RenderedChart;
}

export interface ChartParts<Facts> extends Pick<TrendChart, 'id' | 'title'> {
  readonly aliases?: readonly string[];
  readonly summarize: (records: readonly IncidentRecord[], context: ChartContext) => Facts;
  /** What is missing before the chart can be drawn; undefined if nothing is. */
  readonly findMissing: (facts: Facts) => string | undefined;
  readonly draw: (facts: Facts, options: ChartOptions) => Element;
  readonly tabulate: (facts: Facts) => ChartTable;
  readonly describe: (facts: Facts) => ChartText;
}

/** A chart made from its parts; without incidents it has nothing to draw. */
export function createChart<Facts>(parts: ChartParts<Facts>): TrendChart {
  const { id, aliases = [], title, summarize, findMissing, draw, tabulate, describe } = parts;
  return {
    id,
    aliases,
    title,
    render: (records, context) => {
      const facts = summarize(records, context);
      const missing = records.length === 0 ? 'No incidents match.' : findMissing(facts);
      return {
        ...(missing === undefined ? describe(facts) : { finding: missing, caveats: [] }),
        ...(missing !== undefined && { missing }),
        drawAt: (width) => draw(facts, { ...context, width }),
        table: tabulate(facts),
      };
    },
  };
}
