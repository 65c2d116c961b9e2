import { describe, expect, test } from 'vitest';
import { toPortablePage } from '../../src/cli/build/portable.ts';

describe('toPortablePage(html, path)', () => {
  test.each([
    ['<a href="/incidents/">', '<a href="../../incidents/index.html">'],
    ['<a href="/">', '<a href="../../index.html">'],
    ['<a href="/search/?q=a/b#top">', '<a href="../../search/index.html?q=a/b#top">'],
    ['<a href="/records.json">', '<a href="../../records.json">'],
    ['<a class="x>y" href="/about/#labels">', '<a class="x>y" href="../../about/index.html#labels">'],
    ['<meta content="0; url=/incidents/">', '<meta content="0; url=../../incidents/index.html">'],
    ['<form action="/incidents/">', '<form action="../../incidents/index.html">'],
    [
      '<dialog data-texts="/incidents/" data-index="/search/a.json?v=1">',
      '<dialog data-texts="../../incidents/" data-index="../../search/a.json?v=1">',
    ],
    ['<html data-base="/">', '<html data-base="../../">'],
    ['<a href="#main">', '<a href="#main">'],
    ['<a href="https://example.org/">', '<a href="https://example.org/">'],
    ['<a href="//example.org/">', '<a href="//example.org/">'],
    ['<p>write href="/incidents/" here</p>', '<p>write href="/incidents/" here</p>'],
  ])('%s two folders deep is %s', (before, after) => {
    expect(toPortablePage(before, 'incidents/x/index.html')).toBe(after);
  });

  test('a page at the top links to files next to it', () => {
    expect(toPortablePage('<a href="/about/">', 'index.html')).toBe('<a href="./about/index.html">');
  });

  test('modules become ordinary scripts, after the one that replaces a server', () => {
    const html =
      '<head><script src="/theme.js"></script><script type="module" src="/_astro/a.js"></script></head>';
    expect(toPortablePage(html, 'about/index.html')).toBe(
      '<head><script src="../portable-page.js"></script><script src="../theme.js"></script>' +
        '<script defer src="../_astro/a.js"></script></head>',
    );
  });
});
