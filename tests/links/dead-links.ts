// Checks the links of a built site on its files: every link, anchor, script, style sheet and font has to be there.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

export interface SiteFiles {
  readonly folder: string;
  /** The path the site is served under, with a slash at both ends. */
  readonly base: string;
  /** The origin written into canonical links and feeds; links to it are checked like relative ones. */
  readonly origin: string;
}

export interface LinkReport {
  /** `page -> link (why it is dead)`. */
  readonly dead: readonly string[];
  /** Pages that no chain of links from the home page leads to; redirects and the page for missing addresses aside. */
  readonly unreachable: readonly string[];
  /** How many links were followed. */
  readonly checked: number;
}

interface Page {
  readonly links: readonly string[];
  readonly anchors: ReadonlySet<string>;
  readonly isRedirect: boolean;
}

/** Where HTML keeps addresses. `srcset` and `content` are lists and redirects, see `addressesOf`. */
const linkAttributes = new Set([
  'action',
  'cite',
  'data',
  'formaction',
  'href',
  'longdesc',
  'manifest',
  'ping',
  'poster',
  'src',
  'srcset',
]);

/** Follows every link on every page. Links to other origins are not checked. */
export function findDeadLinks(site: SiteFiles): LinkReport {
  const files = listFiles(site.folder);
  const read = (path: string): string => readFileSync(join(site.folder, path), 'utf8');
  const pages = new Map<string, Page>();
  for (const path of files) {
    if (path.endsWith('.html')) pages.set(path, readPage(read(path)));
    else if (path.endsWith('.css')) pages.set(path, readStyleSheet(read(path)));
  }
  const dead: string[] = [];
  const targets = new Map<string, ReadonlySet<string>>();
  let checked = 0;
  for (const [path, page] of pages) {
    const found = new Set<string>();
    for (const link of new Set(page.links)) {
      const target = locate(link, path, site);
      if (target === undefined) continue;
      checked += 1;
      const problem = 'problem' in target ? target.problem : problemOf(target, { files, pages });
      if (problem !== undefined) dead.push(`${path} -> ${link} (${problem})`);
      else if ('file' in target) found.add(target.file);
    }
    targets.set(path, found);
  }
  return { dead, unreachable: listUnreachable(pages, targets), checked };
}

function listFiles(folder: string): ReadonlySet<string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Set(files.map((file) => relative(folder, file).split(sep).join('/')));
}

interface Target {
  readonly file: string;
  readonly anchor: string;
}

/** The file a link leads to; undefined when it leads to another origin or is no address of a server. */
function locate(
  link: string,
  from: string,
  site: SiteFiles,
): Target | { readonly problem: string } | undefined {
  const here = new URL(site.base + from.replace(/(^|\/)index\.html$/, '$1'), site.origin);
  const url = URL.parse(link, here);
  if (url === null) return { problem: 'not an address' };
  if (url.origin !== here.origin) return undefined;
  if (!url.pathname.startsWith(site.base)) return { problem: `outside of ${site.base}` };
  const path = decode(url.pathname.slice(site.base.length));
  const [anchor = ''] = url.hash.slice(1).split(':~:');
  return { file: path.replace(/(^|\/)$/, '$1index.html'), anchor: decode(anchor) };
}

function problemOf(
  { file, anchor }: Target,
  site: { readonly files: ReadonlySet<string>; readonly pages: ReadonlyMap<string, Page> },
): string | undefined {
  if (!site.files.has(file)) return 'no such file';
  if (anchor === '' || !file.endsWith('.html')) return undefined;
  return site.pages.get(file)?.anchors.has(anchor) === true ? undefined : 'no such anchor';
}

function listUnreachable(
  pages: ReadonlyMap<string, Page>,
  targets: ReadonlyMap<string, ReadonlySet<string>>,
): readonly string[] {
  const reached = new Set(['index.html', '404.html']);
  // A set that grows while it is walked: new members are visited too.
  for (const path of reached) for (const next of targets.get(path) ?? []) reached.add(next);
  return [...pages]
    .filter(([path, { isRedirect }]) => path.endsWith('.html') && !isRedirect && !reached.has(path))
    .map(([path]) => path);
}

function readPage(html: string): Page {
  const links: string[] = [];
  const anchors = new Set<string>();
  let isRedirect = false;
  for (const element of elementsOf(parse(html))) {
    const attributes = new Map(element.attrs.map(({ name, value }) => [name, value]));
    const id = attributes.get('id');
    if (id !== undefined) anchors.add(id);
    if (element.tagName === 'a') anchors.add(attributes.get('name') ?? '');
    for (const [name, value] of attributes)
      if (linkAttributes.has(name)) links.push(...addressesOf(name, value));
    const redirect =
      attributes.get('http-equiv')?.toLowerCase() === 'refresh' ? redirectOf(attributes) : undefined;
    if (redirect !== undefined) {
      links.push(redirect);
      isRedirect = true;
    }
  }
  return { links, anchors, isRedirect };
}

function* elementsOf(node: DefaultTreeAdapterTypes.Node): Generator<DefaultTreeAdapterTypes.Element> {
  if ('tagName' in node) yield node;
  if ('content' in node) yield* elementsOf(node.content);
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsOf(child);
}

/** The addresses in an attribute: one, or one before each descriptor of a `srcset`. */
function addressesOf(name: string, value: string): readonly string[] {
  if (name !== 'srcset') return [value.trim()];
  return value.split(',').map((candidate) => candidate.trim().split(/\s/)[0] ?? '');
}

function redirectOf(attributes: ReadonlyMap<string, string>): string | undefined {
  return /^\s*\d+\s*[;,]\s*url\s*=\s*(.+?)\s*$/i.exec(attributes.get('content') ?? '')?.[1];
}

function readStyleSheet(css: string): Page {
  const links = [...css.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)/g)].map((match) => match[1] ?? '');
  return { links, anchors: new Set(), isRedirect: false };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
