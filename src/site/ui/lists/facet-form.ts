// Forms of facets as trees: dates, and one group of check boxes per axis, each value with its count.
import type { Element } from 'hast';
import { type FilterAxis, shownAxes } from '../../../analyse/records/filter-axes.ts';
import { type Facets, type Filter, nameFilterValue } from '../../../analyse/records/filter.ts';
import type { AxisNames } from '../../../analyse/records/records.ts';
import { h } from '../../../html/elements.ts';

/** What can be chosen on one axis. */
export interface FacetGroup {
  readonly axis: string;
  readonly title: string;
  /** Ids of values. */
  readonly chosen: readonly string[];
  /** None where nobody counted them: whoever opens the group will want to know. */
  readonly values?: readonly {
    readonly value: string;
    readonly name: string;
    readonly count: number;
  }[];
}

/** Two fields for the first and the last day. */
export interface DateRange {
  /** What the dates are of. */
  readonly legend: string;
  /** What goes before `from` and `to` in the fields' names. */
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

const titles: Readonly<Record<(typeof shownAxes)[number], string>> = {
  cause: 'Cause',
  component: 'Component',
  organization: 'Organisation',
  trigger: 'Trigger',
  detection: 'Detection',
  severity: 'Severity',
  duration: 'Impact',
  year: 'Year',
  topic: 'Topic',
  service: 'Service',
  actions: 'Promises',
};

/** The axes in the order of the form, with their headings. */
export const facetTitles: readonly (readonly [FilterAxis, string])[] = shownAxes.map((axis) => [
  axis,
  titles[axis],
]);

/** Groups that stand open until the reader shuts them. */
export const openAtFirst: readonly FilterAxis[] = shownAxes.slice(0, 3);

/** What a form of incidents' facets shows. */
export interface FacetState {
  readonly facets: Facets;
  /** Of `facets`, the axes that were counted. */
  readonly counted: readonly FilterAxis[];
  readonly filter: Filter;
  readonly names: AxisNames;
  /** The axes on which there is something to choose, beside those of the filter; all where nobody knows. */
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
  return { dates: [{ legend: 'Dates', prefix: '', from: filter.from, to: filter.to }], groups };
}

/** The form as a tree. Boxes are named by axis, their values are ids; a group that is shut holds what is chosen, unseen. */
export function drawFacetForm(
  { dates, groups }: FacetForm,
  isOpen: (group: FacetGroup) => boolean,
): readonly Element[] {
  return [
    ...dates.map(({ legend, prefix, from, to }) =>
      h('fieldset', [
        h('legend', legend),
        dateInput(`${prefix}from`, 'From', from),
        dateInput(`${prefix}to`, 'To', to),
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

/** The name people read for a facet's value. */
export function facetName(axis: FilterAxis, value: string, names: AxisNames): string {
  return nameFilterValue(axis, value, names).replace(
    /^(unknown|none|sev\d)$/,
    (word) => plainNames[word] ?? word,
  );
}

const plainNames: Readonly<Record<string, string>> = {
  unknown: 'Unknown',
  none: 'None',
  sev1: 'SEV1',
  sev2: 'SEV2',
  sev3: 'SEV3',
  sev4: 'SEV4',
};

function drawBoxes({ axis, chosen }: FacetGroup, values: NonNullable<FacetGroup['values']>): Element {
  if (values.length === 0) return h('p', { class: 'absent' }, 'None left');
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
