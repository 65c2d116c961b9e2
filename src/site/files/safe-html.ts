// Raw HTML of Markdown, reduced to what GitHub shows and cannot harm: known elements without attributes, safe links, and
// pictures as the caller shows them.

/** Elements whose tags are kept; those of scripts, styles, frames, forms and vector graphics are not among them. */
const kept = new Set(
  (
    'details summary kbd sub sup ins del s b i em strong u br hr p div span code pre blockquote ul ol li table thead ' +
    'tbody tr th td dl dt dd small mark abbr q samp var'
  ).split(' '),
);

const tag =
  /<(\/?)([a-z][a-z\d]*)((?:\s+[a-z][\w:.-]*(?:\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^\s"'<>=`]+))?)*)\s*\/?>/gi;
const attribute = /([a-z][\w:.-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>=`]+))/gi;

export interface HtmlParts {
  /** The start tag of a link; undefined where the address is not safe. */
  readonly link: (href: string) => string | undefined;
  /** The HTML for a picture. */
  readonly picture: (src: string, alt: string) => string;
}

/**
 * The HTML with the tags that are kept, without their attributes; undefined if there is anything else in it, such as
 * `<script>` or the `<pod>` of a command, so that the whole can be shown as the text it is.
 */
export function reduceHtml(html: string, parts: HtmlParts): string | undefined {
  // One unsafe link leaves its end tag, so links are kept all or none.
  let isSafe = true;
  const reduced = html.replace(tag, (_whole, slash: string, name: string, written: string) => {
    const reducedTag = reduceTag(name.toLowerCase(), slash === '/', { written, parts });
    if (reducedTag === undefined) isSafe = false;
    return reducedTag === undefined ? '' : `\0${reducedTag}\0`;
  });
  // What is left between the marks must be text.
  const texts = reduced.split('\0').filter((_part, at) => at % 2 === 0);
  return isSafe && !texts.some((text) => /[<>]/.test(text)) ? reduced.replaceAll('\0', '') : undefined;
}

interface Written {
  readonly written: string;
  readonly parts: HtmlParts;
}

function reduceTag(name: string, isEnd: boolean, { written, parts }: Written): string | undefined {
  if (kept.has(name)) return isEnd ? `</${name}>` : `<${name}>`;
  if (name === 'a' && isEnd) return '</a>';
  const attributes = new Map(
    [...written.matchAll(attribute)].map(([, key = '', double, single, bare]) => [
      key.toLowerCase(),
      double ?? single ?? bare ?? '',
    ]),
  );
  if (name === 'a') return parts.link(attributes.get('href') ?? '');
  if (name === 'img' && !isEnd)
    return parts.picture(attributes.get('src') ?? '', attributes.get('alt') ?? '');
  return undefined;
}

/** Text as the value of an attribute in double quotes, or between tags. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
