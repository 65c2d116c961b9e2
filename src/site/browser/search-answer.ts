// A question answered: the engine finds incidents, their records are filtered and counted as everywhere else.
import { countFacets, filterRecords, parseFilter } from '../../analyse/filter.ts';
import type { AxisNames, IncidentRecord } from '../../analyse/records.ts';
import { formatMinutes } from '../../model/time.ts';
import type { IncidentText } from '../../search/documents.ts';
import { type Engine, search, type SearchHit } from '../../search/engine.ts';
import { locate, markTerms, type TermWeights } from '../../search/excerpt.ts';
import type { Answer, Place, Question, ResultRow } from './search-messages.ts';

/** Everything that is searched, in memory. */
export interface SearchedArchive {
  readonly engine: Engine;
  readonly records: ReadonlyMap<string, IncidentRecord>;
  readonly names: AxisNames;
}

export interface FullAnswer {
  readonly answer: Answer;
  /** The hits behind the rows, in the same order; their text is not at hand yet. */
  readonly hits: readonly SearchHit[];
}

/** The results of a question. Facets count the incidents that have the words, as a filter over them would leave. */
export function answerQuestion(archive: SearchedArchive, { query, filter, limit }: Question): FullAnswer {
  const { engine, records, names } = archive;
  const asked = parseFilter(new URLSearchParams(filter));
  const allowed = new Set(filterRecords([...records.values()], asked, names).map(({ id }) => id));
  const found = search(engine, query, { limit, keep: (incident) => allowed.has(incident) });
  const matching = found.incidents.flatMap((incident) => records.get(incident) ?? []);
  return {
    hits: found.hits,
    answer: {
      rows: found.hits.flatMap((hit) => toRow(hit, archive)),
      total: found.total,
      unfiltered: matching.length,
      fellBack: found.fellBack,
      missing: found.missing,
      asked: found.asked,
      facets: countFacets(matching, asked, names),
      names,
    },
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

function toRow(hit: SearchHit, { records, names }: SearchedArchive): readonly ResultRow[] {
  const record = records.get(hit.incident);
  if (record === undefined) return [];
  const title = markTerms(record.title, hit.terms);
  const labels = labelsOf(record, names);
  return [{ record, title, facts: factsOf(record), labels, highlight: surest(hit.terms) }];
}

/** Written here rather than on the page, which would fetch everything about time zones for it. */
function factsOf({ date, organization, severity, impactMinutes, actions }: IncidentRecord): string {
  const facts = [
    date,
    organization,
    severity?.toUpperCase(),
    impactMinutes === undefined ? undefined : formatMinutes(impactMinutes),
    actions.open === 0 ? undefined : `${actions.open} open ${actions.open === 1 ? 'promise' : 'promises'}`,
  ];
  return facts.filter((fact) => fact !== undefined && fact !== '').join(' · ');
}

function labelsOf(record: IncidentRecord, names: AxisNames): readonly string[] {
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
