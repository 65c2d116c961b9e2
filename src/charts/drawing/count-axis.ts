// The axis of whole numbers to the left of columns.
import type { Element } from 'hast';
import { scaleLinear } from './scales.ts';
import { drawLine, drawText } from './svg.ts';
import { formatCount } from '../../text/english.ts';

export interface PlotArea {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Faint lines at whole numbers from 0 to `highest` with their numbers to the left of the plot. */
export function drawCountAxis(highest: number, { left, right, top, bottom }: PlotArea): readonly Element[] {
  const scale = scaleLinear([0, highest], [bottom, top]);
  const ticks = scale.ticks(Math.min(4, highest)).filter((tick) => Number.isInteger(tick) && tick > 0);
  return ticks.flatMap((tick) => [
    drawLine([left, scale(tick)], [right, scale(tick)], 'grid'),
    drawText(formatCount(tick), { x: left - 6, y: scale(tick) + 4, class: 'tick', anchor: 'end' }),
  ]);
}
