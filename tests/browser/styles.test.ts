import { expect, inject, test } from 'vitest';
import { findUnusedCss } from '../../scripts/unused-css.ts';

test('Every selector of the style sheets matches something in a page or a script of the site', () => {
  const unused = findUnusedCss(inject('site').folder);
  expect(unused.map(({ name, path, line }) => `${path}:${line} ${name}`)).toEqual([]);
});
