// The site as a value: everything the pages lay out, computed from an archive without Astro, a disk or a clock.
import { findChains } from '../../analyse/recurrence/chains.js';
import { findRelated } from '../../analyse/similarity/related.js';
import { toRecords } from '../../analyse/records/records.js';
import { createIncidentPages } from './incident-pages.js';
import { createLabelPages } from './label-pages.js';
import { measureSite } from './site-completeness.js';
import { once } from './once.js';
import { createSiteSearch } from './site-search.js';
import { createSiteCore } from './site-core.js';
import { renderTrends } from './trend-charts.js';
/** The site for an archive. */
export function createSite(archive, { base = '/', records = toRecords(archive), searchVersion } = {}) {
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
