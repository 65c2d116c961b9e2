// hindsight build --portable: converts the built site so that it opens from disk, without a server.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { bundleScript } from './portable-scripts.ts';

const bootstrap = 'portable-page.js';

/**
 * Changes the site in `folder`, built for the root of an origin: addresses become relative, scripts ordinary ones, and
 * files that pages fetch get a copy that is a script (`records.json.js`).
 */
export async function makePortable(folder: string): Promise<void> {
  const paths = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
  await makeScriptsOrdinary(folder, paths);
  for (const path of paths) {
    const file = join(folder, path);
    if (path.endsWith('.html')) writeFileSync(file, toPortablePage(readFileSync(file, 'utf8'), path));
    if (path.endsWith('.css'))
      writeFileSync(file, readFileSync(file, 'utf8').replaceAll('url(/_astro/', 'url('));
    if (path.endsWith('.json')) writeFileSync(`${file}.js`, toTwin(path, readFileSync(file, 'utf8')));
  }
  const source = new URL(`../../site/browser/${bootstrap}`, import.meta.url);
  writeFileSync(join(folder, bootstrap), readFileSync(source, 'utf8'));
}

/** Scripts of pages and workers, each with all it imports; the chunks they shared are no longer needed. */
async function makeScriptsOrdinary(folder: string, paths: readonly string[]): Promise<void> {
  const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
  const parts = paths.filter((path) => /^_astro\/.*\.js$/.test(path));
  const namedIn = (path: string, pattern: RegExp): readonly string[] =>
    [...read(path).matchAll(pattern)].map((match) => `_astro/${match[1] ?? ''}`);
  const pages = paths.filter((path) => path.endsWith('.html'));
  const scripts = new Set(
    pages.flatMap((path) => namedIn(path, /<script type="module" src="\/_astro\/([^"]+)"/g)),
  );
  const workers = new Set(
    parts.flatMap((path) => namedIn(path, /new Worker\(new URL\([`"']\/_astro\/([^`"']+)/g)),
  );
  const bundles = new Map<string, string>();
  for (const path of [...scripts, ...workers]) bundles.set(path, await bundleScript(join(folder, path)));
  for (const path of parts) rmSync(join(folder, path));
  for (const path of scripts) writeFileSync(join(folder, path), bundles.get(path) ?? '');
  for (const path of workers)
    writeFileSync(join(folder, `${path}.js`), toTwin(path, bundles.get(path) ?? ''));
}

/** A tag with its attributes, whatever their values contain. */
const tags = /<[a-z](?:[^"'>]|"[^"]*"|'[^']*')*>/gi;
/** An attribute that contains an address from the site's root. */
const rooted = /(\s(?:(?:href|src|action|data-[a-z-]+)="|content="0; url=))\/(?!\/)([^"?#]*)/g;

/** The page at `path`, as it opens from disk. */
export function toPortablePage(html: string, path: string): string {
  const up = '../'.repeat(path.split('/').length - 1) || './';
  return html
    .replace(tags, (tag) =>
      tag
        .replace(rooted, (_whole, start: string, address: string) => {
          // An attribute that a script reads may be the start of an address.
          const isWhole = !start.trimStart().startsWith('data-');
          return start + up + (isWhole ? address.replace(/(^|\/)$/, '$1index.html') : address);
        })
        .replace(/^<script type="module"/, '<script defer')
        .replace("worker-src 'self'", 'worker-src blob:'),
    )
    .replace('<script ', `<script src="${up}${bootstrap}"></script><script `);
}

function toTwin(path: string, text: string): string {
  return `hindsightPortableFile(${JSON.stringify(path)}, ${JSON.stringify(text)});\n`;
}
