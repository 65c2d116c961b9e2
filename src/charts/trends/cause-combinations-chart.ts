// Which causes meet: a row a combination, its causes as joined points, its count as a bar with what chance would give.
import type { Element } from 'hast';
import type { CauseCombination, CombinationFacts } from '../../analyse/trends/cause-combinations.ts';
import { type ChartOptions, type ChartTable, linkTo } from '../drawing/chart-options.ts';
import { drawBox, drawFrame, drawLine, drawLink, drawText, formatRate } from '../drawing/svg.ts';
import { countNoun, formatCount } from '../../text/english.ts';
import { measureText, shortenText, textSize } from '../drawing/text-metrics.ts';

const mostRows = 14;
const barHeight = 14;
const swatch = 9;

/** Bars, most frequent first, each with a mark at the number that causes independent of each other would give. */
export function drawCauseCombinations(facts: CombinationFacts, options: ChartOptions): Element {
  const { width } = options;
  const frame = { name: 'cause-combinations', heading: 'Causes that met', notes: notesOf(facts), width };
  const rows = facts.rows.slice(0, mostRows);
  if (rows.length === 0) return drawFrame({ ...frame, height: 0, body: [] });
  const beside = width >= 620;
  const longest = Math.max(...rows.map(({ causes }) => measureNames(causes)));
  const left = beside ? Math.min(longest + 12, width * 0.62) : 0;
  const scale = Math.min(
    ...rows.map((row) => {
      const room = width - left - 6 - measureText(numberText(row), textSize.small);
      return room / Math.max(row.count, row.expected);
    }),
  );
  const rowHeight = barHeight + (beside ? 12 : 30);
  const place = { left, beside, rowHeight, scale, options };
  return drawFrame({
    ...frame,
    height: rows.length * rowHeight + 2,
    body: rows.flatMap((row, order) => drawRow(row, { ...place, y: order * rowHeight })),
  });
}

/** Every combination met at least twice. */
export function tabulateCauseCombinations(facts: CombinationFacts): ChartTable {
  return {
    caption: `${countNoun(facts.n, 'incident')}, ${formatCount(facts.several)} with several known causes; combinations met at least twice, an incident counts in each it has`,
    columns: ['Causes', 'Incidents', 'Expected by chance', 'Against chance'],
    rows: facts.rows.map(({ causes, count, expected, moreThanExpected }) => [
      causes.map(({ name }) => name).join(' + '),
      count,
      formatRate(expected),
      moreThanExpected ? 'above chance' : 'within chance',
    ]),
  };
}

/** Which causes come together more often than chance makes them; none by default. */
export function describeCauseCombinations({ n, known, several, rows }: CombinationFacts): string {
  if (n === 0) return 'No incident is left to count.';
  const base = `Of ${countNoun(known, 'incident')} with a known cause, ${formatCount(several)} ${several === 1 ? 'names' : 'name'} several.`;
  if (rows.length === 0) return `${base} No combination occurs twice, so nothing keeps coming back together.`;
  const beyond = rows.filter((row) => row.moreThanExpected);
  const name = ({ causes, count }: CauseCombination): string =>
    `${causes.map((one) => one.name).join(' with ')} (${formatCount(count)})`;
  if (beyond.length === 0)
    return `${base} ${countNoun(rows.length, 'combination')} ${rows.length === 1 ? 'occurs' : 'occur'} at least twice, and all within what causes would give that know nothing of each other: no pair can be said to belong together.`;
  const named = beyond.slice(0, 4).map(name);
  const more = beyond.length > named.length ? ` and ${beyond.length - named.length} more` : '';
  return `${base} More often than chance gives, all combinations looked at together: ${named.join(', ')}${more}. That they meet does not say that one leads to the other; how authors choose causes counts too.`;
}

function notesOf({ n, known, several, rows }: CombinationFacts): readonly string[] {
  if (n === 0) return ['no incident'];
  const shown =
    rows.length > mostRows
      ? [`the ${mostRows} most frequent of ${countNoun(rows.length, 'combination')}`]
      : [];
  return [
    countNoun(n, 'incident'),
    `no cause known for ${formatCount(n - known)}`,
    `${formatCount(several)} with several causes`,
    ...shown,
    ...(rows.length === 0 ? ['no combination occurs twice'] : ['line: expected by chance']),
  ];
}

interface RowPlace {
  readonly left: number;
  readonly beside: boolean;
  readonly rowHeight: number;
  readonly scale: number;
  readonly options: ChartOptions;
  readonly y: number;
}

function drawRow(row: CauseCombination, { left, beside, scale, options, y }: RowPlace): readonly Element[] {
  const { causes, count, expected, moreThanExpected, filter } = row;
  const top = beside ? y : y + 18;
  const names = causes.map(({ name }) => name).join(' + ');
  const label = `${names}: ${countNoun(count, 'incident')}`;
  const bar = drawBox(
    { x: left, y: top, width: count * scale, height: barHeight },
    moreThanExpected ? 'column outside' : 'column',
  );
  const room = (beside ? left : options.width) - 6;
  const place = { room, y: beside ? top + 11 : y + 12 };
  return [
    drawLink(linkTo(filter, options.links), label, [...drawNames(causes, place), bar]),
    drawLine([left + expected * scale, top - 3], [left + expected * scale, top + barHeight + 3], 'expected'),
    drawText(numberText(row), {
      x: left + Math.max(count, expected) * scale + 6,
      y: top + 11,
      class: moreThanExpected ? 'value outside' : 'value',
    }),
  ];
}

function numberText({ count, moreThanExpected }: CauseCombination): string {
  return moreThanExpected ? `${formatCount(count)} above chance` : formatCount(count);
}

/** Names with their colours on one line; they are cut alike where there is no room for all. */
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
