import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../src/build-archive.ts';
import { toInstant } from '../../src/model/time.ts';
import { createSite } from '../../src/site/data/site.ts';
import { aSourceFile, anId } from '../builders.ts';

const aFile = (id: string, frontMatter: string, body = '') =>
  aSourceFile({ path: `content/postmortems/2024/${id}.md`, frontMatter, body });
const redis = 'organization: Acme\ncauses: [capacity-exhaustion]\ncomponents: { faulty: [redis] }';
const archive = buildArchive(
  {
    postmortems: [
      aFile('2024-01-01-first', `title: Redis ran out of memory\ndate: 2024-01-01\n${redis}`),
      aFile(
        '2024-02-02-second',
        `title: Redis ran out of memory again\ndate: 2024-02-02\n${redis}\ntrigger: code-deploy`,
      ),
      aFile('2024-03-03-third', 'title: A slow Tuesday\ndate: 2024-03-03\norganization: Beta Corp'),
    ],
    themes: [],
    diagnostics: [],
  },
  { asOf: toInstant(Date.UTC(2024, 5, 1)) },
);
const site = createSite(archive, { base: '/memory/' });
const [newest, middle, oldest] = archive.incidents;

describe('createSite(archive, options)', () => {
  test('records are in the order of the incidents, newest first, and can be looked up by id', () => {
    expect(site.records.map(({ id }) => id)).toEqual(archive.incidents.map(({ id }) => id));
    expect(site.record('2024-01-01-first').title).toBe('Redis ran out of memory');
    expect(site.incident(anId('2024-01-01-first'))).toBe(oldest);
  });

  test('an unknown id is a bug in the caller, and the error names it', () => {
    expect(() => site.incident(anId('2030-nothing'))).toThrow('"2030-nothing"');
    expect(() => site.record('2030-nothing')).toThrow('"2030-nothing"');
  });

  test('every address is under the base', () => {
    expect(site.urls.incident('2024-01-01-first')).toBe('/memory/incidents/2024-01-01-first/');
  });

  test('a label has the name from the taxonomy; an id that the taxonomy does not have is its own name', () => {
    expect(site.labelName('components', 'redis')).toBe('Redis');
    expect(site.labelName('components', 'flux-capacitor')).toBe('flux-capacitor');
  });

  test('records and search version are used as given', () => {
    const records = [...site.records];
    const built = createSite(archive, { records, searchVersion: 'abc' });
    expect(built.records).toBe(records);
    expect(built.search.version).toBe('abc');
    expect(built.search.head).toBe('head-abc');
  });

  test('each part is computed once', () => {
    expect(site.labels).toBe(site.labels);
    expect(site.search.files()).toBe(site.search.files());
  });
});

describe('createSite(archive).incidents', () => {
  test('neighbors are the next incidents in time; there are none beyond the ends', () => {
    if (newest === undefined || middle === undefined || oldest === undefined)
      throw new Error('three incidents');
    expect(site.incidents.neighbors(middle)).toEqual({ newer: newest, older: oldest });
    expect(site.incidents.neighbors(newest).newer).toBeUndefined();
    expect(site.incidents.neighbors(oldest).older).toBeUndefined();
  });

  test('a row links to its incident', () => {
    expect(site.incidents.rowHtml({ id: '2024-03-03-third' })).toContain(
      'href="/memory/incidents/2024-03-03-third/"',
    );
  });

  test('every incident has one page', () => {
    expect(site.incidents.paths().map(({ params }) => params.id)).toEqual(site.records.map(({ id }) => id));
  });
});

describe('createSite(archive).incidents.aliases()', () => {
  test('former ids lead to their incident; ids in use, repeated ones and paths are left out', () => {
    const renamed = buildArchive(
      {
        postmortems: [
          aFile(
            '2024-05-05-new-name',
            'title: Renamed\ndate: 2024-05-05\naliases: [2024-05-old, 2024-01-01-first, ../../index, "a/b", 2024-05-old]',
          ),
          aFile('2024-01-01-first', 'title: First\ndate: 2024-01-01\naliases: [2024-05-old]'),
        ],
        themes: [],
        diagnostics: [],
      },
      { asOf: toInstant(Date.UTC(2024, 5, 1)) },
    );
    const aliases = createSite(renamed).incidents.aliases();
    expect(aliases.map(({ alias, incident }) => [alias, incident.id])).toEqual([
      ['2024-05-old', '2024-05-05-new-name'],
    ]);
  });
});

describe('createSite(archive).labels', () => {
  test('every value of the taxonomy is listed in its order, with the incidents that carry it', () => {
    const causes = site.labels.list('causes');
    expect(causes.map(({ id }) => id)).toEqual(archive.taxonomy.causes.map(({ id }) => id));
    expect(causes.find(({ id }) => id === 'capacity-exhaustion')?.records.map(({ id }) => id)).toEqual([
      '2024-02-02-second',
      '2024-01-01-first',
    ]);
  });

  test('names that authors choose are listed by frequency', () => {
    expect(site.labels.list('organizations').map(({ id, name }) => [id, name])).toEqual([
      ['acme', 'Acme'],
      ['beta-corp', 'Beta Corp'],
    ]);
  });

  test('a component counts for the components above it, and is listed in their group', () => {
    const [group] = site.labels.groups('components');
    expect(group?.head?.records).toHaveLength(2);
    expect(group?.entries.map(({ id }) => id)).toContain('redis');
  });

  test('a filter selects by id, or by name where authors choose names', () => {
    const filterOf = (axis: 'causes' | 'organizations', id: string) => {
      const entry = site.labels.list(axis).find((one) => one.id === id);
      return entry && site.labels.filter(entry).toString();
    };
    expect(filterOf('causes', 'capacity-exhaustion')).toBe('cause=capacity-exhaustion');
    expect(filterOf('organizations', 'beta-corp')).toBe('organization=Beta+Corp');
  });

  test('companions count the other labels of the same incidents, the most frequent first', () => {
    const acme = site.labels.list('organizations').find(({ id }) => id === 'acme');
    const groups = acme === undefined ? [] : site.labels.companions(acme);
    expect(groups.map(({ title }) => title)).not.toContain('Organizations');
    expect(
      groups.find(({ title }) => title === 'Triggers')?.rows.map(({ href, count }) => [href, count]),
    ).toEqual([['/memory/triggers/code-deploy/', 1]]);
  });
});

describe('createSite(archive), other areas', () => {
  test('incidents with the same cause and component in one organization are a chain and related', () => {
    expect(site.chains.map(({ incidents }) => incidents)).toEqual([
      ['2024-01-01-first', '2024-02-02-second'],
    ]);
    expect(site.related(anId('2024-01-01-first')).map(({ id }) => id)).toEqual(['2024-02-02-second']);
  });

  test('completeness gives the share of incidents with a fact in whole percent', () => {
    const cause = site.completeness.facts.find(({ known }) => known === 2);
    expect(cause?.share).toBe('67%');
  });

  test('an empty archive has every area, and no share', () => {
    const empty = createSite({ ...archive, incidents: [] });
    expect(empty.labels.groups('causes')).toEqual([]);
    expect(empty.chains).toEqual([]);
    expect(empty.actionItems.summary).toBe('No postmortem has action items.');
    expect(empty.reviews.all).toEqual([]);
    expect(empty.completeness.facts.every(({ share }) => share === '–')).toBe(true);
  });
});

describe('createSite(archive).actionItems', () => {
  const withActions = createSite(
    buildArchive(
      {
        postmortems: [
          aFile(
            '2024-04-04-actions',
            'title: A full disk\ndate: 2024-04-04\nactions:\n  - { title: "=Alert, on 80%", status: open, due: 2024-05-01 }\n  - { title: Resize, status: done }',
          ),
        ],
        themes: [],
        diagnostics: [],
      },
      { asOf: toInstant(Date.UTC(2024, 5, 1)) },
    ),
  ).actionItems;

  test('the summary counts them by status and says how many are overdue', () => {
    expect(withActions.summary).toBe(
      '2 action items from 1 of 1 incident: 1 open, 1 done. 1 of the 1 open item with a due date was overdue on 2024-06-01.',
    );
  });

  test('the CSV has one row for each, and no cell that a spreadsheet would run', () => {
    expect(withActions.csv().split('\r\n')).toHaveLength(4);
    expect(withActions.csv()).toContain(`"'=Alert, on 80%"`);
  });

  test('the calendar has the open ones with a due date', () => {
    expect(withActions.hasCalendar).toBe(true);
    expect(withActions.calendar().match(/^SUMMARY:.*$/gm)).toEqual(['SUMMARY:=Alert\\, on 80%']);
  });

  test('without a due date there is no calendar', () => {
    expect(site.actionItems.hasCalendar).toBe(false);
  });
});

describe('createSite(archive).patterns', () => {
  test('a chain is named after component, cause and organization, and has an address', () => {
    const [chain] = site.patterns.namedChains;
    expect(chain?.name).toMatch(/^Redis: .* · Acme$/);
    expect(site.patterns.chainAddress(chain?.chain.id ?? '')).toMatch(/^\/memory\/patterns\/chains\/#/);
  });

  test('every list behind the patterns page has a page, even when it is empty', () => {
    expect(site.patterns.pages().map(({ params, props }) => [params.list, props.shown.page.total])).toEqual([
      ['chains', 1],
      ['unfinished-action-items', 0],
      ['luck', 0],
      ['surprise', 0],
    ]);
  });

  test('the recurrence between two incidents is found in either direction, and only if there is one', () => {
    const [first, second, third] = ['2024-01-01-first', '2024-02-02-second', '2024-03-03-third'].map(anId);
    if (first === undefined || second === undefined || third === undefined) throw new Error('three ids');
    const found = site.patterns.recurrenceBetween(first, second);
    expect(found?.link.earlier).toBe(first);
    expect(site.patterns.recurrenceBetween(second, first)).toEqual(found);
    expect(site.patterns.recurrenceBetween(first, third)).toBeUndefined();
  });
});

describe('createSite(archive).reviews', () => {
  test('a year comes before its quarters, and each knows the period before and after', () => {
    const ids = site.reviews.all.map(({ period }) => period.id);
    expect(ids.slice(0, 3)).toEqual(['2024', '2024-q2', '2024-q1']);
    expect(site.reviews.all.find(({ period }) => period.id === '2024-q1')?.newer?.id).toBe('2024-q2');
  });
});
