// The hours of the week in which incidents started, by the clock of the people who were called.
import type { Element } from 'hast';
import { fewestForShare } from '../../analyse/trends/detections.ts';
import {
  type BandCount,
  countWeekHours,
  type WeekHourCount,
  type WeekHourFacts,
} from '../../analyse/trends/week-hours.ts';
import { weekdays } from '../../analyse/trends/hour-of-week.ts';
import { capitalize, countNoun, formatCount } from '../../text/english.ts';
import { type ChartOptions, type ChartTable, linkTo } from '../drawing/chart-options.ts';
import { heatOf } from '../drawing/matrix-grid.ts';
import { formatEstimatedShare, formatShare, joinWords } from '../drawing/number-text.ts';
import { drawBox, drawFrame, drawLine, drawLink, drawText, moveDown } from '../drawing/svg.ts';
import { measureText, textSize } from '../drawing/text-metrics.ts';
import { type ChartText, createChart } from '../trend-chart.ts';

export const weekHoursChart = createChart({
  id: 'week-hours',
  title: 'Hour of the week',
  summarize: (records, { filter }) => countWeekHours(records, filter),
  findMissing: ({ n, unknown }) =>
    n === unknown ? `The local hour is unknown for all ${countNoun(n, 'incident')}.` : undefined,
  draw: drawWeekHours,
  tabulate: tabulateWeekHours,
  describe: describeWeekHours,
});

/** Whether any part of the week has more or fewer incidents than its hours (exact binomial test, 95% for all parts). */
function describeWeekHours(facts: WeekHourFacts): ChartText {
  const known = facts.n - facts.unknown;
  const sleep = facts.bands.find(({ id }) => id === 'sleep')?.count ?? 0;
  const woken = `${formatCount(sleep)} of ${countNoun(known, 'incident')} started between 22:00 and 08:00.`;
  const missing =
    facts.unknown === 0
      ? []
      : [`The local hour is unknown for ${formatCount(facts.unknown)} of ${formatCount(facts.n)}.`];
  if (known < fewestForShare)
    return {
      finding: woken,
      caveats: [`A comparison with the whole week needs ${fewestForShare} known hours.`, ...missing],
    };
  const verdicts = facts.bands.flatMap((band) => describeBand(band) ?? []);
  if (verdicts.length > 0)
    return {
      finding: `${capitalize(verdicts.join('; '))}.`,
      caveats: [woken, 'Most changes are made during the day, so this alone is not surprising.', ...missing],
    };
  const limits = facts.bands.map(
    ({ name, range }) =>
      `${name.toLowerCase()} outside ${formatCount(range?.low ?? 0)}–${formatCount(range?.high ?? 0)}`,
  );
  return {
    finding: 'No part of the week has more or fewer incidents than expected.',
    caveats: [woken, `These counts would be unusual: ${joinWords(limits)}.`, ...missing],
  };
}

function describeBand({ name, count, range, share, shareOfWeek }: BandCount): string | undefined {
  if (range === undefined || share === undefined || (count >= range.low && count <= range.high))
    return undefined;
  const words = count > range.high ? 'more' : 'fewer';
  return `${words} incidents than expected started in ${name.toLowerCase()}, ${formatEstimatedShare(share.value, share)} in ${formatShare(shareOfWeek)} of the week`;
}

/** The parts of the week with their shares, then every hour that occurs. */
function tabulateWeekHours(facts: WeekHourFacts): ChartTable {
  const known = facts.n - facts.unknown;
  return {
    caption: `${countNoun(facts.n, 'incident')} by hour of the week, local time; unknown for ${formatCount(facts.unknown)}; shares are of the known ones (Wilson intervals)`,
    columns: ['Hours', 'Incidents', 'Share', '95% CI', 'Part of the week', 'Expected range'],
    rows: [
      ...facts.bands.map(({ name, count, share, shareOfWeek, range }) => [
        name,
        count,
        share === undefined ? undefined : formatShare(share.value),
        share === undefined ? undefined : `${formatShare(share.low)}–${formatShare(share.high)}`,
        formatShare(shareOfWeek),
        range === undefined ? undefined : `${range.low}–${range.high}`,
      ]),
      ...facts.hours
        .filter(({ count }) => count > 0)
        .map(({ weekHour, count }) => [
          nameHour(weekHour),
          count,
          known < fewestForShare ? undefined : formatShare(count / known),
          undefined,
          undefined,
          undefined,
        ]),
    ],
  };
}

function notesOf({ n, unknown }: WeekHourFacts): readonly string[] {
  return [
    countNoun(n, 'incident'),
    `local hour unknown for ${formatCount(unknown)}`,
    'in the archive’s time zone, or in the document’s if the archive’s is UTC',
  ];
}

const dayLabel = 34;
const rowHeight = 20;
const bandHeight = 22;
const leastHighest = 4;

/** A cell per hour, outlined by part of the week, and a bar per part against its share of the week. */
function drawWeekHours(facts: WeekHourFacts, options: ChartOptions): Element {
  const { width } = options;
  const cell = Math.min(34, (width - dayLabel - 2) / 24);
  const highest = Math.max(leastHighest, ...facts.hours.map(({ count }) => count));
  const bottom = 7 * rowHeight;
  const bandTop = bottom + 30;
  return drawFrame({
    name: 'week-hours',
    heading: 'Hour of the week when incidents started',
    notes: notesOf(facts),
    width,
    height: bandTop + (facts.bands.length + 1) * bandHeight,
    body: [
      ...weekdays.map((day, row) => drawText(day, { x: 0, y: row * rowHeight + 14, class: 'label' })),
      ...facts.hours.flatMap((hour) => drawHour(hour, { cell, highest, options })),
      ...drawBounds(cell, bottom),
      ...facts.bands.flatMap((band, row) =>
        drawBand(band, { known: facts.n - facts.unknown, y: bandTop + row * bandHeight, options }),
      ),
      ...drawUnknown(facts, options).map((element) =>
        moveDown(element, bandTop + facts.bands.length * bandHeight),
      ),
    ],
  });
}

function nameHour(weekHour: number): string {
  const hour = String(weekHour % 24).padStart(2, '0');
  return `${weekdays[Math.floor(weekHour / 24)] ?? ''} ${hour}:00`;
}

interface HourPlace {
  readonly cell: number;
  readonly highest: number;
  readonly options: ChartOptions;
}

function drawHour(
  { weekHour, band, count, filter }: WeekHourCount,
  { cell, highest, options }: HourPlace,
): readonly Element[] {
  const x = dayLabel + (weekHour % 24) * cell;
  const y = Math.floor(weekHour / 24) * rowHeight;
  const box = { x: x + 0.5, y: y + 0.5, width: cell - 1, height: rowHeight - 1 };
  if (count === 0) return [drawBox(box, `cell hour-${band}`)];
  const heat = heatOf(count, highest);
  const text = formatCount(count);
  const number =
    measureText(text, textSize.small) <= cell
      ? [drawText(text, { x: x + cell / 2, y: y + 14, class: `value on-heat-${heat}`, anchor: 'middle' })]
      : [];
  const label = `${nameHour(weekHour)}: ${countNoun(count, 'incident')}`;
  return [drawLink(linkTo(filter, options.links), label, [drawBox(box, `cell heat-${heat}`), ...number])];
}

/** Lines where a part of the week ends, and the hours below. */
function drawBounds(cell: number, bottom: number): readonly Element[] {
  const at = (hour: number): number => dayLabel + hour * cell;
  const weekend = 5 * rowHeight;
  return [
    drawLine([at(8), 0], [at(8), bottom], 'bound'),
    drawLine([at(18), 0], [at(18), weekend], 'bound'),
    drawLine([at(22), 0], [at(22), bottom], 'bound'),
    drawLine([at(8), weekend], [at(22), weekend], 'bound'),
    ...[0, 8, 18, 22].map((hour) =>
      drawText(`${String(hour).padStart(2, '0')}:00`, {
        x: at(hour),
        y: bottom + 14,
        class: 'tick',
        anchor: hour === 0 ? 'start' : 'middle',
      }),
    ),
  ];
}

interface BandPlace {
  readonly known: number;
  readonly y: number;
  readonly options: ChartOptions;
}

function drawBand(
  { id, name, count, share, shareOfWeek, filter }: BandCount,
  { known, y, options }: BandPlace,
): readonly Element[] {
  const left = 112;
  const room = options.width - left - 92;
  const length = (known === 0 ? 0 : count / known) * room;
  const mark = left + shareOfWeek * room;
  const texts = [
    drawText(name, { x: 0, y: y + 14, class: 'label' }),
    drawBox({ x: left, y: y + 3, width: length, height: 14 }, 'column'),
  ];
  const label = `${name}: ${countNoun(count, 'incident')}`;
  const at = (share === undefined ? left + length : Math.max(left + length, mark)) + 6;
  const number =
    share === undefined ? formatCount(count) : `${formatCount(count)} (${formatShare(share.value)})`;
  return [
    drawBox({ x: left - 16, y: y + 5, width: 10, height: 10 }, `cell hour-${id}`),
    ...(count === 0 ? texts : [drawLink(linkTo(filter, options.links), label, texts)]),
    ...(share === undefined ? [] : [drawLine([mark, y], [mark, y + 20], 'expected')]),
    drawText(number, { x: at, y: y + 14, class: 'value' }),
  ];
}

function drawUnknown({ unknown, unknownFilter }: WeekHourFacts, { links }: ChartOptions): readonly Element[] {
  const text = `Local hour unknown: ${countNoun(unknown, 'incident')}`;
  const drawn = drawText(text, { x: 0, y: 14, class: 'label' });
  return unknown === 0 ? [] : [drawLink(linkTo(unknownFilter, links), text, [drawn])];
}
