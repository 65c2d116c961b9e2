// Tables about the code, made from the code: commands, front matter, accuracy of the rules. Markdown comes out.
import type { Command } from 'commander';
import { formatScores } from '../src/analyse/evaluation/evaluation-table.ts';
import { openArchive } from '../src/cli/archive-folder.ts';
import { createProgram } from '../src/cli/hindsight.ts';
import { frontMatterJsonSchema } from '../src/ingest/front-matter/schema.ts';

/** What the tables need of JSON Schema. */
export interface FieldSchema {
  readonly description?: string;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, FieldSchema>>;
  readonly required?: readonly string[];
  readonly items?: FieldSchema;
  readonly anyOf?: readonly FieldSchema[];
}

/** One row a command, its options below each other. */
export function commandTable(program: Command = createProgram()): string {
  const rows = program.commands.map((command) => [
    `\`${[program.name(), command.name(), ...command.registeredArguments.map((one) => `<${one.name()}>`)].join(' ')}\``,
    command.description(),
    command.options.map((option) => `\`${option.flags}\` ${option.description}`).join('<br>'),
  ]);
  return toMarkdown(['command', 'does', 'options'], rows);
}

/** One row a field, those inside others with a dot: `times.started`. */
export function frontMatterTable(schema: FieldSchema = frontMatterJsonSchema()): string {
  return toMarkdown(['field', 'holds', 'meaning'], fieldRows(schema, ''));
}

/** Precision, recall and F1 of every label, of the archive in the folder. */
export async function evaluationTable(content: string): Promise<string> {
  const { evaluation, heldOut } = await openArchive({ content, edition: 'internal' });
  const tables = [
    formatScores(evaluation),
    ...(heldOut === undefined ? [] : [formatScores(heldOut, { totalsOnly: true, heldOut: true })]),
  ];
  return tables
    .map(({ caption, columns, rows }) => `${toMarkdown(columns, rows)}\n\n${caption}.`)
    .join('\n\n');
}

function fieldRows(schema: FieldSchema, prefix: string): readonly (readonly string[])[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const path = prefix + name;
    const inner = [field, field.items, ...(field.items?.anyOf ?? [])].find((one) => one?.properties);
    const required = schema.required?.includes(name) === true;
    return [
      [`\`${path}\``, required ? `${holds(field)}, required` : holds(field), field.description ?? ''],
      ...(inner === undefined ? [] : fieldRows(inner, `${path}.`)),
    ];
  });
}

/** What may be written there, in a few words. */
function holds(field: FieldSchema): string {
  if (field.enum !== undefined) return field.enum.map((choice) => `\`${choice}\``).join(', ');
  if (field.type === 'object') return 'fields';
  const list = [field, ...(field.anyOf ?? [])].find((one) => one.type === 'array');
  if (list === undefined) return 'text';
  return list.items?.enum === undefined ? 'list' : `list of ${holds(list.items)}`;
}

function toMarkdown(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escapeCell).join(' | ')} |`;
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Bars would end the cell, and so would a line break. */
function escapeCell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
