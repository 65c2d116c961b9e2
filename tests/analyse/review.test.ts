import { describe, expect, test } from 'vitest';
import {
  gatherReviewSources,
  listReviewPeriods,
  namePeriod,
  reviewPeriod,
} from '../../src/analyse/review/review-facts.ts';
import type { ReviewSources } from '../../src/analyse/review/period-review.ts';
import { compareRates } from '../../src/analyse/review/review-differences.ts';
import { incidentsIn } from '../../src/analyse/review/review-document.ts';
import { writeMarkdown } from '../../src/analyse/review/review-markdown.ts';
import { describeReview } from '../../src/analyse/review/review-report.ts';
import { builtInTaxonomy } from '../../src/classify/taxonomy/built-in-taxonomy.ts';
import { renderMarkdown } from '../../src/ingest/body/markdown.ts';
import { readSettings } from '../../src/ingest/config/settings.ts';
import type { Incident } from '../../src/model/incident.ts';
import { createUrls } from '../../src/site/urls.ts';
import { aMoment, anIncident, aRecord, aSection, at, builtInNames } from './builders.ts';

const sourcesOf = (incidents: readonly Incident[], asOf = '2021-06-01'): ReviewSources =>
  gatherReviewSources({
    incidents: incidents.toSorted((a, b) => b.postmortem.date.instant - a.postmortem.date.instant),
    taxonomy: builtInTaxonomy,
    settings: readSettings(undefined).settings,
    asOf: at(asOf),
  });
const reviewOf = (from: string, to: string, sources: ReviewSources) =>
  reviewPeriod(namePeriod(from, to), sources);
const markdownOf = (from: string, to: string, sources: ReviewSources) =>
  writeMarkdown(describeReview(reviewOf(from, to, sources), sources), sources);

const redis = { organization: 'Yasoon', causes: ['capacity-exhaustion'], faulty: ['cache'] };
const item = { status: 'open', line: 30 } as const;
const first = anIncident({
  ...redis,
  id: 'first',
  title: 'Redis is full',
  date: aMoment('2020-02-01'),
  actions: [
    { ...item, title: 'Raise the limit', due: aMoment('2021-02-15') },
    { ...item, title: 'Alert on memory', status: 'done', completed: aMoment('2021-01-10') },
  ],
});
const second = anIncident({
  ...redis,
  id: 'second',
  title: 'Redis is full again',
  date: aMoment('2021-01-20T08:00'),
  times: {
    started: aMoment('2021-01-20T08:00'),
    detected: aMoment('2021-01-20T08:40'),
    mitigated: aMoment('2021-01-20T09:00'),
  },
  actions: [{ ...item, title: 'Shard it', owner: 'platform' }],
  sections: [aSection('lucky', 'A colleague was still awake.')],
});
const third = anIncident({ id: 'third', title: 'Nobody knows why', date: aMoment('2021-03-31T23:00') });
const three = sourcesOf([first, second, third]);

describe('reviewPeriod(period, sources)', () => {
  const review = reviewOf('2021-01-01', '2021-03-31', three);

  test('contains the incidents of its days, including the first and last, oldest first, and whether it is over', () => {
    expect(review.period.name).toBe('2021 Q1');
    expect(review.incidents.map(({ id }) => id)).toEqual(['second', 'third']);
    expect(review.complete).toBe(true);
    expect(reviewOf('2021-04-01', '2021-06-30', three)).toMatchObject({ complete: false, incidents: [] });
  });

  test('a recurrence has its later incident in the period, and the status of the earlier action items by then', () => {
    expect(review.recurrences).toMatchObject([
      { earlier: 'first', later: 'second', days: 354, status: 'open', statuses: { open: 1, done: 1 } },
    ]);
    expect(reviewOf('2020-01-01', '2020-12-31', three).recurrences).toEqual([]);
  });

  test('action items are those from its incidents, those due in it and those completed in it', () => {
    const titles = (rows: readonly { readonly title: string }[]) => rows.map(({ title }) => title);
    expect(titles(review.actionItems.made)).toEqual(['Shard it']);
    expect(titles(review.actionItems.due)).toEqual(['Raise the limit']);
    expect(titles(review.actionItems.completed)).toEqual(['Alert on memory']);
    expect(review.actionItems.due[0]?.overdue).toBe(true);
  });

  test('spans, phases and completeness count what is known and what is not', () => {
    expect(review.spans[0]).toMatchObject({ values: [60], unknown: 1, median: undefined });
    expect(review.phases.mostlyUndetected.count).toBe(1);
    expect(review.completeness.find(({ id }) => id === 'cause')).toMatchObject({ known: 1, total: 2 });
  });

  test('medians need eight values, in the period before as well', () => {
    const lasting = (day: string, minutes: number): Incident =>
      anIncident({
        id: `${day}-${minutes}`,
        date: aMoment(`${day}T00:00`),
        times: { started: aMoment(`${day}T00:00`), mitigated: aMoment(`${day}T00:${minutes}`) },
      });
    const minutes = [10, 20, 30, 40, 50, 57, 58, 59];
    const before = minutes.slice(1).map((one) => lasting('2020-12-01', one));
    const sources = sourcesOf([...minutes.map((one) => lasting('2021-01-01', one)), ...before]);
    expect(reviewOf('2021-01-01', '2021-03-31', sources).spans[0]).toMatchObject({
      // Eight values: the interval is the whole range (Conover, table A3: r = 1).
      median: { median: 45, low: 10, high: 59 },
      medianBefore: undefined,
      knownBefore: 7,
    });
    expect(markdownOf('2021-01-01', '2021-03-31', sources)).toContain(
      '| Impact, from start to end | 8 | 0 | 10 min to 59 min | 45 min (95% CI 10 min to 59 min) | 7 known, too few |',
    );
  });

  test.each([
    ['2021-01-01', '2021-03-31', '2020 Q4'],
    ['2021-01-01', '2021-12-31', '2020'],
    ['2021-03-01', '2021-03-31', 'February 2021'],
    ['2021-03-02', '2021-03-31', '2021-01-31 to 2021-03-01'],
    ['2021-03-02', '2021-03-02', '2021-03-01 to 2021-03-01'],
  ])('%s to %s is compared with %s', (from, to, name) => {
    expect(reviewOf(from, to, three).before.name).toBe(name);
  });

  test('compares nothing when the archive starts after the period before', () => {
    expect(reviewOf('2021-01-01', '2021-03-31', three).differences).toBeDefined();
    expect(reviewOf('2020-04-01', '2020-06-30', three).differences).toBeUndefined();
    expect(markdownOf('2020-04-01', '2020-06-30', three)).toContain(
      'Not shown: the archive does not cover all of 2020 Q1.',
    );
  });

  test('an archive without incidents has a review that says so', () => {
    const text = markdownOf('2021-01-01', '2021-03-31', sourcesOf([]));
    expect(text).toContain('No incident was written up.');
    expect(text).toContain('The facts raise no questions.');
    expect(text).not.toContain('NaN');
  });
});

describe('compareRates(now, before, names)', () => {
  const times = (count: number, fields: Parameters<typeof aRecord>[0] = {}) =>
    Array.from({ length: count }, () => aRecord(fields));
  // The first quarter of 2021 next to the last of 2020.
  const compare = (now: Parameters<typeof compareRates>[0]['records'], before: typeof now) =>
    compareRates({ records: now, days: 90 }, { records: before, days: 92 }, builtInNames);

  // Quantiles of the binomial distribution at 90/182 by exact fractions in Python 3.11 (fractions, math.comb).
  test.each([
    [10, 10, { low: 6, high: 14 }, 'within'],
    [14, 6, { low: 6, high: 14 }, 'within'],
    [15, 5, { low: 6, high: 14 }, 'above'],
    [5, 15, { low: 6, high: 14 }, 'below'],
    [10, 20, { low: 10, high: 20 }, 'within'],
    [9, 21, { low: 10, high: 20 }, 'below'],
    [6, 0, { low: 1, high: 5 }, 'above'],
    [5, 0, undefined, 'too few'],
    [0, 0, undefined, 'too few'],
  ] as const)('%d incidents after %d: %j expected, %s', (now, before, range, verdict) => {
    expect(compare(times(now), times(before))).toEqual([
      { label: { axis: 'all' }, now, before, verdict, ...(range && { range }) },
    ]);
  });

  test('more tested labels widen each interval, and rare labels are not tested', () => {
    const rows = compare(
      [...times(12, { causes: ['code-defect'] }), ...times(3, { causes: ['human-error'] })],
      [...times(4, { causes: ['code-defect'] }), times(1)].flat(),
    );
    expect(rows).toEqual([
      // 20 and 16 incidents, two looks: 5 to 15 and 4 to 12, by the same program.
      { label: { axis: 'all' }, now: 15, before: 5, range: { low: 5, high: 15 }, verdict: 'within' },
      {
        label: { axis: 'cause', id: 'code-defect' },
        now: 12,
        before: 4,
        range: { low: 4, high: 12 },
        verdict: 'within',
      },
      { label: { axis: 'cause', id: 'human-error' }, now: 3, before: 0, verdict: 'too few' },
    ]);
  });

  test('a component counts for its parents, as in filters; an unknown label does not count', () => {
    const ids = compare(times(8, { components: ['cache'], trigger: 'unknown' }), []).flatMap(
      ({ label, now }) => (label.axis === 'all' ? [] : [[label.axis, label.id, now]]),
    );
    expect(ids).toEqual([
      ['component', 'cache', 8],
      ['component', 'data-store', 8],
    ]);
  });
});

test('describeReview(review, sources): only the twelve most frequent of the counts that are as expected are shown', () => {
  const causes = builtInTaxonomy.causes.slice(0, 13).map(({ id }) => id);
  const many = (day: string, times: number) =>
    Array.from({ length: times }, (_, place) =>
      anIncident({ id: `${day}-${place}`, date: aMoment(day), causes }),
    );
  const one = { causes: ['code-defect'], faulty: ['dns'] };
  const sources = sourcesOf([
    ...many('2020-09-01', 30),
    ...many('2020-11-01', 30),
    ...many('2021-02-01', 30),
    ...Array.from({ length: 12 }, (_, place) =>
      anIncident({ ...one, id: `dns-${place}`, date: aMoment('2021-02-02') }),
    ),
  ]);
  const text = markdownOf('2021-01-01', '2021-03-31', sources);
  const [, table = ''] = text.split('## Changes from 2020 Q4');
  expect(table.match(/\| as expected \|/g)).toHaveLength(12);
  expect(table).toContain('| DNS | 12 | 0 |');
  expect(table).toMatch(/Not shown: \d+ less frequent labels as expected\./);
  expect(table).toContain('2 of 16 counts differ from 2020 Q4 by more than expected.');
});

describe('the questions of a review', () => {
  const { questions } = reviewOf('2021-01-01', '2021-03-31', three);
  const about = (words: string) =>
    questions.find(({ line }) => line.some((part) => typeof part === 'string' && part.includes(words)));

  test.each([
    ['was still open. Would it have helped', ['first', 'second']],
    ['1 action item due in the period is still open', ['first']],
    ['1 incident has no action items.', ['third']],
    ['In 1 of 1 incident with known phases', ['second']],
    ['A colleague was still awake.', ['second']],
    ['The causes of 1 incident are not classified', ['third']],
  ])('“%s” names the incidents that raise it', (words, incidents) => {
    expect(about(words)?.incidents).toEqual(incidents);
  });

  test('a recurring incident asks once, about the earlier ones a meeting can do most about', () => {
    const again = (id: string, date: string, status?: 'open' | 'done') =>
      anIncident({
        ...redis,
        id,
        related: id === 'd' ? ['a', 'b'].map((one) => ({ id: one, line: 3 })) : [],
        date: aMoment(date),
        actions: status === undefined ? [] : [{ ...item, title: id, status, completed: aMoment(date) }],
      });
    const sources = sourcesOf([
      again('a', '2020-01-01', 'open'),
      again('b', '2020-06-01', 'done'),
      again('c', '2020-09-01', 'open'),
      again('d', '2021-02-01'),
    ]);
    const asked = reviewOf('2021-01-01', '2021-03-31', sources).questions.filter(({ line }) =>
      line.includes(' came '),
    );
    expect(asked.map(({ incidents }) => incidents)).toEqual([['a', 'c', 'd']]);
  });

  test('incidents that are not named are linked, as are action items and lists', () => {
    const sources = sourcesOf(
      Array.from({ length: 45 }, (_, place) =>
        anIncident({
          ...redis,
          id: `n${place}`,
          date: aMoment('2021-02-01'),
          actions: [{ ...item, title: `Item ${place}`, due: aMoment('2021-03-01') }],
        }),
      ),
    );
    const document = describeReview(reviewOf('2021-01-01', '2021-03-31', sources), sources);
    const text = writeMarkdown(document, sources, { addresses: createUrls('/x/') });
    const register = '/x/actions/?from=2021-01-01&to=2021-03-31&status=open';
    expect(text).toContain(`and 5 more: [all action items](${register})`);
    expect(text).toContain('[all action items](/x/actions/?due-from=2021-01-01&due-to=2021-03-31)');
    expect(text).toContain(`[37 more](${register}&owner=unknown)`);
    expect(text).not.toMatch(/\d more ?[\n·]/);
  });

  test('no question is asked without an incident, and each incident is in the archive', () => {
    const known = three.records.map(({ id }) => id);
    for (const { line, incidents } of questions) {
      expect(incidents.length).toBeGreaterThan(0);
      expect([...incidents, ...incidentsIn(line)].every((id) => known.includes(id))).toBe(true);
    }
    expect(about('have no owner')).toBeUndefined();
  });

  test('a count above the expected range asks whether more happened or more was written up', () => {
    const sources = sourcesOf([
      ...[1, 2, 3].map((day) => anIncident({ id: `old${day}`, date: aMoment(`2020-09-0${day}`) })),
      ...Array.from({ length: 9 }, (_, place) =>
        anIncident({ id: `n${place}`, date: aMoment(`2021-01-0${place + 1}`) }),
      ),
    ]);
    const [question] = reviewOf('2021-01-01', '2021-03-31', sources).questions;
    expect(question?.line.join('')).toBe(
      'All incidents: 9 in 2021 Q1, 0 in 2020 Q4: more than the 2 to 7 expected. ' +
        'Did more happen, or was more written up?',
    );
    expect(question?.incidents).toHaveLength(9);
  });

  test('when all incidents decrease, labels that decrease with them are not asked about', () => {
    const sources = sourcesOf(
      Array.from({ length: 40 }, (_, place) =>
        anIncident({ ...redis, id: `n${place}`, date: aMoment(`2020-${place < 10 ? '07' : '11'}-01`) }),
      ),
    );
    const { questions, differences = [] } = reviewOf('2021-01-01', '2021-03-31', sources);
    expect(differences.filter(({ verdict }) => verdict === 'below').length).toBeGreaterThan(2);
    expect(questions.map(({ line }) => line[0])).toEqual([
      expect.stringMatching(/^All incidents: 0 in 2021 Q1, 30 in 2020 Q4: fewer/),
    ]);
  });
});

describe('writeMarkdown(document, sources)', () => {
  test('writes every part, names incidents by title and id, and links them when pages have addresses', () => {
    const review = reviewOf('2021-01-01', '2021-03-31', three);
    const document = describeReview(review, three);
    const plain = writeMarkdown(document, three);
    expect(plain).toMatch(/^# Review of 2021 Q1\n\n2021-01-01 to 2021-03-31: 2 incidents written up/);
    expect(plain).toContain(
      '\n- 2021-01-20 Redis is full again (`second`) · Yasoon · Capacity exhaustion · 1 h\n',
    );
    expect(plain).toContain(
      '\n- Redis is full again (`second`)\n  - 354 days after Redis is full (`first`): same cause and component: ' +
        'Capacity exhaustion, Cache. Earlier action items by then: 1 open, 1 done.\n',
    );
    expect(plain).toContain(
      '\n- Raise the limit\n  - **overdue** · due 2021-02-15 · no owner · Redis is full (`first`)\n',
    );
    const linked = writeMarkdown(document, three, {
      addresses: {
        ...createUrls('https://x.example/'),
        incident: (id) => `https://x.example/${id}/`,
        incidents: () => 'https://x.example/?a=(b)',
      },
    });
    expect(linked).toContain('[Redis is full again](https://x.example/second/)');
    expect(linked).toContain('](https://x.example/?a=%28b%29)');
  });

  test.each([
    '*bold* _it_ `code` ~~gone~~',
    '[link](https://evil.example) ![picture](x)',
    '<script>alert(1)</script> &amp; &#60;',
    'a | b | c',
    '# heading',
    '- entry',
    '1. entry',
    '> quote',
    'line\n\n## broken',
    'C:\\*x*',
  ])('a title such as %j is shown as written and changes nothing around it', (title) => {
    const sources = sourcesOf([
      anIncident({
        id: 'x',
        title,
        organization: title,
        date: aMoment('2021-01-05'),
        actions: [{ ...item, title }],
      }),
    ]);
    const html = renderMarkdown(markdownOf('2021-01-01', '2021-03-31', sources), []);
    const text = html
      .replace(/<[^>]*>/g, '')
      .replace(/&amp;/g, '&')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"');
    expect(text.split(title.replace(/\s+/g, ' ')).length).toBeGreaterThan(3);
    expect(html).not.toMatch(/<(?:script|img|em|del|blockquote)\b/);
    expect(html.match(/<h2/g)).toHaveLength(8);
  });
});

describe('listReviewPeriods(records)', () => {
  test('lists every quarter and year with an incident, newest first, a year before its quarters', () => {
    const records = ['2021-01-05', '2021-12-31', '2019-06-30'].map((date) => aRecord({ date }));
    expect(listReviewPeriods(records, { today: '2021-12-31' }).map(({ id }) => id)).toEqual([
      '2021',
      '2021-q4',
      '2021-q1',
      '2019',
      '2019-q2',
    ]);
  });

  test('lists those without an incident too, from the first day on, at most ten years back', () => {
    const idsOf = (begins: string, today: string) =>
      listReviewPeriods([aRecord({ date: begins })], { begins, today }).map(({ id }) => id);
    expect(idsOf('2020-11-30', '2021-02-01')).toEqual(['2021', '2021-q1', '2020', '2020-q4']);
    const years = idsOf('1628-08-10', '2021-02-01').filter((id) => /^\d+$/.test(id));
    expect(years).toHaveLength(12);
    expect(years.slice(-2)).toEqual(['2011', '1628']);
  });
});
