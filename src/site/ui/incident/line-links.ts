// `lines 5, 7`, each a link to its place on the incident's page.
import type { Element } from 'hast';
import { h } from '../../../html/elements.ts';

/** A line of a source file, and the place that shows it. */
export interface LineLink {
  readonly line: number;
  readonly href: string;
}

/** The links, joined; empty without lines. */
export function drawLineLinks(lines: readonly LineLink[]): Element {
  const links = lines.flatMap(({ line, href }, place) => [
    place === 0 ? ' ' : ', ',
    h('a', { href }, String(line)),
  ]);
  const noun = lines.length === 1 ? 'line' : 'lines';
  return h('span', { class: 'label-origin' }, lines.length === 0 ? [] : [noun, ...links]);
}
