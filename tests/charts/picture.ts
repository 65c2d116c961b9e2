// A drawing as a file that a browser shows with the site's colors.
import type { Element } from 'hast';
import { toHtml } from '../../src/html/render.ts';

/** One element a line, so that changes can be read. */
export function toPicture(tree: Element): string {
  const styles = ['tokens', 'charts'].map(
    (name) => `<?xml-stylesheet href="../../../src/site/styles/${name}.css"?>\n`,
  );
  const svg = toHtml(tree).replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ');
  return `${styles.join('')}${svg.replaceAll('><', '>\n<')}\n`;
}
