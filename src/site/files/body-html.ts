// A postmortem's body as HTML that is safe by construction (see body-plugins.ts), in which quoted evidence can be linked to
// by its line.
import { renderMarkdown, type MarkdownPlugin } from '../../ingest/body/markdown.ts';
import type { Postmortem } from '../../model/postmortem.ts';
import { type FileLink, safetyPlugins } from './body-plugins.ts';

export interface BodyOptions {
  /** Lines of the source file that evidence was quoted from; their blocks get the id `line-N` and are highlighted. */
  readonly evidenceLines: ReadonlySet<number>;
  /** Lines that something links to, such as the drawn timeline; their blocks get the id. */
  readonly linkedLines: ReadonlySet<number>;
  /** What a relative link leads to. A link that leads nowhere becomes text. */
  readonly fileLink?: (target: string) => FileLink | undefined;
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
    html: nameBoxes(renderMarkdown(body, [...safetyPlugins(options.fileLink), marks])),
    anchorOf: (line) =>
      places.get(line) ??
      sections.findLast((section) => section.line <= line && section.anchor !== '')?.anchor,
  };
}

/**
 * Any other Markdown (themes), with the same safety. `addressOf` gives the page of a link's target, such as
 * another file of the archive; unknown targets stay unchanged.
 */
export function renderProse(
  markdown: string,
  addressOf: (target: string) => string | undefined = () => undefined,
): string {
  const lead: MarkdownPlugin = {
    name: 'hindsight-lead',
    link(node, context) {
      const address = addressOf(node.url);
      if (address !== undefined) context.setProperty(node, 'url', address);
    },
  };
  return nameBoxes(renderMarkdown(markdown, [lead, ...safetyPlugins()]));
}

/**
 * Check boxes get a label for screen readers. Only task lists create any: an author's own HTML is already text here.
 */
function nameBoxes(html: string): string {
  return html.replace(
    /<input type="checkbox"(?= (checked)?)/g,
    (box, checked?: string) => `${box} aria-label="${checked === undefined ? 'Not done' : 'Done'}"`,
  );
}

interface MarkOptions extends BodyOptions {
  readonly headings: ReadonlyMap<number, string>;
  /** Lines of the file above the body. */
  readonly offset: number;
}

type Marker = (first: number | undefined, last: number | undefined) => BlockMark | undefined;

/** Gives blocks by their lines the id of the first wanted line in them, and writes down in `places` where each went. */
function createMarker(
  { evidenceLines, linkedLines, offset }: MarkOptions,
  places: Map<number, string>,
): Marker {
  const wanted = [...new Set([...evidenceLines, ...linkedLines])].sort((a, b) => a - b);
  return (first, last) => {
    if (first === undefined || last === undefined) return undefined;
    const lines = wanted.filter(
      (line) => line >= first + offset && line <= last + offset && !places.has(line),
    );
    const [line] = lines;
    if (line === undefined) return undefined;
    const id = `line-${line}`;
    for (const one of lines) places.set(one, id);
    const className = lines.some((one) => evidenceLines.has(one)) ? ['evidence'] : undefined;
    return { hProperties: { id, className } };
  };
}

/** Gives headings their anchors and wanted blocks their marks. */
function createMarks(options: MarkOptions, places: Map<number, string>): MarkdownPlugin {
  const { headings, offset } = options;
  const mark = createMarker(options, places);
  return {
    name: 'hindsight-marks',
    options: { position: true },
    paragraph(node, context) {
      const { start, end } = node.position ?? {};
      // A paragraph that is entirely bold reads as a heading, and may start a section.
      const anchor = headings.get((start?.line ?? 0) + offset);
      const data = anchor === undefined ? mark(start?.line, end?.line) : { hProperties: { id: anchor } };
      if (data !== undefined) context.setProperty(node, 'data', data);
    },
    // The paragraph of a tight list has no element of its own; a list inside is not the entry's own text.
    listItem(node, context) {
      const below = node.children.find((child) => child.type === 'list')?.position?.start.line;
      const data = mark(node.position?.start.line, below === undefined ? node.position?.end.line : below - 1);
      if (data !== undefined) context.setProperty(node, 'data', data);
    },
    // The library drops the properties of rows and cells, so an empty element in the row carries the mark.
    tableRow(node, context) {
      const first = node.children.find(({ children }) => children.length > 0)?.children[0];
      if (first === undefined) return;
      const data = mark(node.position?.start.line, node.position?.end.line);
      if (data !== undefined)
        context.insertBefore(first, {
          type: 'paragraph',
          data: { hName: 'span', ...data },
          children: [],
        });
    },
    heading(node, context) {
      const anchor = headings.get((node.position?.start.line ?? 0) + offset);
      if (node.depth === 1) context.setProperty(node, 'depth', 2);
      if (anchor !== undefined) context.setProperty(node, 'data', { hProperties: { id: anchor } });
    },
  };
}

/** Properties for the block's element; a record, since that is what the parser takes. */
type BlockMark = Record<'hProperties', { readonly id: string; readonly className?: string[] }>;
