import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findDeadLinks } from './dead-links.ts';

/** Checks a site of the given files, served at https://example.org/wiki/. */
function check(files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'hindsight-links-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [path, text] of Object.entries({ 'index.html': '<a href="a/">a</a>', ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return findDeadLinks({ folder, base: '/wiki/', origin: 'https://example.org' });
}

const page = (body: string) => check({ 'a/index.html': body, 'b/index.html': '<p id="é x">', 'c.txt': '' });
const link = (href: string) => page(`<a href="../b/">b</a><a href="${href}">x</a>`).dead;

test.each([
  ['../b/'],
  ['/wiki/b/index.html'],
  ['https://example.org/wiki/b/#%C3%A9%20x'],
  ['../b/?q=1#é x'],
  ['../b/#:~:text=words'],
  ['../c.txt#L1'],
  ['#'],
  [''],
  ['https://elsewhere.example/nothing'],
  ['mailto:nobody@example.org'],
  ['data:text/plain,x'],
])('findDeadLinks(site): the link "%s" is fine', (href) => {
  expect(link(href)).toEqual([]);
});

test.each([
  ['../d/', 'no such file'],
  // A static host redirects here, or answers 404.
  ['../b', 'no such file'],
  ['../b/#y', 'no such anchor'],
  ['#y', 'no such anchor'],
  ['/b/', 'outside of /wiki/'],
  ['https://example.org/b/', 'outside of /wiki/'],
  ['https://[', 'not an address'],
])('findDeadLinks(site): the link "%s" is dead: %s', (href, why) => {
  expect(link(href)).toEqual([`a/index.html -> ${href} (${why})`]);
});

test.each([
  '<img src="x.png">',
  '<img srcset="x.png 2x">',
  '<link rel="stylesheet" href="x.png">',
  '<script src="x.png"></script>',
  '<form action="x.png"></form>',
  '<blockquote cite="x.png"></blockquote>',
  '<template><a href="x.png">x</a></template>',
  '<svg><a href="x.png"><text>x</text></a></svg>',
  '<meta http-equiv="refresh" content="0; url=x.png">',
])('findDeadLinks(site): the address in %s is checked', (html) => {
  expect(page(`${html}<a href="../b/">b</a>`).dead).toEqual(['a/index.html -> x.png (no such file)']);
});

test('findDeadLinks(site): what a style sheet loads is checked', () => {
  expect(check({ 'a/index.html': '', 'a/b.css': 'p { background: url("../c.png") }' }).dead).toEqual([
    'a/b.css -> ../c.png (no such file)',
  ]);
});

test('findDeadLinks(site): a page without a chain of links from the home page is unreachable', () => {
  const report = check({
    'a/index.html': '<a href="../b/#">b</a>',
    'b/index.html': '',
    'c/index.html': '<a href="../b/">b</a>',
    '404.html': '',
    'old/index.html': '<meta http-equiv="refresh" content="0;url=/wiki/b/">',
  });
  expect(report).toMatchObject({ dead: [], unreachable: ['c/index.html'] });
});
