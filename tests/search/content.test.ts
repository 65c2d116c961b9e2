// The questions that the repository's own archive must answer.
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../src/build-archive.ts';
import { readArchiveFiles } from '../../src/files.ts';
import { toInstant } from '../../src/model/time.ts';
import { toAliases, toIncidentText, toSearchDocument } from '../../src/search/index/documents.ts';
import { loadIndex, search } from '../../src/search/ranking/engine.ts';
import { locate } from '../../src/search/results/snippet.ts';
import { buildIndex, buildIndexFiles } from '../../src/search/index/index-file.ts';
import { loadAndRetry } from '../../src/search/index/shard-cache.ts';
import { judgedQueries } from './queries.ts';

const content = fileURLToPath(new URL('../../content', import.meta.url));
const { incidents, taxonomy } = buildArchive(readArchiveFiles(content), {
  asOf: toInstant(Date.UTC(2026, 0, 1)),
});
const documents = incidents.map((incident) => toSearchDocument(incident, taxonomy));
const engine = loadIndex(buildIndex(documents, toAliases(taxonomy), 'v'));
const organizationOf = new Map(
  incidents.map(({ id, postmortem }) => [`${id}`, postmortem.organization ?? postmortem.title]),
);
const ask = (query: string) => search(engine, query, { limit: 100 }).hits;
const found = (query: string) => ask(query).map((hit) => organizationOf.get(hit.incident));

describe('search in the archive of this repository', () => {
  test.each([
    ['redis oom', 'yasoon'],
    ['1.20', 'Landbot'],
    ['redict', 'Floofy.tech'],
    ['crashloop', 'Landbot'],
    ['exlate', 'Exalate'],
  ])('%s: first %s', (query, organization) => {
    expect(found(query)[0]).toBe(organization);
  });

  test.each(['fail over', 'failed over', 'failover', 'fail-over'])(
    '%s: Exalate among the first three',
    (query) => {
      expect(found(query).slice(0, 3)).toContain('Exalate');
    },
  );

  test.each(['wrong account', 'awsenv', 'deleted api'])('%s: first the deleted Deployer API', (query) => {
    expect(ask(query)[0]?.incident).toContain('deployer-api');
  });

  test('deleted finds every incident that says so in its title, the Deployer API among them', () => {
    const named = incidents.filter(({ postmortem }) => /\bdelete[ds]?\b/i.test(postmortem.title));
    const first = ask('deleted').map(({ incident }) => incident);
    expect(named.map(({ id }) => id).filter((id) => !first.includes(id))).toEqual([]);
    expect(first.some((id) => id.includes('deployer-api'))).toBe(true);
  });

  test('outage finds the title "Server outtage"', () => {
    expect(found('outage')).toContain('yasoon');
  });

  test('every incident is found first by its own title', () => {
    const missed = incidents.filter(({ id, postmortem }) => ask(postmortem.title)[0]?.incident !== id);
    expect(missed.map(({ id }) => id)).toEqual([]);
  });

  test('a match in the text has an excerpt that shows it', () => {
    for (const query of ['redis', 'certificate', 'dns', 'regular expression', 'database']) {
      for (const hit of ask(query)) {
        const incident = incidents.find(({ id }) => id === hit.incident);
        const sections = incident === undefined ? [] : toIncidentText(incident, undefined).sections;
        const located = locate(sections, hit.terms);
        if (located !== undefined) expect(located.excerpt.some(({ marked }) => marked)).toBe(true);
      }
    }
  });
});

describe('the index of this repository in shards', () => {
  const { head, shards } = buildIndexFiles(documents, {
    aliases: toAliases(taxonomy),
    version: 'v',
    singleFileSize: 0,
    shardSize: 2000,
  });
  const fetchPart = (name: string) => Promise.resolve(shards.get(name) ?? '');

  test('law: each of the judged queries finds what it finds in the whole index, score for score', async () => {
    const inParts = loadIndex(head);
    for (const { query } of judgedQueries) {
      const found = await loadAndRetry([inParts.shards], fetchPart, () =>
        search(inParts, query, { limit: 200 }),
      );
      expect([query, found]).toEqual([query, search(engine, query, { limit: 200 })]);
    }
    // Otherwise the whole index would be searched.
    expect(shards.size).toBeGreaterThan(100);
  });

  test('law: a question scores the same regardless of earlier questions', async () => {
    const asked = loadIndex(head);
    for (const { query } of [...judgedQueries, ...judgedQueries.slice(0, 10)]) {
      const fresh = loadIndex(head);
      const ask = (from: typeof fresh) =>
        loadAndRetry([from.shards], fetchPart, () => search(from, query, { limit: 10 }));
      expect([query, await ask(asked)]).toEqual([query, await ask(fresh)]);
    }
  });
});
