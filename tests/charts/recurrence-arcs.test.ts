import type { Element, ElementContent } from 'hast';
import { describe, expect, test } from 'vitest';
import { findChains } from '../../src/analyse/recurrence/chains.ts';
import {
  type ArcFacts,
  describeRecurrenceArcs,
  drawRecurrenceArcs,
  tabulateRecurrenceArcs,
} from '../../src/charts/incident/recurrence-arcs.ts';
import { toHtml } from '../../src/html/render.ts';
import type { ActionItem } from '../../src/model/postmortem.ts';
import { aMoment, anIncident, aRecord, at } from '../analyse/builders.ts';
import { chartOptions } from './cases.ts';
import { toPicture } from './picture.ts';

type Told = readonly [id: string, day: string, chain: string, actions?: readonly Partial<ActionItem>[]];

/** The chains of incidents of which each has the weakness that is named. */
function factsOf(told: readonly Told[], total?: number): ArcFacts {
  const incidents = told.map(([id, day, cause, actions = []]) =>
    anIncident({
      id,
      title: `${id} <b>`,
      date: aMoment(day),
      causes: [cause],
      faulty: ['redis'],
      source: { published: aMoment(day) },
      actions: actions.map((action) => ({ title: 'x', status: 'open', line: 1, ...action })),
    }),
  );
  const records = new Map(
    told.map(([id, date]) => [
      id,
      aRecord({ id, date, title: `${id} <b>`, severity: 'sev2', impactMinutes: 30 }),
    ]),
  );
  const chains = findChains(incidents).map((chain) => ({
    chain,
    name: `Redis: ${chain.causes.join(', ')}`,
    records: chain.incidents.flatMap((id) => records.get(id) ?? []),
  }));
  return { chains, total: total ?? chains.length, end: at('2026-01-20') };
}

const few: readonly Told[] = [
  ['a', '2019-02-01', 'capacity-exhaustion', [{ status: 'done' }]],
  ['b', '2020-08-11', 'capacity-exhaustion', [{ status: 'open' }, { status: 'done' }]],
  ['c', '2021-03-05', 'capacity-exhaustion', [{ status: 'unknown' }]],
  ['d', '2024-03-05', 'capacity-exhaustion'],
  ['e', '2022-01-05', 'config-error', [{ status: 'declined' }]],
  ['f', '2022-01-06', 'config-error'],
  ['g', '2025-01-06', 'config-error'],
];
const cases: Readonly<Record<string, ArcFacts>> = {
  none: factsOf([]),
  one: factsOf(few.slice(4, 6)),
  few: factsOf(few, 3428),
  'far-out': factsOf([['vasa', '1628-08-10', 'process-gap'], ['nova', '2019-08-10', 'process-gap'], ...few]),
};
const drawn = Object.entries(cases).flatMap(([name, facts]) =>
  [320, 960].map((width) => [name, width, facts] as const),
);
const draw = (facts: ArcFacts, width: number): Element =>
  drawRecurrenceArcs(facts, { ...chartOptions(width), chain: (id) => `#${id}` });

function listElements(tree: Element): readonly Element[] {
  const below = (node: ElementContent): readonly Element[] =>
    node.type === 'element' ? listElements(node) : [];
  return [tree, ...tree.children.flatMap(below)];
}

describe('drawRecurrenceArcs(facts, options)', () => {
  test.each(drawn)('an archive of %s at %d px looks as it did', async (name, width, facts) => {
    await expect(toPicture(draw(facts, width))).toMatchFileSnapshot(`pictures/arcs-${name}-${width}.svg`);
  });

  test.each(drawn)(
    '%s at %d px: all dots lie inside, every mark leads somewhere, titles are text',
    (_name, width, facts) => {
      const elements = listElements(draw(facts, width));
      for (const { properties } of elements.filter(({ tagName }) => tagName === 'circle')) {
        const [middle, radius] = [Number(properties['cx']), Number(properties['r'])];
        expect(middle - radius).toBeGreaterThanOrEqual(0);
        expect(middle + radius).toBeLessThanOrEqual(width);
      }
      for (const { properties } of elements.filter(({ tagName }) => tagName === 'a'))
        expect(properties['href']).toMatch(/^(?:#|\/incidents\/)./);
      const html = toHtml(draw(facts, width));
      expect(html).not.toMatch(/NaN|undefined|Infinity|<b>/);
      expect(html).toBe(toHtml(draw(facts, width)));
    },
  );

  test('an arc shows the status of the earlier incident’s action items when the later one started', () => {
    const states = listElements(draw(cases['few']!, 960))
      .filter(
        ({ tagName, properties }) => tagName === 'a' && String(properties['href']).startsWith('/incidents/'),
      )
      .flatMap((link) => listElements(link))
      .filter(({ tagName }) => tagName === 'path')
      .map(({ properties }) => [properties['className']].flat()[1]);
    expect(states).toEqual(['arc-declined', 'arc-none', 'arc-done', 'arc-open', 'arc-unknown']);
  });

  test('the table has a row for each arc and a cell for each column', () => {
    const { columns, rows } = tabulateRecurrenceArcs(cases['few']!);
    expect(rows).toHaveLength(5);
    for (const row of rows) expect(row).toHaveLength(columns.length);
    expect(rows.map((row) => row.slice(3))).toEqual([
      [1, '1 declined'],
      [1096, 'none'],
      [557, '1 done'],
      [206, '1 open, 1 done'],
      [1096, '1 with unknown status'],
    ]);
  });

  test.each([
    ['none', /^No incident shares/],
    ['few', /^5 recurrences in the 2 longest of 3,428 chains\. .* open action items in 1, .* unknown in 1\./],
  ])('%s in a sentence', (name, sentence) => {
    expect(describeRecurrenceArcs(cases[name]!)).toMatch(sentence);
  });
});
