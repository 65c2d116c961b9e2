// The hours of the week in which harm began, by the clock of those who were called.
import type { Element } from 'hast';
import type { BandCount, WeekHourCount, WeekHourFacts } from '../../analyse/trends/week-hour-counts.ts';
import { weekdays } from '../../analyse/trends/week-hours.ts';
import { fewestForShare } from '../../analyse/trends/detections.ts';
import { type Interval, shareInterval, wilsonInterval } from '../../analyse/statistics/statistics.ts';
import { type ChartOptions, type ChartTable, linkTo } from '../drawing/chart-options.ts';
import { drawBox, drawFrame, drawLine, drawLink, drawText, formatShare } from '../drawing/svg.ts';
import { countNoun, formatCount } from '../../text/english.ts';
import { measureText, textSize } from '../drawing/text-metrics.ts';

const dayLabel = 34;
const rowHeight = 20;
const bandHeight = 22;
const shades = 5;
const leastHighest = 4;

/** A cell an hour, outlined by band, and a row a band against its part of the week. */
export function drawWeekHours(facts: WeekHourFacts, options: ChartOptions): Element {
  const { width } = options;
  const frame = {
    name: 'week-hours',
    heading: 'Hour of the week the harm began',
    notes: notesOf(facts),
    width,
  };
  if (facts.n === 0) return drawFrame({ ...frame, height: 0, body: [] });
  const unknown = drawUnknown(facts, options);
  if (facts.n === facts.unknown) return drawFrame({ ...frame, height: 20, body: unknown });
  const cell = Math.min(34, (width - dayLabel - 2) / 24);
  const highest = Math.max(leastHighest, ...facts.hours.map(({ count }) => count));
  const bottom = 7 * rowHeight;
  const bandTop = bottom + 30;
  return drawFrame({
    ...frame,
    height: bandTop + (facts.bands.length + 1) * bandHeight,
    body: [
      ...weekdays.map((day, row) => drawText(day, { x: 0, y: row * rowHeight + 14, class: 'label' })),
      ...facts.hours.flatMap((hour) => drawHour(hour, { cell, highest, options })),
      ...drawBounds(cell, bottom),
      ...facts.bands.flatMap((band, row) =>
        drawBand(band, facts, { y: bandTop + row * bandHeight, options }),
      ),
      ...unknown.map((element) => moveDown(element, bandTop + facts.bands.length * bandHeight)),
    ],
  });
}

/** Bands with their shares, then every hour that occurs. */
export function tabulateWeekHours(facts: WeekHourFacts): ChartTable {
  const known = facts.n - facts.unknown;
  return {
    caption: `${countNoun(facts.n, 'incident')} by hour of the week, local time; unknown for ${formatCount(facts.unknown)}; shares are of the known ones, with 95 % Wilson intervals, and need ${fewestForShare} of them`,
    columns: ['Hours', 'Incidents', 'Share', '95 % interval', 'Part of the week'],
    rows: [
      ...facts.bands.map(({ name, count, shareOfWeek }) => {
        const share = known < fewestForShare ? undefined : wilsonInterval(count, known);
        return [
          name,
          count,
          share === undefined ? '–' : formatShare(count / known),
          share === undefined ? '–' : formatInterval(share),
          formatShare(shareOfWeek),
        ];
      }),
      ...facts.hours
        .filter(({ count }) => count > 0)
        .map(({ weekHour, count }) => [
          nameHour(weekHour),
          count,
          known < fewestForShare ? '–' : formatShare(count / known),
          '–',
          '–',
        ]),
    ],
  };
}

/**
 * Whether nights or working days have more than their part of the week; the same by default. The test of each part is an
 * exact binomial one, at 95 % for all parts together.
 */
export function describeWeekHours(facts: WeekHourFacts): string {
  const known = facts.n - facts.unknown;
  if (facts.n === 0) return 'No incident is left to count.';
  const missing =
    facts.unknown === 0
      ? ''
      : ` The local hour is unknown for ${formatCount(facts.unknown)} of ${formatCount(facts.n)}: UTC is nobody’s night.`;
  if (known < fewestForShare)
    return `Too few to compare with the week: that takes ${fewestForShare} known hours, and this is ${formatCount(known)}.${missing}`;
  const sleep = facts.bands.find(({ id }) => id === 'sleep');
  const cost =
    sleep === undefined
      ? ''
      : `${formatCount(sleep.count)} of ${formatCount(known)} began in somebody’s sleep (22:00 to 08:00).`;
  const verdicts = facts.bands.flatMap((band) => {
    const chance = shareInterval(known, band.shareOfWeek, facts.bands.length);
    const share = wilsonInterval(band.count, known);
    if (share === undefined || (band.count >= chance.low && band.count <= chance.high)) return [];
    const word = band.count > chance.high ? 'more' : 'fewer';
    return [
      `${word} in ${band.name.toLowerCase()} (${formatShare(band.count / known)}, 95 % interval ${formatInterval(share)}) than their ${formatShare(band.shareOfWeek)} of the week`,
    ];
  });
  const against =
    verdicts.length === 0
      ? 'No part of the week has more or fewer than its hours by more than chance.'
      : `There were ${verdicts.join(', ')}; people change things by day, so that is no surprise by itself.`;
  return `${cost} ${against}${missing}`;
}

function notesOf(facts: WeekHourFacts): readonly string[] {
  if (facts.n === 0) return ['no incident'];
  return [
    countNoun(facts.n, 'incident'),
    `local hour unknown for ${formatCount(facts.unknown)}`,
    'by the clock of the archive’s zone, or of the document’s where that is UTC',
  ];
}

function formatInterval({ low, high }: Interval): string {
  return `${formatShare(low)} to ${formatShare(high)}`;
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
  const heat = Math.max(1, Math.ceil(Math.sqrt(count / highest) * shades));
  const text = formatCount(count);
  const fits = measureText(text, textSize.tiny) <= cell;
  const number = fits
    ? [drawText(text, { x: x + cell / 2, y: y + 14, class: `value on-heat-${heat} tiny`, anchor: 'middle' })]
    : [];
  const label = `${nameHour(weekHour)}: ${countNoun(count, 'incident')}`;
  return [drawLink(linkTo(filter, options.links), label, [drawBox(box, `cell heat-${heat}`), ...number])];
}

/** Lines where a band ends, and the hours written below. */
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
  readonly y: number;
  readonly options: ChartOptions;
}

function drawBand(
  { id, name, count, shareOfWeek, filter }: BandCount,
  { n, unknown }: WeekHourFacts,
  { y, options }: BandPlace,
): readonly Element[] {
  const known = n - unknown;
  const left = 112;
  const room = options.width - left - 92;
  const share = known === 0 ? 0 : count / known;
  const bar = { x: left, y: y + 3, width: share * room, height: 14 };
  const mark = left + shareOfWeek * room;
  const texts = [drawText(name, { x: 0, y: y + 14, class: 'label' }), drawBox(bar, 'column')];
  const label = `${name}: ${countNoun(count, 'incident')}`;
  const compared = known >= fewestForShare;
  const at = (compared ? Math.max(left + share * room, mark) : left + share * room) + 6;
  const number = compared ? `${formatCount(count)} (${formatShare(share)})` : formatCount(count);
  return [
    drawBox({ x: left - 16, y: y + 5, width: 10, height: 10 }, `cell hour-${id}`),
    ...(count === 0 ? texts : [drawLink(linkTo(filter, options.links), label, texts)]),
    ...(compared ? [drawLine([mark, y], [mark, y + 20], 'expected')] : []),
    drawText(number, { x: at, y: y + 14, class: 'value' }),
  ];
}

function drawUnknown({ unknown, unknownFilter }: WeekHourFacts, { links }: ChartOptions): readonly Element[] {
  const text = `Local hour unknown: ${countNoun(unknown, 'incident')}`;
  const drawn = drawText(text, { x: 0, y: 14, class: 'label' });
  return unknown === 0 ? [] : [drawLink(linkTo(unknownFilter, links), text, [drawn])];
}

function moveDown(element: Element, y: number): Element {
  return { ...element, properties: { ...element.properties, transform: `translate(0 ${y})` } };
}
