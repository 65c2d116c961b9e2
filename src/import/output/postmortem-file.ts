// The file an incident becomes: front matter with the facts, then the document's words; every line knows where it came
// from.
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

/** A postmortem file with all known facts of the incident above its Markdown. */
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
  const { title, organization, kind, date, zone, times, severity, services, tags, authors } = facts;
  const isDated = times.started !== undefined && !facts.isUnclear;
  return [
    { text: '---' },
    ...field('title', title?.value ?? titled, title?.line),
    ...field('organization', organization?.value, organization?.line),
    ...field('kind', kind?.value, kind?.line),
    { text: `status: ${isDraft(facts) ? 'draft' : 'review'}` },
    ...field('severity', severity?.severity, severity?.line),
    ...(isDated ? [] : field('date', date?.value, date?.line)),
    ...field('timezone', zone?.value, zone?.line),
    ...group('times', composeTimes(facts)),
    ...list('services', services),
    ...list('tags', tags),
    ...list('authors', authors),
    ...group('impact', composeImpact(facts)),
    ...group('source', composeSource(facts)),
    { text: '---' },
  ];
}

function field(name: string, value: string | undefined, number?: number): readonly FrontLine[] {
  return value === undefined ? [] : [{ text: `${name}: ${stringifyScalar(value)}`, number }];
}

function group(name: string, fields: readonly FrontLine[]): readonly FrontLine[] {
  return fields.length === 0 ? [] : [{ text: `${name}:` }, ...fields];
}

function composeTimes({ times, isUnclear }: ForeignFacts): readonly FrontLine[] {
  return timeNames.flatMap((name) => {
    const time = times[name];
    return time === undefined || (isUnclear && time.at.isFloating)
      ? []
      : field(`  ${name}`, formatMatter(time.at), time.at.line);
  });
}

function composeSource({ source, organization, times: { published } }: ForeignFacts): readonly FrontLine[] {
  return [
    ...field('  url', source?.value, source?.line),
    ...field('  publisher', organization?.value, organization?.line),
    ...(published === undefined ? [] : field('  published', formatMatter(published.at), published.at.line)),
  ];
}

function composeImpact({ impact, duration }: ForeignFacts): readonly FrontLine[] {
  return [...field('  summary', impact?.value, impact?.line), ...composeDuration(duration)];
}

/** A length that the times do not give: one that is stated. */
function composeDuration(duration: ForeignFacts['duration']): readonly FrontLine[] {
  if (duration?.origin !== 'stated') return [];
  const { minutes, approximate, line } = duration;
  const length = formatLength(minutes);
  return [
    { text: `  duration: ${stringifyScalar(approximate === true ? `~${length}` : length)}`, number: line },
  ];
}

/** `45 minutes`, `1h 30m`, `3 days`: as front matter reads it. */
function formatLength(minutes: number): string {
  const [days, hours, rest] = [
    Math.floor(minutes / 1440),
    Math.floor(minutes / 60),
    Math.round(minutes % 60),
  ];
  if (minutes < 60) return `${Math.round(minutes)} minutes`;
  if (minutes % 1440 === 0) return `${days} ${days === 1 ? 'day' : 'days'}`;
  return rest === 0 ? `${hours} ${hours === 1 ? 'hour' : 'hours'}` : `${hours}h ${rest}m`;
}

/** A document that its own front matter keeps from being published stays a draft. */
function isDraft({ structure }: ForeignFacts): boolean {
  return structure.fields.some(
    ({ key, value }) =>
      (/^draft$/i.test(key) && /^(?:true|yes)$/i.test(value)) ||
      (/^published$/i.test(key) && /^(?:false|no)$/i.test(value)),
  );
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
