// What the About page says about the archive itself: how much is known, and what the content check warned about.
import { measureCompleteness } from '../../analyse/trends/missing-facts.js';
/** The completeness of everything on the site. */
export function measureSite({ archive }) {
    const paths = new Set(archive.incidents.map(({ postmortem }) => postmortem.path));
    return {
        facts: measureCompleteness(archive.incidents, archive.settings.timezone).map(({ fact, known, total }) => ({
            fact,
            known,
            share: total === 0 ? '–' : `${Math.round((100 * known) / total)}%`,
        })),
        warnings: archive.diagnostics.filter(({ level, path }) => level === 'warning' && paths.has(path)),
    };
}
