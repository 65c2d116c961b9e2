// The words around every page: header, footer, page not found, theme, offline copy, lists in pages.
import { countNoun } from '../../text/english.ts';

export const layoutStrings = {
  skip: 'Skip to content',
  navigation: 'Main',
  search: 'Search',
  theme: 'Theme',
  asOf: (incidents: number) => `${countNoun(incidents, 'incident')} as of`,
  browse: 'Browse by label',
  about: 'How it works',
  data: 'Data (JSON)',
  feed: 'Feed',
} as const;

/** The navigation, in the order of the header. */
export const placeStrings = {
  incidents: 'Incidents',
  causes: 'Causes',
  components: 'Components',
  trends: 'Trends',
  patterns: 'Patterns',
  reviews: 'Reviews',
  actions: 'Action items',
  about: 'About',
} as const;

export const notFoundStrings = {
  title: 'Page not found',
  lead: 'The incident may have been renamed, or the address may be incomplete.',
  search: 'Search the archive',
  incidents: 'Show all incidents',
  home: 'Go to the home page',
} as const;

export const movedStrings = {
  title: 'This page has moved',
} as const;

/** The theme button shows the current theme, and what a click does. */
export const themeStrings = {
  names: { system: 'Auto', light: 'Light', dark: 'Dark' },
  button: (name: string) => `Theme: ${name}`,
  label: (name: string) => `Theme: ${name}. Change theme`,
} as const;

export const pagerStrings = {
  label: 'Pages of this list',
  previous: '← Previous',
  next: 'Next →',
  newer: '← Newer',
  older: 'Older →',
  position: (page: number, pages: number, total: string) => `Page ${page} of ${pages}, ${total}`,
} as const;

export const offlineStrings = {
  title: 'Offline copy',
  lead:
    'Your browser can keep a copy of the whole archive, including search, for when the network is down. ' +
    'It downloads new versions automatically.',
  keep: 'Keep a copy on this device',
  remove: 'Remove the copy',
  retry: 'Try again',
  kept: 'A copy of the archive is on this device.',
  noNetwork: 'There is no network connection.',
  size: (files: string, megabytes: string) => `${files} files, ${megabytes} MB on this device.`,
  downloading: 'Downloading…',
  listing: 'Downloading the list of files…',
  progress: (kept: string, total: string) => `${kept} of ${total} files downloaded.`,
  failed: (reason: string) => `The download failed: ${reason}. The files downloaded so far are kept.`,
  incomplete: 'not every file could be downloaded',
} as const;
