// How complete the write-ups are: which facts are known, over all and per quarter.
import type { Element } from 'hast';
import {
  type CompletenessFacts,
  countKnownFacts,
  type FactCompleteness,
  type KnownCount,
} from '../../analyse/trends/completeness.ts';
import { countNoun, formatCount } from '../../text/english.ts';
import { type ChartOptions, type ChartTable, linkTo } from '../drawing/chart-options.ts';
import { drawRowName } from '../drawing/matrix-grid.ts';
import { formatShare, joinWords } from '../drawing/number-text.ts';
import { drawPeriodNames } from '../drawing/period-names.ts';
import { drawBox, drawFrame, drawLink, drawText } from '../drawing/svg.ts';
import { measureText, textSize } from '../drawing/text-metrics.ts';
import { type ChartText, createChart } from '../trend-chart.ts';

/** Facts by period, for drawings that hold different numbers of columns. */
interface CompletenessByWidth {
  readonly countFor: (mostPeriods: number) => CompletenessFacts;
  readonly tabulated: CompletenessFacts;
}

/** More quarters than these become years, in the table and in every drawing. */
const mostQuarters = 80;

export const completenessChart = createChart<CompletenessByWidth>({
  id: 'completeness',
  aliases: ['coverage'],
  title: 'Completeness of write-ups',
  summarize: (records, { asOf, filter }) => {
    const tabulated = countKnownFacts(records, { asOf, filter, mostQuarters });
    return {
      tabulated,
      countFor: (mostPeriods) =>
        tabulated.periods.length <= mostPeriods
          ? tabulated
          : countKnownFacts(records, { asOf, filter, mostQuarters: mostPeriods }),
    };
  },
  findMissing: () => undefined,
  draw: ({ countFor }, options) =>
    drawCompleteness(countFor(Math.min(mostQuarters, countColumnsThatFit(options.width))), options),
  tabulate: ({ tabulated }) => tabulateCompleteness(tabulated),
  describe: ({ tabulated }) => describeCompleteness(tabulated),
});

const mostNamed = 6;

/** The facts that too few incidents give for the other charts to rely on. */
function describeCompleteness({ n, facts }: CompletenessFacts): ChartText {
  const weak = facts
    .filter(({ known, total }) => known / total < 0.5)
    .sort((a, b) => a.known - b.known)
    .map(({ name, known, total }) => `${name.toLowerCase()} (${formatShare(known / total)})`);
  const more = weak.length > mostNamed ? [`${weak.length - mostNamed} more`] : [];
  if (weak.length === 0)
    return {
      finding: `Every fact is known for at least half of ${countNoun(n, 'incident')}.`,
      caveats: ['Incidents where a fact is unknown may still differ from the others.'],
    };
  return {
    finding: `Known for less than half of ${countNoun(n, 'incident')}: ${joinWords([...weak.slice(0, mostNamed), ...more])}.`,
    caveats: ['For these facts, the other charts show only the incidents that give them.'],
  };
}

function tabulateCompleteness(facts: CompletenessFacts): ChartTable {
  const write = ({ known, total }: KnownCount): string | undefined =>
    total === 0 ? undefined : `${formatCount(known)} of ${formatCount(total)}`;
  return {
    caption: `${countNoun(facts.n, 'incident')}: how often each fact is known, by ${facts.period}`,
    columns: ['Fact', 'Known', 'Share', ...facts.periods.map(({ name }) => name)],
    rows: facts.facts.map((fact) => [
      fact.name,
      write(fact),
      fact.total === 0 ? undefined : formatShare(fact.known / fact.total),
      ...fact.cells.map(write),
    ]),
  };
}

function notesOf({ n, early, period }: CompletenessFacts): readonly string[] {
  return [
    countNoun(n, 'incident'),
    ...(early === 0 ? [] : [`${countNoun(early, 'much earlier incident')} only in the first column`]),
    `percent of the ${period}’s incidents, darker where more is known`,
  ];
}

const rowHeight = 24;
const headHeight = 20;
const shareWidth = 46;
const shades = 5;

/** How many columns fit; under eleven pixels a quarter is too narrow to see. */
function countColumnsThatFit(width: number): number {
  return Math.floor((width - labelWidth(width) - shareWidth) / 11);
}

function labelWidth(width: number): number {
  return width >= 560 ? 186 : 104;
}

/** Facts down, periods across; what is unknown links to the incidents that lack it. */
function drawCompleteness(facts: CompletenessFacts, options: ChartOptions): Element {
  const { width } = options;
  const left = labelWidth(width) + shareWidth;
  const step = Math.min(40, (width - left - 2) / Math.max(1, facts.periods.length));
  const bottom = headHeight + facts.facts.length * rowHeight;
  return drawFrame({
    name: 'completeness',
    heading: `Known facts, over all and by ${facts.period}`,
    notes: notesOf(facts),
    width,
    height: bottom + 22,
    body: [
      drawText('All', { x: left - 8, y: 12, class: 'tick', anchor: 'end' }),
      ...facts.facts.flatMap((fact, order) =>
        drawRow(fact, facts, { left, step, options, y: headHeight + order * rowHeight }),
      ),
      ...drawPeriodNames(
        facts.periods.map(({ name }) => name),
        { left, step, right: width, y: bottom },
      ),
    ],
  });
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
  const share = { x: left - 8, y: y + rowHeight / 2 + 4, class: 'value', anchor: 'end' } as const;
  const texts = [
    ...drawRowName(fact.name, {
      x: 0,
      y: y + rowHeight / 2,
      room: labelWidth(options.width) - 4,
      size: options.width >= 560 ? textSize.label : textSize.small,
    }),
    drawText(formatShare(fact.known / fact.total), share),
  ];
  const label = `${fact.name} unknown: ${countNoun(missing, 'incident')} of ${formatCount(fact.total)}`;
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
  if (total === 0) return [];
  const box = { x: x + 0.5, y: y + 1, width: step - 1, height: rowHeight - 2 };
  const heat = shadeOf(known, total);
  const cell = drawBox(box, `cell heat-${heat}`);
  const text = { x: x + step / 2, y: y + rowHeight / 2 + 4, anchor: 'middle' } as const;
  const number =
    measureText('100', textSize.small) + 4 <= step
      ? [drawText(String(Math.round((known / total) * 100)), { ...text, class: `value on-heat-${heat}` })]
      : [];
  if (known === total) return [cell, ...number];
  const label = `${name}, unknown: ${countNoun(total - known, 'incident')} of ${formatCount(total)}`;
  return [drawLink(linkTo(filter, options.links), label, [cell, ...number])];
}

/** Only a fully known fact gets the darkest shade, and only a fully unknown one gets none. */
function shadeOf(known: number, total: number): number {
  if (known === total) return shades;
  return known === 0 ? 0 : Math.min(shades - 1, 1 + Math.floor((known / total) * (shades - 1)));
}
