// Drawings for readers without scripts: one for wide screens and one for phones, of which the style sheet shows one.
import type { Element } from 'hast';
import { h } from './svg.ts';

const narrow = 340;

/** Both drawings in a box of class `drawing-pair`; undefined when there is nothing to draw. `wide` in pixels. */
export function drawForBothWidths(
  draw: (width: number) => Element | undefined,
  wide: number,
): Element | undefined {
  const [large, small] = [draw(wide), draw(narrow)];
  if (large === undefined || small === undefined) return undefined;
  return h('div', { class: 'drawing-pair' }, [
    h('div', { class: 'drawing-wide' }, [large]),
    h('div', { class: 'drawing-narrow' }, [small]),
  ]);
}
