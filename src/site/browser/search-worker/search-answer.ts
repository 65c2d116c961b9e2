// A question answered: what was found, with what a result shows of it.
import { filterAxes } from '../../../analyse/records/filter-axes.ts';
import type { RecordRow } from '../../../analyse/records/record-columns.ts';
import type { AxisNames } from '../../../analyse/records/records.ts';
import { formatMinutes } from '../../../model/time.ts';
import { type Completion, completeQuery, listFieldProposals } from '../../../search/query/completion.ts';
import type { IncidentText } from '../../../search/index/documents.ts';
import { locate, markTerms, type TermWeights } from '../../../search/results/snippet.ts';
import { findField } from '../../../search/query/query-language-fields.ts';
import {
  type Asked,
  countMatching,
  findIncidents,
  findOthers,
  type FoundHit,
  mostLookedThrough,
  needsTexts,
  readQuery,
  type SearchedArchive,
  takePhrased,
} from './search-matching.ts';
import type { Answer, CountedFacets, Place, Question, ResultRow } from './search-messages.ts';

export interface FullAnswer {
  readonly answer: Answer;
  /** The hits behind the rows, in the same order, by their incidents' ids; their text is not at hand yet. */
  readonly hits: readonly FoundHit[];
}

/** The results of a question. Without a filter it needs the records of the rows shown and of no others. */
export async function answerQuestion(archive: SearchedArchive, question: Question): Promise<FullAnswer> {
  const { order, limit, facets } = question;
  const asked = await readQuestion(archive, question);
  const { query } = asked;
  const found = await archive.complete(() => findIncidents(archive, asked, { order, limit }));
  // Where facets will be counted, every text is looked through anyhow, and the total is exact.
  const most = facets !== undefined && needsTexts(query) ? Math.max(limit, mostLookedThrough) : limit;
  const { held, complete } = await takePhrased(archive, query, { hits: found.hits, limit: most });
  const rows = await archive.complete(() => rowsOf(archive, held.slice(0, limit)));
  const isBest = order === 'relevance';
  const others = await archive.complete(() =>
    isBest ? rowsOf(archive, findOthers(archive, asked, { found, limit })) : [],
  );
  const draw = ({ record, hit }: FoundRow): ResultRow => toRow(record, hit, archive);
  return {
    hits: [...rows, ...others].map(({ hit }) => hit),
    answer: {
      query,
      rows: rows.map(draw),
      nearly: others.map(draw),
      total: needsTexts(query) ? held.length : found.total,
      atLeast: !complete,
      unfiltered: found.incidents.length,
      fellBack: found.fellBack,
      missing: found.missing,
      asked: found.asked,
      suggestion: found.suggestion,
      pasteWords: found.pasteWords,
    },
  };
}

/** The facets a question wants: each counts what the question would find with that value chosen on its axis. */
export async function countAnswer(archive: SearchedArchive, question: Question): Promise<CountedFacets> {
  const asked = await readQuestion(archive, question);
  const counted = filterAxes.filter(
    (axis) => question.facets?.includes(axis) === true || asked.query.filter.values[axis] !== undefined,
  );
  return { facets: await countMatching(archive, asked, counted), counted, names: archive.names };
}

/** How the query can go on where the caret stands; values count the incidents of the rest of the question. */
export async function completeQuestion(
  archive: SearchedArchive,
  question: Question,
): Promise<Completion | undefined> {
  const { query: typed, caret } = question;
  if (caret === undefined) return undefined;
  if (isEmptyText(typed)) {
    // With a pasted text there is something to read already.
    const proposals = question.paste === undefined ? listFieldProposals().slice(0, fieldsAtFirst) : [];
    return { start: 0, end: typed.length, proposals };
  }
  const { engine, names } = archive;
  const { aliases } = engine.lexicon;
  const every = (): Completion =>
    completeQuery(typed, caret, { names, facets: archive.records.values(names), aliases });
  const bare = await archive.complete(every);
  const [, name] = /^-?(\p{L}+):/u.exec(typed.slice(bare.start, caret)) ?? [];
  const field = name === undefined ? undefined : findField(name);
  if (field === undefined || (isEmptyText(typed.slice(0, bare.start)) && question.paste === undefined))
    return bare;
  const rest = typed.slice(0, bare.start) + typed.slice(bare.end);
  const asked = await readQuestion(archive, { ...question, query: rest });
  const facets = await countMatching(archive, asked, field.axis === undefined ? axesOfStates : [field.axis]);
  return facets === undefined ? bare : completeQuery(typed, caret, { names, facets, aliases });
}

/** What `is:`, `after:` and `before:` propose. */
const axesOfStates = ['actions', 'kind', 'year'] as const;

/** Of the fields, as many as a reader who has not begun may want to know of. */
const fieldsAtFirst = 8;

/** Where a hit's words stand in its text; without section and excerpt when only title or labels match. */
export function placeOf(
  hit: Pick<FoundHit, 'incident' | 'terms'>,
  { sections, summary, resolved }: IncidentText,
): Place {
  const located = locate(sections, hit.terms);
  return {
    incident: hit.incident,
    summary,
    resolved,
    section: located && { anchor: located.section.anchor, heading: located.section.heading },
    excerpt: located?.excerpt,
  };
}

function isEmptyText(text: string): boolean {
  return text.trim() === '';
}

async function readQuestion(archive: SearchedArchive, { query: typed, paste }: Question): Promise<Asked> {
  return { typed, paste, query: await archive.complete(() => readQuery(archive, typed)) };
}

interface FoundRow {
  readonly record: RecordRow;
  readonly hit: FoundHit;
}

function rowsOf({ records }: SearchedArchive, hits: readonly FoundHit[]): readonly FoundRow[] {
  return hits.flatMap((hit) => {
    const record = records.rowOf(hit.incident);
    return record === undefined ? [] : [{ record, hit: { ...hit, incident: record.id } }];
  });
}

/** Marks on a page are a help, not a list: a prefix can match hundreds of terms. */
const mostHighlights = 12;

function toRow(record: RecordRow, hit: FoundHit, { names }: SearchedArchive): ResultRow {
  return {
    record,
    title: markTerms(record.title, hit.terms),
    facts: factsOf(record),
    labels: labelsOf(record, names),
    highlight: surest(hit.terms),
    matches: hit.matches,
  };
}

/** Written here rather than on the page, which would fetch everything about time zones for it. */
function factsOf({ date, organization, severity, impactMinutes, actions }: RecordRow): string {
  const facts = [
    date,
    organization,
    severity?.toUpperCase(),
    impactMinutes === undefined ? undefined : formatMinutes(impactMinutes),
    actions.open === 0 ? undefined : `${actions.open} open ${actions.open === 1 ? 'promise' : 'promises'}`,
  ];
  return facts.filter((fact) => fact !== undefined && fact !== '').join(' · ');
}

function labelsOf(record: RecordRow, names: AxisNames): readonly string[] {
  const nameIn = (values: AxisNames['causes'], id: string): string =>
    values.find((value) => value.id === id)?.name ?? id;
  return [
    ...record.causes.map((id) => nameIn(names.causes, id)),
    ...record.components.map((id) => nameIn(names.components, id)),
  ];
}

function surest(terms: TermWeights): readonly string[] {
  return [...terms]
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostHighlights)
    .map(([term]) => term);
}
