// Markdown tables about the code, made from the code: commands and front matter.
import type { Command } from 'commander';
import { createProgram } from '../src/cli/hindsight.ts';
import { capitalize } from '../src/text/english.ts';
import { frontMatterJsonSchema } from '../src/ingest/front-matter/schema.ts';

/** The parts of JSON Schema that the tables use. */
export interface FieldSchema {
  readonly description?: string;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, FieldSchema>>;
  readonly required?: readonly string[];
  readonly items?: FieldSchema;
  readonly anyOf?: readonly FieldSchema[];
}

/** One section per command: usage, what it does, and a table of its options. */
export function commandSections(program: Command = createProgram()): string {
  return program.commands.map((command) => commandSection(program.name(), command)).join('\n\n');
}

function commandSection(program: string, command: Command): string {
  const names = command.registeredArguments.map((argument) => {
    const name = argument.variadic ? `${argument.name()}...` : argument.name();
    return argument.required ? `<${name}>` : `[${name}]`;
  });
  const takes = [
    ...command.registeredArguments.map((argument, index) => [
      `\`${names[index] ?? ''}\``,
      argument.description,
      '',
    ]),
    ...command.options.map(({ flags, description, argChoices, defaultValue, mandatory }) => [
      `\`${flags}\``,
      argChoices === undefined ? description : `${description}: ${argChoices.join(', ')}`,
      mandatory ? 'required' : defaultValue === undefined ? '' : `\`${String(defaultValue)}\``,
    ]),
  ];
  const usage = [program, command.name(), ...names].join(' ');
  const table = toMarkdownTable(['option', 'meaning', 'default'], takes);
  return `## ${usage}\n\n${capitalize(command.description())}.\n\n${table}`;
}

/** One row per field; nested fields have a dot: `times.started`. */
export function frontMatterTable(schema: FieldSchema = frontMatterJsonSchema()): string {
  return toMarkdownTable(['field', 'value', 'meaning'], fieldRows(schema, ''));
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

/** The kind of value, in a few words. */
function holds(field: FieldSchema): string {
  if (field.enum !== undefined) return field.enum.map((choice) => `\`${choice}\``).join(', ');
  if (field.type === 'object') return 'fields';
  const list = [field, ...(field.anyOf ?? [])].find((one) => one.type === 'array');
  if (list === undefined) return 'text';
  return list.items?.enum === undefined ? 'list' : `list of ${holds(list.items)}`;
}

/** A Markdown table. */
export function toMarkdownTable(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escapeCell).join(' | ')} |`;
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A bar or a line break would end the cell. */
function escapeCell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
