// The time axis below a drawing, with room on the left for the few incidents long before all others.
import type { Element } from 'hast';
import { type ArrivalFacts, earlyFilter } from '../../analyse/trends/arrivals.ts';
import { linkTo } from './chart-options.ts';
import { listTimeTicks, type TimeScale } from './scales.ts';
import { drawDot } from './beeswarm.ts';
import { type ChartLinks, drawLine, drawLink, drawText, round } from './svg.ts';
import { countNoun } from '../../text/english.ts';
import { s } from '../../html/elements.ts';
import { measureText, textSize } from './text-metrics.ts';

/** Room between two labels. */
const tickGap = 16;
/** More early incidents than these become one link. */
const mostEarlyDots = 3;

/** The height of an axis with its labels. */
export const axisHeight = 22;

/** Ticks, labels, and faint lines up to `top`; labels that would leave the drawing or touch each other are left out. */
export function drawTimeAxis(
  scale: TimeScale,
  { y, top, width }: { readonly y: number; readonly top: number; readonly width: number },
): readonly Element[] {
  const [left = 0, right = 0] = scale.range();
  let free = 0;
  const ticks = listTimeTicks(scale, Math.floor((right - left) / 76)).flatMap(({ at, text }) => {
    const x = scale(at);
    const half = measureText(text, textSize.small) / 2;
    const start = Math.min(Math.max(x, half), width - half) - half;
    const line = drawLine([x, top], [x, y + 4], 'grid');
    if (start < free) return [line];
    free = start + 2 * half + tickGap;
    return [line, drawText(text, { x: start + half, y: y + 16, class: 'tick', anchor: 'middle' })];
  });
  return [...ticks, drawLine([left, y], [right, y], 'axis')];
}

/**
 * The area where dates can be selected by dragging: the width of the axis from the top down to `height`, with its ends
 * in milliseconds.
 */
export function drawBrushField(scale: TimeScale, height: number): Element {
  const [left = 0, right = 0] = scale.range();
  const [start = 0, end = 0] = scale.domain().map((date) => date.getTime());
  const place = { x: round(left), y: 0, width: round(right - left), height: round(height) };
  return s('rect', { ...place, class: 'brush', dataStart: start, dataEnd: end });
}

/** The width reserved for early incidents; 0 without any. */
export function earlyWidth(facts: ArrivalFacts): number {
  if (facts.early.length === 0) return 0;
  return (
    Math.max(
      facts.early.length > mostEarlyDots ? 0 : facts.early.length * 20,
      measureText(earlyText(facts), textSize.small),
    ) + 18
  );
}

/** Early incidents as dots without a scale, or one link where there are many, before a break in the axis. */
export function drawEarly(
  facts: ArrivalFacts,
  place: { readonly x: number; readonly middle: number; readonly y: number },
  links: ChartLinks,
): readonly Element[] {
  const { early } = facts;
  if (early.length === 0) return [];
  const right = place.x + earlyWidth(facts) - 12;
  const text = earlyText(facts);
  const label = drawText(text, { x: place.x, y: place.y + 16, class: 'tick' });
  const axis = [
    drawLine([place.x, place.y], [right - 2, place.y], 'axis'),
    drawLine([right - 1, place.y + 5], [right + 3, place.y - 5], 'axis'),
    drawLine([right + 3, place.y + 5], [right + 7, place.y - 5], 'axis'),
  ];
  if (early.length > mostEarlyDots) {
    const name = `${countNoun(early.length, 'incident')} long before all others, ${text}`;
    return [...axis, drawLink(linkTo(earlyFilter(facts), links), name, [label])];
  }
  const dots = early.map((record, order) =>
    drawDot(record, { x: place.x + 10 + order * 20, y: place.middle }, links),
  );
  return [...axis, label, ...dots];
}

function earlyText({ early }: ArrivalFacts): string {
  const [first, last] = [early[0], early.at(-1)].map((record) => record?.date.slice(0, 4) ?? '');
  const years = first === last ? `${first}` : `${first}–${last}`;
  return early.length > mostEarlyDots ? `${years}: ${early.length}` : years;
}
