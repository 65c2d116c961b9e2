// The list of incidents as elements, drawn by the build and after filtering in the browser.
import type { AxisNames, IncidentRecord } from '../../../analyse/records/records.ts';
import { h } from '../../../html/elements.ts';
import { formatMinutes } from '../../../model/time.ts';
import type { Element } from 'hast';
import { rowStrings } from '../../strings/list-strings.ts';
import { countNoun } from '../../../text/english.ts';
import type { Urls } from '../../urls.ts';

export interface RowOptions {
  readonly urls: Pick<Urls, 'incident'>;
  readonly names: AxisNames;
}

/** An ordered list with one row per record, in the given order. */
export function listIncidents(records: readonly IncidentRecord[], options: RowOptions): Element {
  return h(
    'ol',
    { class: 'incidents' },
    records.map((record) => drawRow(record, options)),
  );
}

/** Shown when the filters leave no incident. */
export function nothingFound(): Element {
  return h('p', { class: 'absent' }, rowStrings.noResults);
}

/** One row of the list. */
export function drawRow(record: IncidentRecord, { urls, names }: RowOptions): Element {
  const known = record.impactMinutes !== undefined;
  return h('li', { class: 'incident-row' }, [
    h('span', { class: ['dot', record.severity ?? 'sev-none', known ? '' : 'hollow'], ariaHidden: 'true' }),
    h('div', [
      h('a', { class: 'incident-title', href: urls.incident(record.id) }, record.title),
      h('p', { class: 'incident-meta' }, [
        h('time', { dateTime: record.date }, record.date),
        ...metaOf(record, names).flatMap((part) => [' · ', h('span', part)]),
      ]),
    ]),
    h(
      'span',
      { class: 'incident-span number' },
      known ? formatMinutes(record.impactMinutes ?? 0) : rowStrings.unknownDuration,
    ),
  ]);
}

function metaOf(record: IncidentRecord, names: AxisNames): readonly string[] {
  const causes = record.causes.map((id) => nameIn(names.causes, id));
  const components = record.components.map((id) => nameIn(names.components, id));
  const open = record.actions.open;
  return [
    record.organization,
    record.severity?.toUpperCase(),
    causes.length > 0 ? causes.join(', ') : rowStrings.unclassified,
    components.join(', '),
    open > 0 ? countNoun(open, 'open action item') : undefined,
  ]
    .filter((part) => part !== undefined)
    .filter((part) => part !== '');
}

function nameIn(values: AxisNames['causes'], id: string): string {
  return values.find((value) => value.id === id)?.name ?? id;
}
