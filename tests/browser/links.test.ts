// Every link and every anchor leads somewhere, at the root of an origin and under a path.
import { describe, expect, inject, test } from 'vitest';
import { findDeadLinks } from '../links/dead-links.ts';

/** Lists that may be shown in full on the page of patterns; their own address stays, but then nothing leads there. */
const shortLists = /^patterns\/(luck|surprise|unfinished-action-items)\//;

describe.each(['site', 'nestedSite', 'largeSite'] as const)('The links of the %s', (name) => {
  test('lead to pages, files and anchors that exist, and to every page there is', () => {
    const report = findDeadLinks(inject(name));
    expect(report.dead.slice(0, 40)).toEqual([]);
    expect(report.unreachable.filter((page) => !shortLists.test(page))).toEqual([]);
    expect(report.checked).toBeGreaterThan(3_000);
  });
});
