// What links between files of the content folder point to on the site.
import { resolveLink } from '../../ingest/file-links.ts';
import { toId } from '../../ingest/ids.ts';
import type { Theme } from '../../model/archive.ts';
import type { Postmortem } from '../../model/postmortem.ts';
import type { FileLink } from '../files/body-plugins.ts';
import type { SiteCore } from './site-core.ts';

/** The page of a link's target: an incident by its id or file, or a theme by its file; undefined for others. */
export function resolveTarget(target: string, { archive, records, urls }: SiteCore): string | undefined {
  const [path = '', anchor] = target.split('#');
  const name = path.replace(/^.*\/(?=[^/]+$)/, '').replace(/\.md$/, '');
  const isNamed = ({ id }: Pick<Theme, 'id'>): boolean => id === name || encodeURI(id) === name;
  const record = records.find(isNamed);
  if (record !== undefined) return urls.incident(record.id, anchor);
  const theme = archive.themes.find(isNamed);
  return theme === undefined ? undefined : urls.theme(theme.id);
}

/** For an incident, a function from a relative link to what it leads to on the site; undefined for what is not published. */
export type FileLinks = (postmortem: Pick<Postmortem, 'path'>) => (target: string) => FileLink | undefined;

/** The file links of a site. */
export function createFileLinks({ archive, urls }: SiteCore): FileLinks {
  const ids = new Map<string, string>(archive.incidents.map(({ id, postmortem }) => [postmortem.path, id]));
  const published = new Set(ids.values());
  const themes = new Map(archive.themes.map(({ id, path }) => [path, id]));
  return ({ path: from }) =>
    (target) => {
      const { path, anchor } = resolveLink(from, target);
      const attachment = archive.attachments.get(path);
      if (attachment !== undefined) {
        const { name, isPicture, size } = attachment;
        return { href: urls.attachment(name), picture: isPicture ? { ...size } : undefined };
      }
      const theme = themes.get(path);
      if (theme !== undefined) return { href: urls.theme(theme) };
      const id = ids.get(path) ?? toId(path);
      return published.has(id) ? { href: urls.incident(id, anchor) } : undefined;
    };
}
