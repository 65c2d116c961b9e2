// Parses Markdown to a tree with positions, and renders it to HTML with plugins. The door to Sätteri.
import type { Nodes, Root } from 'mdast';
import { markdownToHtml, markdownToMdast, type MdastPluginDefinition } from 'satteri';

export type MarkdownPlugin = MdastPluginDefinition;

// Smart punctuation would turn `--flag` into a dash. Front matter is split off before.
const features = {
  frontmatter: false,
  smartPunctuation: false,
  wikilinks: true,
} as const;

/** Documents are not nested deeper than this in practice; the limit protects the stack. */
const deepest = 100;

/** The Markdown tree; lines and offsets count from the start of the text. */
export function parseMarkdown(text: string): Root {
  const tree = markdownToMdast(text, { features });
  if (tree.type !== 'root') throw new Error(`parseMarkdown(text): expected a root, got ${tree.type}`);
  return tree;
}

/**
 * The HTML after all plugins ran in order. Raw HTML that they leave passes through, with every element closed.
 */
export function renderMarkdown(text: string, plugins: readonly MarkdownPlugin[]): string {
  // Parsing the HTML takes longer than the Markdown, and most bodies have none.
  const rawHtml = /<[a-z/]/i.test(text);
  const rendered = markdownToHtml(text, { features: { ...features, rawHtml }, mdastPlugins: plugins });
  if (rendered instanceof Promise) throw new Error('renderMarkdown(text, plugins): a plugin is asynchronous');
  return rendered.html;
}

/** The plain text of a node. Inline code keeps its backticks; raw HTML is dropped. */
export function toText(node: Nodes): string {
  return textOf(node, 0);
}

/** All nodes below one, depth first, down to a fixed depth. */
export function* walk(node: Nodes, depth = 0): Generator<Nodes> {
  if (!('children' in node) || depth > deepest) return;
  for (const child of node.children) {
    yield child;
    yield* walk(child, depth + 1);
  }
}

function textOf(node: Nodes, depth: number): string {
  switch (node.type) {
    case 'text':
    case 'code':
      return node.value;
    case 'inlineCode':
      return `\`${node.value}\``;
    case 'break':
      return '\n';
    case 'html':
      return /^<br\b/i.test(node.value) ? ' ' : '';
    case 'image':
      return node.alt ?? '';
    default: {
      if (!('children' in node) || depth > deepest) return '';
      let text = '';
      for (const child of node.children) text += textOf(child, depth + 1);
      return text;
    }
  }
}
