// Tables exported as CSV, one incident per row: each column becomes a fact or a section. The door to csv-parse.
import { CsvError, parse } from 'csv-parse/sync';
import { kindOf } from '../../ingest/body/headings.ts';
import type { ForeignIncident } from '../structure/incident-part.ts';
import { type KeyNames, meaningOf, renameKey, toKey } from '../structure/key-meanings.ts';
import type { Field } from '../structure/key-values.ts';
import type { Line } from '../structure/lines.ts';

interface CsvRow {
  readonly cells: readonly string[];
  /** Of the file, where the row begins. */
  readonly line: number;
}

/** True for a file that is called so. */
export function isCsv(path: string): boolean {
  return /\.(?:csv|tsv)$/i.test(path);
}

/**
 * The incidents of a table whose first row names the columns. A column that names a fact is a field, a column named as
 * a section is one, and any other text goes below its column's name. A table without a title or a date column is
 * refused.
 */
export function readCsv(
  text: string,
  keys?: KeyNames,
): readonly ForeignIncident[] | { readonly problem: string } {
  const parsed = parseRows(text);
  if ('problem' in parsed) return parsed;
  const [head, ...body] = parsed.rows;
  const columns = head?.cells.map((name) => renameKey(name.trim(), keys)) ?? [];
  const means = (wanted: string): boolean =>
    columns.some((name) => meaningOf(toKey(name)) === wanted || isTitle(name, wanted));
  const hasDay = ['date', 'started', 'detected', 'resolved', 'published', 'created'].some(means);
  if (!means('title') || !hasDay)
    return {
      problem: `is a table without a title or a date column (it has ${columns.join(', ')}); name them "Title" and "Date", or give their meanings in the answers file`,
    };
  const incidents = body.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  return incidents.length === 0
    ? { problem: 'is a table without a row' }
    : incidents.map((row) => toIncident(columns, row));
}

/** Columns of trackers that are a title or a date in any table of incidents. */
const columnNames: Readonly<Record<string, RegExp>> = {
  title: /^(?:summary|incident|description)$/i,
  created: /^(?:created(?: at| on)?|opened(?: at)?)$/i,
};

function isTitle(name: string, wanted: string): boolean {
  return columnNames[wanted]?.test(name.replaceAll('_', ' ')) === true;
}

function parseRows(text: string): { readonly rows: readonly CsvRow[] } | { readonly problem: string } {
  const firstLine = text.split(/\r?\n/, 1)[0] ?? '';
  const delimiter = [',', ';', '\t'].reduce((best, one) =>
    firstLine.split(one).length > firstLine.split(best).length ? one : best,
  );
  try {
    const records = parse(text, {
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as readonly {
      readonly info: { readonly lines: number };
      readonly record: readonly string[];
    }[];
    return {
      rows: records.map(({ info, record }) => ({
        cells: record,
        // The parser counts the line on which a record ends.
        line: info.lines - record.reduce((breaks, cell) => breaks + cell.split('\n').length - 1, 0),
      })),
    };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { problem: `is a table that cannot be read: ${error.message.split('\n')[0] ?? ''}` };
  }
}

function toIncident(columns: readonly string[], { cells, line }: CsvRow): ForeignIncident {
  const fields: Field[] = [];
  const lines: Line[] = [];
  const isTitled = columns.some((name) => meaningOf(toKey(name)) === 'title');
  cells.forEach((cell, place) => {
    const name = columns[place] ?? '';
    const value = cell.trim();
    if (value === '' || name === '') return;
    const meaning = !isTitled && isTitle(name, 'title') ? 'title' : meaningOf(toKey(name));
    const isLong = value.includes('\n') || value.length > 120;
    if (meaning !== undefined && !isLong) {
      fields.push({ key: meaning === 'title' ? 'title' : toKey(name.replaceAll('_', ' ')), value, line });
      return;
    }
    const heading = kindOf(name) === undefined && !isLong ? undefined : `## ${name}`;
    const texts =
      heading === undefined
        ? [`${name.replace(/^./, (first) => first.toUpperCase())}: ${value}`]
        : [heading, '', ...value.split('\n')];
    lines.push(...[...texts, ''].map((text) => ({ text, number: line })));
  });
  return { fields, lines };
}
