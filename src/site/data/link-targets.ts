// The pages that links between files of the content folder point to.
import type { Theme } from '../../model/archive.ts';
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
