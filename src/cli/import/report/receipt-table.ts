// The receipt for people: facts with their value, line and words, contradictions, and what was not understood.
import { countNoun } from '../../../text/english.ts';
import { cutText } from './plain-text.ts';
import type { Receipt } from './receipt.ts';

/** The widest terminal that is assumed. */
const width = 110;

/**
 * One incident as text: where it went, its facts, contradictions and gaps; values a document does not state are
 * missing.
 */
export function formatReceipt(receipt: Receipt): string {
  const { file, written, note } = receipt;
  const target = written[0] ?? note ?? receipt.problem ?? 'not written';
  const rows = factRows(receipt);
  const labelWidth = Math.max(...rows.map(([name]) => name.length), 0);
  const valueWidth = Math.min(30, Math.max(...rows.map(([, value]) => value.length), 0));
  const table = rows.map(([name, value, line, quote]) => {
    const start =
      `  ${name.padEnd(labelWidth)}  ${value.padEnd(valueWidth)}  ${line === undefined || line === 0 ? '' : String(line)}`.padEnd(
        labelWidth + valueWidth + 11,
      );
    return `${start}${cutText(quote, width - start.length)}`.trimEnd();
  });
  return [
    `${file} → ${target}`,
    ...table,
    ...section(
      'Contradictions',
      receipt.contradictions.map(({ message, lines }) => `${message} (${placeOf(lines)})`),
    ),
    ...section(
      'Not sure enough to be written',
      receipt.uncertain.map(
        ({ fact, value, line, why }) => `${fact}: perhaps ${value} (line ${line}), but ${why}`,
      ),
    ),
    ...section('Left for you', [
      ...receipt.gaps
        .filter(({ kind }) => kind === undefined)
        .map(({ line, text, why }) => `line ${line}: ${cutText(text, 50)} – ${why}`),
      ...receipt.gapGroups.map(
        ({ kind, count, lines }) =>
          `${kind}: ${count} (${placeOf(lines.slice(0, 6))}${lines.length > 6 ? ', …' : ''})`,
      ),
    ]),
  ].join('\n');
}

type Row = readonly [name: string, value: string, line: number | undefined, quote: string];

function factRows(receipt: Receipt): readonly Row[] {
  const { title, organization, date, zone, times, timeline, statusUpdates, actions, intentions, labels } =
    receipt;
  return [
    ...factRow('title', title),
    ...factRow('organization', organization),
    ...factRow('date', date),
    ...factRow('zone', zone),
    ...Object.entries(times).map(([name, { value, precision, line, quote }]): Row => {
      return [name, `${precision === 'approximate' ? '~' : ''}${value}`, line, `“${quote}”`];
    }),
    ...receipt.statedMinutes.map(({ minutes, line, quote }): Row => [
      'stated',
      `${minutes} min`,
      line,
      `“${quote}”`,
    ]),
    ...countRow('timeline', timeline, 'row'),
    ...countRow('notices', statusUpdates, 'update'),
    ...countRow('actions', actions, 'item'),
    ...countRow('intentions', intentions, 'sentence'),
    ...(labels?.causes ?? []).slice(0, 3).map(({ id, origin, evidence }): Row => {
      return [
        'cause',
        origin === 'suggestion' ? `${id}?` : id,
        evidence[0]?.line,
        `“${evidence[0]?.quote ?? ''}”`,
      ];
    }),
  ];
}

function factRow(name: string, value: string | undefined): readonly Row[] {
  return value === undefined ? [] : [[name, cutText(value, 60), undefined, '']];
}

function countRow(name: string, list: readonly { readonly line: number }[], noun: string): readonly Row[] {
  const [first, last] = [list[0], list.at(-1)];
  if (first === undefined || last === undefined) return [];
  const counted = countNoun(list.length, noun);
  return [[name, counted, first.line, `to line ${last.line}`]];
}

function section(title: string, lines: readonly string[]): readonly string[] {
  if (lines.length === 0) return [];
  const shown = lines.slice(0, 12).map((line) => `    ${cutText(line, width * 2)}`);
  const more =
    lines.length > shown.length ? [`    … and ${lines.length - shown.length} more (--json lists all)`] : [];
  return [`  ${title}:`, ...shown, ...more];
}

function placeOf(lines: readonly number[]): string {
  return `${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}`;
}
