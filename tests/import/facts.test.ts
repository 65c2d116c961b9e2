// What a careful reader takes from a few lines; whole documents are in tests/cases/import.
import { describe, expect, test } from 'vitest';
import { importText } from './read.ts';

const receiptOf = (...lines: readonly string[]): ReturnType<typeof importText>[number]['receipt'] => {
  const [first] = importText(['# Checkout down', '', ...lines].join('\n'));
  if (first === undefined) throw new Error('receiptOf(…): no incident');
  return first.receipt;
};

describe('the times of an incident', () => {
  test('a fact names the line on which its own time stands, not the one its sentence begins on', () => {
    const { times } = receiptOf(
      'On 2021-04-27 at 15:09 UTC the site',
      'went down, and at',
      '15:23 UTC we were alerted.',
    );
    expect(times.detected).toMatchObject({ value: '2021-04-27T15:23:00Z', line: 5 });
  });

  test('an outage that is resolved in a row without a marker has ended there', () => {
    const { times } = receiptOf(
      '## Timeline',
      '- 2021-04-27 10:00 UTC errors rise',
      '- 10:40 UTC Service is back to normal',
    );
    expect(times.resolved?.value).toBe('2021-04-27T10:40:00Z');
  });

  test("what another party's status page says ends nothing", () => {
    const { times } = receiptOf(
      '## Timeline',
      '- 2021-04-27 10:00 UTC errors rise',
      '- 10:30 UTC Acme updates their status page to say the problem is fixed',
      '- 10:40 UTC Fix deployed in production',
    );
    expect(times.resolved?.value).toBe('2021-04-27T10:40:00Z');
  });

  test('nobody detects what the public has been told before', () => {
    const { times } = receiptOf(
      'At 17:45 UTC on 4 August 2015 we opened a public status incident. At 22:56 UTC we noticed more errors.',
    );
    expect(times.announced?.value).toBe('2015-08-04T17:45:00Z');
    expect(times.detected).toBeUndefined();
  });

  test('rows before the first notice keep it from being called the start', () => {
    const { times } = receiptOf(
      '## Timeline',
      '- 2018-08-31 12:46 UTC extension removed',
      '- 13:02 UTC Reports of broken pages come in',
    );
    expect(times.detected?.value).toBe('2018-08-31T13:02:00Z');
    expect(times.started).toBeUndefined();
  });

  test('a page that was closed too early does not end the incident', () => {
    const [one] = importText(
      [
        'Feeds stopped',
        'Incident Report for Fernhill',
        'Postmortem',
        'Between 09:04 and 09:51 UTC on 12 April 2023 no feed was read.',
        'Posted Apr 14, 2023 - 10:00 UTC',
        'Resolved',
        'All feeds are read again.',
        'Posted Apr 12, 2023 - 09:40 UTC',
      ].join('\n'),
    );
    expect(one?.receipt.times.resolved?.value).toBe('2023-04-12T09:51:00Z');
    expect(one?.receipt.contradictions.map(({ id }) => id)).toContain('page-resolved-before-end');
  });

  test('days and clocks that were never set are no dates', () => {
    const { date } = receiptOf('Date: January 14-19, 2026', '', '> Started: Mon, 01 Jan 0001 00:00:00 +0000');
    expect(date).toBe('2026-01-14');
  });
});

describe('what is not a fact', () => {
  test('two bullets of key facts are no notices of a status page', () => {
    const { statusUpdates, times } = receiptOf(
      '- Incident declared 2021-06-09 13:54',
      '- Resolved 2021-06-09 13:58',
      '- Identified: a user wrote',
    );
    expect(statusUpdates).toHaveLength(0);
    expect(times.announced).toBeUndefined();
  });

  test('a change that is quoted in the middle does not cut off what stands above it', () => {
    const { timeline } = receiptOf(
      '## Timeline',
      '- 2021-04-27 10:00 UTC errors rise',
      '',
      '```diff',
      '@@ -395,7 +395,10 @@',
      '-a',
      '```',
    );
    expect(timeline).toHaveLength(1);
  });
});

describe('action items', () => {
  test('short paragraphs below a heading that promises items are items', () => {
    const { actions } = receiptOf('## Follow-up', '', 'Notify more people.', '', 'Check the right host.');
    expect(actions.map(({ title }) => title)).toEqual(['Notify more people.', 'Check the right host.']);
  });

  const titles = (...lines: readonly string[]): readonly string[] =>
    receiptOf(...lines).actions.map(({ title }) => title);

  test.each([
    ['proposed improvements are items', ['## Proposed improvements', '- Pin the chart']],
    ['a sentence that tells what to do is an item', ['## Preventative measures', '', 'Pin the chart']],
    [
      'a title without marks names the list right below it',
      ['Closing words.', '', 'Action items', '- Pin the chart'],
    ],
    ['the label of a group is none', ['## Action items', '- Short term', '  - Pin the chart']],
    ['questions are none', ['## Action items', '- Pin the chart', '- Who reads the changelog?']],
    [
      'addresses below an item are where it was done',
      ['## Action items', '- Pin the chart:', '  - <https://a.example/1>', '  - <https://a.example/2>'],
    ],
    [
      'what was done while it lasted is none',
      ['## Actions taken', '- Restarted the pods', '## Next steps', '- Pin the chart'],
    ],
    [
      'a list of reasons is none',
      [
        '## Prevention',
        'All of it was due to missing tests:',
        '- No test of the chart',
        '',
        'From now on:',
        '',
        '- Pin the chart',
      ],
    ],
  ])('%s', (_, lines) => {
    expect(titles(...lines).map((title) => title.replace(/:$/, ''))).toEqual(['Pin the chart']);
  });

  test('a numbered heading below the action items is an item with its owner, and its text explains it', () => {
    const { actions } = receiptOf(
      '## Action items',
      '### 1) Disk alerts configured `@mara` [detect]',
      'They fire at 90 %.',
      '### 2) Clean the archive',
      '- keeps five days',
      '- runs at night',
    );
    expect(actions).toMatchObject([
      { title: 'Disk alerts configured', owner: 'mara', type: 'detect', line: 4 },
      { title: 'Clean the archive', line: 6 },
    ]);
  });

  test('columns between tabs are a table, whatever their head is called', () => {
    const { actions, timeline } = receiptOf(
      'Timeline (all times in UTC)',
      '',
      'Time (UTC)\t  Actions',
      '11:30 AM\t\t  Upgrade starts on 28 June 2023',
      '12:00 PM\t\t  Servers are down',
    );
    expect(actions).toEqual([]);
    expect(timeline).toHaveLength(2);
  });
});
