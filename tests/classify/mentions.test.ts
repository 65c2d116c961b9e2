// Which words name a component.
import { describe, expect, test } from 'vitest';
import { createMentionFinder } from '../../src/classify/components/mentions.ts';
import { createWordReader } from '../../src/classify/model/words.ts';
import { builtInTaxonomy, extendTaxonomy } from '../../src/classify/taxonomy/built-in-taxonomy.ts';
import { technologies } from '../../src/text/technologies/technologies.ts';

const readWords = createWordReader();
const finder = createMentionFinder(builtInTaxonomy);
const named = (text: string) => finder.find(readWords(text), text).map(({ component }) => component);

describe('createMentionFinder(taxonomy)', () => {
  test.each([
    ['Redis ran out of memory.', ['redis']],
    ['The `redis` process was gone.', ['redis']],
    ['The Kafka brokers lost their leader.', ['event-stream', 'job-queue']],
    ['nginx hung.', ['proxy-gateway']],
    ['Discovery went through Consul.', ['coordination']],
    ['The load balancer was replaced.', ['load-balancer']],
    ['Pull requests to crates.io.', ['artifact-registry']],
  ])('%s', (text, components) => {
    expect(named(text)).toEqual(components);
  });

  test.each(['A swift answer came.', 'They consul each other.', 'Reach the vault.', 'Nothing was named.'])(
    '%s: not a product',
    (text) => {
      expect(finder.find(readWords(text), text).filter(({ kind }) => kind === 'product')).toEqual([]);
    },
  );

  test.each(['The query was optimized.', 'An influx of users came.', 'We react to pages.'])(
    '%s: another form of a name is not a product',
    (text) => {
      expect(finder.find(readWords(text), text).filter(({ kind }) => kind === 'product')).toEqual([]);
    },
  );

  test('the plural and the possessive of a product match it', () => {
    expect([...named('The ELBs were slow.'), ...named("Redis's memory was full.")]).toEqual([
      'load-balancer',
      'redis',
    ]);
  });

  test('only the longest of nested names counts', () => {
    expect(
      finder.find(readWords('A database server.'), 'A database server.').map(({ name }) => name),
    ).toEqual(['database server']);
  });

  test('a team’s component and alias are found', () => {
    const taxonomy = extendTaxonomy(builtInTaxonomy, {
      components: [
        {
          id: 'ledger',
          name: 'Ledger',
          definition: 'Books.',
          aliases: ['the books'],
          parent: 'relational-db',
        },
      ],
      topics: [],
      phrases: [],
      aliases: [{ axis: 'components', id: 'redis', alias: 'the hare' }],
    });
    const own = createMentionFinder(taxonomy);
    const text = 'The books were closed and the hare was slow.';
    expect(own.find(readWords(text), text).map(({ component }) => component)).toEqual(['ledger', 'redis']);
  });
});

describe('technologies', () => {
  test.each([
    ['relational-db', 'PostgreSQL, MySQL, MariaDB, Aurora, RDS, CockroachDB, Vitess, Snowflake'],
    ['nosql-db', 'MongoDB, Cassandra, DynamoDB, ClickHouse, CouchDB, InfluxDB, FoundationDB'],
    ['redis', 'Redis, Valkey, redict, ElastiCache, KeyDB'],
    ['memcached', 'Memcached, mcrouter'],
    ['cache', 'caching layer, cache server, in memory store'],
  ])('%s: %s', (component, names) => {
    const lost = names
      .split(', ')
      .filter((name) => !named(`It was ${name} that failed.`).includes(component));
    expect(lost).toEqual([]);
  });

  test('several hundred names, all for components of the taxonomy, none twice for the same one', () => {
    const ids = new Set(builtInTaxonomy.components.map(({ id }) => id));
    expect(technologies.length).toBeGreaterThan(900);
    expect(technologies.filter(({ component }) => !ids.has(component))).toEqual([]);
    const keys = technologies.map(({ component, name }) => `${component} ${name}`);
    expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([]);
  });

  test('every component of the taxonomy has words', () => {
    const known = new Set(technologies.map(({ component }) => component));
    const parts = builtInTaxonomy.components.filter(({ parent }) => parent !== undefined);
    expect(parts.filter(({ id }) => !known.has(id)).map(({ id }) => id)).toEqual([]);
  });
});
