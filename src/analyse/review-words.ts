// A review as Markdown: what the command line writes, the page shows, and a meeting copies into its notes.
import { formatDate, formatMinutes } from '../model/time.ts';
import type { ChainLink } from './chains.ts';
import type { PromiseRecord } from './promises-register.ts';
import type { AxisNames, IncidentRecord } from './records.ts';
import type { Review, ReviewSources, SpanFacts } from './review.ts';
import type { RateComparison } from './review-differences.ts';

export interface WordOptions {
  /** The address of an incident's page; without it incidents are named by their ids. */
  readonly addressOf?: (id: string) => string;
}

/** Longer lists end with how many are left out. */
const most = { incidents: 80, links: 30, promises: 40, named: 8 } as const;

/** The whole packet, beginning with a heading of the first level. */
export function writeReview(review: Review, sources: ReviewSources, options: WordOptions = {}): string {
  const name = createNamer(sources, options);
  const parts: readonly (readonly [string, string])[] = [
    ['Incidents', writeIncidents(review, sources.names, name)],
    ['What came back', writeCameBack(review, name)],
    [`What differs from ${review.before.name}`, writeDifferences(review, sources.names)],
    ['How we noticed', writeDetections(review, sources.names)],
    ['Where the time went', writeSpans(review)],
    ['Promises', writePromises(review, name)],
    ['What the postmortems state', writeCoverage(review)],
    ['Questions for the meeting', writeQuestions(review, name)],
  ];
  const head = `# Review of ${review.period.name}\n\n${writeSummary(review, sources)}`;
  return `${[head, ...parts.map(([title, text]) => `## ${title}\n\n${text}`)].join('\n\n')}\n`;
}

/** “Later” came 88 days after “Earlier” (same cause and component: …). Plain text. */
export function nameRecurrence(link: ChainLink, { records }: Pick<ReviewSources, 'records'>): string {
  const titleOf = (id: string): string => records.find((record) => record.id === id)?.title ?? id;
  return `“${titleOf(link.later)}” came ${count(link.days, 'day')} after “${titleOf(link.earlier)}” (${link.reasons.join('; ')})`;
}

type Namer = (id: string) => string;

function createNamer({ records }: ReviewSources, { addressOf }: WordOptions): Namer {
  const titles = new Map(records.map(({ id, title }) => [id, title]));
  return (id) => {
    const title = escapeMarkdown(titles.get(id) ?? id);
    return addressOf === undefined ? `${title} (\`${id}\`)` : `[${title}](${addressOf(id)})`;
  };
}

function writeSummary(review: Review, { asOf, zone }: ReviewSources): string {
  const { period, before, complete, incidents, incidentsBefore } = review;
  const open = complete ? '' : ` The period is not over on ${formatDate(asOf, zone)}.`;
  return (
    `${period.from} to ${period.to}: ${count(incidents.length, 'incident')} written up, ` +
    `${incidentsBefore} in ${before.name}.${open} State of ${formatDate(asOf, zone)}. ` +
    'Only incidents that somebody wrote up are in it, so a change may be one of writing.'
  );
}

function writeIncidents({ incidents }: Review, names: AxisNames, name: Namer): string {
  const lineOf = (record: IncidentRecord): string => {
    const causes = record.causes.map((id) => nameIn(names.causes, id)).join(', ');
    const facts = [
      record.organization,
      record.severity?.toUpperCase(),
      causes === '' ? 'cause unknown' : causes,
      record.impactMinutes === undefined ? 'duration unknown' : formatMinutes(record.impactMinutes),
    ].filter((fact) => fact !== undefined);
    return `- ${record.date} ${name(record.id)}: ${escapeMarkdown(facts.join(' · '))}`;
  };
  return listOrNone(incidents.map(lineOf), most.incidents, 'No incident was written up.');
}

function writeCameBack({ cameBack }: Review, name: Namer): string {
  const lines = cameBack.map((link) => {
    const states = (['open', 'unknown', 'declined', 'done'] as const)
      .filter((state) => link.promised[state] > 0)
      .map((state) => `${link.promised[state]} ${state === 'unknown' ? 'of unknown state' : state}`);
    const promised = states.length === 0 ? 'nothing' : states.join(', ');
    return (
      `- ${name(link.later)}, ${count(link.days, 'day')} after ${name(link.earlier)}: ` +
      `${escapeMarkdown(link.reasons.join('; '))}. Promised by the earlier one, as known then: ${promised}.`
    );
  });
  return listOrNone(
    lines,
    most.links,
    'No incident shares cause and component with an earlier one of its organisation, and no author links one.',
  );
}

function writeDifferences({ differences, before }: Review, names: AxisNames): string {
  const told = differences.filter(({ range }) => range !== undefined);
  const few = differences.length - told.length;
  const method =
    'Counts of both periods are compared by the exact conditional test of two Poisson rates, at 95 % for all rows together.';
  if (told.length === 0)
    return `Withheld: ${count(differences[0] === undefined ? 0 : differences[0].now + differences[0].before, 'incident')} in both periods together ${differences[0] !== undefined && differences[0].now + differences[0].before === 1 ? 'is' : 'are'} too few to tell any change from chance.`;
  const beyond = told.filter(({ verdict }) => verdict !== 'within');
  const sentence =
    beyond.length === 0
      ? `Nothing differs from ${before.name} beyond chance.`
      : `${count(beyond.length, 'count')} of ${told.length} differ beyond chance.`;
  const rows = told.map((row) => [
    nameOf(row, names),
    row.now,
    row.before,
    `${row.range?.low} to ${row.range?.high}: ${row.verdict === 'within' ? 'within chance' : `${row.verdict} chance`}`,
  ]);
  const rest = few === 0 ? '' : `\n\n${count(few, 'more label')} came too rarely to be compared.`;
  return `${sentence} ${method}\n\n${writeTable(['', 'Now', 'Before', 'Chance would give'], rows)}${rest}`;
}

function writeDetections({ detections, incidents }: Review, names: AxisNames): string {
  if (incidents.length === 0) return 'No incident.';
  return detections
    .map(
      ({ id, count: number }) =>
        `- ${id === 'unknown' ? 'Not stated' : nameIn(names.detections, id)}: ${number}`,
    )
    .join('\n');
}

function writeSpans({ spans, phases, incidents }: Review): string {
  if (incidents.length === 0) return 'No incident.';
  const rows = spans.map((span) => [span.name, span.values.length, span.unknown, writeSpan(span)]);
  const share =
    phases.rows.length === 0
      ? ''
      : `\n\nMore of the harm passed before anybody noticed than after in ${phases.mostlyUnnoticed.count} of the ${phases.rows.length} incidents where both are known.`;
  return `${writeTable(['', 'Known', 'Unknown', 'How long'], rows)}\n\nMedians with their 95 % interval by order statistics, from six values on; no means, which the longest incident alone would decide.${share}`;
}

function writeSpan({ values, median }: SpanFacts): string {
  const [low, high] = [values[0], values.at(-1)];
  if (low === undefined || high === undefined) return '–';
  const range = low === high ? formatMinutes(low) : `${formatMinutes(low)} to ${formatMinutes(high)}`;
  if (median === undefined) return range;
  return `median ${formatMinutes(median.median)} (${formatMinutes(median.low)} to ${formatMinutes(median.high)}), all ${range}`;
}

function writePromises({ promises, incidents }: Review, name: Namer): string {
  const { made, due, completed } = promises;
  const tally = (rows: readonly PromiseRecord[]): string =>
    (['done', 'open', 'declined', 'unknown'] as const)
      .map((state) => [rows.filter(({ status }) => status === state).length, state] as const)
      .filter(([number]) => number > 0)
      .map(([number, state]) => `${number} ${state === 'unknown' ? 'of unknown state' : state}`)
      .join(', ');
  const lineOf = (row: PromiseRecord): string => {
    const facts = [row.overdue ? 'overdue' : row.status, row.owner, row.due && `due ${row.due}`];
    return `- ${escapeMarkdown(row.title)} (${escapeMarkdown(facts.filter(Boolean).join(', '))}): ${name(row.incident)}`;
  };
  const open = made.filter(({ status }) => status === 'open');
  return [
    `Made after the ${count(incidents.length, 'incident')} of the period: ${count(made.length, 'action item')}${made.length === 0 ? '' : ` (${tally(made)})`}. ` +
      `Due in the period: ${due.length}${due.length === 0 ? '' : ` (${tally(due)})`}. ` +
      `Known to have been completed in it: ${completed.length}.`,
    ...(due.length === 0 ? [] : [`Due in the period:\n\n${listOrNone(due.map(lineOf), most.promises, '')}`]),
    ...(open.length === 0
      ? []
      : [`Made in the period and open:\n\n${listOrNone(open.map(lineOf), most.promises, '')}`]),
  ].join('\n\n');
}

function writeCoverage({ coverage, incidents }: Review): string {
  if (incidents.length === 0) return 'No incident.';
  const rows = coverage.map(({ fact, known, total }) => [fact, `${known} of ${total}`]);
  return `What is not stated cannot be in the figures above.\n\n${writeTable(['Fact', 'Known for'], rows)}`;
}

function writeQuestions({ questions }: Review, name: Namer): string {
  const lines = questions.map(({ question, incidents }, place) => {
    const named = incidents.slice(0, most.named).map(name).join('; ');
    const rest = incidents.length > most.named ? `; and ${incidents.length - most.named} more` : '';
    return `${place + 1}. ${escapeMarkdown(question)}\n   ${named}${rest}`;
  });
  return lines.length === 0 ? 'The data raise none.' : lines.join('\n');
}

function nameOf({ axis, id }: RateComparison, names: AxisNames): string {
  return axis === 'all' ? 'All incidents' : nameIn(names[axis], id);
}

function nameIn(values: AxisNames['causes'], id: string): string {
  return values.find((value) => value.id === id)?.name ?? id;
}

function listOrNone(lines: readonly string[], longest: number, none: string): string {
  if (lines.length === 0) return none;
  const rest = lines.length > longest ? [`- and ${lines.length - longest} more`] : [];
  return [...lines.slice(0, longest), ...rest].join('\n');
}

function writeTable(
  columns: readonly string[],
  rows: readonly (readonly (string | number | undefined)[])[],
): string {
  const lineOf = (cells: readonly (string | number | undefined)[]): string =>
    `| ${cells.map((cell) => escapeMarkdown(String(cell ?? ''))).join(' | ')} |`;
  return [lineOf(columns), `| ${columns.map(() => '---').join(' | ')} |`, ...rows.map(lineOf)].join('\n');
}

/** Text that Markdown shows as it is; on one line. */
function escapeMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|#~]/g, (mark) => `\\${mark}`);
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
