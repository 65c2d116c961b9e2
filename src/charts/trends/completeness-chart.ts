// How far the charts may be trusted: which facts are known, over all and per quarter.
import type { Element } from 'hast';
import type {
  CompletenessFacts,
  FactCompleteness,
  KnownCount,
} from '../../analyse/trends/completeness-periods.ts';
import { type ChartOptions, type ChartTable, linkTo } from '../drawing/chart-options.ts';
import { drawBox, drawFrame, drawLine, drawLink, drawText, formatShare } from '../drawing/svg.ts';
import { countNoun, formatCount } from '../../text/english.ts';
import { lineHeight, measureText, textSize, wrapText } from '../drawing/text-metrics.ts';

const rowHeight = 24;
const headHeight = 20;
const shareWidth = 46;
const shades = 5;
/** Below this share of known values a fact carries no conclusion. */
const half = 0.5;

/** How many columns fit: a quarter needs eleven pixels, or it becomes a part of a year. */
export function countColumnsThatFit(width: number): number {
  return Math.floor((width - labelWidth(width) - shareWidth) / 11);
}

/** Facts down, periods across; what is not known links to the incidents that lack it. */
export function drawCompleteness(facts: CompletenessFacts, options: ChartOptions): Element {
  const { width } = options;
  const frame = {
    name: 'coverage',
    heading: `Known facts, over all and by ${facts.period}`,
    notes: notesOf(facts),
    width,
  };
  if (facts.n === 0) return drawFrame({ ...frame, height: 0, body: [] });
  const left = labelWidth(width) + shareWidth;
  const step = Math.min(40, (width - left - 2) / Math.max(1, facts.periods.length));
  const place = { left, step, options };
  const bottom = headHeight + facts.facts.length * rowHeight;
  return drawFrame({
    ...frame,
    height: bottom + 22,
    body: [
      drawText('All', { x: left - 8, y: 12, class: 'tick', anchor: 'end' }),
      ...facts.facts.flatMap((fact, order) =>
        drawRow(fact, facts, { ...place, y: headHeight + order * rowHeight }),
      ),
      ...drawNames(facts, { ...place, y: bottom }),
    ],
  });
}

/** Known of all, and known of each period. */
export function tabulateCompleteness(facts: CompletenessFacts): ChartTable {
  const write = ({ known, total }: KnownCount): string =>
    total === 0 ? '–' : `${formatCount(known)} of ${formatCount(total)}`;
  return {
    caption: `${countNoun(facts.n, 'incident')}: for how many each fact is known, by ${facts.period}`,
    columns: ['Fact', 'Known', 'Share', ...facts.periods.map(({ name }) => name)],
    rows: facts.facts.map((fact) => [
      fact.name,
      write(fact),
      fact.total === 0 ? '–' : formatShare(fact.known / fact.total),
      ...fact.cells.map(write),
    ]),
  };
}

/** Which facts too few incidents state for the other charts to rest on. */
export function describeCompleteness({ n, facts }: CompletenessFacts): string {
  if (n === 0) return 'No incident is left to count.';
  const weak = facts.filter(({ known, total }) => known / total < half);
  const name = ({ name: fact, known }: FactCompleteness): string =>
    `${fact.toLowerCase()} (${formatCount(known)})`;
  if (weak.length === 0)
    return `Every fact is known for at least half of ${countNoun(n, 'incident')}. What is unknown may still be of another kind than what is known.`;
  return `Known for less than half of ${countNoun(n, 'incident')}: ${weak.map(name).join(', ')}. What the charts say of these holds for the incidents that state them, and for no others.`;
}

function notesOf({ n, early, period }: CompletenessFacts): readonly string[] {
  if (n === 0) return ['no incident'];
  const apart = early === 0 ? [] : [`${countNoun(early, 'much earlier incident')} only in the first column`];
  return [
    countNoun(n, 'incident'),
    ...apart,
    `per cent of the ${period}’s incidents, darker where more is known`,
  ];
}

function labelWidth(width: number): number {
  return width >= 560 ? 186 : 104;
}

interface RowPlace {
  readonly left: number;
  readonly step: number;
  readonly y: number;
  readonly options: ChartOptions;
}

function drawRow(
  fact: FactCompleteness,
  { periods }: CompletenessFacts,
  place: RowPlace,
): readonly Element[] {
  const { left, step, y, options } = place;
  const missing = fact.total - fact.known;
  const size = options.width >= 560 ? textSize.label : textSize.small;
  const lines = wrapText(fact.name, size, labelWidth(options.width) - 4).slice(0, 2);
  const first = y + rowHeight / 2 + 4 - ((lines.length - 1) * (lineHeight - 3)) / 2;
  const texts = [
    ...lines.map((line, row) =>
      drawText(line, {
        x: 0,
        y: first + row * (lineHeight - 3),
        class: size === textSize.label ? 'label' : 'value',
      }),
    ),
    drawText(formatShare(fact.known / fact.total), {
      x: left - 8,
      y: y + rowHeight / 2 + 4,
      class: 'value',
      anchor: 'end',
    }),
  ];
  const label = `${fact.name} not known: ${countNoun(missing, 'incident')} of ${formatCount(fact.total)}`;
  const name = missing === 0 ? texts : [drawLink(linkTo(fact.filter, options.links), label, texts)];
  const cells = fact.cells.flatMap((cell, column) =>
    drawCell(cell, {
      ...place,
      x: left + column * step,
      name: `${fact.name}, ${periods[column]?.name ?? ''}`,
    }),
  );
  return [...name, ...cells];
}

function drawCell(
  { known, total, filter }: KnownCount,
  { x, y, step, options, name }: RowPlace & { readonly x: number; readonly name: string },
): readonly Element[] {
  const box = { x: x + 0.5, y: y + 1, width: step - 1, height: rowHeight - 2 };
  if (total === 0) return [];
  const share = known / total;
  // Only what is wholly known is darkest, only what is wholly unknown has no shade.
  const heat =
    known === total ? shades : known === 0 ? 0 : Math.min(shades - 1, 1 + Math.floor(share * (shades - 1)));
  const cell = drawBox(box, `cell heat-${heat}`);
  const text = String(Math.round(share * 100));
  const number =
    measureText('100', textSize.small) + 4 <= step
      ? [
          drawText(text, {
            x: x + step / 2,
            y: y + rowHeight / 2 + 4,
            class: `value on-heat-${heat}`,
            anchor: 'middle',
          }),
        ]
      : [];
  if (known === total) return [cell, ...number];
  const label = `${name}, not known: ${countNoun(total - known, 'incident')} of ${formatCount(total)}`;
  return [drawLink(linkTo(filter, options.links), label, [cell, ...number])];
}

function drawNames({ periods }: CompletenessFacts, { left, step, y, options }: RowPlace): readonly Element[] {
  const all = periods.every(({ name }) => measureText(name, textSize.small) + 6 <= step);
  let free = 0;
  return periods.flatMap(({ name }, place) => {
    if (!all && name.includes('Q') && !name.endsWith('Q1') && place > 0) return [];
    const text = all ? name : name.slice(0, 4);
    const width = measureText(text, textSize.small);
    const start = left + place * step + (all ? (step - width) / 2 : 0);
    if (start < free || start + width > options.width + 2) return [];
    free = start + width + 8;
    const tick = drawLine([left + place * step, y], [left + place * step, y + 5], 'axis');
    return [...(all ? [] : [tick]), drawText(text, { x: start, y: y + 17, class: 'tick' })];
  });
}
