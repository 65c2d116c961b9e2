// Durations in rows that share one logarithmic axis: spots or shaded bands, medians where there are enough of them.
import type { Element } from 'hast';
import type { DurationGroup, GroupedDurations } from '../../analyse/durations/grouped-durations.ts';
import { createLogAxis, drawLogAxis, impactStops, type LogAxis } from '../drawing/log-axis.ts';
import { type ChartOptions, type ChartTable, linkTo, toMinutesCell } from '../drawing/chart-options.ts';
import { arrangeSpots, drawSpot, type PlacedSpot, reachOf } from '../drawing/beeswarm.ts';
import { drawBox, drawFrame, drawLine, drawLink, drawText } from '../drawing/svg.ts';
import { countNoun, formatCount } from '../../text/english.ts';
import { measureText, shortenText, textSize } from '../drawing/text-metrics.ts';

const spotRadius = 3.5;
const leastRow = 24;
/** Taller rows, or more of them, are told in bands. */
const mostRow = 170;
const mostHeight = 620;
const bandRow = 24;
const nameHeight = 17;
const unknownWidth = 62;

/** What the rows are and what is measured. */
export interface GroupWords {
  readonly name: string;
  readonly heading: string;
  /** What a row is: `Severity`. */
  readonly group: string;
  /** What is measured, as in "duration unknown". */
  readonly span: string;
}

/** A row a group; every spot, band and unknown number links to its incidents. */
export function drawDurationGroups(
  facts: GroupedDurations,
  words: GroupWords,
  options: ChartOptions,
): Element {
  const { width } = options;
  const frame = { name: words.name, heading: words.heading, notes: notesOf(facts, words), width };
  if (facts.n === 0) return drawFrame({ ...frame, height: 0, body: [] });
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
    ...frame,
    height: bottom + 22,
    body: [...drawLogAxis(layout.axis, { top: headHeight, bottom }), head, ...drawn],
  });
}

/** Known and unknown numbers with medians and their intervals. */
export function tabulateDurationGroups(facts: GroupedDurations, { group, span }: GroupWords): ChartTable {
  return {
    caption: `${countNoun(facts.n, 'incident')}; ${span} unknown for ${formatCount(facts.unknown)}; medians from 8 known on`,
    columns: [
      group,
      'Incidents',
      'Known',
      'Shortest',
      'Median',
      '95 % from',
      '95 % to',
      'Longest',
      'Unknown',
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

/** Which groups differ beyond chance; withheld where fewer than two are large enough. */
export function describeDurationGroups(facts: GroupedDurations, { group, span }: GroupWords): string {
  const { n, unknown, compared, differing } = facts;
  if (n === 0) return 'No incident is left to measure.';
  const missing =
    unknown === 0 ? '' : ` The ${span} is unknown for ${formatCount(unknown)} of ${formatCount(n)}.`;
  const rows = group.toLowerCase();
  if (compared < 2)
    return `Nothing is compared: that takes two rows with 8 known values, and ${compared === 0 ? 'no row has' : 'one row has'} as many.${missing}`;
  if (differing.length === 0)
    return `Of ${formatCount(compared)} rows with 8 known values or more, no two medians differ beyond chance: nothing here says that the ${rows} matters for the ${span}.${missing}`;
  const named = differing.slice(0, 3).map(([longer, shorter]) => `${longer} over ${shorter}`);
  const more = differing.length > named.length ? ` and ${differing.length - named.length} more pairs` : '';
  return `Typically longer, beyond chance even with all pairs looked at: ${named.join(', ')}${more}. Rows overlap widely all the same: a median says little about the next one.${missing}`;
}

function notesOf({ n, unknown }: GroupedDurations, { span }: GroupWords): readonly string[] {
  if (n === 0) return ['no incident'];
  return [
    countNoun(n, 'incident'),
    `${span} unknown for ${formatCount(unknown)}`,
    'shaded: median and its 95 % interval, from 8 known values on',
    'logarithmic axis',
  ];
}

const headHeight = 18;

interface Layout {
  /** Names stand beside their row, or above it where the drawing is narrow. */
  readonly beside: boolean;
  readonly left: number;
  readonly axis: LogAxis;
}

function layOut({ groups }: GroupedDurations, width: number): Layout {
  const beside = width >= 560;
  const longest = Math.max(...groups.map((group) => measureText(nameOf(group), textSize.label)));
  const left = beside ? Math.min(longest + 14, 220) : 0;
  const minutes = groups.flatMap(({ known }) => known.map((timed) => timed.minutes));
  const end = width - unknownWidth + 18;
  const axis = createLogAxis(minutes, { stops: impactStops, inner: [15, 240], left: left + 8, width: end });
  return { beside, left, axis };
}

interface GroupRow {
  readonly group: DurationGroup;
  /** Absent where there are too many. */
  readonly spots?: readonly PlacedSpot[];
  readonly height: number;
}

/** All rows in spots, or all in bands, so that they can be compared. */
function arrangeRows({ groups }: GroupedDurations, { axis, beside }: Layout): readonly GroupRow[] {
  const name = beside ? 0 : nameHeight;
  const bands = groups.map((group) => ({ group, height: bandRow + name }));
  if (groups.some(({ known }) => known.length > 300)) return bands;
  const rows = groups.map((group) => {
    const spots = arrangeSpots(
      group.known.map(({ record, minutes }) => ({ record, x: axis.xOf(minutes), radius: spotRadius })),
    );
    return { group, spots, height: Math.max(leastRow, 2 * reachOf(spots) + 8) + name };
  });
  const total = rows.reduce((sum, { height }) => sum + height, 0);
  return total > mostHeight || rows.some(({ height }) => height > mostRow) ? bands : rows;
}

interface RowPlace extends Layout {
  readonly y: number;
  readonly options: ChartOptions;
}

function drawRow({ group, spots, height }: GroupRow, place: RowPlace): readonly Element[] {
  const { beside, axis, left, options, y } = place;
  const top = y + (beside ? 0 : nameHeight);
  const [bottom, middle] = [y + height, (top + y + height) / 2];
  const room = beside ? left - 8 : options.width - 80;
  const name = drawText(shortenText(nameOf(group), textSize.label, room), {
    x: 0,
    y: beside ? middle + 4 : y + 13,
    class: 'label',
  });
  const marks =
    spots === undefined
      ? drawBands(group, { ...place, top: top + 3, bottom: bottom - 3 })
      : spots.map(({ record, x, y: moved }) =>
          drawSpot(record, { x, y: middle + moved }, options.links, spotRadius),
        );
  return [
    drawLine([0, y], [options.width, y], 'grid'),
    drawLink(linkTo(group.filter, options.links), `${group.name}: ${countNoun(group.count, 'incident')}`, [
      name,
    ]),
    ...(spots === undefined ? [] : drawMedian(group, axis, [top + 2, bottom - 2])),
    ...marks,
    ...(spots === undefined ? drawMedian(group, axis, [top + 2, bottom - 2]).slice(1) : []),
    ...drawUnknown(group, options, middle),
  ];
}

function nameOf({ name, known }: DurationGroup): string {
  return `${name} (${formatCount(known.length)})`;
}

function drawMedian(
  { estimate }: DurationGroup,
  { xOf }: LogAxis,
  [top, bottom]: readonly [number, number],
): readonly Element[] {
  if (estimate === undefined) return [];
  const [low, middle, high] = [xOf(estimate.low), xOf(estimate.median), xOf(estimate.high)];
  return [
    drawBox({ x: low, y: top, width: high - low, height: bottom - top }, 'band'),
    drawLine([middle, top], [middle, bottom], 'centre'),
  ];
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
    const heat = Math.max(1, Math.ceil(Math.sqrt(band.count / highest) * 5));
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
  const text = drawText(formatCount(group.unknown), {
    x: width - 2,
    y: middle + 4,
    class: 'value',
    anchor: 'end',
  });
  if (group.unknown === 0) return [text];
  const label = `${group.name}, unknown: ${countNoun(group.unknown, 'incident')}`;
  return [drawLink(linkTo(group.unknownFilter, links), label, [text])];
}
