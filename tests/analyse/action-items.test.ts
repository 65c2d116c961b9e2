import { describe, expect, test } from 'vitest';
import {
  countStatusesAt,
  formatCounts,
  listActionItems,
  statusAt,
  worstStatus,
} from '../../src/analyse/action-items/action-items.ts';
import type { ActionItem } from '../../src/model/postmortem.ts';
import { aMoment, anIncident, aPostmortem, at } from './builders.ts';

function anActionItem(title: string, fields: Partial<ActionItem> = {}): ActionItem {
  return { title, status: 'open', line: 1, ...fields };
}

test.each([
  [{ done: 1, open: 1204 }, '1,204 open, 1 done'],
  [{ declined: 1, unknown: 2 }, '2 with unknown status, 1 declined'],
  [{}, 'none'],
])('formatCounts(%j) is “%s”, the worst first', (counts, text) => {
  expect(formatCounts({ open: 0, unknown: 0, done: 0, declined: 0, ...counts })).toBe(text);
});

describe('listActionItems(incidents, asOf)', () => {
  test('lists open items first, the oldest incident first; open items are overdue when their due date has passed', () => {
    const incidents = [
      anIncident({
        id: 'new',
        date: aMoment('2022-01-01'),
        actions: [
          anActionItem('done', { status: 'done', line: 1, due: aMoment('2022-01-02') }),
          anActionItem('late', { line: 2, due: aMoment('2022-01-31') }),
          anActionItem('today', { line: 3, due: aMoment('2022-02-01') }),
        ],
      }),
      anIncident({
        id: 'old',
        date: aMoment('2020-01-01'),
        actions: [
          anActionItem('who knows', { status: 'unknown', due: aMoment('2020-02-01') }),
          anActionItem('old', { line: 2 }),
        ],
      }),
    ];
    expect(
      listActionItems(incidents, at('2022-02-01')).map(({ incident, title, overdue }) => [
        incident,
        title,
        overdue,
      ]),
    ).toEqual([
      ['old', 'old', false],
      ['new', 'late', true],
      ['new', 'today', false],
      ['old', 'who knows', false],
      ['new', 'done', false],
    ]);
  });
});

describe('statusAt(action, postmortem, at)', () => {
  const later = at('2022-06-20');
  test.each([
    ['is open now', { status: 'open' }, 'open'],
    ['nobody knows', { status: 'unknown' }, 'unknown'],
    ['was declined at any time', { status: 'declined' }, 'declined'],
    ['is done, at an unknown time', { status: 'done' }, 'unknown'],
    ['was done before', { status: 'done', completed: aMoment('2022-06-19') }, 'done'],
    [
      'was done on that day, which was not over',
      { status: 'done', completed: aMoment('2022-06-20') },
      'open',
    ],
    ['was done afterward', { status: 'done', completed: aMoment('2022-07-01') }, 'open'],
    ['is done, with only a due date', { status: 'done', due: aMoment('2021-01-01') }, 'unknown'],
  ] as const)('what %s', (_title, fields, expected) => {
    expect(statusAt(anActionItem('x', fields), aPostmortem(), later)).toBe(expected);
  });

  test.each([
    ['2021-01-01', 'done'],
    ['2022-07-01', 'unknown'],
  ] as const)('what is done in a postmortem published on %s is %s', (published, expected) => {
    const postmortem = aPostmortem({ source: { published: aMoment(published) } });
    expect(statusAt(anActionItem('x', { status: 'done' }), postmortem, later)).toBe(expected);
  });
});

describe('worstStatus(counts)', () => {
  test.each([
    [['done', 'open', 'declined'], 'open'],
    [['done', 'unknown', 'declined'], 'unknown'],
    [['done', 'declined'], 'declined'],
    [['done', 'done'], 'done'],
    [[], 'none'],
  ] as const)('of %j is %s', (states, worst) => {
    const published = { published: aMoment('2020-01-01') };
    const incident = anIncident({
      source: published,
      actions: states.map((status) => anActionItem(status, { status })),
    });
    expect(worstStatus(countStatusesAt(incident, at('2022-01-01')))).toBe(worst);
  });
});
