// The chosen filter as elements: one link per part that removes it, and how many incidents are left out because a fact is missing.
import type { Element } from 'hast';
import { filterAxes } from '../../../analyse/records/filter-axes.ts';
import { type Facets, type Filter, formatFilter, noFilter } from '../../../analyse/records/filter.ts';
import { factNames } from '../../../analyse/trends/missing-facts.ts';
import { missingNames } from '../../../analyse/records/counted-labels.ts';
import type { AxisNames } from '../../../analyse/records/records.ts';
import { h } from '../../../html/elements.ts';
import { formatMinutes } from '../../../model/time.ts';
import { axisStrings, filterStrings } from '../../strings/list-strings.ts';
import { facetName } from './facet-form.ts';

export interface ChosenState {
  readonly filter: Filter;
  readonly facets: Facets;
  readonly names: AxisNames;
  /** The page's own address with another filter. */
  readonly addressOf: (filter: Filter) => string;
}

/** A part of a filter, and the filter without it. */
interface ChosenPart {
  readonly text: string;
  readonly without: Filter;
}

/** The parts of the filter; empty without one. */
export function drawChosen(state: ChosenState): readonly Element[] {
  const parts = listParts(state);
  if (parts.length === 0) return [];
  const links = parts.map(({ text, without }) =>
    h('li', [
      h('a', { href: state.addressOf(without), class: 'chip' }, [
        text,
        h('span', { class: 'visually-hidden' }, filterStrings.remove),
        h('span', { ariaHidden: 'true' }, ' ×'),
      ]),
    ]),
  );
  const all =
    parts.length < 2 ? [] : [h('li', [h('a', { href: state.addressOf(noFilter) }, filterStrings.clear)])];
  const leftOut = [...missingNames].flatMap(([value, reason]) => describeLeftOut(state, value, reason));
  return [
    h('ul', { class: 'chips' }, [...links, ...all]),
    ...(leftOut.length === 0 ? [] : [h('p', { class: 'label-origin' }, leftOut.join(' '))]),
  ];
}

/**
 * How many incidents are left out only because a fact is unknown, or not classified: `Left out because unknown: cause (5).`
 * Empty if there are none.
 */
function describeLeftOut(
  { filter, facets }: Pick<ChosenState, 'filter' | 'facets'>,
  missing: string,
  reason: string,
): readonly string[] {
  const counts = filterAxes.flatMap((axis) => {
    const asked = filter.values[axis] ?? [];
    const count = facets[axis].find(({ value }) => value === missing)?.count ?? 0;
    if (asked.length === 0 || asked.includes(missing) || count === 0) return [];
    return [filterStrings.missingFor(axisStrings[axis], count)];
  });
  return counts.length === 0 ? [] : [filterStrings.leftOut(reason, counts)];
}

function listParts({ filter, names }: ChosenState): readonly ChosenPart[] {
  const { from, to, atLeast, below, has = [], values } = filter;
  const dates =
    from === undefined
      ? filterStrings.until(to ?? '')
      : to === undefined
        ? filterStrings.since(from)
        : filterStrings.between(from, to);
  return [
    ...(from === undefined && to === undefined
      ? []
      : [{ text: dates, without: { ...filter, from: undefined, to: undefined } }]),
    ...(atLeast === undefined
      ? []
      : [
          { text: filterStrings.atLeast(formatMinutes(atLeast)), without: { ...filter, atLeast: undefined } },
        ]),
    ...(below === undefined
      ? []
      : [{ text: filterStrings.below(formatMinutes(below)), without: { ...filter, below: undefined } }]),
    ...has.map((id) => ({
      text: filterStrings.has(factNames[id]),
      without: { ...filter, has: has.filter((other) => other !== id) },
    })),
    ...filterAxes.flatMap((axis) => {
      const asked = values[axis] ?? [];
      return asked.map((value) => ({
        text: filterStrings.value(axisStrings[axis], facetName(axis, value, names)),
        without: { ...filter, values: { ...values, [axis]: asked.filter((other) => other !== value) } },
      }));
    }),
  ];
}

/** The address of a page with a filter; `path` without its query. */
export function addressWith(path: string, filter: Filter): string {
  const query = formatFilter(filter).toString();
  return query === '' ? path : `${path}?${query}`;
}
