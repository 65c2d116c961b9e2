// Where a site may be installed, and what happens to existing files.
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { installSite, resolveTarget } from '../../src/cli/build/install-site.ts';
import { aFolder } from './run.ts';

const content = { 'content/postmortems/a.md': '' };
const old = { 'dist/hindsight.json': '{}', 'dist/index.html': 'old', 'dist/gone.html': 'old' };

function install(folder: string, out = 'dist'): void {
  const staged = aFolder({ 'hindsight.json': '{}', 'index.html': 'new' });
  installSite(staged, resolveTarget(join(folder, out), join(folder, 'content')));
}

describe('installSite(staged, target)', () => {
  test('replaces a site and keeps the files of hosts and version control', () => {
    const folder = aFolder({ ...content, ...old, 'dist/CNAME': 'example.org', 'dist/.git/HEAD': 'ref' });
    install(folder);
    expect(readdirSync(join(folder, 'dist')).sort()).toEqual([
      '.git',
      'CNAME',
      'hindsight.json',
      'index.html',
    ]);
    expect(readFileSync(join(folder, 'dist/index.html'), 'utf8')).toBe('new');
    expect(readdirSync(folder).sort()).toEqual(['content', 'dist']);
  });

  test('installs to the folder a link leads to, and the link stays', () => {
    const folder = aFolder(content);
    mkdirSync(join(folder, 'release'));
    symlinkSync('release', join(folder, 'site'));
    install(folder, 'site');
    expect(lstatSync(join(folder, 'site')).isSymbolicLink()).toBe(true);
    expect(existsSync(join(folder, 'release/index.html'))).toBe(true);
  });

  test('a site next to postmortems/ inside the archive folder is fine', () => {
    const folder = aFolder(content);
    install(folder, 'content/dist');
    expect(existsSync(join(folder, 'content/dist/index.html'))).toBe(true);
    expect(existsSync(join(folder, 'content/postmortems/a.md'))).toBe(true);
  });
});

describe('resolveTarget(out, content)', () => {
  test.each([
    ['file', 'is a file'],
    ['content', 'would replace the content'],
    ['.', 'would replace the content'],
    ['content/postmortems/site', 'would replace the content'],
    ['thesis', 'is not a Hindsight site'],
  ])('refuses %s', (out, reason) => {
    const folder = aFolder({ ...content, file: '', 'thesis/chapter.md': '' });
    expect(() => resolveTarget(join(folder, out), join(folder, 'content'))).toThrow(reason);
  });

  test('sees through links that lead into the content', () => {
    const folder = aFolder(content);
    symlinkSync('content/postmortems', join(folder, 'site'));
    expect(() => resolveTarget(join(folder, 'site'), join(folder, 'content'))).toThrow(
      'would replace the content',
    );
  });

  test('an empty folder with nothing but .git and CNAME may become a site', () => {
    const folder = aFolder({ ...content, 'pages/.git/HEAD': '', 'pages/CNAME': '' });
    expect(resolveTarget(join(folder, 'pages'), join(folder, 'content'))).toMatch(/pages$/);
  });
});
