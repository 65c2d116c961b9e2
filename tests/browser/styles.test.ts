import { expect, inject, test } from 'vitest';
import { findUnusedCss } from '../../scripts/unused-css.ts';

test('Every selector of the style sheets matches something in a page or a script of a site', () => {
  const listUnused = (name: 'site' | 'largeSite') =>
    findUnusedCss(inject(name).folder).map(({ name, path, line }) => `${path}:${line} ${name}`);
  const unusedInOther = new Set(listUnused('largeSite'));
  expect(listUnused('site').filter((selector) => unusedInOther.has(selector))).toEqual([]);
});
