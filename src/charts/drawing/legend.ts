// Legends: samples of marks with their meaning, side by side and on as many lines as they need.
import type { Element } from 'hast';
import { drawText } from './svg.ts';
import { measureText, textSize } from './text-metrics.ts';

/** A mark and what it means. */
export interface LegendEntry {
  readonly text: string;
  /** Draws the mark starting at `x`; `y` is its middle. */
  readonly draw: (x: number, y: number) => Element;
  /** Of the mark, in pixels. */
  readonly width: number;
}

export interface LegendPlace {
  /** The middle of the first line. */
  readonly y: number;
  readonly width: number;
  /** Words before the first entry. */
  readonly lead?: string;
}

export interface Legend {
  /** Of all lines, in pixels. */
  readonly height: number;
  readonly parts: readonly Element[];
}

const lineStep = 17;
const markGap = 4;
const entryGap = 14;

/** The entries in order; one that does not fit begins a new line. */
export function drawLegend(entries: readonly LegendEntry[], { y, width, lead }: LegendPlace): Legend {
  let x = lead === undefined ? 0 : measureText(lead, textSize.small) + 10;
  let middle = y;
  const parts = entries.flatMap((entry) => {
    const own = entry.width + markGap + measureText(entry.text, textSize.small);
    if (x > 0 && x + own > width) [x, middle] = [0, middle + lineStep];
    const start = x;
    x += own + entryGap;
    return [
      entry.draw(start, middle),
      drawText(entry.text, { x: start + entry.width + markGap, y: middle + 4, class: 'tick' }),
    ];
  });
  const words = lead === undefined ? [] : [drawText(lead, { x: 0, y: y + 4, class: 'tick' })];
  return { height: middle - y + lineStep, parts: [...words, ...parts] };
}
