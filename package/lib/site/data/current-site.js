// How a page gets the site it belongs to: `const { urls, records } = getSite();`.
import { buildArchive } from '../../build-archive.js';
import { readArchiveFiles } from '../../files.js';
import { toInstant } from '../../model/time.js';
import { getBuildContext } from '../build-context.js';
import { once } from './once.js';
import { createSite } from './create-site.js';
/** The site being built or served. In `hindsight dev` an edit makes Vite load this module again, and so a new site. */
export const getSite = once(() => {
    const context = getBuildContext();
    const { archive = readFolder(context), ...built } = context?.built ?? {};
    return createSite(archive, { base: import.meta.env.BASE_URL, ...built });
});
function readFolder({ content, edition, onRead } = { content: 'content' }) {
    const today = toInstant(Math.floor(Date.now() / 86_400_000) * 86_400_000);
    const archive = buildArchive(readArchiveFiles(content), { asOf: today, edition });
    onRead?.(archive);
    return archive;
}
