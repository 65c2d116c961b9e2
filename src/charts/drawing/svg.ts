// What all drawings share: their frame, links, text, and shapes.
//
// A drawing is `svg.drawing` with `role="group"`. Colors come from the style sheet through these classes:
//   heading, note              the line that names the drawing, and its unit, numbers, and unknowns
//   tick, grid, axis           small text of an axis, faint lines, the line of the axis
//   label, value               direct labels, numbers
//   mark                       a link; underlined or outlined when it is focused or pointed at
//   incident-dot, unfilled     one incident; only an outline where its duration is unknown
//   sev1 … sev4, sev-none      severity of a dot, of a part of a column, or in a legend
//   cause-<id>                 a cause's swatch
//   column, partial, outside   a count; an incomplete period; more or fewer than expected
//   band, center               an interval or a range, and its middle line
//   brush, brushed             where dates can be brushed, and what is brushed
//   expected, now              the expected number; the day the archive is as of
//   status-<name>              a part of a column: done, declined, open, unknown
//   hour-<name>, bound         an empty hour of the week: business, off, sleep; the line between them
//   cell, heat-0 … heat-5      a cell of a matrix by count, from none to most
//   phase-<name>               latent, undetected, responding, impact, recovery
//   phase-line-<name>, moment-<name>  the same phases as lines between moments: detected, mitigated, resolved
//   arc-<status>               a recurrence by the status of the earlier incident's action items
import type { Element, ElementContent } from 'hast';
import { s } from '../../html/elements.ts';
import { lineHeight, textSize, wrapText } from './text-metrics.ts';

/** Where marks link to; a part of the site's addresses. */
export interface ChartLinks {
  /** The page of an incident, or a line of its text: `line-12`. */
  readonly incident: (id: string, anchor?: string) => string;
  /** The list of incidents, filtered. */
  readonly incidents: (filter?: URLSearchParams) => string;
}

export interface Frame {
  /**
   * Kebab-case; gives the class and, with the width, the id of the heading, so a page holds one drawing of each name
   * and width.
   */
  readonly name: string;
  readonly heading: string;
  /** One phrase each: unit, number, unknowns. */
  readonly notes: readonly string[];
  readonly width: number;
  /** Of the body, in pixels. */
  readonly height: number;
  readonly body: readonly ElementContent[];
}

/** A drawing: heading and notes on top, wrapped to the width, and the body below. Text keeps its size in pixels. */
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
  /** Of the baseline. */
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
  // An aria-label would hide the visible text from people who use voice control.
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

/** A rectangle; a negative width or height counts as zero. */
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

/** The element moved down by so many pixels. */
export function moveDown(element: Element, y: number): Element {
  return { ...element, properties: { ...element.properties, transform: `translate(0 ${round(y)})` } };
}
