// Markdown as a tree with positions, and as HTML with plugins. The door to Sätteri.
import type { Nodes, Root } from 'mdast';
import { markdownToHtml, markdownToMdast, type MdastPluginDefinition } from 'satteri';

export type MarkdownPlugin = MdastPluginDefinition;

// Smart punctuation would turn `--flag` into a dash; front matter is not Markdown's business here.
const features = { frontmatter: false, smartPunctuation: false, gfm: { footnotes: false } } as const;

/** The Markdown tree; lines and offsets start at the text's own. */
export function parseMarkdown(text: string): Root {
  const tree = markdownToMdast(text, { features });
  if (tree.type !== 'root') throw new Error(`parseMarkdown(text): expected a root, got ${tree.type}`);
  return tree;
}

/** The HTML after the plugins have had their say, in their order. Without plugins raw HTML passes through. */
export function renderMarkdown(text: string, plugins: readonly MarkdownPlugin[]): string {
  const rendered = markdownToHtml(text, { features, mdastPlugins: plugins });
  if (rendered instanceof Promise) throw new Error('renderMarkdown(text, plugins): a plugin is asynchronous');
  return rendered.html;
}

/** Plain text of a node: no Markdown marks, but inline code keeps its backticks; raw HTML is dropped. */
export function toText(node: Nodes): string {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'inlineCode':
      return `\`${node.value}\``;
    case 'code':
      return node.value;
    case 'break':
      return '\n';
    case 'html':
      return '';
    case 'image':
      return node.alt ?? '';
    default:
      return 'children' in node ? node.children.map((child) => toText(child)).join('') : '';
  }
}
