import { toDom as toNode } from 'hast-util-to-dom';
import { toHtml as toText } from 'hast-util-to-html';
/** The tree as HTML text with SVG inside, everything escaped. */
export function toHtml(tree) {
    return toText(tree);
}
/** The tree as an element of a document. */
export function toDom(tree, document) {
    return toNode(tree, { document, fragment: false });
}
