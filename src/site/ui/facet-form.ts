// The filters of lists and charts as a tree: one group of check boxes per axis, each value with its count.
import type { Element } from 'hast';
import {
  type Facets,
  type Filter,
  type FilterAxis,
  nameFilterValue,
  shownAxes,
} from '../../analyse/filter.ts';
import type { AxisNames } from '../../analyse/records.ts';
import { h } from '../../charts/svg.ts';

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

/** The axes in the order of the form, with their headings; the first three stand open. */
export const facetTitles: readonly (readonly [FilterAxis, string])[] = shownAxes.map((axis) => [
  axis,
  titles[axis],
]);

const openAtFirst = 3;

/** A form's content: dates and one group per axis that has values. Boxes are named by axis, their values are ids. */
export function drawFacets(facets: Facets, filter: Filter, names: AxisNames): readonly Element[] {
  return [
    h('fieldset', [
      h('legend', 'Dates'),
      dateInput('from', 'From', filter.from),
      dateInput('to', 'To', filter.to),
    ]),
    ...facetTitles
      .filter(([axis]) => facets[axis].length > 0)
      .map(([axis, title], place) =>
        drawAxis(axis, title, { facets, filter, names, open: place < openAtFirst }),
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

interface AxisOptions {
  readonly facets: Facets;
  readonly filter: Filter;
  readonly names: AxisNames;
  readonly open: boolean;
}

function drawAxis(axis: FilterAxis, title: string, { facets, filter, names, open }: AxisOptions): Element {
  const chosen = new Set(filter.values[axis] ?? []);
  return h('details', { open: open || chosen.size > 0 }, [
    h('summary', title),
    h(
      'ul',
      facets[axis].map(({ value, count }) =>
        h('li', [
          h('label', [
            h('input', { type: 'checkbox', name: axis, value, checked: chosen.has(value) }),
            h('span', { class: 'facet-name' }, facetName(axis, value, names)),
            h('span', { class: 'number' }, String(count)),
          ]),
        ]),
      ),
    ),
  ]);
}

function dateInput(name: string, title: string, value: string | undefined): Element {
  return h('label', [
    h('span', { class: 'facet-name' }, title),
    h('input', { type: 'date', name, value: value ?? '' }),
  ]);
}
