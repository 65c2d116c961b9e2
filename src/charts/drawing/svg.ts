// What all drawings share: their frame, links, text and numbers.
//
// A drawing is `svg.drawing` of `role="group"`. Colours come from the style sheet through these classes:
//   heading, note          the line that names the drawing, and its unit, number and unknowns
//   tick, grid, axis       small texts of an axis, faint lines, the line of the axis
//   label, value, quiet    direct labels, numbers, and what is to stand back
//   mark                   a link; it is underlined or outlined when focused or pointed at
//   spot, unfilled         one incident; only its outline where its duration is unknown
//   sev1 … sev4, sev-none  severity of a spot, a column's part or a key
//   cause-<id>             a cause's swatch
//   column, partial        a count; a period that is not over
//   outside                a count beyond the band of chance
//   band, centre           an interval, and its middle line
//   brush, brushed         where dates can be brushed, and what is brushed
//   expected, now          what chance would give; the archive's day
//   state-<name>           a column's part: done, declined, open, unknown
//   hour-<name>, bound     an empty hour of the week: business, off, sleep; the line between them
//   cell, heat-0 … heat-5  a cell of a matrix by count, from none to most
//   phase-<name>           latent, undetected, responding, impact, recovery
import type { Element, ElementContent } from 'hast';
import { s } from '../../html/elements.ts';
import { lineHeight, textSize, wrapText } from './text-metrics.ts';

/** Where marks lead; a part of the site's addresses. */
export interface ChartLinks {
  /** The page of an incident, or a line of its text: `line-12`. */
  readonly incident: (id: string, anchor?: string) => string;
  /** The archive, filtered. */
  readonly incidents: (filter?: URLSearchParams) => string;
}

export interface Frame {
  /** Kebab-case; makes the class and, with the width, the id of the heading: one drawing of a name and width a page. */
  readonly name: string;
  readonly heading: string;
  /** One sentence without a full stop each: unit, number, unknowns. */
  readonly notes: readonly string[];
  readonly width: number;
  /** Of the body, in pixels. */
  readonly height: number;
  readonly body: readonly ElementContent[];
}

/** A drawing: heading and notes on top, wrapped to the width, the body moved below them. Texts keep their size in pixels. */
export function drawFrame({ name, heading, notes, width, height, body }: Frame): Element {
  const id = `${name}-heading-${round(width)}`;
  const headings = wrapText(heading, textSize.heading, width);
  const lines = wrapText(notes.join(' · '), textSize.small, width);
  const top = headings.length * (lineHeight + 2);
  const bodyTop = top + lines.length * lineHeight + 8;
  const total = round(bodyTop + height);
  return s(
    'svg',
    {
      class: `drawing drawing-${name}`,
      role: 'group',
      ariaLabelledBy: id,
      viewBox: `0 0 ${round(width)} ${total}`,
      width: round(width),
      height: total,
    },
    [
      s('g', { id }, [
        ...headings.map((line, row) =>
          drawText(line, { x: 0, y: 13 + row * (lineHeight + 2), class: 'heading' }),
        ),
        ...lines.map((line, row) => drawText(line, { x: 0, y: top + 11 + row * lineHeight, class: 'note' })),
      ]),
      s('g', { transform: `translate(0 ${round(bodyTop)})` }, [...body]),
    ],
  );
}

export interface TextPlace {
  readonly x: number;
  /** Of the base line. */
  readonly y: number;
  readonly class: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Degrees to turn around its place. */
  readonly turn?: number;
}

/** One line of text. */
export function drawText(text: string, { x, y, class: className, anchor, turn }: TextPlace): Element {
  return s(
    'text',
    {
      x: round(x),
      y: round(y),
      class: className,
      textAnchor: anchor === 'start' ? undefined : anchor,
      transform: turn === undefined ? undefined : `rotate(${turn} ${round(x)} ${round(y)})`,
    },
    text,
  );
}

/** A link around marks; `label` is its accessible name and its tooltip. */
export function drawLink(href: string, label: string, children: readonly ElementContent[]): Element {
  // A label beside the title would hide the texts inside from whoever speaks the name they see.
  return s('a', { href, class: 'mark' }, [s('title', label), ...children]);
}

/** A straight line. */
export function drawLine(
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
  className: string,
): Element {
  return s('line', { x1: round(x1), y1: round(y1), x2: round(x2), y2: round(y2), class: className });
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A rectangle; a negative width or height is none. */
export function drawBox({ x, y, width, height }: Box, className: string): Element {
  return s('rect', {
    x: round(x),
    y: round(y),
    width: round(Math.max(0, width)),
    height: round(Math.max(0, height)),
    class: className,
  });
}

/** To a tenth of a pixel, so that every engine writes the same number. */
export function round(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}

/** A share of 0 to 1 in whole per cent: `31 %`. */
export function formatShare(share: number): string {
  return `${Math.round(share * 100)}\u00a0%`;
}

/** A rate with one decimal, below 1 with two digits that count: `208.3`, `0.38`, `0.05`. */
export function formatRate(rate: number): string {
  return String(rate < 1 ? Number(rate.toPrecision(2)) : round(rate));
}
