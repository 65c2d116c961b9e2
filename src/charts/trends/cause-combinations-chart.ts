// Causes that occur together: a bar per pair, and the number that independent causes would give as a line.
import type { Element } from 'hast';
import {
  type CauseCombination,
  combineCauses,
  type CombinationFacts,
  type Verdict,
} from '../../analyse/trends/cause-combinations.ts';
import { capitalize, countNoun, formatCount } from '../../text/english.ts';
import { type ChartOptions, type ChartTable, linkTo } from '../drawing/chart-options.ts';
import { noteMissing } from '../drawing/missing-text.ts';
import { formatProbability, formatRate, joinWords } from '../drawing/number-text.ts';
import { drawBox, drawFrame, drawLine, drawLink, drawText } from '../drawing/svg.ts';
import { measureText, shortenText, textSize } from '../drawing/text-metrics.ts';
import { type ChartText, createChart } from '../trend-chart.ts';

export const causeCombinationsChart = createChart({
  id: 'cause-combinations',
  title: 'Causes that occur together',
  summarize: (records, { names, filter }) => combineCauses(records, names, filter),
  findMissing: ({ rows }) =>
    rows.length === 0 ? 'No two causes occur together in more than one incident.' : undefined,
  draw: drawCauseCombinations,
  tabulate: tabulateCauseCombinations,
  describe: describeCauseCombinations,
});

const mostRows = 14;
const mostNamed = 3;

const verdictTexts: Readonly<Record<Verdict, string>> = {
  more: 'more than expected',
  fewer: 'fewer than expected',
  'as expected': 'as expected',
};

function describeCauseCombinations({ known, several, tested, rows }: CombinationFacts): ChartText {
  const [more, fewer] = [rows.filter(isMore), rows.filter(isFewer)];
  const findings = [
    ...(more.length === 0 ? [] : [`more often together than expected: ${listPairs(more)}`]),
    ...(fewer.length === 0 ? [] : [`less often together than expected: ${listPairs(fewer)}`]),
  ];
  const [first] = rows;
  return {
    finding:
      findings.length === 0
        ? 'No pair of causes occurs together more or less often than expected.'
        : `${capitalize(findings.join('; '))}.`,
    caveats: [
      `${formatCount(several)} of ${countNoun(known, 'incident')} with a known cause have several; all ${formatCount(tested)} pairs are tested together (exact hypergeometric test, 95% for all).`,
      ...(findings.length > 0 || first === undefined ? [] : [describePower(first)]),
      ...(more.length === 0 ? [] : ['Occurring together does not mean that one causes the other.']),
      ...(fewer.length === 0
        ? []
        : ['A pair can also be rare because writers stop after one or two causes.']),
    ],
  };
}

function isMore({ verdict }: CauseCombination): boolean {
  return verdict === 'more';
}

function isFewer({ verdict }: CauseCombination): boolean {
  return verdict === 'fewer';
}

function nameOf({ causes }: CauseCombination): string {
  return joinWords(causes.map(({ name }) => name.toLowerCase()));
}

function listPairs(rows: readonly CauseCombination[]): string {
  const named = rows
    .slice(0, mostNamed)
    .map(
      (row) => `${nameOf(row)} (${countNoun(row.count, 'incident')}, ${formatRate(row.expected)} expected)`,
    );
  const more = rows.length > named.length ? [`${rows.length - named.length} more pairs`] : [];
  return joinWords([...named, ...more]);
}

/** How many incidents the most frequent pair would need to be unusual. */
function describePower(row: CauseCombination): string {
  return `The most frequent pair, ${nameOf(row)} (${formatCount(row.count)}, ${formatRate(row.expected)} expected), would be unusual from ${formatCount(row.range.high + 1)} incidents.`;
}

function tabulateCauseCombinations({ known, rows }: CombinationFacts): ChartTable {
  return {
    caption: `Pairs of causes in ${countNoun(known, 'incident')} with a known cause; an incident counts in each of its pairs`,
    columns: ['Causes', 'Incidents', 'Expected', 'Expected range', 'p, one-sided', 'Verdict'],
    rows: rows.map(({ causes, count, expected, range, p, verdict }) => [
      causes.map(({ name }) => name).join(' + '),
      count,
      formatRate(expected),
      `${formatCount(range.low)}–${formatCount(range.high)}`,
      formatProbability(p),
      verdictTexts[verdict],
    ]),
  };
}

function notesOf({ n, unclassified, known, rows }: CombinationFacts): readonly string[] {
  return [
    countNoun(n, 'incident'),
    ...noteMissing('cause', { unknown: n - known - unclassified, unclassified }),
    ...(rows.length > mostRows
      ? [`the ${mostRows} most frequent of ${countNoun(rows.length, 'pair')}, and those that are unusual`]
      : []),
    'line: expected',
  ];
}

const barHeight = 14;
const swatch = 9;

/** The most frequent pairs, and all that are unusual. */
function drawCauseCombinations(facts: CombinationFacts, options: ChartOptions): Element {
  const { width } = options;
  const rows = facts.rows.filter((row, place) => place < mostRows || row.verdict !== 'as expected');
  const isWide = width >= 620;
  const longest = Math.max(0, ...rows.map(({ causes }) => measureNames(causes)));
  const left = isWide ? Math.min(longest + 12, width * 0.62) : 0;
  const scale = Math.min(
    ...rows.map((row) => {
      const room = width - left - 6 - measureText(numberText(row), textSize.small);
      return room / Math.max(row.count, row.expected);
    }),
  );
  const rowHeight = barHeight + (isWide ? 12 : 30);
  const place = { left, isWide, scale, options };
  return drawFrame({
    name: 'cause-combinations',
    heading: 'Pairs of causes',
    notes: notesOf(facts),
    width,
    height: rows.length * rowHeight + 2,
    body: rows.flatMap((row, order) => drawRow(row, { ...place, y: order * rowHeight })),
  });
}

interface RowPlace {
  readonly left: number;
  readonly isWide: boolean;
  readonly scale: number;
  readonly options: ChartOptions;
  readonly y: number;
}

function drawRow(row: CauseCombination, { left, isWide, scale, options, y }: RowPlace): readonly Element[] {
  const { causes, count, expected, verdict, filter } = row;
  const top = isWide ? y : y + 18;
  const outside = verdict === 'as expected' ? '' : ' outside';
  const label = `${causes.map(({ name }) => name).join(' + ')}: ${countNoun(count, 'incident')}`;
  const bar = drawBox({ x: left, y: top, width: count * scale, height: barHeight }, `column${outside}`);
  const room = (isWide ? left : options.width) - 6;
  const marks = [...drawNames(causes, { room, y: isWide ? top + 11 : y + 12 }), bar];
  return [
    ...(count === 0 ? marks : [drawLink(linkTo(filter, options.links), label, marks)]),
    drawLine([left + expected * scale, top - 3], [left + expected * scale, top + barHeight + 3], 'expected'),
    drawText(numberText(row), {
      x: left + Math.max(count, expected) * scale + 6,
      y: top + 11,
      class: `value${outside}`,
    }),
  ];
}

function numberText({ count, verdict }: CauseCombination): string {
  return verdict === 'as expected' ? formatCount(count) : `${formatCount(count)}, ${verdictTexts[verdict]}`;
}

/** Names with their colors on one line, all shortened if they do not fit. */
function drawNames(
  causes: CauseCombination['causes'],
  { room, y }: { readonly room: number; readonly y: number },
): readonly Element[] {
  const fits = measureNames(causes) <= room;
  const each = room / causes.length - swatch - 14;
  let x = 0;
  return causes.flatMap(({ id, name }) => {
    const text = fits ? name : shortenText(name, textSize.label, each);
    const start = x;
    x += swatch + 14 + measureText(text, textSize.label);
    return [
      drawBox({ x: start, y: y - 9, width: swatch, height: swatch }, `swatch cause-${id}`),
      drawText(text, { x: start + swatch + 4, y, class: 'label' }),
    ];
  });
}

function measureNames(causes: CauseCombination['causes']): number {
  return causes.reduce((total, { name }) => total + swatch + 14 + measureText(name, textSize.label), 0);
}
