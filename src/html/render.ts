// The one door to hast-util-to-html and hast-util-to-dom: the same tree as text at build time and as elements in the
// browser.
import type { Element } from 'hast';
import { toDom as toNode } from 'hast-util-to-dom';
import { toHtml as toText } from 'hast-util-to-html';

/** The tree as HTML text with SVG inside, everything escaped. */
export function toHtml(tree: Element): string {
  return toText(tree);
}

/** The tree as an element of a document. */
export function toDom(tree: Element, document: Document): Node {
  return toNode(tree, { document, fragment: false });
}
