// How incidents were noticed: one spot an incident, or a bar where there are too many, the unstated as a row of its own.
import type { Element } from 'hast';
import { type DetectionCount, type DetectionFacts, fewestForShare } from '../../analyse/trends/detections.ts';
import { type ChartOptions, type ChartTable, linkTo } from '../drawing/chart-options.ts';
import { drawSpot } from '../drawing/beeswarm.ts';
import { drawBox, drawFrame, drawLine, drawLink, drawText, formatShare } from '../drawing/svg.ts';
import { countNoun, formatCount } from '../../text/english.ts';
import { measureText, textSize } from '../drawing/text-metrics.ts';

const spotStep = 12;
const spotRadius = 4.5;
const barHeight = 16;
const nameHeight = 18;
const rowGap = 10;

/** Rows of spots or bars by method, most frequent first; every name links to its incidents. */
export function drawDetectionMethods(facts: DetectionFacts, options: ChartOptions): Element {
  const { width } = options;
  const frame = { name: 'detections', heading: 'Detection by first signal', notes: notesOf(facts), width };
  if (facts.n === 0) return drawFrame({ ...frame, height: 0, body: [] });
  const layout = layOut(facts, width);
  const body = facts.rows.flatMap((row, place) =>
    drawRow(row, { ...layout, y: place * layout.rowHeight, options }),
  );
  return drawFrame({ ...frame, height: facts.rows.length * layout.rowHeight + 2, body });
}

/** Counts and shares with their intervals. */
export function tabulateDetectionMethods(facts: DetectionFacts): ChartTable {
  return {
    caption: `${countNoun(facts.n, 'incident')} by detection; shares are of the ${formatCount(facts.n - facts.unknown)} whose detection is stated, with 95 % Wilson intervals, and need ${fewestForShare} of them`,
    columns: ['First signal', 'Incidents', 'Share', '95 % interval'],
    rows: facts.rows.map(({ name, count, share }) => [
      name,
      count,
      share === undefined ? '–' : formatShare(share.value),
      share === undefined ? '–' : `${formatShare(share.low)} to ${formatShare(share.high)}`,
    ]),
  };
}

/** Whether the world told the team first, with the interval that so few incidents leave. */
export function describeDetectionMethods({ n, unknown, outside }: DetectionFacts): string {
  if (n === 0) return 'No incident is left to count.';
  const known = n - unknown;
  const missing =
    unknown === 0
      ? 'It is stated for all.'
      : `How it was noticed is not stated for ${formatCount(unknown)} of ${countNoun(n, 'incident')}.`;
  if (outside.share === undefined)
    return `How it was noticed is not stated for any of ${countNoun(n, 'incident')}.`;
  const counted = `People outside noticed first in ${formatCount(outside.count)} of ${countNoun(known, 'incident')} whose detection is stated`;
  if (known < fewestForShare) return `${counted}, too few to speak of a share. ${missing}`;
  const { low, high } = outside.share;
  return `${counted} (${formatShare(outside.count / known)}, 95 % interval ${formatShare(low)} to ${formatShare(high)}). ${missing}`;
}

function notesOf({ n, unknown }: DetectionFacts): readonly string[] {
  if (n === 0) return ['no incident'];
  return [
    countNoun(n, 'incident'),
    `not stated for ${formatCount(unknown)}`,
    n - unknown < fewestForShare
      ? `no shares under ${fewestForShare} stated ones`
      : 'shares are of the stated ones',
  ];
}

interface Layout {
  /** Names stand beside their row, or above it where the drawing is narrow. */
  readonly beside: boolean;
  readonly left: number;
  readonly room: number;
  readonly rowHeight: number;
  readonly spots: boolean;
  readonly highest: number;
}

function layOut(facts: DetectionFacts, width: number): Layout {
  const beside = width >= 560;
  const longest = Math.max(...facts.rows.map(({ name }) => measureText(name, textSize.label)));
  const left = beside ? longest + 12 : 0;
  const most = Math.max(...facts.rows.map((row) => measureText(numberText(row), textSize.small)));
  const room = width - left - most - 10;
  const highest = Math.max(1, ...facts.rows.map(({ count }) => count));
  const rowHeight = barHeight + rowGap + (beside ? 0 : nameHeight);
  return { beside, left, room, rowHeight, spots: highest * spotStep <= room, highest };
}

interface RowPlace extends Layout {
  readonly y: number;
  readonly options: ChartOptions;
}

function drawRow(row: DetectionCount, place: RowPlace): readonly Element[] {
  const { beside, left, y, options } = place;
  const top = beside ? y : y + nameHeight;
  const middle = top + barHeight / 2;
  const name = drawText(row.name, { x: 0, y: beside ? middle + 4 : y + 12, class: 'label' });
  const label = `${row.name}: ${countNoun(row.count, 'incident')}`;
  const href = linkTo(row.filter, options.links);
  const length = place.spots ? row.count * spotStep : (row.count / place.highest) * place.room;
  const number = drawText(numberText(row), { x: left + length + 8, y: middle + 4, class: 'value' });
  const marks = place.spots
    ? row.records.map((record, order) =>
        // One size, since rows are read by their length.
        drawSpot(record, { x: left + (order + 0.5) * spotStep, y: middle }, options.links, spotRadius),
      )
    : row.count === 0
      ? []
      : [
          drawLink(href, label, [
            drawBox(
              { x: left, y: top, width: length, height: barHeight },
              row.id === 'unknown' ? 'column partial' : 'column',
            ),
          ]),
        ];
  const base = drawLine([left, top - 1], [left, top + barHeight + 1], 'axis');
  return [row.count === 0 ? name : drawLink(href, label, [name]), base, ...marks, number];
}

function numberText({ count, share }: DetectionCount): string {
  return share === undefined ? formatCount(count) : `${formatCount(count)} (${formatShare(share.value)})`;
}
