// The file an incident becomes: front matter with the facts, then the document's words; every line knows where it came from.
import { stringifyScalar } from '../../ingest/front-matter/front-matter.ts';
import { timeNames } from '../../model/postmortem.ts';
import type { ForeignFacts } from '../foreign-facts.ts';
import type { Line } from '../structure/lines.ts';
import { formatMatter } from './written-moments.ts';

export interface Composition {
  readonly text: string;
  /** For each line of the file the line of the original that it came from; undefined where it is ours. */
  readonly origins: readonly (number | undefined)[];
}

/** A postmortem file with everything that is known of the incident, and nothing else, above its Markdown. */
export function compose(facts: ForeignFacts, titled: string): Composition {
  const matter = composeFrontMatter(facts, titled);
  const lines = [...matter, { text: '' }, ...facts.markdown, ...facts.log];
  const written = `${joinTexts(lines).trimEnd()}\n`;
  // A document that was Markdown already stays as it is to the last line break.
  const original = facts.original.join('\n');
  const isWhole = facts.log.length === 0 && original.trimEnd() === joinTexts(facts.markdown).trimEnd();
  return {
    text: isWhole ? `${joinTexts(matter)}\n\n${original}` : written,
    origins: lines.map((line) => ('number' in line && line.number !== 0 ? line.number : undefined)),
  };
}

function joinTexts(lines: readonly { readonly text: string }[]): string {
  return lines.map(({ text }) => text).join('\n');
}

type FrontLine = { readonly text: string; readonly number?: number };

function composeFrontMatter(facts: ForeignFacts, titled: string): readonly FrontLine[] {
  const { title, organization, kind, date, zone, times, severity, services, tags, authors, impact, source } =
    facts;
  const field = (name: string, value: string | undefined, number?: number): readonly FrontLine[] =>
    value === undefined ? [] : [{ text: `${name}: ${stringifyScalar(value)}`, number }];
  const moments = timeNames.flatMap((name) => {
    const claim = times[name];
    return claim === undefined || (facts.isUnclear && claim.at.isFloating)
      ? []
      : field(`  ${name}`, formatMatter(claim.at), claim.at.line);
  });
  const published = times.published;
  const origin = [
    ...field('  url', source?.value, source?.line),
    ...field('  publisher', organization?.value, organization?.line),
    ...(published === undefined ? [] : field('  published', formatMatter(published.at), published.at.line)),
  ];
  return [
    { text: '---' },
    ...field('title', title?.value ?? titled, title?.line),
    ...field('organization', organization?.value, organization?.line),
    ...field('kind', kind?.value, kind?.line),
    { text: 'status: review' },
    ...field('severity', severity?.severity, severity?.line),
    ...((times.started === undefined || facts.isUnclear) && date !== undefined
      ? field('date', date.value, date.line)
      : []),
    ...field('timezone', zone?.value, zone?.line),
    ...(moments.length === 0 ? [] : [{ text: 'times:' }, ...moments]),
    ...list('services', services),
    ...list('tags', tags),
    ...list('authors', authors),
    ...(impact === undefined ? [] : [{ text: 'impact:' }, ...field('  summary', impact.value, impact.line)]),
    ...(origin.length === 0 ? [] : [{ text: 'source:' }, ...origin]),
    { text: '---' },
  ];
}

function list(name: string, values: ForeignFacts['services']): readonly FrontLine[] {
  if (values.length === 0) return [];
  return [
    { text: `${name}:` },
    ...values.map(({ value, line }) => ({ text: `  - ${stringifyScalar(value)}`, number: line })),
  ];
}

/** The update log as a section of its own, newest or oldest first as it was. */
export function composeLog(
  updates: readonly { status: string; written?: string; text: string; line: number }[],
): readonly Line[] {
  const [first] = updates;
  if (first === undefined) return [];
  const rows = updates.map(({ status, written, text, line }) => ({
    text: `- **${status}**${written === undefined ? '' : ` (${written})`}${text === '' ? '' : `: ${text}`}`,
    number: line,
  }));
  return [
    { text: '', number: first.line },
    { text: '## Status updates', number: first.line },
    { text: '', number: first.line },
    ...rows,
  ];
}
