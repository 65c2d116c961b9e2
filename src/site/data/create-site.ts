// The site as a value: everything the pages lay out, computed from an archive without Astro, a disk or a clock.
import { type RecurrenceChain, findChains } from '../../analyse/recurrence/chains.ts';
import { findRelated, type RelatedIncident } from '../../analyse/similarity/related.ts';
import { type IncidentRecord, toRecords } from '../../analyse/records/records.ts';
import type { Archive } from '../../model/archive.ts';
import type { IncidentId } from '../../model/postmortem.ts';
import { createIncidentPages, type IncidentPages } from './incident-pages.ts';
import { createLabelPages, type LabelPages } from './label-pages.ts';
import { measureSite, type SiteCompleteness } from './site-completeness.ts';
import { once } from './once.ts';
import { createSiteSearch, type SiteSearch } from './site-search.ts';
import { createSiteCore, type SiteCore } from './site-core.ts';
import { renderTrends, type RenderedTrend } from './trend-charts.ts';

/** Areas are computed when they are first asked for, and once. */
export interface Site extends SiteCore {
  /** Recurrence chains, the one with the latest incident first. */
  readonly chains: readonly RecurrenceChain[];
  /** Incidents like this one, the most similar first. */
  readonly related: (id: IncidentId) => readonly RelatedIncident[];
  readonly incidents: IncidentPages;
  readonly labels: LabelPages;
  readonly trends: readonly RenderedTrend[];
  readonly completeness: SiteCompleteness;
  readonly search: SiteSearch;
}

export interface SiteOptions {
  /** The path the site is served under; `/` when absent. */
  readonly base?: string;
  /** The archive's records and search version, where somebody has computed them already. */
  readonly records?: readonly IncidentRecord[];
  readonly searchVersion?: string;
}

/** The site for an archive. */
export function createSite(
  archive: Archive,
  { base = '/', records = toRecords(archive), searchVersion }: SiteOptions = {},
): Site {
  const core = createSiteCore(archive, { base, records });
  const chains = once(() => findChains(archive.incidents, core.labelName));
  const related = once(() => findRelated(archive.incidents, core.labelName));
  const incidents = once(() => createIncidentPages(core));
  const labels = once(() => createLabelPages(core));
  const trends = once(() => renderTrends(core, chains()));
  const completeness = once(() => measureSite(core));
  const search = once(() => createSiteSearch(core, searchVersion));
  return {
    ...core,
    related: (id) => related().get(id) ?? [],
    get chains() {
      return chains();
    },
    get incidents() {
      return incidents();
    },
    get labels() {
      return labels();
    },
    get trends() {
      return trends();
    },
    get completeness() {
      return completeness();
    },
    get search() {
      return search();
    },
  };
}
