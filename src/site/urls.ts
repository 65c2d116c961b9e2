// Every address of the site. No href is written anywhere else, so the site works under any base path.
import { fingerprint } from '../search/index/checksum.ts';
import type { ArchiveSettings } from '../model/archive.ts';
import type { IncidentId } from '../model/postmortem.ts';

/** The kinds of label that have pages: the path's first part. */
export const labelAxes = [
  'causes',
  'components',
  'triggers',
  'detection',
  'organizations',
  'services',
  'topics',
] as const;
export type LabelAxis = (typeof labelAxes)[number];

/** The lists behind the page of patterns. */
export const patternLists = ['chains', 'unfinished-action-items', 'luck', 'surprise'] as const;
export type PatternList = (typeof patternLists)[number];

/** The links that charts and rows need; a part of `Urls`. */
export interface Urls {
  readonly home: () => string;
  /** The archive, filtered by the parameters. */
  readonly incidents: (filter?: URLSearchParams) => string;
  /** One incident; `anchor` is a heading's id or `line-N`. */
  readonly incident: (id: IncidentId | string, anchor?: string) => string;
  readonly incidentJson: (id: IncidentId | string) => string;
  readonly axis: (axis: LabelAxis) => string;
  readonly label: (axis: LabelAxis, value: string) => string;
  readonly trends: (filter?: URLSearchParams) => string;
  /** The list of contradictions. */
  readonly consistency: () => string;
  /** The numbers of one trend chart. */
  readonly chartCsv: (chart: string) => string;
  readonly patterns: (list?: PatternList, anchor?: string) => string;
  readonly theme: (id: string) => string;
  /** All reviews, or the one of a period: `2021`, `2021-q3`. */
  readonly reviews: (period?: string, anchor?: string) => string;
  /** The same review as Markdown. */
  readonly reviewMarkdown: (period: string) => string;
  /** The register, filtered. */
  readonly actions: (filter?: URLSearchParams) => string;
  readonly search: (query?: string) => string;
  readonly about: (anchor?: string) => string;
  readonly feed: () => string;
  /** A picture or document that a postmortem links to, by its path in the content folder. */
  readonly attachment: (name: string) => string;
  /** A file that is served unchanged: `records.json`, `theme.js`. */
  readonly file: (path: string) => string;
}

/** Addresses under `base`, which starts with a slash; a missing slash at its end is added. */
export function createUrls(base: string): Urls {
  const root = base.endsWith('/') ? base : `${base}/`;
  const withQuery = (path: string, filter?: URLSearchParams): string => {
    const query = filter?.toString() ?? '';
    return query === '' ? root + path : `${root}${path}?${query}`;
  };
  const withAnchor = (path: string, anchor?: string): string =>
    root + path + (anchor === undefined ? '' : `#${encodeURIComponent(anchor)}`);
  return {
    home: () => root,
    incidents: (filter) => withQuery('incidents/', filter),
    incident: (id, anchor) => withAnchor(`incidents/${encodeURIComponent(id)}/`, anchor),
    incidentJson: (id) => `${root}incidents/${encodeURIComponent(id)}.json`,
    axis: (axis) => `${root}${axis}/`,
    label: (axis, value) => `${root}${axis}/${toPathPart(value)}/`,
    trends: (filter) => withQuery('trends/', filter),
    consistency: () => withAnchor('trends/', 'consistency-title'),
    chartCsv: (chart) => `${root}trends/${chart}.csv`,
    patterns: (list, anchor) => withAnchor(list === undefined ? 'patterns/' : `patterns/${list}/`, anchor),
    theme: (id) => `${root}themes/${encodeURIComponent(id)}/`,
    reviews: (period, anchor) => withAnchor(period === undefined ? 'reviews/' : `reviews/${period}/`, anchor),
    reviewMarkdown: (period) => `${root}reviews/${period}.md`,
    actions: (filter) => withQuery('actions/', filter),
    search: (query) =>
      withQuery('search/', query === undefined ? undefined : new URLSearchParams({ q: query })),
    about: (anchor) => withAnchor('about/', anchor),
    feed: () => `${root}feed.xml`,
    attachment: (name) => `${root}attachments/${name.split('/').map(encodeURIComponent).join('/')}`,
    file: (path) => root + path,
  };
}

/** Absolute addresses, for use outside the site; undefined if the settings do not give the site's address. */
export function createWholeUrls({ site, base }: Pick<ArchiveSettings, 'site' | 'base'>): Urls | undefined {
  return site === undefined ? undefined : createUrls(site + base);
}

/**
 * A value's part of the path. Ids stay as they are. Characters that a path cannot contain are removed from names, but
 * C, C++ and C# stay different, and a name that is too long for a folder ends with a fingerprint.
 */
export function toPathPart(value: string): string {
  const words =
    value
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll('+', ' plus ')
      .replace(/(?<=[\p{L}\p{N}])#/gu, ' sharp ')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const part = words.length > 0 ? words.join('-') : 'unnamed';
  if (new TextEncoder().encode(part).length <= maxPartBytes) return part;
  // A character has at most four bytes.
  return `${[...part].slice(0, (maxPartBytes - 20) / 4).join('')}-${fingerprint(value)}`;
}

/** File systems allow 255 bytes, and file names get endings such as `.json.br`. */
const maxPartBytes = 200;
