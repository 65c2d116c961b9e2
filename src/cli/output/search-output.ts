// What `hindsight search` prints: results as text or JSON, and problems in a query.
import { formatFilter } from '../../analyse/records/filter.ts';
import { findFix } from '../../analyse/fix/find-fix.ts';
import type { Archive } from '../../model/archive.ts';
import type { Incident } from '../../model/incident.ts';
import { formatMinutes } from '../../model/time.ts';
import { toIncidentText } from '../../search/index/documents.ts';
import { locate, type Segment } from '../../search/results/snippet.ts';
import type { LogMatch } from '../../search/logs/log-query.ts';
import type { FullAnswer } from '../../search/results/answer.ts';
import type { ResultRow } from '../../search/results/question.ts';
import { formatQuery, type QueryProblem } from '../../search/query/query-language.ts';
import { countNoun } from '../../text/english.ts';

/** A result with everything that is shown, ready for JSON. */
export interface Result {
  readonly id: string;
  readonly title: readonly Segment[];
  readonly date: string;
  readonly organization?: string;
  readonly severity?: string;
  readonly impactMinutes?: number;
  /** Names of causes and components. */
  readonly labels: readonly string[];
  readonly openActions: number;
  /** The heading of the best section; absent if only the title or labels match. */
  readonly section?: string;
  readonly excerpt: readonly Segment[];
  readonly resolved?: string;
  /** The file, and the line of the best section. */
  readonly path: string;
  readonly line: number;
  readonly score: number;
  readonly hasAllWords: boolean;
  /** Lines of a pasted log that the incident mentions. */
  readonly matches: readonly LogMatch[];
}

export interface Results {
  /** The query as it was understood; absent for a pasted log. */
  readonly query?: string;
  /** The words of a pasted log that were searched for. */
  readonly pasteWords?: readonly string[];
  /** The filter as URL parameters, as the site's lists take them. */
  readonly filter?: string;
  readonly problems: readonly QueryProblem[];
  readonly total: number;
  readonly fellBack: boolean;
  readonly missing: readonly string[];
  /** Full matches first, then partial matches. */
  readonly results: readonly Result[];
}

/** The answer with the details of each incident that are shown. */
export function describeResults({ answer, hits }: FullAnswer, archive: Archive): Results {
  const { query, pasteWords, rows, partial, total, fellBack, missing } = answer;
  const byId = new Map(archive.incidents.map((incident) => [String(incident.id), incident]));
  const results = [...rows, ...partial].flatMap((row, place): readonly Result[] => {
    const [incident, hit] = [byId.get(row.record.id), hits[place]];
    if (incident === undefined || hit === undefined) return [];
    return [{ ...describe(row, incident, hit), hasAllWords: !fellBack && place < rows.length }];
  });
  return {
    query: pasteWords === undefined ? formatQuery(query) : undefined,
    pasteWords,
    filter: pasteWords === undefined ? formatFilter(query.filter).toString() : undefined,
    problems: query.problems,
    total,
    fellBack,
    missing,
    results,
  };
}

/** The results as text, a block per incident. Control characters in the content never reach the terminal. */
export function formatResults(found: Results, { color }: { readonly color: boolean }): string {
  const style: Style = color ? colored : plain;
  const head = headOf(found).split('\n').map(plainText).join('\n');
  const blocks = found.results.map((result, place) => formatResult(result, place + 1, style));
  const firstPartial = found.fellBack ? -1 : found.results.findIndex(({ hasAllWords }) => !hasAllWords);
  if (firstPartial >= 0) blocks.splice(firstPartial, 0, 'Partial matches:');
  const more = found.total - found.results.length;
  const tail =
    more > 0 && found.results.length > 0
      ? [`${countNoun(more, 'more incident')}; use --limit N to see them`]
      : [];
  return [head, ...blocks, ...tail].join('\n\n');
}

/** Every problem below its place in the query; empty without problems. */
export function formatProblems(text: string, problems: readonly QueryProblem[]): string {
  return problems
    .map(({ start, end, message }) =>
      [
        `  ${plainText(text)}`,
        `  ${' '.repeat(start)}${'^'.repeat(Math.max(1, end - start))}  ${plainText(message)}`,
      ].join('\n'),
    )
    .join('\n');
}

interface Style {
  readonly strong: (text: string) => string;
  readonly mark: (text: string) => string;
  readonly quiet: (text: string) => string;
}

const plain: Style = { strong: (text) => text, mark: (text) => text, quiet: (text) => text };
const colored: Style = {
  strong: (text) => `\u001b[1m${text}\u001b[0m`,
  mark: (text) => `\u001b[1;33m${text}\u001b[0m`,
  quiet: (text) => `\u001b[2m${text}\u001b[0m`,
};

function describe(
  { record, title, labels, matches }: ResultRow,
  incident: Incident,
  hit: FullAnswer['hits'][number],
): Omit<Result, 'hasAllWords'> {
  const { postmortem } = incident;
  const { sections, summary } = toIncidentText(incident, undefined);
  const located = locate(sections, hit.terms);
  const section = postmortem.sections.find(({ anchor }) => anchor === located?.section.anchor);
  return {
    id: incident.id,
    title,
    date: record.date,
    organization: record.organization,
    severity: record.severity,
    impactMinutes: record.impactMinutes,
    labels,
    openActions: record.actions.open,
    section: located?.section.heading,
    excerpt: located?.excerpt ?? [{ text: summary, marked: false }],
    resolved: findFix(postmortem)?.summary?.text,
    path: postmortem.path,
    line: section?.line ?? 1,
    score: Math.round(hit.score * 100) / 100,
    matches,
  };
}

function headOf({ query, pasteWords, total, fellBack, missing, results }: Results): string {
  const nowhere = missing.length === 0 ? '' : ` Not in the archive: ${missing.join(', ')}.`;
  if (pasteWords !== undefined) {
    const by = pasteWords.length === 0 ? '' : `\nSearched for: ${pasteWords.join(', ')}.`;
    if (results.length === 0) return `No incident is similar to this text.${by}${nowhere}`;
    return `${countNoun(total, 'incident')} similar to this text.${by}${nowhere}`;
  }
  if (results.length === 0) return `No results for ${query ?? ''}.${nowhere}`;
  if (fellBack) return `No exact match, showing partial matches.${nowhere}`;
  return `${countNoun(total, 'incident')} for ${query ?? ''}`;
}

function formatResult(result: Result, place: number, style: Style): string {
  const { date, organization, severity, impactMinutes, openActions, labels } = result;
  const facts = [
    date,
    organization,
    severity?.toUpperCase(),
    impactMinutes === undefined ? undefined : formatMinutes(impactMinutes),
    openActions === 0 ? undefined : countNoun(openActions, 'open action item'),
  ].filter((fact) => fact !== undefined);
  const lines = [
    plainText(facts.join(' · ')),
    plainText(labels.join(' · ')),
    formatSegments(result.excerpt, style),
    ...result.matches.map(
      ({ line, text, words }) =>
        `line ${line}: ${style.quiet(plainText(shorten(text)))}  (${plainText(words.join(', '))})`,
    ),
    result.resolved === undefined ? '' : `Fix: ${plainText(result.resolved)}`,
    style.quiet(plainText(`${result.path}:${result.line}`)),
  ].filter((line) => line !== '');
  const title = style.strong(`${place}. ${plainText(result.title.map(({ text }) => text).join(''))}`);
  return [title, ...lines.map((line) => `   ${line}`)].join('\n');
}

function formatSegments(segments: readonly Segment[], style: Style): string {
  return segments
    .map(({ text, marked }) => (marked ? style.mark(plainText(text)) : plainText(text)))
    .join('');
}

/** Escape sequences in a file could overwrite the screen. */
function plainText(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]+/g, (run) =>
    /[\n\t]/.test(run) ? ' ' : '',
  );
}

function shorten(text: string): string {
  return text.length <= 100 ? text : `${text.slice(0, 99)}…`;
}
