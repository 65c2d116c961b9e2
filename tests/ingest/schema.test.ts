import { describe, expect, test } from 'vitest';
import { frontMatterJsonSchema } from '../../src/ingest/front-matter/schema.ts';
import { brief, briefs, read, readWell, vocabulary } from './read.ts';

describe('front matter: what is absent', () => {
  test('without more than a title and a date it is a finished public incident in the zone of the archive', () => {
    expect(readWell({ settings: { timezone: 'Asia/Tokyo' } })).toMatchObject({
      id: '2022-06-20-an-incident',
      kind: 'incident',
      status: 'final',
      visibility: 'public',
      zone: 'Asia/Tokyo',
      severity: undefined,
      times: {},
      declared: {},
      services: [],
      related: [],
      tags: [],
      impact: undefined,
      source: undefined,
    });
  });

  test('an empty list of labels is no label, unlike "unknown"', () => {
    const frontMatter =
      'title: x\ndate: 2022-06-20\ncauses: []\ncomponents: { faulty: [], affected: [] }\nimpact: {}\nsource: {}';
    const { declared, impact, source } = readWell({ frontMatter });
    expect({ declared, impact, source }).toEqual({ declared: {}, impact: undefined, source: undefined });
  });

  test('a missing title and a missing date are reported together', () => {
    expect(briefs({ frontMatter: 'kind: incident' })).toEqual([
      '2:1 error missing-date: no date',
      '2:1 error missing-field: no title',
    ]);
  });

  test('any time under times: gives the date', () => {
    expect(readWell({ frontMatter: 'title: x\ntimes: { resolved: 2022-06-21T10:00Z }' }).date.written).toBe(
      '2022-06-21T10:00Z',
    );
    expect(briefs({ frontMatter: 'title: x\ntimes: {}' })).toEqual(['2:1 error missing-date: no date']);
  });

  test('the date is that of the start, else the date field, else the earliest time except introduced', () => {
    const date = (frontMatter: string) => readWell({ frontMatter: `title: x\n${frontMatter}` }).date.written;
    expect(date('date: 2022-06-20\ntimes: { started: 2022-06-20T10:00Z }')).toBe('2022-06-20T10:00Z');
    expect(date('date: 2022-06-20\ntimes: { detected: 2022-06-20T11:00Z }')).toBe('2022-06-20');
    expect(date('times: { introduced: 2021-01-01, resolved: 2022-06-21, detected: 2022-06-20 }')).toBe(
      '2022-06-20',
    );
    expect(date('times: { introduced: 2021-01-01 }')).toBe('2021-01-01');
  });

  test('a date that differs from the day of the start is a warning', () => {
    expect(
      briefs({ frontMatter: 'title: x\ndate: 2022-06-21\ntimes: { started: 2022-06-20T10:00Z }' }),
    ).toEqual([
      '3:7 warning date-mismatch: date 2022-06-21, but times.started on 2022-06-20 (remove date: when times.started is set)',
    ]);
  });
});

describe('front matter: what is written', () => {
  test('every field comes through, with the lines of labels', () => {
    const frontMatter = `title:  Downtime  during
  migration
organization: Landbot
kind: near-miss
status: review
visibility: internal
severity: Critical
timezone: Europe/Madrid
causes: [change-delivery,
  config-error]
trigger: config-change
components: { faulty: [delivery/ci], affected: [redis] }
detection: unknown
services: [Builder, Builder]
authors: [Platform]
impact: { kinds: [availability], summary: Down }
actions:
  - Write it up
  - { title: Fix it, type: prevent, status: open, owner: platform, due: 2022-07-15, url: "https://x.org/1" }
source: { url: "https://x.org", archive: "https://web.archive.org/x", publisher: Landbot, published: 2022-06-27 }
date: 2022-06-20
related: [a]
tags: [b]`;
    const postmortem = readWell({ frontMatter, settings: { severities: { critical: 'sev1' } } });
    expect(postmortem).toMatchObject({
      title: 'Downtime during migration',
      organization: 'Landbot',
      kind: 'near-miss',
      status: 'review',
      visibility: 'internal',
      severity: 'sev1',
      zone: 'Europe/Madrid',
      declared: {
        causes: [
          { id: 'change-delivery', line: 10 },
          { id: 'config-error', line: 11 },
        ],
        trigger: { id: 'config-change', line: 12 },
        components: [
          { id: 'ci', role: 'faulty', line: 13 },
          { id: 'redis', role: 'affected', line: 13 },
        ],
        detection: { id: 'unknown', line: 14 },
      },
      services: ['Builder'],
      impact: { kinds: ['availability'], summary: 'Down' },
      source: { url: 'https://x.org', publisher: 'Landbot', published: { written: '2022-06-27', line: 21 } },
      related: [{ id: 'a', line: 23 }],
      tags: ['b'],
    });
    expect(postmortem.actions).toMatchObject([
      { title: 'Write it up', status: 'unknown', line: 19 },
      {
        title: 'Fix it',
        type: 'prevent',
        status: 'open',
        owner: 'platform',
        url: 'https://x.org/1',
        line: 20,
      },
    ]);
    expect(postmortem.actions[1]?.due?.written).toBe('2022-07-15');
  });
});

describe('front matter: all problems of all fields at once, each with what was meant', () => {
  test.each([
    [
      'an unknown field',
      'sevrity: sev1',
      '4:1 error unknown-field: field "sevrity" (did you mean severity?)',
    ],
    [
      'a field that belongs elsewhere',
      'started: 2022-06-20',
      '4:1 error unknown-field: field "started" (write it under times:)',
    ],
    [
      'a field that is computed',
      'duration: 5 min',
      '4:1 error unknown-field: field "duration" (remove it: durations are computed from times)',
    ],
    ['an unknown time', 'times: { begin: 2022-06-20 }', '4:10 error unknown-field: field "begin"'],
    ['a field of an object', '__proto__: x', '4:1 error unknown-field: field "__proto__"'],
    [
      'an unknown kind',
      'kind: near miss',
      '4:7 error unknown-value: kind "near miss" (did you mean near-miss?)',
    ],
    ['an unknown status', 'status: finl', '4:9 error unknown-value: status "finl" (did you mean final?)'],
    ['text instead of a list', 'tags: a', '4:7 error wrong-type: tags "a" (write tags: [a])'],
    [
      'text instead of fields',
      'impact: all down',
      '4:9 error wrong-type: impact "all down" (write impact: { kinds: … })',
    ],
    ['fields instead of text', 'organization: { name: x }', '4:15 error wrong-type: organization as fields'],
    ['an empty entry', 'tags: [a, ""]', '4:11 error empty-value: an empty entry in tags'],
    [
      'a status in other words',
      'actions: [{ title: x, status: DONE! }]',
      '4:31 error unknown-value: actions.status "DONE!" (did you mean done?)',
    ],
    [
      'an action item type in other words',
      'actions: [{ title: x, type: Monitoring }]',
      '4:29 error unknown-value: actions.type "Monitoring" (did you mean detect?)',
    ],
    ['an action without a title', 'actions: [{ owner: x }]', '4:11 error missing-field: no actions.title'],
    [
      'an unknown severity',
      'severity: SEV9',
      '4:11 error unknown-severity: severity "SEV9" (did you mean sev1?)',
    ],
    [
      'a severity that is a field of every object',
      'severity: constructor',
      '4:11 error unknown-severity: severity "constructor"',
    ],
    [
      'an unknown cause',
      'causes: [cde-defect]',
      '4:10 error unknown-cause: cause "cde-defect" (did you mean code-defect?)',
    ],
    [
      'a cause by its name',
      'causes: [Human error]',
      '4:10 error unknown-cause: cause "Human error" (did you mean human-error?)',
    ],
    [
      'a component among the causes',
      'causes: [redis]',
      '4:10 error unknown-cause: cause "redis" (redis is a component, not a cause)',
    ],
    [
      'a component by an alias',
      'components: { faulty: [k8s] }',
      '4:24 error unknown-component: component "k8s" (did you mean kubernetes?)',
    ],
    [
      'a cause among the components',
      'components: { faulty: [code-defect] }',
      '4:24 error unknown-component: component "code-defect" (code-defect is a cause, not a component)',
    ],
    [
      'half a trigger',
      'trigger: deploy',
      '4:10 error unknown-trigger: trigger "deploy" (did you mean code-deploy?)',
    ],
    [
      'a trigger as detection',
      'detection: config-change',
      '4:12 error unknown-detection: detection "config-change" (config-change is a trigger, not a detection)',
    ],
    [
      'an unknown zone',
      'timezone: Europe/Madird',
      '4:11 error unknown-zone: time zone "Europe/Madird" (did you mean Europe/Madrid?)',
    ],
    [
      'an address that runs code',
      'source: { url: "javascript:alert(1)" }',
      '4:16 error invalid-address: address "javascript:alert(1)"',
    ],
    [
      'a cause twice',
      'causes: [code-defect, code-defect]',
      '4:23 warning repeated-label: a second "code-defect"',
    ],
    [
      'human error alone',
      'causes: [human-error]',
      '4:9 warning human-error-alone: human-error as the only cause (add one such as missing-safeguard or process-gap)',
    ],
  ])('%s', (_name, field, expected) => {
    expect(briefs({ frontMatter: `title: x\ndate: 2022-06-20\n${field}` })).toEqual([expected]);
  });

  test('one problem does not hide another, and they are in file order', () => {
    const frontMatter = `kind: outage
sevrity: sev1
severity: SEV9
times: { started: 2022-13-01, begin: x }
causes: [redis, nonsense]
actions: [{ title: x, status: todo, due: soon }, {}]
timezone: Nowhere`;
    expect(read({ frontMatter }).diagnostics.map(({ id, position }) => `${position.line} ${id}`)).toEqual([
      '2 missing-field',
      '2 unknown-value',
      '3 unknown-field',
      '4 unknown-severity',
      '5 impossible-time',
      '5 unknown-field',
      '6 unknown-cause',
      '6 unknown-cause',
      '7 unknown-value',
      '7 missing-field',
      '8 unknown-zone',
    ]);
  });

  test('gives the place, what was found, what was expected and the line', () => {
    expect(read({ frontMatter: 'title: x\nseverity: SEV9\ndate: 2022-06-20' }).diagnostics).toEqual([
      {
        level: 'error',
        id: 'unknown-severity',
        path: 'content/postmortems/2022/2022-06-20-an-incident.md',
        position: { line: 3, column: 11 },
        length: 4,
        excerpt: 'severity: SEV9',
        found: 'severity "SEV9"',
        expected: 'sev1, sev2, sev3 or sev4',
        fix: 'did you mean sev1?',
      },
    ]);
  });

  test('the body is checked even if the front matter has errors', () => {
    const { diagnostics } = read({
      frontMatter: 'title: x\ndate: 2022-06-20\nkind: outage',
      body: '## Timeline\n\n- 23:50 a\n- 00:10 b\n',
    });
    expect(diagnostics.map(brief)).toEqual([
      '4:7 error unknown-value: kind "outage" (did you mean incident?)',
      '9:1 warning past-midnight: "00:10" after "23:50", read as 2022-06-21',
    ]);
  });
});

describe('frontMatterJsonSchema(vocabulary)', () => {
  interface Schema {
    readonly description?: string;
    readonly enum?: readonly string[];
    readonly required?: readonly string[];
    readonly properties?: Readonly<Record<string, Schema>>;
    readonly items?: Schema;
    readonly anyOf?: readonly Schema[];
    readonly additionalProperties?: boolean;
  }

  test('describes every field', () => {
    const undescribed = (schema: Schema, path: string): readonly string[] => [
      ...(schema.description === undefined && path !== '' && !path.endsWith('[]') ? [path] : []),
      ...Object.entries(schema.properties ?? {}).flatMap(([name, field]) =>
        undescribed(field, `${path}/${name}`),
      ),
      ...[schema.items, ...(schema.items?.anyOf ?? [])].flatMap((items) =>
        items ? undescribed(items, `${path}[]`) : [],
      ),
    ];
    expect(undescribed(frontMatterJsonSchema(), '')).toEqual([]);
  });

  test('lists required fields and allows no others', () => {
    expect(frontMatterJsonSchema()).toMatchObject({ required: ['title'], additionalProperties: false });
  });

  test('lists the ids of a vocabulary for completion', () => {
    const { properties = {} }: Schema = frontMatterJsonSchema(vocabulary);
    expect(properties['causes']?.items?.enum).toContain('code-defect');
    expect(properties['trigger']?.enum).toContain('code-deploy');
    expect(properties['detection']?.enum).toContain('unknown');
    expect(properties['components']?.properties?.['faulty']?.items?.enum).toContain('redis');
    expect((frontMatterJsonSchema() as Schema).properties?.['trigger']?.enum).toBeUndefined();
  });
});
