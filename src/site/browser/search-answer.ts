// A question answered: the engine finds incidents, their records are filtered and counted as everywhere else.
import {
  countFacets,
  type Facets,
  filterRecords,
  isEmpty,
  parseFilter,
  shownAxes,
} from '../../analyse/filter.ts';
import type { RecordRow } from '../../analyse/record-files.ts';
import type { AxisNames } from '../../analyse/records.ts';
import { formatMinutes } from '../../model/time.ts';
import type { IncidentText } from '../../search/documents.ts';
import { type Engine, search, type SearchHit } from '../../search/engine.ts';
import { locate, markTerms, type TermWeights } from '../../search/excerpt.ts';
import type { Answer, Place, Question, ResultRow } from './search-messages.ts';
import type { SearchedRecords } from './search-records.ts';

/** Everything that is searched, as far as it is at hand; `completeWork` brings the rest. */
export interface SearchedArchive {
  readonly engine: Engine;
  readonly records: SearchedRecords;
  readonly names: AxisNames;
}

export interface FullAnswer {
  readonly answer: Answer;
  /** The hits behind the rows, in the same order, by their incidents' ids; their text is not at hand yet. */
  readonly hits: readonly SearchHit[];
}

/** The results of a question. Without a filter it needs the records of the rows shown and of no others. */
export function answerQuestion(archive: SearchedArchive, { query, filter, limit }: Question): FullAnswer {
  const { engine, records } = archive;
  const found = search(engine, query, { limit, keep: keepFor(archive, filter) });
  const shown = found.hits.flatMap((hit) => {
    const record = records.rowOf(hit.incident);
    return record === undefined ? [] : [{ record, hit: { ...hit, incident: record.id } }];
  });
  return {
    hits: shown.map(({ hit }) => hit),
    answer: {
      rows: shown.map(({ record, hit }) => toRow(record, hit, archive)),
      total: found.total,
      unfiltered: found.incidents.length,
      fellBack: found.fellBack,
      missing: found.missing,
      asked: found.asked,
      suggestion: found.suggestion,
      names: archive.names,
    },
  };
}

/** The facets of a question: they count the incidents that have the words, as a filter over them would leave. */
export function countAnswer(
  { engine, records, names }: SearchedArchive,
  { query, filter }: Question,
): Facets {
  const all = records.all();
  const { incidents } = search(engine, query, { limit: 0 });
  const matching = incidents.flatMap((incident) => all.get(incident) ?? []);
  return countFacets(matching, parseFilter(new URLSearchParams(filter)), names, shownAxes);
}

function keepFor({ records, names }: SearchedArchive, filter: string): (incident: string) => boolean {
  const asked = parseFilter(new URLSearchParams(filter));
  if (isEmpty(asked)) return () => true;
  const all = records.all();
  const allowed = new Set(filterRecords([...all.values()], asked, names));
  return (incident) => {
    const record = all.get(incident);
    return record !== undefined && allowed.has(record);
  };
}

/** Where a hit's words stand in its text; without section and excerpt when only title or labels match. */
export function placeOf(hit: SearchHit, { sections, summary, resolved }: IncidentText): Place {
  const located = locate(sections, hit.terms);
  return {
    incident: hit.incident,
    summary,
    resolved,
    section: located && { anchor: located.section.anchor, heading: located.section.heading },
    excerpt: located?.excerpt,
  };
}

/** Marks on a page are a help, not a list: a prefix can match hundreds of terms. */
const mostHighlights = 12;

function toRow(record: RecordRow, hit: SearchHit, { names }: SearchedArchive): ResultRow {
  return {
    record,
    title: markTerms(record.title, hit.terms),
    facts: factsOf(record),
    labels: labelsOf(record, names),
    highlight: surest(hit.terms),
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
