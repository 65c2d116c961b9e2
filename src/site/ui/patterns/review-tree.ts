// A review's document as HTML elements.
import type { Element, ElementContent } from 'hast';
import type { AxisNames } from '../../../analyse/records/records.ts';
import {
  addressOf,
  type Block,
  type Inline,
  type Line,
  type ReviewAddresses,
} from '../../../analyse/review/review-document.ts';
import { h } from '../../../html/elements.ts';
import { listIncidents } from '../lists/incident-rows.ts';
import { markCode } from '../lists/action-item-rows.ts';

export interface ReviewOptions {
  readonly urls: ReviewAddresses;
  readonly names: AxisNames;
  readonly titleOf: (id: string) => string;
}

/** The elements of a section below its heading; `label` names scrollable tables. */
export function drawBlocks(
  blocks: readonly Block[],
  options: ReviewOptions & { readonly label: string },
): readonly Element[] {
  return blocks.flatMap((block): readonly Element[] => {
    if (block.kind === 'text') return [h('p', drawLine(block.line, options))];
    if (block.kind === 'table') return [drawTable(block, options)];
    const more = block.more === undefined ? [] : [h('p', { class: 'more' }, drawLine(block.more, options))];
    if (block.kind === 'incidents') return [listIncidents(block.records, options), ...more];
    const entries = block.entries.map(({ line, notes }) =>
      h('li', [
        ...drawLine(line, options),
        ...notes.map((note) => h('span', { class: 'chain-reasons' }, drawLine(note, options))),
      ]),
    );
    return [h(block.ordered ? 'ol' : 'ul', { class: 'review-list' }, entries), ...more];
  });
}

/** The first paragraph of a review. */
export function drawLead(lead: Line, options: ReviewOptions): Element {
  return h('p', { class: 'lead' }, drawLine(lead, options));
}

function drawLine(line: Line, options: ReviewOptions): ElementContent[] {
  return line.flatMap((part) => drawInline(part, options));
}

function drawInline(part: Inline, { urls, titleOf }: ReviewOptions): ElementContent[] {
  if (typeof part === 'string') return markCode(keepSpans(part));
  if ('strong' in part) return [h('strong', part.strong)];
  if ('target' in part) return [h('a', { href: addressOf(part.target, urls) }, part.text)];
  return [h('a', { href: urls.incident(part.incident) }, titleOf(part.incident))];
}

/** `1 d 10 h` stays on one line. */
function keepSpans(text: string): string {
  return text.replace(/\d+ (?:d|h|min)(?: \d+ (?:h|min))?\b/g, (span) => span.replaceAll(' ', '\u00a0'));
}

function drawTable(
  { columns, rows }: Extract<Block, { readonly kind: 'table' }>,
  { label, ...options }: ReviewOptions & { readonly label: string },
): Element {
  return h('div', { class: 'scroll-x', tabIndex: 0, role: 'group', ariaLabel: label }, [
    h('table', { class: 'review-table' }, [
      h('thead', [
        h(
          'tr',
          columns.map((column) => (column === '' ? h('td') : h('th', { scope: 'col' }, column))),
        ),
      ]),
      h(
        'tbody',
        rows.map((row) =>
          h(
            'tr',
            row.map((cell, place) =>
              place === 0
                ? h('th', { scope: 'row' }, drawLine(cell, options))
                : h('td', drawLine(cell, options)),
            ),
          ),
        ),
      ),
    ]),
  ]);
}
