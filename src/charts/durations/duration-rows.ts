// Durations in rows that share one logarithmic axis: dots or shaded bands, with medians where there are enough values.
import type { Element } from 'hast';
import {
  type DurationGroup,
  fewestForComparison,
  type GroupedDurations,
} from '../../analyse/durations/grouped-durations.ts';
import { isMissing } from '../../analyse/records/records.ts';
import { countNoun, formatCount } from '../../text/english.ts';
import { arrangeDots, drawDot, type PlacedDot, reachOf } from '../drawing/beeswarm.ts';
import { type ChartOptions, type ChartTable, linkTo, toMinutesCell } from '../drawing/chart-options.ts';
import {
  createLogAxis,
  drawLogAxis,
  drawMedianBand,
  impactStops,
  type LogAxis,
} from '../drawing/log-axis.ts';
import { heatOf } from '../drawing/matrix-grid.ts';
import { formatFactor, joinWords } from '../drawing/number-text.ts';
import { drawBox, drawFrame, drawLine, drawLink, drawText } from '../drawing/svg.ts';
import { measureText, shortenText, textSize } from '../drawing/text-metrics.ts';
import type { ChartText } from '../trend-chart.ts';

/** What the rows are and what is measured. */
export interface RowWords {
  readonly name: string;
  readonly heading: string;
  /** What a row is: `Severity`; and several of them: `severities`. */
  readonly group: string;
  readonly groups: string;
  /** What is measured, as in "duration unknown for 3". */
  readonly span: string;
}

const mostNamed = 3;

/** What is missing before the rows can be drawn. */
export function findMissingRows(
  { n, unknown, groups }: GroupedDurations,
  words: RowWords,
): string | undefined {
  if (n === unknown) return `The ${words.span} is unknown for all ${countNoun(n, 'incident')}.`;
  return groups.every(({ id }) => isMissing(id))
    ? `No incident has a known ${words.group.toLowerCase()}.`
    : undefined;
}

/** Which rows differ; no verdict if fewer than two are large enough. */
export function describeRows(facts: GroupedDurations, { groups, span }: RowWords): ChartText {
  const { n, unknown, compared, differing, smallestFactor } = facts;
  const missing =
    unknown === 0 ? [] : [`The ${span} is unknown for ${formatCount(unknown)} of ${formatCount(n)}.`];
  if (compared < 2)
    return {
      finding: `Too few known values to compare ${groups}.`,
      caveats: [`A comparison needs two rows with ${fewestForComparison} known values each.`, ...missing],
    };
  if (differing.length === 0)
    return {
      finding: `Medians do not differ between ${groups} more than expected.`,
      caveats: [
        ...(smallestFactor === undefined
          ? []
          : [
              `With these numbers a median would have to be ${formatFactor(smallestFactor)} times another to differ more than expected.`,
            ]),
        ...missing,
      ],
    };
  const named = differing
    .slice(0, mostNamed)
    .map(([longer, shorter]) => `${longer} than ${shorter.toLowerCase()}`);
  const more = differing.length > named.length ? [`${differing.length - named.length} more pairs`] : [];
  return {
    finding: `Typically longer: ${joinWords([...named, ...more])}.`,
    caveats: [
      `All pairs of ${groups} are compared together (intervals of medians, 95% for all).`,
      'Rows overlap widely, so a median says little about the next incident.',
      ...missing,
    ],
  };
}

/** Known and unknown numbers with medians and their intervals. */
export function tabulateRows(facts: GroupedDurations, { group, span }: RowWords): ChartTable {
  return {
    caption: `${countNoun(facts.n, 'incident')}; ${span} unknown for ${formatCount(facts.unknown)}; medians need at least ${fewestForComparison} known values`,
    columns: [
      ...[group, 'Incidents', 'Known', 'Shortest', 'Median'],
      ...['95% CI from', '95% CI to', 'Longest', 'Unknown'],
    ],
    rows: facts.groups.map(({ name, count, known, estimate, unknown }) => [
      name,
      count,
      known.length,
      toMinutesCell(known[0]?.minutes),
      toMinutesCell(estimate?.median),
      toMinutesCell(estimate?.low),
      toMinutesCell(estimate?.high),
      toMinutesCell(known.at(-1)?.minutes),
      unknown,
    ]),
  };
}

function notesOf({ n, unknown, groups }: GroupedDurations, { span }: RowWords): readonly string[] {
  return [
    countNoun(n, 'incident'),
    `${span} unknown for ${formatCount(unknown)}`,
    ...(groups.some(({ estimate }) => estimate !== undefined) ? ['shaded: median and its 95% CI'] : []),
    'logarithmic axis',
  ];
}

const dotRadius = 3.5;
const leastRow = 24;
/** Taller rows, or more of them, are drawn as bands. */
const mostRow = 170;
const mostHeight = 620;
const mostDots = 300;
const bandRow = 24;
const nameHeight = 17;
const unknownWidth = 62;
const headHeight = 18;

/** A row per group; every dot, band, and unknown number links to its incidents. */
export function drawRows(facts: GroupedDurations, words: RowWords, options: ChartOptions): Element {
  const { width } = options;
  const layout = layOut(facts, width);
  const rows = arrangeRows(facts, layout);
  const bottom = headHeight + rows.reduce((total, { height }) => total + height, 0);
  let y = headHeight;
  const drawn = rows.flatMap((row) => {
    const top = y;
    y += row.height;
    return drawRow(row, { ...layout, y: top, options });
  });
  const head = drawText('unknown', { x: width - 2, y: 11, class: 'tick', anchor: 'end' });
  return drawFrame({
    name: words.name,
    heading: words.heading,
    notes: notesOf(facts, words),
    width,
    height: bottom + 22,
    body: [...drawLogAxis(layout.axis, { top: headHeight, bottom }), head, ...drawn],
  });
}

interface Layout {
  /** Names are next to their row, or above it if the drawing is narrow. */
  readonly isWide: boolean;
  readonly left: number;
  readonly axis: LogAxis;
}

function layOut({ groups }: GroupedDurations, width: number): Layout {
  const isWide = width >= 560;
  const longest = Math.max(...groups.map((group) => measureText(nameOf(group), textSize.label)));
  const left = isWide ? Math.min(longest + 14, 220) : 0;
  const minutes = groups.flatMap(({ known }) => known.map((timed) => timed.minutes));
  const end = width - unknownWidth + 18;
  const axis = createLogAxis(minutes, { stops: impactStops, inner: [15, 240], left: left + 8, width: end });
  return { isWide, left, axis };
}

interface GroupRow {
  readonly group: DurationGroup;
  /** Absent where there are too many. */
  readonly dots?: readonly PlacedDot[];
  readonly height: number;
}

/** All rows in dots, or all in bands, so that they can be compared. */
function arrangeRows({ groups }: GroupedDurations, { axis, isWide }: Layout): readonly GroupRow[] {
  const name = isWide ? 0 : nameHeight;
  const bands = groups.map((group) => ({ group, height: bandRow + name }));
  if (groups.some(({ known }) => known.length > mostDots)) return bands;
  const rows = groups.map((group) => {
    const dots = arrangeDots(
      group.known.map(({ record, minutes }) => ({ record, x: axis.xOf(minutes), radius: dotRadius })),
    );
    return { group, dots, height: Math.max(leastRow, 2 * reachOf(dots) + 8) + name };
  });
  const total = rows.reduce((sum, { height }) => sum + height, 0);
  return total > mostHeight || rows.some(({ height }) => height > mostRow) ? bands : rows;
}

interface RowPlace extends Layout {
  readonly y: number;
  readonly options: ChartOptions;
}

function drawRow({ group, dots, height }: GroupRow, place: RowPlace): readonly Element[] {
  const { isWide, axis, left, options, y } = place;
  const top = y + (isWide ? 0 : nameHeight);
  const [bottom, middle] = [y + height, (top + y + height) / 2];
  const room = isWide ? left - 8 : options.width - 80;
  const name = drawText(shortenText(nameOf(group), textSize.label, room), {
    x: 0,
    y: isWide ? middle + 4 : y + 13,
    class: 'label',
  });
  const median = drawMedianBand(group.estimate, axis, { top: top + 2, bottom: bottom - 2 });
  const marks =
    dots === undefined
      ? // The shade of a median would hide the shades of the bands.
        [...drawBands(group, { ...place, top: top + 3, bottom: bottom - 3 }), ...median.slice(1)]
      : [
          ...median,
          ...dots.map(({ record, x, y: moved }) =>
            drawDot(record, { x, y: middle + moved }, options.links, dotRadius),
          ),
        ];
  const label = `${group.name}: ${countNoun(group.count, 'incident')}`;
  return [
    drawLine([0, y], [options.width, y], 'grid'),
    drawLink(linkTo(group.filter, options.links), label, [name]),
    ...marks,
    ...drawUnknown(group, options, middle),
  ];
}

function nameOf({ name, known }: DurationGroup): string {
  return `${name} (${formatCount(known.length)})`;
}

function drawBands(
  { name, bands }: DurationGroup,
  { axis, options, top, bottom }: RowPlace & { readonly top: number; readonly bottom: number },
): readonly Element[] {
  const highest = Math.max(1, ...bands.map(({ count }) => count));
  return bands.flatMap((band) => {
    if (band.count === 0) return [];
    const x = axis.xOf(Math.max(1, band.low));
    const end = band.high > 43_200 ? Math.max(axis.right, axis.beyond ?? 0) : axis.xOf(band.high);
    const heat = heatOf(band.count, highest);
    const box = { x: x + 0.5, y: top, width: Math.max(2, end - x - 1), height: bottom - top };
    const label = `${name}, ${band.name}: ${countNoun(band.count, 'incident')}`;
    const text = formatCount(band.count);
    const place = { x: x + box.width / 2, y: (top + bottom) / 2 + 4, anchor: 'middle' } as const;
    const number = drawText(text, { ...place, class: `value on-heat-${heat}` });
    const fits = measureText(text, textSize.small) + 2 <= box.width;
    return [
      drawLink(linkTo(band.filter, options.links), label, [
        drawBox(box, `cell heat-${heat}`),
        ...(fits ? [number] : []),
      ]),
    ];
  });
}

function drawUnknown(
  group: DurationGroup,
  { width, links }: ChartOptions,
  middle: number,
): readonly Element[] {
  const place = { x: width - 2, y: middle + 4, class: 'value', anchor: 'end' } as const;
  const text = drawText(formatCount(group.unknown), place);
  if (group.unknown === 0) return [text];
  const label = `${group.name}, unknown: ${countNoun(group.unknown, 'incident')}`;
  return [drawLink(linkTo(group.unknownFilter, links), label, [text])];
}
