import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { precompressFolder } from '../../src/cli/build/precompress.ts';

const out = mkdtempSync(join(tmpdir(), 'hindsight-twins-'));
const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(out, path)), { recursive: true });
  writeFileSync(join(out, path), text);
};
const text = 'outage '.repeat(500);
const paths = ['search/head-1.json', 'records.json', '_astro/page.js', '_astro/page.css'];
const others = ['index.html', 'incidents/one.json', '_astro/face.woff2'];

beforeAll(() => {
  for (const path of [...paths, ...others]) write(path, text);
  write('search/records-1.json', '[]');
  precompressFolder(join(out, 'search'), /\.json$/);
  precompressFolder(join(out, '_astro'), /\.(?:js|css)$/);
  precompressFolder(out, /^records\.json$/);
});
afterAll(() => rmSync(out, { recursive: true }));

describe('precompressFolder(folder, names)', () => {
  test.each(paths)('%s has copies that say the same in fewer bytes', (path) => {
    const [brotli, gzip] = ['br', 'gz'].map((ending) => readFileSync(join(out, `${path}.${ending}`)));
    expect(brotli && brotliDecompressSync(brotli).toString()).toBe(text);
    expect(gzip && gunzipSync(gzip).toString()).toBe(text);
    expect(gzip?.length).toBeLessThan(text.length / 10);
  });

  test.each([...others, 'search/records-1.json'])('%s has none', (path) => {
    expect(existsSync(join(out, `${path}.br`))).toBe(false);
  });
});
