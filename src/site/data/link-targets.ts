// Where links between files of the content folder lead on the site.
import type { Theme } from '../../model/archive.ts';
import type { SiteCore } from './site-core.ts';

/** The page that a link's target names: an incident by its id or file, or a theme by its file; undefined for others. */
export function resolveTarget(target: string, { archive, records, urls }: SiteCore): string | undefined {
  const [path = '', anchor] = target.split('#');
  const name = path.replace(/^.*\/(?=[^/]+$)/, '').replace(/\.md$/, '');
  const isNamed = ({ id }: Pick<Theme, 'id'>): boolean => id === name || encodeURI(id) === name;
  const record = records.find(isNamed);
  if (record !== undefined) return urls.incident(record.id, anchor);
  const theme = archive.themes.find(isNamed);
  return theme === undefined ? undefined : urls.theme(theme.id);
}
