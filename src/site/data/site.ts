// The site as a value: everything the pages show, computed from an archive without Astro, disk or clock.
import { type RecurrenceChain, findChains } from '../../analyse/recurrence/chains.ts';
import { findRelated, type RelatedIncident } from '../../analyse/similarity/related.ts';
import { type IncidentRecord, toRecords } from '../../analyse/records/records.ts';
import type { Archive } from '../../model/archive.ts';
import type { IncidentId } from '../../model/postmortem.ts';
import { type ActionItemPages, createActionItemPages } from './overviews/action-item-pages.ts';
import { type ContradictionList, listContradictions } from './overviews/contradiction-list.ts';
import { createIncidentPages, type IncidentPages } from './incident-pages.ts';
import { createLabelPages, type LabelPages } from './label-pages.ts';
import { createPatternLists, type PatternLists } from './overviews/pattern-lists.ts';
import { createReviewPages, type ReviewPages } from './overviews/review-pages.ts';
import { createFileLinks, type FileLinks } from './link-targets.ts';
import { measureSite, type SiteCompleteness } from './site-completeness.ts';
import { once } from './once.ts';
import { createSiteSearch, type SiteSearch } from './site-search.ts';
import { createSiteCore, type SiteCore } from './site-core.ts';
import { renderTrends, type RenderedTrend } from './trend-charts.ts';

/** Each part is computed once, when it is first needed. */
export interface Site extends SiteCore {
  /** Recurrence chains, the one with the latest incident first. */
  readonly chains: readonly RecurrenceChain[];
  /** Incidents similar to this one, most similar first. */
  readonly related: (id: IncidentId) => readonly RelatedIncident[];
  readonly incidents: IncidentPages;
  /** What the relative links of an incident's body lead to. */
  readonly fileLinks: FileLinks;
  readonly labels: LabelPages;
  readonly patterns: PatternLists;
  readonly actionItems: ActionItemPages;
  readonly contradictions: ContradictionList;
  readonly reviews: ReviewPages;
  readonly trends: readonly RenderedTrend[];
  readonly completeness: SiteCompleteness;
  readonly search: SiteSearch;
}

export interface SiteOptions {
  /** The path the site is served under; `/` when absent. */
  readonly base?: string;
  /** The archive's records and search version, if they were computed already. */
  readonly records?: readonly IncidentRecord[];
  readonly searchVersion?: string;
}

/** The site for an archive. */
export function createSite(archive: Archive, options: SiteOptions = {}): Site {
  const { base = '/', records = toRecords(archive), searchVersion } = options;
  const core = createSiteCore(archive, { base, records });
  const areas = createAreas(core, searchVersion);
  return {
    ...core,
    related: (id) => areas.related().get(id) ?? [],
    get chains() {
      return areas.chains();
    },
    get incidents() {
      return areas.incidents();
    },
    fileLinks: (postmortem) => areas.fileLinks()(postmortem),
    get labels() {
      return areas.labels();
    },
    get patterns() {
      return areas.patterns();
    },
    get actionItems() {
      return areas.actionItems();
    },
    get contradictions() {
      return areas.contradictions();
    },
    get reviews() {
      return areas.reviews();
    },
    get trends() {
      return areas.trends();
    },
    get completeness() {
      return areas.completeness();
    },
    get search() {
      return areas.search();
    },
  };
}

function createAreas(core: SiteCore, searchVersion: string | undefined) {
  const { incidents } = core.archive;
  const chains = once(() => findChains(incidents, core.labelName));
  const patterns = once(() => createPatternLists(core, chains()));
  const actionItems = once(() => createActionItemPages(core));
  const createReviews = () =>
    createReviewPages(core, {
      chains: chains(),
      actionItems: actionItems().all,
      reflections: patterns().reflections,
    });
  return {
    chains,
    patterns,
    actionItems,
    related: once(() => findRelated(incidents, core.labelName)),
    incidents: once(() => createIncidentPages(core)),
    fileLinks: once(() => createFileLinks(core)),
    labels: once(() => createLabelPages(core)),
    contradictions: once(() => listContradictions(core)),
    reviews: once(createReviews),
    trends: once(() => renderTrends(core, chains())),
    completeness: once(() => measureSite(core)),
    search: once(() => createSiteSearch(core, searchVersion)),
  };
}
