import { defaultScale } from '../../src/ingest/config/severity-scale.ts';
import { describe, expect, test } from 'vitest';
import { builtInTaxonomy } from '../../src/classify/taxonomy/built-in-taxonomy.ts';
import { readSettings } from '../../src/ingest/config/settings.ts';
import { readTaxonomyAdditions } from '../../src/ingest/config/taxonomy-file.ts';
import { readTheme } from '../../src/ingest/theme.ts';
import { checkThemeReferences, checkCrossReferences } from '../../src/ingest/cross-references.ts';
import { aPostmortem, aSourceFile } from '../builders.ts';
import { brief } from './read.ts';

describe('readSettings(file): content/archive.yaml', () => {
  const settingsOf = (text: string) => readSettings({ path: 'archive.yaml', text });
  const problems = (text: string) => settingsOf(text).diagnostics.map(brief);

  test('without a file, and with an empty one, all settings have defaults', () => {
    const { settings, diagnostics } = readSettings(undefined);
    expect(settings).toEqual({
      name: 'Hindsight',
      base: '/',
      timezone: 'UTC',
      severities: defaultScale,
      edition: 'public',
    });
    expect(diagnostics).toEqual([]);
    for (const text of ['', '# nothing\n', 'name:\n']) {
      expect(settingsOf(text)).toEqual({ settings, diagnostics: [] });
    }
  });

  test('reads every setting', () => {
    const text = `name: Our archive
description: What broke
site: https://example.org/
base: postmortems
timezone: CET
severities: { Critical: sev1, P2: SEV2, Fire: sev1 }
edit-link: https://git.example.org/edit/{path}
edition: internal
`;
    expect(settingsOf(text)).toEqual({
      settings: {
        name: 'Our archive',
        description: 'What broke',
        site: 'https://example.org',
        base: '/postmortems/',
        timezone: '+01:00',
        severities: { ...defaultScale, critical: 'sev1', p2: 'sev2', fire: 'sev1' },
        editLink: 'https://git.example.org/edit/{path}',
        edition: 'internal',
      },
      diagnostics: [],
    });
  });

  test.each([
    ['nam: x', '1:1 error unknown-field: field "nam" (did you mean name?)'],
    ['constructor: x', '1:1 error unknown-field: field "constructor"'],
    ['- name', '1:1 error wrong-type: archive.yaml as a list'],
    ['name: [x]', '1:7 error wrong-type: name as a list'],
    ['site: example.org', '1:7 error invalid-setting: site "example.org"'],
    ['site: javascript:alert(1)', '1:7 error invalid-setting: site "javascript:alert(1)"'],
    [
      'site: https://example.org/pm/',
      '1:7 error invalid-setting: site "https://example.org/pm/" (write site: https://example.org and base: /pm/)',
    ],
    ['base: ../x', '1:7 error invalid-setting: base "../x"'],
    [
      'timezone: CST',
      '1:11 error ambiguous-zone: time zone "CST", which can mean several zones (write -06:00 for Chicago or +08:00 for China)',
    ],
    [
      'severities: { bad: sev9 }',
      '1:20 error invalid-setting: severity "sev9" for "bad" (did you mean sev1?)',
    ],
    ['severities: [sev1]', '1:13 error wrong-type: severities as a list'],
    ['edit-link: https://x.org', '1:12 error invalid-setting: edit-link "https://x.org"'],
    ['edition: privat', '1:10 error invalid-setting: edition "privat"'],
    ['edition: intern', '1:10 error invalid-setting: edition "intern" (did you mean internal?)'],
    ['name: "x', '1:9 error yaml-syntax: an unfinished value'],
  ])('%s is an error, and the default is used', (text, expected) => {
    expect(problems(text)).toEqual([expected]);
    expect(settingsOf(text).settings).toEqual(readSettings(undefined).settings);
  });

  test('all problems at once', () => {
    expect(problems('nam: x\nsite: y\nedition: z\n').map((one) => one.slice(0, 3))).toEqual([
      '1:1',
      '2:7',
      '3:1',
    ]);
  });
});

describe('readTaxonomyAdditions(file, builtIn): content/taxonomy.yaml', () => {
  const reading = (text: string) => readTaxonomyAdditions({ path: 'taxonomy.yaml', text }, builtInTaxonomy);

  test('components, aliases, phrases and topics', () => {
    const text = `components:
  billing-db: { name: Billing database, part-of: relational-db, definition: Money, aliases: [ledger] }
  billing-replica: { part-of: billing-db }
aliases:
  components: { redis: [ledger cache], billing-db: till }
phrases:
  causes: { config-error: [fat config] }
topics:
  money:
    name: Money
    any: [{ components: [billing-db] }, { causes: [human-error], triggers: [manual-operation] }]
`;
    expect(reading(text)).toEqual({
      additions: {
        components: [
          {
            id: 'billing-db',
            name: 'Billing database',
            definition: 'Money',
            aliases: ['ledger'],
            parent: 'relational-db',
          },
          {
            id: 'billing-replica',
            name: 'billing-replica',
            definition: '',
            aliases: [],
            parent: 'billing-db',
          },
        ],
        aliases: [
          { axis: 'components', id: 'redis', alias: 'ledger cache' },
          { axis: 'components', id: 'billing-db', alias: 'till' },
        ],
        phrases: [{ axis: 'causes', id: 'config-error', phrase: 'fat config' }],
        topics: [
          {
            id: 'money',
            name: 'Money',
            definition: '',
            clauses: [
              { components: ['billing-db'] },
              { causes: ['human-error'], triggers: ['manual-operation'] },
            ],
          },
        ],
      },
      diagnostics: [],
    });
  });

  test('an empty file adds nothing', () => {
    const none = { additions: { components: [], aliases: [], phrases: [], topics: [] }, diagnostics: [] };
    expect(readTaxonomyAdditions(undefined, builtInTaxonomy)).toEqual(none);
    expect(reading('')).toEqual(none);
    expect(reading('components:\ntopics: {}\n')).toEqual(none);
  });

  test.each([
    ['- a', '1:1 error wrong-type: taxonomy.yaml as a list'],
    ['component: {}', '1:1 error unknown-field: field "component" (did you mean components?)'],
    [
      'components: { redis: {} }',
      '1:15 error built-in-component: component "redis", which is built in (add other names for it under aliases: components:)',
    ],
    ['components: { Billing DB: {} }', '1:15 error invalid-id: id "Billing DB" (write billing-db)'],
    [
      'components: { a: { partof: redis } }',
      '1:20 error unknown-field: field "partof" (did you mean part-of?)',
    ],
    [
      'components: { a: { part-of: rediss } }',
      '1:29 error unknown-component: component "rediss" (did you mean redis?)',
    ],
    ['components: { a: { part-of: a } }', '1:29 error component-cycle: "a" as part of itself'],
    [
      'components: { a: { part-of: b }, b: { part-of: a } }',
      '1:48 error component-cycle: "b" as part of itself',
    ],
    ['components: { a: just words }', '1:18 error wrong-type: a "just words"'],
    ['aliases: { component: {} }', '1:12 error unknown-field: field "component" (did you mean components?)'],
    ['aliases: { components: { rediss: [x] } }', '1:26 error unknown-id: id "rediss" (did you mean redis?)'],
    ['phrases: { causes: { config-error: { a: b } } }', '1:36 error wrong-type: config-error as fields'],
    [
      'topics: { a: { name: x } }',
      '1:11 error empty-topic: topic "a" without labels (add one such as any: [{ components: [redis] }])',
    ],
    [
      'topics: { a: { any: [{ components: [redis], cause: [x] }] } }',
      '1:45 error unknown-field: field "cause" (did you mean causes?)',
    ],
  ])('%s is an error', (text, expected) => {
    expect(reading(text).diagnostics.map(brief)).toEqual([expected]);
  });
});

describe('readTheme(file)', () => {
  const path = 'content/themes/Retry storms.md';

  test('is a title, incidents and prose', () => {
    const file = aSourceFile({
      path,
      frontMatter: 'title: Retry storms\nincidents: [a, b]',
      body: '\nProse\n',
    });
    expect(readTheme(file)).toEqual({
      theme: {
        id: 'retry-storms',
        path,
        title: 'Retry storms',
        visibility: 'public',
        incidents: ['a', 'b'],
        body: '\nProse\n',
      },
      diagnostics: [],
    });
  });

  test.each([
    ['incidents: [a]', '2:1 error missing-field: no title'],
    ['title: x\nincident: [a]', '3:1 error unknown-field: field "incident" (did you mean incidents?)'],
    [
      'title: x\nvisibility: intern',
      '3:13 error unknown-value: visibility "intern" (did you mean internal?)',
    ],
    ['title: x\nincidents: { a: b }', '3:12 error wrong-type: incidents as fields'],
  ])('%j is an error', (frontMatter, expected) => {
    const { theme, diagnostics } = readTheme(aSourceFile({ path, frontMatter }));
    expect(theme).toBeUndefined();
    expect(diagnostics.map(brief)).toEqual([expected]);
  });

  test('names incidents that exist', () => {
    const file = aSourceFile({ path, frontMatter: 'title: x\nincidents: [2022-a, 2022-bb]' });
    const { theme } = readTheme(file);
    expect(
      checkThemeReferences(
        theme ? [theme] : [],
        [aPostmortem({ id: '2022-a' }), aPostmortem({ id: '2022-b' })],
        [file],
      ).map(brief),
    ).toEqual(['3:21 error unknown-incident: incident "2022-bb" (did you mean 2022-b?)']);
  });
});

describe('checkCrossReferences(postmortems, files)', () => {
  test('two files with the same name are an error', () => {
    const [a, b] = [aPostmortem({ path: 'content/2021/x.md' }), aPostmortem({ path: 'content/2022/x.md' })];
    const [clash] = checkCrossReferences([a, b]);
    expect(clash).toMatchObject({ path: 'content/2022/x.md', id: 'duplicate-id', level: 'error' });
    expect(clash?.found).toContain('content/2021/x.md');
  });

  test.each([
    [
      '2022-06-20-landbott',
      'error unknown-incident: incident "2022-06-20-landbott" (did you mean 2022-06-20-landbot?)',
    ],
    [
      '2022-06-20-landbot.md',
      'error unknown-incident: incident "2022-06-20-landbot.md" (did you mean 2022-06-20-landbot?)',
    ],
    ['me', 'error self-reference: the incident itself'],
  ])('the related id %s does not exist, and its line is shown', (id, expected) => {
    const file = aSourceFile({ path: 'me.md', frontMatter: `title: x\ndate: 2022-06-20\nrelated: [${id}]` });
    const me = aPostmortem({ id: 'me', path: 'me.md', related: [{ id, line: 4 }] });
    const diagnostics = checkCrossReferences([me, aPostmortem({ id: '2022-06-20-landbot' })], [file]);
    expect(diagnostics.map(brief)).toEqual([`4:11 ${expected}`]);
    expect(diagnostics[0]).toMatchObject({ excerpt: `related: [${id}]`, length: id.length });
  });

  test('a link to a file with errors is not a second error', () => {
    const me = aPostmortem({ id: 'me', path: 'me.md', related: [{ id: 'broken', line: 4 }] });
    expect(checkCrossReferences([me])).toHaveLength(1);
    expect(
      checkCrossReferences([me], [aSourceFile({ path: 'me.md' }), aSourceFile({ path: 'x/broken.md' })]),
    ).toEqual([]);
  });

  test('incidents that refer to each other have no errors', () => {
    const a = aPostmortem({ id: 'a', related: [{ id: 'b', line: 4 }] });
    const b = aPostmortem({ id: 'b', related: [{ id: 'a', line: 4 }] });
    expect(checkCrossReferences([a, b])).toEqual([]);
  });
});
