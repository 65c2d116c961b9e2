// A review as Markdown, for the command line and for meeting notes.
import { formatMinutes } from '../../model/time.ts';
import { nameFilterValue } from '../records/filter.ts';
import type { IncidentRecord } from '../records/records.ts';
import {
  addressOf,
  type Block,
  type Inline,
  type Line,
  type ReviewAddresses,
  type ReviewDocument,
} from './review-document.ts';
import type { ReviewSources } from './period-review.ts';

export interface MarkdownOptions {
  /** Full addresses of the site's pages. Without them incidents are named by id and nothing is linked. */
  readonly addresses?: ReviewAddresses;
}

type Writer = (line: Line) => string;

/** The document from its level-1 heading on. All text is escaped, so a title cannot change the Markdown around it. */
export function writeMarkdown(
  { title, lead, sections }: ReviewDocument,
  { records, names }: Pick<ReviewSources, 'records' | 'names'>,
  { addresses }: MarkdownOptions = {},
): string {
  const titles = new Map(records.map((record) => [record.id, record.title]));
  const writeInline = (part: Inline): string => {
    if (typeof part === 'string') return escapeMarkdown(part);
    if ('strong' in part) return `**${escapeMarkdown(part.strong)}**`;
    if ('target' in part) return writeLink(part.text, addresses && addressOf(part.target, addresses));
    const name = titles.get(part.incident) ?? part.incident;
    return addresses === undefined
      ? `${escapeMarkdown(name)} (\`${part.incident}\`)`
      : writeLink(name, addresses.incident(part.incident));
  };
  const write: Writer = (line) => line.map(writeInline).join('');
  const parts = sections.flatMap((section) => [
    `## ${escapeMarkdown(section.title)}`,
    ...section.blocks.map((block) => writeBlock(block, write, names)),
  ]);
  return `${[`# ${escapeMarkdown(title)}`, write(lead), ...parts].join('\n\n')}\n`;
}

function writeBlock(block: Block, write: Writer, names: ReviewSources['names']): string {
  if (block.kind === 'text') return write(block.line);
  if (block.kind === 'table')
    return writeTable(
      block.columns,
      block.rows.map((row) => row.map(write)),
    );
  const lines =
    block.kind === 'incidents'
      ? block.records.map((record) => `- ${record.date} ${write(describeIncident(record, names))}`)
      : block.entries.flatMap(({ line, notes }, place) => {
          const mark = block.ordered ? `${place + 1}.` : '-';
          const indent = ' '.repeat(mark.length + 1);
          return [`${mark} ${write(line)}`, ...notes.map((note) => `${indent}- ${write(note)}`)];
        });
  return [...lines, ...(block.more === undefined ? [] : [`- ${write(block.more)}`])].join('\n');
}

function describeIncident(record: IncidentRecord, names: ReviewSources['names']): Line {
  const causes = record.causes.map((id) => nameFilterValue('cause', id, names)).join(', ');
  const facts = [
    record.organization,
    record.severity?.toUpperCase(),
    causes === '' ? 'not classified' : causes,
    record.impactMinutes === undefined ? 'duration unknown' : formatMinutes(record.impactMinutes),
  ].filter((fact) => fact !== undefined);
  return [{ incident: record.id }, ` · ${facts.join(' · ')}`];
}

function writeTable(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const lineOf = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [lineOf(columns.map(escapeMarkdown)), lineOf(columns.map(() => '---')), ...rows.map(lineOf)].join(
    '\n',
  );
}

function writeLink(text: string, address: string | undefined): string {
  // A space, a bracket or a bar would end the address.
  const safe = address?.replace(/[\s()<>|\\]/g, (mark) =>
    encodeURIComponent(mark).replace(/[()]/g, escapeParen),
  );
  return safe === undefined ? escapeMarkdown(text) : `[${escapeMarkdown(text)}](${safe})`;
}

function escapeParen(mark: string): string {
  return mark === '(' ? '%28' : '%29';
}

/** Text on one line that Markdown shows as it is: no emphasis, link, tag, entity, code, heading, list or cell. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>|#~&]/g, (mark) => `\\${mark}`)
    .replace(/^( ?\d+)([.)])/, '$1\\$2')
    .replace(/^( ?)([-+=])/, '$1\\$2');
}
