// The parts of a saved page around its document: parts by the names of their classes, and sites that publish for
// others.
import { type PatternList, whole } from '../pattern-list.ts';

/** Names in the classes and ids of elements that are not part of the document. */
// prettier-ignore
export const droppedClasses: PatternList = {
  around: [String.raw`(?:^|[\s_-])`, String.raw`(?:$|[\s_-])`],
  any: [
    'nav(?:bar|igation)?', 'menu', 'cookie\\w*', 'share', 'sharing', 'social', 'breadcrumbs?', 'sidebar', 'newsletter', 'subscribe', 'related',
    'comments?', 'pagination', 'toc', 'editsection', 'advert\\w*', 'banner', 'dropdown\\w*', 'tooltip', 'modal', 'page-footer',
    'site-footer', 'site-header', 'masthead', 'components?-(?:section|statuses|container|list)', 'skip-link', 'sr-only', 'visually-hidden',
    'catlinks', 'printfooter',
  ],
  finds: [
    'top-nav', 'menu', 'cookies', 'share', 'sharing', 'social', 'breadcrumb', 'sidebar', 'newsletter', 'subscribe', 'related', 'comments', 'pagination',
    'toc', 'mw-editsection', 'advertisement', 'banner', 'dropdown', 'tooltip', 'modal', 'page-footer', 'site-footer', 'site-header', 'masthead',
    'components-list', 'skip-link', 'sr-only', 'visually-hidden', 'catlinks', 'printfooter',
  ],
  leaves: ['content', 'navigator', 'post-body', 'page'],
};

/** Sites that publish what others write: their name is not the organization's. */
// prettier-ignore
export const publishingSites: PatternList = {
  around: whole,
  any: [
    'medium', 'github', 'gist', 'gitlab', 'dev community', 'dev\\.to', 'hashnode', 'wordpress\\.com', 'blogger', 'substack', 'google docs', 'notion',
    'reddit', 'hacker news', 'wikitech', 'wikipedia', 'linkedin', 'youtube',
  ],
  finds: [
    'Medium', 'GitHub', 'Gist', 'GitLab', 'DEV Community', 'dev.to', 'Hashnode', 'WordPress.com', 'Blogger', 'Substack', 'Google Docs', 'Notion',
    'Reddit', 'Hacker News', 'Wikitech', 'Wikipedia', 'LinkedIn', 'YouTube',
  ],
  leaves: ['Fernhill', 'Medium sized company'],
};
