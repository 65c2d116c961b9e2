// What `hindsight search` prints: results for people and for programs, and what is wrong with a query.
import { formatFilter } from '../../analyse/records/filter.ts';
import { findFix } from '../../analyse/similarity/resolution.ts';
import type { IncidentRecord } from '../../analyse/records/records.ts';
import type { Archive } from '../../model/archive.ts';
import type { Incident } from '../../model/incident.ts';
import { formatMinutes } from '../../model/time.ts';
import { toIncidentText } from '../../search/index/documents.ts';
import { locate, markTerms, type Segment } from '../../search/results/snippet.ts';
import type { PasteMatch } from '../../search/logs/log-query.ts';
import type { AnswerHit, QueryAnswer } from '../../search/results/query-answer.ts';
import { formatQuery, type QueryProblem } from '../../search/query/query-language.ts';
import { countNoun } from '../../text/english.ts';

/** A result with everything that is shown of it; JSON through and through. */
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
  /** The heading of the best section; absent when only title or labels match. */
  readonly section?: string;
  readonly excerpt: readonly Segment[];
  readonly resolved?: string;
  /** The file, and the line of the best section. */
  readonly path: string;
  readonly line: number;
  readonly score: number;
  readonly hasAllWords: boolean;
  /** Lines of a pasted log that the incident speaks of. */
  readonly matches: readonly PasteMatch[];
}

export interface Results {
  /** The query as it was understood; absent for a paste. */
  readonly query?: string;
  /** What a pasted log was searched by. */
  readonly pasteWords?: readonly string[];
  /** The filter as URL parameters; what the site's lists take. */
  readonly filter?: string;
  readonly problems: readonly QueryProblem[];
  readonly total: number;
  readonly fellBack: boolean;
  readonly missing: readonly string[];
  /** Where few have all the words, others that have some come after them. */
  readonly results: readonly Result[];
}

/** The answer with what people read of each incident. */
export function describeResults(
  { query, paste, hits, nearly, total, fellBack, missing }: QueryAnswer,
  { incidents, taxonomy }: Archive,
  records: ReadonlyMap<string, IncidentRecord>,
): Results {
  const byId = new Map(incidents.map((incident) => [String(incident.id), incident]));
  const names = new Map([...taxonomy.causes, ...taxonomy.components].map(({ id, name }) => [id, name]));
  const describeHit = (hit: AnswerHit, hasAllWords: boolean): readonly Result[] => {
    const [incident, record] = [byId.get(hit.incident), records.get(hit.incident)];
    return incident && record ? [{ ...describe(hit, incident, { record, names }), hasAllWords }] : [];
  };
  return {
    query: query && formatQuery(query),
    pasteWords: paste?.words.map(({ written }) => written),
    filter: query && formatFilter(query.filter).toString(),
    problems: query?.problems ?? [],
    total,
    fellBack,
    missing,
    results: [
      ...hits.flatMap((hit) => describeHit(hit, !fellBack)),
      ...nearly.flatMap((hit) => describeHit(hit, false)),
    ],
  };
}

/** The results as text, one block an incident. Control characters of the content never reach the terminal. */
export function formatResults(found: Results, { colour }: { readonly colour: boolean }): string {
  const style: Style = colour ? coloured : plain;
  const head = headOf(found).split('\n').map(plainText).join('\n');
  const blocks = found.results.map((result, place) => formatResult(result, place + 1, style));
  const firstNearly = found.fellBack ? -1 : found.results.findIndex(({ hasAllWords }) => !hasAllWords);
  if (firstNearly >= 0) blocks.splice(firstNearly, 0, 'Not all of that, but some:');
  const more = found.total - found.results.length;
  const tail =
    more > 0 && found.results.length > 0 ? [`${countNoun(more, 'more incident')}; --limit N shows them`] : [];
  return [head, ...blocks, ...tail].join('\n\n');
}

/** Every problem under its place in the query; empty when there are none. */
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
const coloured: Style = {
  strong: (text) => `\u001b[1m${text}\u001b[0m`,
  mark: (text) => `\u001b[1;33m${text}\u001b[0m`,
  quiet: (text) => `\u001b[2m${text}\u001b[0m`,
};

function describe(
  hit: AnswerHit,
  incident: Incident,
  { record, names }: { readonly record: IncidentRecord; readonly names: ReadonlyMap<string, string> },
): Omit<Result, 'hasAllWords'> {
  const { postmortem } = incident;
  const { sections, summary } = toIncidentText(incident, undefined);
  const located = locate(sections, hit.terms);
  const section = postmortem.sections.find(({ anchor }) => anchor === located?.section.anchor);
  return {
    id: incident.id,
    title: markTerms(record.title, hit.terms),
    date: record.date,
    organization: record.organization,
    severity: record.severity,
    impactMinutes: record.impactMinutes,
    labels: [...record.causes, ...record.components].map((id) => names.get(id) ?? id),
    openActions: record.actions.open,
    section: located?.section.heading,
    excerpt: located?.excerpt ?? [{ text: summary, marked: false }],
    resolved: findFix(postmortem),
    path: postmortem.path,
    line: section?.line ?? 1,
    score: Math.round(hit.score * 100) / 100,
    matches: hit.matches,
  };
}

function headOf({ query, pasteWords, total, fellBack, missing, results }: Results): string {
  const nowhere = missing.length === 0 ? '' : ` Nowhere in the archive: ${missing.join(', ')}.`;
  if (pasteWords !== undefined) {
    const by = pasteWords.length === 0 ? '' : `\nSearched by: ${pasteWords.join(', ')}.`;
    if (results.length === 0) return `Nothing in the archive resembles this text.${by}${nowhere}`;
    return `${countNoun(total, 'incident')} that ${total === 1 ? 'speaks' : 'speak'} of what this text says.${by}${nowhere}`;
  }
  if (results.length === 0) return `Nothing found for ${query ?? ''}.${nowhere}`;
  if (fellBack)
    return `No incident has all of these words; ${countNoun(total, 'incident')} with some of them.${nowhere}`;
  return `${countNoun(total, 'incident')} for ${query ?? ''}`;
}

function formatResult(result: Result, place: number, style: Style): string {
  const { date, organization, severity, impactMinutes, openActions, labels } = result;
  const facts = [
    date,
    organization,
    severity?.toUpperCase(),
    impactMinutes === undefined ? undefined : formatMinutes(impactMinutes),
    openActions === 0 ? undefined : countNoun(openActions, 'open promise'),
  ].filter((fact) => fact !== undefined);
  const lines = [
    plainText(facts.join(' · ')),
    plainText(labels.join(' · ')),
    formatSegments(result.excerpt, style),
    ...result.matches.map(
      ({ line, text, words }) =>
        `line ${line}: ${style.quiet(plainText(shorten(text)))}  (${plainText(words.join(', '))})`,
    ),
    result.resolved === undefined ? '' : `Resolved: ${plainText(result.resolved)}`,
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

/** Escape sequences in a file could rewrite what stands on the screen. */
function plainText(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]+/g, (run) =>
    /[\n\t]/.test(run) ? ' ' : '',
  );
}

function shorten(text: string): string {
  return text.length <= 100 ? text : `${text.slice(0, 99)}…`;
}
