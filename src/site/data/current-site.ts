// How a page gets the site it belongs to: `const { urls, records } = getSite();`.
import { buildArchive } from '../../build-archive.ts';
import { readArchiveFiles } from '../../files.ts';
import type { Archive } from '../../model/archive.ts';
import { toInstant } from '../../model/time.ts';
import { type BuildContext, getBuildContext } from '../build-context.ts';
import { once } from './once.ts';
import { createSite, type Site } from './site.ts';

/** The site being built or served. In `hindsight dev` an edit makes Vite load this module again, and so a new site. */
export const getSite: () => Site = once(() => {
  const context = getBuildContext();
  const { archive = readFolder(context), ...built } = context?.built ?? {};
  return createSite(archive, { base: import.meta.env.BASE_URL, ...built });
});

function readFolder({ content, edition, onRead }: BuildContext = { content: 'content' }): Archive {
  const today = toInstant(Math.floor(Date.now() / 86_400_000) * 86_400_000);
  const archive = buildArchive(readArchiveFiles(content), { asOf: today, edition, drafts: true });
  onRead?.(archive);
  return archive;
}
