// Filter forms as elements: dates, and one group of check boxes per axis, each value with its count.
import type { Element } from 'hast';
import { type FilterAxis, shownAxes } from '../../../analyse/records/filter-axes.ts';
import { type Facets, type Filter, nameFilterValue } from '../../../analyse/records/filter.ts';
import type { AxisNames } from '../../../analyse/records/records.ts';
import { h } from '../../../html/elements.ts';
import { capitalize } from '../../../text/english.ts';
import { axisStrings, filterStrings } from '../../strings/list-strings.ts';

/** The choices on one axis. */
export interface FacetGroup {
  readonly axis: string;
  readonly title: string;
  /** Ids of values. */
  readonly chosen: readonly string[];
  /** Absent until the group is opened, since counting takes time. */
  readonly values?: readonly {
    readonly value: string;
    readonly name: string;
    readonly count: number;
  }[];
}

/** Two fields for the first and the last day. */
export interface DateRange {
  /** The dates of what. */
  readonly legend: string;
  /** The prefix of `from` and `to` in the fields' names. */
  readonly prefix: string;
  /** `YYYY-MM-DD`. */
  readonly from?: string;
  readonly to?: string;
}

/** A form's content. */
export interface FacetForm {
  readonly dates: readonly DateRange[];
  readonly groups: readonly FacetGroup[];
}

/** The axes in the order of the form, with their headings. */
export const facetTitles: readonly (readonly [FilterAxis, string])[] = shownAxes.map((axis) => [
  axis,
  axisStrings[axis],
]);

/** Groups that are open at first. */
export const openAtFirst: readonly FilterAxis[] = shownAxes.slice(0, 3);

/** The content of a form of incident facets. */
export interface FacetState {
  readonly facets: Facets;
  /** The axes whose facets were counted. */
  readonly counted: readonly FilterAxis[];
  readonly filter: Filter;
  readonly names: AxisNames;
  /** The axes with something to choose, in addition to those of the filter; absent means all. */
  readonly axes?: readonly FilterAxis[];
}

/** The form for a filter. */
export function toFacetForm({ facets, counted, filter, names, axes }: FacetState): FacetForm {
  const groups = facetTitles
    .filter(([axis]) => axes === undefined || axes.includes(axis) || filter.values[axis] !== undefined)
    .map(([axis, title]) => ({
      axis,
      title,
      chosen: filter.values[axis] ?? [],
      values: counted.includes(axis)
        ? facets[axis].map((one) => ({ ...one, name: facetName(axis, one.value, names) }))
        : undefined,
    }));
  return { dates: [{ legend: filterStrings.dates, prefix: '', from: filter.from, to: filter.to }], groups };
}

/**
 * The form as elements. Boxes are named by axis and have ids as values. A closed group has hidden fields for its chosen
 * values.
 */
export function drawFacetForm(
  { dates, groups }: FacetForm,
  isOpen: (group: FacetGroup) => boolean,
): readonly Element[] {
  return [
    ...dates.map(({ legend, prefix, from, to }) =>
      h('fieldset', [
        h('legend', legend),
        dateInput(`${prefix}from`, filterStrings.from, from),
        dateInput(`${prefix}to`, filterStrings.to, to),
      ]),
    ),
    ...groups.map((group) =>
      h('details', { open: isOpen(group), dataAxis: group.axis }, [
        h('summary', group.title),
        ...(isOpen(group) && group.values !== undefined
          ? [drawBoxes(group, group.values)]
          : drawUnseen(group)),
      ]),
    ),
  ];
}

/** The name of a facet's value. */
export function facetName(axis: FilterAxis, value: string, names: AxisNames): string {
  const name = nameFilterValue(axis, value, names);
  if (name === 'none') return filterStrings.none;
  return axis === 'severity' ? name.toUpperCase() : axis === 'actions' ? capitalize(name) : name;
}

function drawBoxes({ axis, chosen }: FacetGroup, values: NonNullable<FacetGroup['values']>): Element {
  if (values.length === 0) return h('p', { class: 'absent' }, filterStrings.noValues);
  const ticked = new Set(chosen);
  return h(
    'ul',
    values.map(({ value, name, count }) =>
      h('li', [
        h('label', [
          h('input', { type: 'checkbox', name: axis, value, checked: ticked.has(value) }),
          h('span', { class: 'facet-name' }, name),
          h('span', { class: 'number' }, count.toLocaleString('en')),
        ]),
      ]),
    ),
  );
}

function drawUnseen({ axis, chosen }: FacetGroup): readonly Element[] {
  return chosen.map((value) => h('input', { type: 'hidden', name: axis, value }));
}

function dateInput(name: string, title: string, value: string | undefined): Element {
  return h('label', [
    h('span', { class: 'facet-name' }, title),
    h('input', { type: 'date', name, value: value ?? '' }),
  ]);
}
