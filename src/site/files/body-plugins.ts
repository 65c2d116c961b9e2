// What makes the HTML of Markdown safe: unknown link schemes are removed, raw HTML is reduced to harmless elements or shown
// as text, and pictures of other sites become links, since the site makes no requests to other servers.
import { isFileTarget } from '../../ingest/body/body-links.ts';
import type { MarkdownPlugin } from '../../ingest/body/markdown.ts';
import { capitalize } from '../../text/english.ts';
import { escapeHtml, reduceHtml } from './safe-html.ts';

/** The published file that a relative link leads to. */
export interface FileLink {
  readonly href: string;
  /** For a picture: its size in pixels where it is known. */
  readonly picture?: { readonly width?: number; readonly height?: number };
}

type FindFile = (target: string) => FileLink | undefined;

/** The plugins in their order. Without `fileLink`, relative links are left as they are. */
export function safetyPlugins(fileLink?: FindFile): readonly MarkdownPlugin[] {
  const files = fileLink === undefined ? [] : [createFilePlugin(fileLink)];
  return [createHtmlPlugin(fileLink ?? (() => undefined)), alertPlugin, ...files, safePlugin];
}

/** Turns relative links and pictures into those of published files, and into text where there is none. */
function createFilePlugin(fileLink: FindFile): MarkdownPlugin {
  return {
    name: 'hindsight-files',
    link(node, context) {
      if (!isFileTarget(node.url)) return;
      const file = fileLink(node.url);
      if (file !== undefined) context.setProperty(node, 'url', file.href);
      else context.replaceNode(node, { type: 'paragraph', data: { hName: 'span' }, children: node.children });
    },
    definition(node, context) {
      const file = isFileTarget(node.url) ? fileLink(node.url) : undefined;
      if (file !== undefined) context.setProperty(node, 'url', file.href);
    },
    image(node, context) {
      if (!isFileTarget(node.url)) return;
      const file = fileLink(node.url);
      const alt = node.alt ?? '';
      if (file?.picture === undefined) {
        const text = { type: 'text', value: alt || 'picture' } as const;
        context.replaceNode(
          node,
          file === undefined ? text : { type: 'link', url: file.href, children: [text] },
        );
        return;
      }
      // The large picture is one click away.
      const hProperties = { loading: 'lazy', decoding: 'async', ...file.picture };
      context.replaceNode(node, {
        type: 'link',
        url: file.href,
        data: { hProperties: { className: ['picture'] } },
        children: [{ type: 'image', url: file.href, alt, title: node.title, data: { hProperties } }],
      });
    },
  };
}

/** Keeps the elements that GitHub keeps, and shows all other HTML as the text it is. */
function createHtmlPlugin(fileLink: FindFile): MarkdownPlugin {
  const link = (written: string): string | undefined => {
    const href = written.replaceAll('&amp;', '&').trim();
    const target = isFileTarget(href) ? fileLink(href)?.href : href;
    if (target === undefined) return '<a>';
    if (!safeSchemes.test(target)) return undefined;
    const rel = /^https?:/i.test(target) ? ' rel="noreferrer"' : '';
    return `<a href="${escapeHtml(target)}"${rel}>`;
  };
  const picture = (written: string, alt: string): string => {
    const src = written.replaceAll('&amp;', '&').trim();
    const text = escapeHtml(alt || 'picture');
    const file = isFileTarget(src) ? fileLink(src) : undefined;
    if (file?.picture === undefined) {
      const start = isFileTarget(src) && file === undefined ? undefined : link(src);
      return start === undefined ? text : `${start}${text}</a>`;
    }
    const { width, height } = file.picture;
    const size = width === undefined || height === undefined ? '' : ` width="${width}" height="${height}"`;
    const href = escapeHtml(file.href);
    const image = `<img src="${href}" alt="${escapeHtml(alt)}" loading="lazy" decoding="async"${size}>`;
    return `<a href="${href}" class="picture">${image}</a>`;
  };
  return {
    name: 'hindsight-html',
    html(node, context) {
      // Comments are for people who edit the file, such as the hints of a template.
      if (/^<!--[\s\S]*-->$/.test(node.value.trim())) return context.removeNode(node);
      const value = reduceHtml(node.value, { link, picture });
      if (value === undefined) context.replaceNode(node, { type: 'text', value: node.value });
      else if (value !== node.value) context.replaceNode(node, { type: 'html', value });
    },
  };
}

/** GitHub's alerts: quotations that start with `[!NOTE]` and the like get a title and a color. */
const alertPlugin: MarkdownPlugin = {
  name: 'hindsight-alerts',
  blockquote(node, context) {
    const [first] = node.children;
    const text = first?.type === 'paragraph' ? first.children[0] : undefined;
    if (first === undefined || text?.type !== 'text') return;
    const [mark, kind] = /^\[!(note|tip|important|warning|caution)\]\s*/i.exec(text.value) ?? [];
    if (mark === undefined || kind === undefined) return;
    const name = kind.toLowerCase();
    const className = ['alert', ...(/warning|caution/.test(name) ? ['alert-warning'] : [])];
    context.setProperty(node, 'data', { hProperties: { className } });
    context.setProperty(text, 'value', text.value.slice(mark.length));
    context.insertBefore(first, {
      type: 'paragraph',
      data: { hProperties: { className: ['alert-title'] } },
      children: [{ type: 'text', value: capitalize(name) }],
    });
  },
};

const safeSchemes = /^(?!\/\/)(https?:|mailto:|#|\/(?!\/)|\.{1,2}\/|[\w\-./]+(?:$|[?#]))/i;

const safePlugin: MarkdownPlugin = {
  name: 'hindsight-safe',
  link(node, context) {
    if (!safeSchemes.test(node.url.trim()))
      context.replaceNode(node, { type: 'paragraph', data: { hName: 'span' }, children: node.children });
    else if (/^https?:/i.test(node.url))
      context.setProperty(node, 'data', { hProperties: { rel: 'noreferrer' } });
  },
  definition(node, context) {
    // A reference without a definition is the text as typed.
    if (!safeSchemes.test(node.url.trim())) context.removeNode(node);
  },
  image(node, context) {
    // One of ours, which the plugin before has placed.
    if (node.data !== undefined) return;
    const text = node.alt === undefined || node.alt === null || node.alt === '' ? 'picture' : node.alt;
    const shown = { type: 'text', value: text } as const;
    const safe = safeSchemes.test(node.url.trim());
    context.replaceNode(node, safe ? { type: 'link', url: node.url, children: [shown] } : shown);
  },
  imageReference(node, context) {
    const { identifier, label, referenceType, alt } = node;
    const children = [{ type: 'text', value: alt || 'picture' }] as const;
    context.replaceNode(node, {
      type: 'linkReference',
      identifier,
      label,
      referenceType,
      children: [...children],
    });
  },
};
