// A postmortem's body as HTML that is safe by construction: raw HTML becomes text, odd link schemes lose their link,
// pictures become links (the site asks nobody else for anything), and quoted evidence can be linked to by its line.
import { renderMarkdown, type MarkdownPlugin } from '../ingest/markdown.ts';
import type { Paragraph } from 'mdast';
import type { Postmortem } from '../model/postmortem.ts';

export interface BodyOptions {
  /** Lines of the source file that evidence was quoted from; their blocks get the id `line-N`. */
  readonly evidenceLines: ReadonlySet<number>;
}

/** A body as HTML, and where in it a line of the source file can be found. */
export interface RenderedBody {
  readonly html: string;
  /** The id of the block a line was quoted from, or of the heading above it; absent for lines of front matter. */
  readonly anchorOf: (line: number) => string | undefined;
}

/** The body's HTML. Headings carry the anchors of the postmortem's sections. */
export function renderBody(postmortem: Postmortem, options: BodyOptions): RenderedBody {
  const { body, bodyLine, sections } = postmortem;
  const places = new Map<number, string>();
  const headings = new Map(sections.map((section) => [section.line, section.anchor]));
  const marks = createMarks({ ...options, headings, offset: bodyLine - 1 }, places);
  return {
    html: renderMarkdown(body, [safePlugin, marks]),
    anchorOf: (line) =>
      places.get(line) ??
      sections.findLast((section) => section.line <= line && section.anchor !== '')?.anchor,
  };
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

interface MarkOptions extends BodyOptions {
  readonly headings: ReadonlyMap<number, string>;
  /** Lines of the file above the body. */
  readonly offset: number;
}

/** Gives headings and quoted blocks their ids, and writes down in `places` where each quoted line went. */
function createMarks(
  { evidenceLines, headings, offset }: MarkOptions,
  places: Map<number, string>,
): MarkdownPlugin {
  const idOf = (position: Paragraph['position']): string | undefined => {
    if (position === undefined) return undefined;
    const lines = [...evidenceLines].filter(
      (line) =>
        line >= position.start.line + offset && line <= position.end.line + offset && !places.has(line),
    );
    const id = lines.length === 0 ? undefined : `line-${Math.min(...lines)}`;
    if (id !== undefined) for (const line of lines) places.set(line, id);
    return id;
  };
  return {
    name: 'hindsight-marks',
    options: { position: true },
    paragraph(node, context) {
      const id = idOf(node.position);
      if (id !== undefined) context.setProperty(node, 'data', quoted(id));
    },
    tableRow(node, context) {
      const id = idOf(node.position);
      if (id !== undefined) context.setProperty(node, 'data', quoted(id));
    },
    heading(node, context) {
      const anchor = headings.get((node.position?.start.line ?? 0) + offset);
      if (node.depth === 1) context.setProperty(node, 'depth', 2);
      if (anchor !== undefined) context.setProperty(node, 'data', { hProperties: { id: anchor } });
    },
  };
}

function quoted(id: string) {
  return { hProperties: { id, className: ['evidence'] } };
}
