// How incidents were detected: a dot per incident, or a bar where there are too many, and what is missing in rows of its own.
import type { Element } from 'hast';
import {
  countDetections,
  type DetectionCount,
  type DetectionFacts,
  fewestForShare,
} from '../../analyse/trends/detections.ts';
import { countNoun, formatCount } from '../../text/english.ts';
import { isMissing } from '../../analyse/records/records.ts';
import { drawDot } from '../drawing/beeswarm.ts';
import { type ChartOptions, type ChartTable, linkTo } from '../drawing/chart-options.ts';
import { describeMissing, noteMissing } from '../drawing/missing-text.ts';
import { formatEstimatedShare, formatShare } from '../drawing/number-text.ts';
import { drawBox, drawFrame, drawLine, drawLink, drawText } from '../drawing/svg.ts';
import { measureText, textSize } from '../drawing/text-metrics.ts';
import { type ChartText, createChart } from '../trend-chart.ts';

export const detectionsChart = createChart({
  id: 'detections',
  title: 'How incidents are detected',
  summarize: (records, { names, filter }) => countDetections(records, names, filter),
  findMissing: ({ n, unknown, unclassified }) =>
    n === unknown + unclassified ? 'No incident has a known detection.' : undefined,
  draw: drawDetections,
  tabulate: tabulateDetections,
  describe: describeDetections,
});

/** Whether people outside told the team first. */
function describeDetections({ n, unknown, unclassified, outside }: DetectionFacts): ChartText {
  const known = n - unknown - unclassified;
  const share =
    known < fewestForShare || outside.share === undefined
      ? ''
      : `, ${formatEstimatedShare(outside.count / known, outside.share)}`;
  return {
    finding: `People outside detected ${formatCount(outside.count)} of ${countNoun(known, 'incident')} first${share}.`,
    caveats: [
      ...(known < fewestForShare ? [`A share needs ${fewestForShare} incidents with known detection.`] : []),
      ...describeMissing('Detection', { unknown, unclassified }, n),
    ],
  };
}

function tabulateDetections({ n, unknown, unclassified, rows }: DetectionFacts): ChartTable {
  return {
    caption: `${countNoun(n, 'incident')} by detection; shares are of the ${formatCount(n - unknown - unclassified)} with known detection (Wilson intervals)`,
    columns: ['Detection', 'Incidents', 'Share', '95% CI'],
    rows: rows.map(({ name, count, share }) => [
      name,
      count,
      share === undefined ? undefined : formatShare(share.value),
      share === undefined ? undefined : `${formatShare(share.low)}–${formatShare(share.high)}`,
    ]),
  };
}

function notesOf({ n, unknown, unclassified }: DetectionFacts): readonly string[] {
  const known = n - unknown - unclassified;
  return [
    countNoun(n, 'incident'),
    ...noteMissing('detection', { unknown, unclassified }),
    ...(known < fewestForShare ? [] : ['shares of the known ones']),
  ];
}

const dotStep = 12;
const dotRadius = 4.5;
const barHeight = 16;
const nameHeight = 18;
const rowGap = 10;

/** Rows by method, most frequent first; every name links to its incidents. */
function drawDetections(facts: DetectionFacts, options: ChartOptions): Element {
  const { width } = options;
  const layout = layOut(facts, width);
  return drawFrame({
    name: 'detections',
    heading: 'Detection',
    notes: notesOf(facts),
    width,
    height: facts.rows.length * layout.rowHeight + 2,
    body: facts.rows.flatMap((row, place) =>
      drawRow(row, { ...layout, y: place * layout.rowHeight, options }),
    ),
  });
}

interface Layout {
  /** Names are next to their row, or above it if the drawing is narrow. */
  readonly isWide: boolean;
  readonly left: number;
  readonly room: number;
  readonly rowHeight: number;
  readonly dots: boolean;
  readonly highest: number;
}

function layOut(facts: DetectionFacts, width: number): Layout {
  const isWide = width >= 560;
  const longest = Math.max(0, ...facts.rows.map(({ name }) => measureText(name, textSize.label)));
  const left = isWide ? longest + 12 : 0;
  const most = Math.max(0, ...facts.rows.map((row) => measureText(numberText(row), textSize.small)));
  const room = width - left - most - 10;
  const highest = Math.max(1, ...facts.rows.map(({ count }) => count));
  const rowHeight = barHeight + rowGap + (isWide ? 0 : nameHeight);
  return { isWide, left, room, rowHeight, dots: highest * dotStep <= room, highest };
}

interface RowPlace extends Layout {
  readonly y: number;
  readonly options: ChartOptions;
}

function drawRow(row: DetectionCount, place: RowPlace): readonly Element[] {
  const { isWide, left, y, options } = place;
  const top = isWide ? y : y + nameHeight;
  const middle = top + barHeight / 2;
  const name = drawText(row.name, { x: 0, y: isWide ? middle + 4 : y + 12, class: 'label' });
  const label = `${row.name}: ${countNoun(row.count, 'incident')}`;
  const length = place.dots ? row.count * dotStep : (row.count / place.highest) * place.room;
  return [
    row.count === 0 ? name : drawLink(linkTo(row.filter, options.links), label, [name]),
    drawLine([left, top - 1], [left, top + barHeight + 1], 'axis'),
    ...drawMarks(row, place, top),
    drawText(numberText(row), { x: left + length + 8, y: middle + 4, class: 'value' }),
  ];
}

function drawMarks(row: DetectionCount, place: RowPlace, top: number): readonly Element[] {
  const { left, options, dots } = place;
  if (dots)
    return row.records.map((record, order) =>
      // One size, since rows are read by their length.
      drawDot(
        record,
        { x: left + (order + 0.5) * dotStep, y: top + barHeight / 2 },
        options.links,
        dotRadius,
      ),
    );
  if (row.count === 0) return [];
  const width = (row.count / place.highest) * place.room;
  const className = isMissing(row.id) ? 'column partial' : 'column';
  const bar = drawBox({ x: left, y: top, width, height: barHeight }, className);
  const label = `${row.name}: ${countNoun(row.count, 'incident')}`;
  return [drawLink(linkTo(row.filter, options.links), label, [bar])];
}

function numberText({ count, share }: DetectionCount): string {
  return share === undefined ? formatCount(count) : `${formatCount(count)} (${formatShare(share.value)})`;
}
