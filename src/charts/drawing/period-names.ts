// Names of quarters or years below columns.
import type { Element } from 'hast';
import { drawLine, drawText } from './svg.ts';
import { measureText, textSize } from './text-metrics.ts';

export interface PeriodPlace {
  /** The left end of the first column, and the width of each. */
  readonly left: number;
  readonly step: number;
  /** The right end of the drawing. */
  readonly right: number;
  /** The bottom of the columns. */
  readonly y: number;
}

/** All names if they fit; otherwise each year at its start, as many as fit. */
export function drawPeriodNames(names: readonly string[], place: PeriodPlace): readonly Element[] {
  const { left, step, right, y } = place;
  const all = names.every((name) => measureText(name, textSize.small) + 6 <= step);
  let free = 0;
  return names.flatMap((name, order) => {
    if (!all && order > 0 && name.includes('Q') && !name.endsWith('Q1')) return [];
    const text = all ? name : name.slice(0, 4);
    const half = measureText(text, textSize.small) / 2;
    const x = left + order * step;
    const middle = all ? x + step / 2 : Math.min(x + half, right - half);
    if (middle - half < free || middle + half > right + 2) return [];
    free = middle + half + 10;
    return [
      ...(all ? [] : [drawLine([x, y], [x, y + 4], 'axis')]),
      drawText(text, { x: middle, y: y + 17, class: 'tick', anchor: 'middle' }),
    ];
  });
}
