// Every link and every anchor of the site leads somewhere, at the root of an origin and under a path.
import { LinkChecker } from 'linkinator';
import { describe, expect, inject, test } from 'vitest';
import { listPages } from './pages.ts';

describe.each(['site', 'nestedSite'] as const)('The links of the %s', (name) => {
  const { url, folder } = inject(name);

  test(
    'lead to pages, files and anchors that exist, and to every page there is',
    { timeout: 240_000 },
    async () => {
      const visited = new Set<string>();
      const checker = new LinkChecker();
      checker.on('pagestart', (page) => visited.add(String(page).split(/[?#]/)[0] ?? ''));
      const result = await checker.check({
        path: url,
        recurse: true,
        checkFragments: true,
        concurrency: 20,
        // Among thousands of requests a connection may be closed just as it is used again.
        retryErrors: true,
        // Thousands of filters lead to the same few pages; what is asked of a page does not change where it is.
        urlRewriteExpressions: [{ pattern: /\?[^#]*/, replacement: '' }],
        linksToSkip: async (link) => !link.startsWith(new URL(url).origin),
      });
      const broken = result.links.filter((link) => link.state === 'BROKEN');
      expect(broken.map((link) => `${link.parent} -> ${link.url} (${link.status})`)).toEqual([]);
      const outside = result.links.filter((link) => link.state === 'OK' && !link.url.startsWith(url));
      expect(outside.map((link) => `${link.parent} -> ${link.url}`)).toEqual([]);
      const unreachable = listPages(folder).filter((page) => page !== '404.html' && !visited.has(url + page));
      expect(unreachable).toEqual([]);
    },
  );
});
