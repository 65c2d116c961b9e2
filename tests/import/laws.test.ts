// Properties that hold for every document.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readForeign } from '../../src/import/read-document.ts';
import { importText } from './read.ts';

/** Typical lines of postmortems, so that random documents exercise the readers of all formats. */
const fragments = [
  '# Checkout down',
  'Incident Report for Acme',
  'Postmortem',
  'Resolved',
  'Posted Jun 20, 2022 - 17:10 CEST',
  'Date: 2022-06-20',
  'Start: 25:99',
  '- 10:15 OUTAGE BEGINS',
  '- 10:40 UTC errors stop',
  '| Time (IST) | Event |',
  '| --- | --- |',
  '| 14:10 | paged |',
  '## Timeline',
  '## Action items',
  '- [ ] Alert on 5xx (owner: web, due: 2022-07-01)',
  'Between 22:13 on 31 February and 9:61 the site was down for 400 hours.',
  '---',
  '```',
  '<table><tr><td>x</td></tr></table>',
  '<!doctype html>',
  '{"incidents": [',
  '\u00a0\u2022 \ud83d\udcd4 09:27 \u2026',
  '> On Monday',
  '=====',
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...fragments), fc.string({ unit: 'binary' }), fc.string()), {
    maxLength: 30,
  })
  .map((lines) => lines.join('\n'));

const plain = (line: string): string => line.replace(/[\s\u00A0\u200B\uFEFF]+/gu, ' ').trim();

describe('readForeign(text)', () => {
  test('any text gives incidents or a problem, and nothing throws', () => {
    fc.assert(
      fc.property(text, (one) => {
        const reading = readForeign(one, { path: 'report.txt' });
        expect('problem' in reading ? reading.problem : reading.incidents.length).toBeTruthy();
      }),
      { numRuns: 300 },
    );
  });

  test('a receipt quotes lines that exist, in their own words', () => {
    fc.assert(
      fc.property(text, (one) => {
        if ('problem' in readForeign(one, { path: 'report.txt' })) return;
        const lines = one.split(/\r\n?|\n/);
        for (const { receipt } of importText(one)) {
          for (const { line, quote } of Object.values(receipt.times)) {
            expect(line).toBeLessThanOrEqual(lines.length);
            expect(plain(lines[line - 1] ?? '')).toContain(quote);
          }
          for (const { line } of [...receipt.timeline, ...receipt.actions, ...receipt.gaps])
            expect(line).toBeLessThanOrEqual(lines.length);
        }
      }),
      { numRuns: 200 },
    );
  });
});

interface Story {
  readonly start: number;
  readonly minutes: number;
  readonly rows: number;
  readonly actions: number;
}

// Whole minutes of 2015 to 2030, and outages that fit into a day.
const story: fc.Arbitrary<Story> = fc.record({
  start: fc.integer({ min: 23_700_000, max: 31_500_000 }).map((minute) => minute * 60_000),
  minutes: fc.integer({ min: 10, max: 1_200 }),
  rows: fc.integer({ min: 0, max: 5 }),
  actions: fc.integer({ min: 0, max: 4 }),
});

/** `2022-06-20 16:23` on a clock so many hours east of Greenwich. */
const clock = (instant: number, east: number): string =>
  new Date(instant + east * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

function tell({ start, minutes, rows, actions }: Story, east = 0): string {
  const zone = east === 0 ? 'UTC' : `UTC${east < 0 ? '-' : '+'}${Math.abs(east)}`;
  const at = (part: number): string => clock(start + Math.floor(part * minutes) * 60_000, east);
  return [
    '# Checkout unavailable',
    '## Summary',
    'Nobody could pay.',
    `## Timeline (all times in ${zone})`,
    `- ${at(0)} OUTAGE BEGINS: payments fail`,
    ...Array.from({ length: rows }, (_, row) => `- ${at((row + 1) / (rows + 1))} Another attempt`),
    `- ${at(1)} OUTAGE ENDS: payments work`,
    '## Action items',
    ...Array.from({ length: actions }, (_, item) => `- [ ] Action item number ${item + 1}`),
  ]
    .join('\n\n')
    .replaceAll('\n\n- ', '\n- ');
}

const only = (markdown: string): ReturnType<typeof importText>[number] => {
  const [first, ...others] = importText(markdown);
  if (first === undefined || others.length > 0) throw new Error(`only(…): ${others.length + 1} incidents`);
  return first;
};

describe('import and back', () => {
  test('a story gives its start, its end, its rows and its action items', () => {
    fc.assert(
      fc.property(story, (one) => {
        const { receipt } = only(tell(one));
        expect(Date.parse(receipt.times.started?.value ?? '')).toBe(one.start);
        expect(Date.parse(receipt.times.resolved?.value ?? '')).toBe(one.start + one.minutes * 60_000);
        expect(receipt.timeline).toHaveLength(one.rows + 2);
        expect(receipt.actions).toHaveLength(one.actions);
        expect(receipt.impactMinutes).toBe(one.minutes);
      }),
      { numRuns: 100 },
    );
  });

  test('the file an import writes gives the same facts when it is imported itself', () => {
    fc.assert(
      fc.property(story, fc.integer({ min: -11, max: 13 }), (one, east) => {
        const { composition, receipt } = only(tell(one, east));
        const again = only(composition.text).receipt;
        const facts = ({ times }: typeof receipt): unknown =>
          Object.entries(times).map(([name, { value }]) => [name, Date.parse(value)]);
        expect(again.title).toBe(receipt.title);
        expect(again.date).toBe(receipt.date);
        expect(facts(again)).toEqual(facts(receipt));
        expect(again.timeline.map(({ text: words }) => words)).toEqual(
          receipt.timeline.map((row) => row.text),
        );
        expect(again.actions.map(({ title }) => title)).toEqual(receipt.actions.map(({ title }) => title));
      }),
      { numRuns: 100 },
    );
  });

  test('times keep their instant under a change of the zone they are written in', () => {
    fc.assert(
      fc.property(story, fc.integer({ min: -11, max: 13 }), (one, east) => {
        const instants = (markdown: string): unknown => {
          const { times, timeline } = only(markdown).receipt;
          const written = [
            ...Object.values(times).map(({ value }) => value),
            ...timeline.map(({ at = '' }) => at),
          ];
          return written.map((value) => Date.parse(value));
        };
        expect(instants(tell(one, east))).toEqual(instants(tell(one)));
      }),
      { numRuns: 100 },
    );
  });
});
