// Finds selectors that match nothing in a built site: npm run unused, or node scripts/unused-css.ts [SITE FOLDER]
//
// Without a folder the site of this repository's content is built first. A name counts as used when a page has
// it, a script has it as a word, or a script composes a name that starts with it: `state-open`, `state-${status}`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A class, id or data attribute of a selector, and where it first appears. */
export interface SelectorName {
  readonly name: string;
  readonly path: string;
  readonly line: number;
}

/** The names in the selectors of style sheets, each at its first place. */
export function listSelectorNames(
  sheets: readonly { readonly path: string; readonly text: string }[],
): readonly SelectorName[] {
  const found = new Map<string, SelectorName>();
  for (const { path, text } of sheets) {
    const blank = (part: string): string => part.replace(/[^\n]/g, ' ');
    // Comments, declarations and strings hold no selector; blanks in their place keep the line numbers.
    const selectors = text
      .replace(/\/\*[\s\S]*?\*\//g, blank)
      .replace(/\{[^{}]*\}/g, blank)
      .replace(/@[^{;]*[;{]/g, blank);
    for (const { 0: match, 1: name = '', index } of selectors.matchAll(/[.#[]([a-z][\w-]*)/gi)) {
      if (match.startsWith('[') && !name.startsWith('data-')) continue;
      const line = text.slice(0, index).split('\n').length;
      if (!found.has(name)) found.set(name, { name, path, line });
    }
  }
  return [...found.values()];
}

/** The names that no page has as a class, id or attribute, and no script as a word; in their order. */
export function findUnused(
  names: readonly SelectorName[],
  { pages, scripts }: { readonly pages: readonly string[]; readonly scripts: readonly string[] },
): readonly SelectorName[] {
  const words = new Set<string>();
  const beginnings = new Set<string>();
  for (const page of pages) {
    for (const [, values = ''] of page.matchAll(/\b(?:class|id)="([^"]*)"/g))
      for (const value of values.split(/\s+/)) words.add(value);
    for (const [, attribute = ''] of page.matchAll(/\s(data-[\w-]+)/g)) words.add(attribute);
  }
  for (const script of scripts) {
    // A name in a string has a quotation mark or a blank on either side. An identifier rarely has.
    for (const [word] of script.matchAll(/(?<=["'`\s])[\w-]+(?=["'`\s])/g)) words.add(word);
    for (const [, attribute = ''] of script.matchAll(/\[(data-[\w-]+)/g)) words.add(attribute);
    for (const [, key = ''] of script.matchAll(/dataset(?:\.|\[["'`])(\w+)/g)) words.add(key);
    // Elements are made from selectors: h('p.note', …).
    for (const [, selector = ''] of script.matchAll(/["'`][a-z]\w*((?:[.#][\w-]+)+)["'`]/g))
      for (const name of selector.split(/[.#]/)) words.add(name);
    for (const [, beginning = ''] of script.matchAll(/([\w-]+-)\$\{/g)) beginnings.add(beginning);
  }
  const isUsed = ({ name }: SelectorName): boolean =>
    words.has(name) ||
    words.has(toDatasetKey(name)) ||
    [...beginnings].some((beginning) => name.startsWith(beginning));
  return names.filter((name) => !isUsed(name));
}

/** `data-incident-id` as scripts write it: `incidentId`. */
function toDatasetKey(name: string): string {
  return name.replace(/^data-/, '').replace(/-(\w)/g, (_match, letter: string) => letter.toUpperCase());
}

const root = fileURLToPath(new URL('../', import.meta.url));

function readTexts(folder: string, pattern: RegExp): readonly { path: string; text: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => pattern.test(path))
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
}

function buildSite(out: string): void {
  const command = ['src/cli/hindsight.mjs', 'build', '--out', out, '--quiet'];
  const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error(`hindsight build ended with ${status}`);
}

/** The selectors of this program's style sheets that nothing in the site built into `folder` matches. */
export function findUnusedCss(folder: string): readonly SelectorName[] {
  const styles = join('src', 'site', 'styles');
  const sheets = readTexts(join(root, styles), /\.css$/).map(({ path, text }) => ({
    path: join(styles, path),
    text,
  }));
  const read = (from: string, kind: RegExp) => readTexts(from, kind).map(({ text }) => text);
  const site = join(root, 'src', 'site');
  return findUnused(listSelectorNames(sheets), {
    // `hindsight dev` has pages that a built site does not have.
    pages: [...read(folder, /\.html$/), ...read(join(site, 'dev'), /\.astro$/)],
    scripts: [...read(folder, /\.js$/), ...read(join(site, 'browser'), /confirm-[a-z]+\.ts$/)],
  });
}

function main(folder: string): number {
  const unused = findUnusedCss(folder);
  for (const { name, path, line } of unused)
    console.log(`${path}:${line} ${name} is used by no page and no script`);
  return unused.length === 0 ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const temporary = process.argv[2] === undefined ? mkdtempSync(join(tmpdir(), 'hindsight-css-')) : undefined;
  const folder = process.argv[2] ?? join(temporary ?? '', 'site');
  try {
    if (temporary !== undefined) buildSite(folder);
    process.exitCode = main(folder);
  } finally {
    if (temporary !== undefined) rmSync(temporary, { recursive: true });
  }
}
