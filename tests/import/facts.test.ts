// What a careful reader takes from a few lines; whole documents are in tests/cases/import.
import { describe, expect, test } from 'vitest';
import { factsOf, importText } from './read.ts';

const receiptOf = (...lines: readonly string[]): ReturnType<typeof importText>[number]['receipt'] => {
  const [first] = importText(['# Checkout down', '', ...lines].join('\n'));
  if (first === undefined) throw new Error('receiptOf(…): no incident');
  return first.receipt;
};

describe('the times of an incident', () => {
  test('a fact names the line of its own time, not the line its sentence begins on', () => {
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

  test.each([
    [
      'a span may be drawn with an arrow',
      'The site was down 2021-11-18 11:07 UTC => 13:40 UTC.',
      '2021-11-18T11:07:00Z',
      '2021-11-18T13:40:00Z',
    ],
    [
      'hours may be written with an h',
      'The site was down on 18 November 2021 from 11h07 UTC until 13h40 UTC.',
      '2021-11-18T11:07:00Z',
      '2021-11-18T13:40:00Z',
    ],
    [
      'a relapse ends nothing',
      'On 3 January 2023 at 12:30 UTC requests began to fail. The service appeared to recover until 15:00 UTC when another spike was observed.',
      '2023-01-03T12:30:00Z',
      undefined,
    ],
    [
      'a change that starts is no outage',
      'On 28 June 2023 an upgrade was started at 11:30 UTC. The site went down at 12:00 UTC and was restored at 12:45 UTC.',
      '2023-06-28T12:00:00Z',
      '2023-06-28T12:45:00Z',
    ],
  ])('%s', (_, sentence, started, resolved) => {
    const { times } = receiptOf('## Summary', '', sentence);
    expect([times.started?.value, times.resolved?.value]).toEqual([started, resolved]);
    if (resolved === undefined) expect(times.detected).toBeUndefined();
  });

  test.each([
    [
      'a certificate that expires',
      '12:06 The signing certificate of the gateway expires',
      '13:30 Script completed, logins confirmed working',
    ],
    [
      'a drop in availability',
      '12:06 The uptime metric shows a clear drop in availability',
      '13:30 Instances started to come back and service was restored',
    ],
    ['downtime that starts', '12:06 Server downtime starts', '13:30 The shop is reliably available again'],
  ])('rows tell of the beginning and the end: %s', (_, first, last) => {
    const { times } = receiptOf(
      '## Timeline (UTC)',
      '2021-03-31',
      `- ${first}`,
      '- 12:25 Network team contacted',
      `- ${last}`,
    );
    expect([times.started?.value, times.resolved?.value]).toEqual([
      '2021-03-31T12:06:00Z',
      '2021-03-31T13:30:00Z',
    ]);
  });

  test('an alert a little before the stated start still counts as the detection', () => {
    const { times } = receiptOf(
      'Downtime was from 10:00 to 14:00 UTC on 12 April 2024.',
      '## Timeline (UTC)',
      '- 9:45 AM: Monitoring alerted us',
      '- 2:00 PM: Service was restored',
    );
    expect([times.started?.value, times.detected?.value]).toEqual([
      '2024-04-12T10:00:00Z',
      '2024-04-12T09:45:00Z',
    ]);
  });

  test('errors found after an alert are not the beginning', () => {
    const { times, uncertain } = receiptOf(
      '## Timeline (UTC), January 10, 2026',
      '- 14:23 [Pager] CRITICAL: response time > 5 s',
      '- 14:31 Error rate: 23 % of requests returning 503',
      '- 14:52 Incident resolved',
    );
    expect(times.detected?.value).toBe('2026-01-10T14:23:00Z');
    expect(times.started).toBeUndefined();
    expect(uncertain.map(({ fact, value }) => [fact, value])).toContainEqual([
      'started',
      '2026-01-10T14:23:00Z',
    ]);
  });

  test('a report told in prose, with a link in it, comes before the one that a row tells', () => {
    const { times } = receiptOf(
      'On Saturday, December 17th, 2022 at roughly 12:43 UTC we received our [first report](https://a.example/1) of lost images.',
      '## Timeline (UTC)',
      '- Dec 17 21:43 Third report of lost images',
    );
    expect(times.detected?.value).toBe('2022-12-17T12:43:00Z');
  });

  test('a time in italics keeps its half of the day and its zone', () => {
    const { timeline } = receiptOf(
      '## Timeline, 4 May 2022',
      '_5:30 PM UTC_ – Tuned',
      '',
      '_6 PM UTC_ – Down',
      '',
    );
    expect(timeline.map(({ at }) => at)).toEqual(['2022-05-04T17:30:00Z', '2022-05-04T18:00:00Z']);
  });

  test('what the summary sets off as a quotation is still the summary; a fix that is spoken of ends nothing', () => {
    const { times } = receiptOf(
      '## Summary',
      '> From **Jun 28, 2023 6:00 AM** to **Jun 28, 2023 12:00 PM (UTC)** the site returned errors.',
      '## Timeline (UTC)',
      '- 2023-06-29 07:37 This change keeps the hotfix we applied.',
    );
    expect([times.started?.value, times.resolved?.value]).toEqual([
      '2023-06-28T06:00:00Z',
      '2023-06-28T12:00:00Z',
    ]);
  });

  test('the time of a post is not that of what it tells', () => {
    const { date, times } = receiptOf(
      'Power has failed.',
      '',
      '3rd June 2021, at 3:02PM',
      '',
      '[resolved] At 13:40 on 19th May, mains power tripped. Our racks lost power at 14:03.',
    );
    expect(date).toBe('2021-05-19');
    expect(times.started?.value).not.toBe('2021-06-03T15:02:00');
    expect(times.resolved).toBeUndefined();
  });

  test('a page that was closed before it began ends nothing', () => {
    const [one] = importText(
      [
        'No new servers in Japan',
        'Incident Report for Fernhill',
        'Postmortem',
        'Starting 05/30 01:35 PDT, no servers were created. The issue was mitigated at 11:00 PDT.',
        'Posted Jun 11, 2019 - 23:16 PDT',
        'Resolved',
        'Servers were not created.',
        'Posted May 30, 2019 - 01:30 PDT',
      ].join('\n'),
    );
    expect(one?.receipt.times.mitigated?.value).toBe('2019-05-30T11:00:00-07:00');
    expect(one?.receipt.times.resolved).toBeUndefined();
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

  test('a change that is quoted in the middle does not cut off the text above it', () => {
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
  test('short paragraphs below a heading about action items are action items', () => {
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
    ['the label of a group is no action item', ['## Action items', '- Short term', '  - Pin the chart']],
    ['questions are none', ['## Action items', '- Pin the chart', '- Who reads the changelog?']],
    [
      'addresses below an item are where it was done',
      ['## Action items', '- Pin the chart:', '  - <https://a.example/1>', '  - <https://a.example/2>'],
    ],
    [
      'work done during the incident is no action item',
      ['## Actions taken', '- Restarted the pods', '## Next steps', '- Pin the chart'],
    ],
    [
      'a list of reasons has no action items',
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

  test('plain titles below the last row begin the items, and a due date is not an item', () => {
    const [one] = importText(
      [
        'Pool ran dry',
        'Timeline (UTC)',
        '- 14:23 Alert',
        '- 15:10 Resolved',
        'Action items',
        'Immediate (Completed)',
        '- Raised the limit',
        'Short-term',
        '- Add a test',
      ].join('\n'),
    );
    expect(one?.receipt.actions.map(({ title }) => title)).toEqual(['Raised the limit', 'Add a test']);
    expect(one?.receipt.timeline).toHaveLength(2);
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

describe('keywords above a document', () => {
  test.each([
    'tags: [dns, bgp]',
    'keywords:\n  - dns\n  - bgp\n  - dns',
    'categories: dns, bgp',
    'labels: dns; bgp',
  ])('are its tags, each once: %j', (matter) => {
    const { tags } = factsOf(`---\ntitle: Site down\ndate: 2021-04-27\n${matter}\n---\n\nIt was down.`);
    expect(tags.map(({ value }) => value)).toEqual(['dns', 'bgp']);
  });

  test('a number among them stays a word in the file that is written', () => {
    const [one] = importText(
      '---\ntitle: Site down\ndate: 2021-04-27\ntags: [dns, 2147483647]\n---\n\nIt was down.',
    );
    expect(one?.composition.text).toMatch(/tags:\n {2}- dns\n {2}- ["']2147483647["']\n/);
  });
});
