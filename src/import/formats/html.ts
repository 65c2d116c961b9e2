// Saved web pages as Markdown lines, each with the line of the page it began on. The door to hast-util-from-html,
// hast-util-to-mdast and mdast-util-to-markdown.
import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toMdast } from 'hast-util-to-mdast';
import type { ListItem, Nodes as MarkdownNodes, PhrasingContent, RootContent } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Field } from '../structure/key-values.ts';
import type { Line } from '../structure/lines.ts';
import { droppedClasses, publishingSites } from './page-parts.ts';
import { compileList } from '../pattern-list.ts';

export interface Page {
  readonly lines: readonly Line[];
  /** The metadata in the page's head: title, site, address, when it was published. */
  readonly fields: readonly Field[];
}

/** True for text that is a page or a part of one. */
export function isHtml(text: string): boolean {
  const start = text.slice(0, 4000).replace(/^\uFEFF/, '');
  return (
    /^[\s`]*(?:<!doctype html|<html[\s>]|<\?xml[^>]*>\s*<!doctype html)/i.test(start) ||
    (/^\s*<(?:head|body|main|article|section|div|h1|p|table)[\s>]/i.test(start) &&
      /<\/(?:p|div|h\d|li|td|section|article)>/i.test(text))
  );
}

/** The text of a page without its menus, footers, forms and scripts. Nothing in the page is run or fetched. */
export function readPage(html: string): Page {
  const tree = fromHtml(html, { fragment: false, verbose: false });
  const body = findFirst(tree, (element) => element.tagName === 'body') ?? tree;
  const root = findRoot(body);
  const isWhole = root === body;
  const pruned = prune(root, isWhole);
  const markdown = toMdast({ type: 'root', children: [pruned] } as Root, {
    document: true,
    nodeHandlers: {},
  });
  const lines: Line[] = [];
  writeBlocks('children' in markdown ? (markdown.children as readonly RootContent[]) : [], {
    indent: '',
    lines,
    last: 1,
  });
  return { lines, fields: readHead(tree, root) };
}

/** Markdown in which tables are written as HTML, with those as Markdown. */
export function convertTables(lines: readonly Line[]): readonly Line[] {
  const start = lines.findIndex(({ text }) => /^\s*<table\b/i.test(text));
  const end = lines.findIndex(({ text }, index) => index >= start && /<\/table>\s*$/i.test(text));
  if (start === -1 || end === -1) return lines;
  const first = lines[start]?.number ?? 1;
  const page = readPage(
    lines
      .slice(start, end + 1)
      .map(({ text }) => text)
      .join('\n'),
  );
  const table = page.lines.map(({ text, number }) => ({ text, number: first + number - 1 }));
  return [...lines.slice(0, start), ...table, ...convertTables(lines.slice(end + 1))];
}

const dropped: ReadonlySet<string> = new Set([
  'script',
  'style',
  'nav',
  'footer',
  'aside',
  'form',
  'button',
  'svg',
  'noscript',
  'iframe',
  'dialog',
  'template',
  'select',
  'input',
  'object',
  'canvas',
  'audio',
  'video',
]);
const droppedClass = compileList(droppedClasses);

function prune(node: Element | Root, isWhole: boolean): Element | Root {
  const children = node.children.flatMap((child): (typeof node.children)[number][] => {
    if (child.type === 'comment' || child.type === 'doctype') return [];
    if (child.type !== 'element') return [child];
    if (
      isDropped(child) ||
      (isWhole &&
        child.tagName === 'header' &&
        findFirst(child, ({ tagName }) => tagName === 'h1') === undefined)
    )
      return [];
    // A variable is not code: status pages put their numbers into one.
    const tagName = child.tagName === 'var' ? 'span' : child.tagName;
    return [{ ...child, ...prune(child, isWhole), tagName } as Element];
  });
  return { ...node, children } as Element | Root;
}

function isDropped({ tagName, properties }: Element): boolean {
  const { className, hidden, style, role, id } = properties;
  if (dropped.has(tagName) || hidden === true) return true;
  if (typeof style === 'string' && /display:\s*none/i.test(style)) return true;
  if (typeof role === 'string' && /^(?:navigation|banner|contentinfo|search|dialog|menu)$/.test(role))
    return true;
  const names = [
    ...(Array.isArray(className) ? className : []),
    ...(typeof id === 'string' ? [id] : []),
  ].join(' ');
  return tagName !== 'body' && tagName !== 'main' && tagName !== 'article' && droppedClass.test(names);
}

/** The element that holds the document: the one article, else the main part, else all of the body. */
function findRoot(body: Element | Root): Element | Root {
  const articles = findAll(body, ({ tagName }) => tagName === 'article');
  const whole = textLength(body);
  const [article] = articles;
  if (articles.length === 1 && article && textLength(article) > whole / 4) return article;
  const marked = findFirst(
    body,
    ({ tagName, properties }) =>
      tagName === 'main' ||
      properties.role === 'main' ||
      /^(?:mw-content-text|content|main-content)$/.test(String(properties.id ?? '')),
  );
  return marked !== undefined && textLength(marked) > whole / 4 ? marked : body;
}

function findFirst(node: Nodes, test: (element: Element) => boolean): Element | undefined {
  return findAll(node, test, 1)[0];
}

function findAll(
  node: Nodes,
  test: (element: Element) => boolean,
  most = Number.POSITIVE_INFINITY,
): readonly Element[] {
  const found: Element[] = [];
  const open: Nodes[] = [node];
  while (open.length > 0 && found.length < most) {
    const one = open.pop();
    if (one === undefined) break;
    if (one.type === 'element' && test(one)) found.push(one);
    if ('children' in one) open.push(...one.children.toReversed());
  }
  return found;
}

function textOf(node: Nodes): string {
  const texts: string[] = [];
  const open: Nodes[] = [node];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (one.type === 'text') texts.push(one.value);
    if ('children' in one && !(one.type === 'element' && dropped.has(one.tagName)))
      open.push(...one.children.toReversed());
  }
  return texts.join('').replace(/\s+/g, ' ').trim();
}

function textLength(node: Nodes): number {
  return textOf(node).length;
}

const publishingSite = compileList(publishingSites);

function readHead(tree: Root, root: Element | Root): readonly Field[] {
  const metas = findAll(tree, ({ tagName }) => tagName === 'meta');
  const meta = (name: string): Found | undefined => {
    const one = metas.find(({ properties: { name: own, property } }) => own === name || property === name);
    return one && toFound(String(one.properties.content ?? ''), one);
  };
  const h1 =
    findFirst(root, ({ tagName }) => tagName === 'h1') ?? findFirst(tree, ({ tagName }) => tagName === 'h1');
  const titleTag = findFirst(tree, ({ tagName }) => tagName === 'title');
  const link = findFirst(
    tree,
    ({ tagName, properties }) => tagName === 'link' && [properties.rel].flat().includes('canonical'),
  );
  const site = meta('og:site_name');
  const tab = titleTag === undefined ? '' : textOf(titleTag);
  const [, owner, own = tab.replace(/\s+[|–—-]\s+[^|–—-]+$/, '')] =
    /^(\S.*?) Status(?: Page)?(?:\s+[-–|]\s+(.+))?$/.exec(tab) ?? [];
  const title = (h1 && toFound(textOf(h1), h1)) ?? (titleTag && toFound(own, titleTag));
  return [
    ...toField('title', title),
    ...(owner === undefined ? [] : toField('organization', titleTag && toFound(owner, titleTag))),
    ...(site !== undefined && owner === undefined && !publishingSite.test(site.value)
      ? toField('organization', { ...site, value: siteName(site.value) })
      : []),
    ...toField('url', (link && toFound(String(link.properties.href ?? ''), link)) ?? meta('og:url')),
    ...toField('published', meta('article:published_time') ?? meta('date')),
  ];
}

interface Found {
  readonly value: string;
  readonly line: number;
}

function toFound(value: string, { position }: Element): Found | undefined {
  const text = value.replace(/\s+/g, ' ').trim();
  return text === '' ? undefined : { value: text, line: position?.start.line ?? 1 };
}

function toField(key: string, found: Found | undefined): readonly Field[] {
  return found === undefined || found.value === '' ? [] : [{ key, ...found }];
}

/** "The Acme Engineering Blog" is Acme's. */
function siteName(name: string): string {
  return name
    .replace(/^The\s+/, '')
    .replace(
      /\s+(?:(?:Engineering|Tech|Developer|Status|Company|Official)\s+)?(?:Blog|Status(?: Page)?|Engineering|News|Updates)$/i,
      '',
    )
    .trim();
}

interface BlockOutput {
  readonly indent: string;
  readonly lines: Line[];
  /** The line of the page the block before began on, for blocks that do not know theirs. */
  readonly last: number;
}

function writeBlocks(blocks: readonly RootContent[], output: BlockOutput): void {
  let last = output.last;
  for (const block of blocks) {
    last = lineOf(block) ?? last;
    writeBlock(block, { ...output, last });
    output.lines.push({ text: '', number: last });
  }
}

/** Where a block begins; one that was put around words begins where they do. */
function lineOf(node: MarkdownNodes): number | undefined {
  if (node.position !== undefined) return node.position.start.line;
  const [first] = 'children' in node ? node.children : [];
  return first === undefined ? undefined : lineOf(first);
}

function writeBlock(block: RootContent, { indent, lines, last }: BlockOutput): void {
  const push = (text: string, number = last): number =>
    lines.push({ text: `${indent}${text}`.trimEnd(), number });
  switch (block.type) {
    case 'list':
      block.children.forEach((item, place) =>
        writeItem(item, block.ordered === true ? `${place + 1}. ` : '- ', { indent, lines, last }),
      );
      return;
    case 'table':
      block.children.forEach((row, place) => {
        const cells = row.children.map((cell) =>
          inline(cell.children)
            .replace(/\s*\n\s*/g, ' ')
            .replace(/(?<!\\)\|/g, '\\|'),
        );
        push(`| ${cells.join(' | ')} |`, lineOf(row));
        if (place === 0) push(`|${' --- |'.repeat(Math.max(1, cells.length))}`, lineOf(row));
      });
      return;
    case 'blockquote':
      writeBlocks(block.children, { indent: `${indent}> `, lines, last });
      return;
    case 'paragraph': {
      // A line break in a paragraph is visible to readers.
      const texts = inline(block.children).split(/\\?\n/);
      texts.forEach((text) => push(text.trim()));
      return;
    }
    default:
      stringify(block)
        .split('\n')
        .forEach((text) => push(text));
  }
}

function writeItem(item: ListItem, bullet: string, { indent, lines, last }: BlockOutput): void {
  const line = lineOf(item) ?? last;
  const inner: Line[] = [];
  const box = typeof item.checked === 'boolean' ? `[${item.checked ? 'x' : ' '}] ` : '';
  writeBlocks(item.children, { indent: '', lines: inner, last: line });
  const written = inner.filter(
    ({ text }, place) => text !== '' || inner.slice(place + 1).some((one) => one.text !== ''),
  );
  if (written.length === 0) return;
  written.forEach(({ text, number }, place) =>
    lines.push({
      text: `${indent}${place === 0 ? `${bullet}${box}` : ' '.repeat(bullet.length)}${text}`.trimEnd(),
      number,
    }),
  );
}

function inline(children: readonly PhrasingContent[]): string {
  return stringify({ type: 'paragraph', children: [...children] });
}

function stringify(node: MarkdownNodes): string {
  const plain = { bullet: '-', fences: true, emphasis: '_', rule: '-', resourceLink: true } as const;
  // Strikethrough is not part of plain Markdown: its words are kept.
  const written = toMarkdown(node, {
    ...plain,
    handlers: { delete: (one: { children: PhrasingContent[] }) => inline(one.children) },
  });
  return written.trimEnd().replace(/\\([_[\]&~])/g, '$1');
}
