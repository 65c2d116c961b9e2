// A batch before it is written: its templates, and how each of their parts is read.
import type { DateForm, Template, TemplatePart } from '../../../import/batch/templates.ts';
import { countNoun } from '../../../text/english.ts';
import { cutText } from './plain-text.ts';

/** How many templates are shown in full; smaller ones are only counted. */
const mostTemplates = 8;
const mostParts = 14;

/** Every template with keys, headings and dates; those of fewer than two documents are counted in one line. */
export function formatTemplates(templates: readonly Template[]): string {
  const shown = templates.filter(({ paths }) => paths.length > 1).slice(0, mostTemplates);
  const rest = templates.filter((template) => !shown.includes(template));
  const count = rest.reduce((sum, { paths }) => sum + paths.length, 0);
  return [
    ...shown.flatMap((template, place) => [...formatTemplate(template, place + 1), '']),
    ...(count === 0
      ? []
      : [`${countNoun(count, 'report')} with a layout of ${count === 1 ? 'its' : 'their'} own.`, '']),
  ].join('\n');
}

function formatTemplate({ paths, keys, headings, dates }: Template, number: number): readonly string[] {
  const name =
    keys.length + headings.length === 0 ? 'no headings and keys' : `e.g. ${cutText(paths[0] ?? '', 70)}`;
  return [
    `Template ${number}: ${countNoun(paths.length, 'report')}, ${name}`,
    ...formatParts('keys', keys, paths.length),
    ...formatParts('headings', headings, paths.length),
    ...dates.slice(0, 3).map(formatDate),
  ];
}

/** Parts that occur in several reports; a part of only one report belongs to no template. */
function formatParts(title: string, parts: readonly TemplatePart[], count: number): readonly string[] {
  const least = count > 3 ? 2 : 1;
  const common = parts.filter((part) => part.count >= least);
  const shown = common.slice(0, mostParts);
  const more = common.length > shown.length ? [`    … and ${common.length - shown.length} more`] : [];
  const width = Math.max(0, ...shown.map(({ name }) => Math.min(32, name.length)));
  const rows = shown.map(({ name, meaning, count: own, example }) => {
    const taken = meaning === 'other' ? 'not used' : (meaning ?? 'not known');
    const value = example === undefined ? '' : `  “${cutText(example, 40)}”`;
    return `    ${cutText(name, 32).padEnd(width)} → ${taken.padEnd(20)} ${String(own).padStart(4)}${value}`;
  });
  return rows.length === 0 ? [] : [`  ${title}`, ...rows, ...more];
}

function formatDate({ example, readAs, count }: DateForm): string {
  return `  dates like ${cutText(example, 30)} → ${readAs} (${count})`;
}
