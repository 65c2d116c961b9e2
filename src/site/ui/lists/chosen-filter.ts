// What a page is filtered by, as a tree: one link for each part that takes it away, and whom the filter may do wrong.
import type { Element } from 'hast';
import { type FilterAxis, filterAxes } from '../../../analyse/records/filter-axes.ts';
import { type Facets, type Filter, formatFilter, noFilter } from '../../../analyse/records/filter.ts';
import { factNames } from '../../../analyse/trends/missing-facts.ts';
import type { AxisNames } from '../../../analyse/records/records.ts';
import { h } from '../../../html/elements.ts';
import { formatMinutes } from '../../../model/time.ts';
import { facetName, facetTitles } from './facet-form.ts';

export interface ChosenState {
  readonly filter: Filter;
  readonly facets: Facets;
  readonly names: AxisNames;
  /** The page's own address with another filter. */
  readonly addressOf: (filter: Filter) => string;
}

/** A part of a filter, in words, and the filter without it. */
interface ChosenPart {
  readonly text: string;
  readonly without: Filter;
}

/** Nothing without a filter. */
export function drawChosen(state: ChosenState): readonly Element[] {
  const parts = listParts(state);
  if (parts.length === 0) return [];
  const links = parts.map(({ text, without }) =>
    h('li', [
      h('a', { href: state.addressOf(without), class: 'chip' }, [
        text,
        h('span', { class: 'visually-hidden' }, ', take away'),
        h('span', { ariaHidden: 'true' }, ' ×'),
      ]),
    ]),
  );
  const all = parts.length < 2 ? [] : [h('li', [h('a', { href: state.addressOf(noFilter) }, 'Clear all')])];
  const unknown = describeUnknown(state);
  return [
    h('ul', { class: 'chips' }, [...links, ...all]),
    ...(unknown === '' ? [] : [h('p', { class: 'label-origin' }, unknown)]),
  ];
}

/**
 * Incidents that are left out only because a fact is not known: with the right one they might belong here. `Cause unknown
 * for 5 more.`; an empty text where there are none.
 */
function describeUnknown({ filter, facets }: Pick<ChosenState, 'filter' | 'facets'>): string {
  const counts = filterAxes.flatMap((axis) => {
    const asked = filter.values[axis] ?? [];
    const unknown = facets[axis].find(({ value }) => value === 'unknown');
    if (asked.length === 0 || asked.includes('unknown') || unknown === undefined || unknown.count === 0)
      return [];
    return [`${titleOf(axis).toLowerCase()} unknown for ${unknown.count.toLocaleString('en')}`];
  });
  return counts.length === 0 ? '' : `Of those left out: ${counts.join(', ')}.`;
}

function listParts({ filter, names }: ChosenState): readonly ChosenPart[] {
  const { from, to, atLeast, below, has = [], values } = filter;
  const dates =
    from === undefined ? `to ${to ?? ''}` : to === undefined ? `from ${from}` : `${from} to ${to}`;
  return [
    ...(from === undefined && to === undefined
      ? []
      : [{ text: dates, without: { ...filter, from: undefined, to: undefined } }]),
    ...(atLeast === undefined
      ? []
      : [{ text: `Impact: at least ${formatMinutes(atLeast)}`, without: { ...filter, atLeast: undefined } }]),
    ...(below === undefined
      ? []
      : [{ text: `Impact: under ${formatMinutes(below)}`, without: { ...filter, below: undefined } }]),
    ...has.map((id) => ({
      text: `Stated: ${factNames[id]}`,
      without: { ...filter, has: has.filter((other) => other !== id) },
    })),
    ...filterAxes.flatMap((axis) => {
      const asked = values[axis] ?? [];
      return asked.map((value) => ({
        text: `${titleOf(axis)}: ${facetName(axis, value, names)}`,
        without: { ...filter, values: { ...values, [axis]: asked.filter((other) => other !== value) } },
      }));
    }),
  ];
}

/** Of axes that charts alone ask for; all others have theirs in the form. */
const chartTitles: { readonly [axis in FilterAxis]?: string } = {
  delay: 'Unnoticed',
  hours: 'Hours',
  hour: 'Hour',
  'action-type': 'Action item type',
  missing: 'Not stated',
};

function titleOf(axis: FilterAxis): string {
  return facetTitles.find(([one]) => one === axis)?.[1] ?? chartTitles[axis] ?? axis;
}

/** The address of a page with a filter; `path` without its query. */
export function addressWith(path: string, filter: Filter): string {
  const query = formatFilter(filter).toString();
  return query === '' ? path : `${path}?${query}`;
}
