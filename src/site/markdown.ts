// A postmortem's body as HTML that is safe by construction: raw HTML becomes text, odd link schemes lose their link,
// pictures become links (the site asks nobody else for anything), and quoted evidence can be linked to by its line.
import { renderMarkdown, type MarkdownPlugin } from '../ingest/markdown.ts';
import type { Postmortem } from '../model/postmortem.ts';

export interface BodyOptions {
  /** Lines of the source file that evidence was quoted from; their blocks get the id `line-N`. */
  readonly evidenceLines: ReadonlySet<number>;
}

/** The body's HTML. Headings carry the anchors of the postmortem's sections. */
export function renderBody(postmortem: Postmortem, options: BodyOptions): string {
  const offset = postmortem.bodyLine - 1;
  const anchors = new Map(postmortem.sections.map((section) => [section.line, section.anchor]));
  return renderMarkdown(postmortem.body, [safePlugin, placePlugin(anchors, options.evidenceLines, offset)]);
}

/** Any other Markdown (themes), with the same safety. */
export function renderProse(markdown: string): string {
  return renderMarkdown(markdown, [safePlugin]);
}

const safeSchemes = /^(https?:|mailto:|#|\/(?!\/)|\.{1,2}\/|[\w\-./]+(?:$|[?#]))/i;

const safePlugin: MarkdownPlugin = {
  name: 'hindsight-safe',
  html(node, context) {
    context.replaceNode(node, { type: 'text', value: node.value });
  },
  link(node, context) {
    if (!safeSchemes.test(node.url.trim())) context.setProperty(node, 'url', '');
    else if (/^https?:/i.test(node.url))
      context.setProperty(node, 'data', { hProperties: { rel: 'noreferrer' } });
  },
  definition(node, context) {
    if (!safeSchemes.test(node.url.trim())) context.setProperty(node, 'url', '');
  },
  image(node, context) {
    const text = node.alt === undefined || node.alt === null || node.alt === '' ? 'picture' : node.alt;
    const url = safeSchemes.test(node.url.trim()) ? node.url : '';
    context.replaceNode(node, { type: 'link', url, children: [{ type: 'text', value: text }] });
  },
};

function placePlugin(
  anchors: ReadonlyMap<number, string>,
  evidenceLines: ReadonlySet<number>,
  offset: number,
): MarkdownPlugin {
  const seen = new Set<number>();
  const place: MarkdownPlugin['paragraph'] = (node, context) => {
    const { start, end } = node.position ?? {};
    if (start === undefined || end === undefined) return;
    for (let line = start.line + offset; line <= end.line + offset; line += 1) {
      if (!evidenceLines.has(line) || seen.has(line)) continue;
      seen.add(line);
      context.setProperty(node, 'data', { hProperties: { id: `line-${line}`, className: ['evidence'] } });
      return;
    }
  };
  return {
    name: 'hindsight-places',
    options: { position: true },
    paragraph: place,
    tableRow: place,
    heading(node, context) {
      const anchor = anchors.get((node.position?.start.line ?? 0) + offset);
      if (node.depth === 1) context.setProperty(node, 'depth', 2);
      if (anchor !== undefined) context.setProperty(node, 'data', { hProperties: { id: anchor } });
    },
  };
}
