import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { search } from '../../src/search/ranking/engine.ts';
import { anEngine, type WriteUp } from './builders.ts';

const identifiers = Array.from({ length: 3000 }, (_, place) => `\`ERR_CODE_${place}_FAILED\``).join(' ');
const prose = Array.from({ length: 5000 }, (_, place) => `word${place % 900}`).join(' ');

const odd: readonly WriteUp[] = [
  { id: 'bare', title: 'Zeppelin' },
  { id: 'line', sections: { summary: 'Quokka.' } },
  { id: 'untitled', title: '', sections: { other: 'The wombat was full.' } },
  { id: 'nothing', title: '' },
  { id: 'symbols', title: '!!!', sections: { summary: '— … ??? 🔥' } },
  { id: 'long', sections: { timeline: `${prose} narwhal` } },
  { id: 'identifiers', sections: { timeline: identifiers } },
  {
    id: 'german',
    title: 'Datenbankausfall in Zürich',
    sections: { summary: 'Das Zertifikat war abgelaufen, die Schlüsselübergabe scheiterte.' },
  },
  { id: 'chinese', title: '数据库连接失败', sections: { summary: '主库在切换后无法写入。' } },
  { id: 'japanese', sections: { summary: 'データベースのフェイルオーバーに失敗しました。' } },
  {
    id: 'url',
    sections: {
      summary: 'See https://status.example.org/incidents/k5w2?utm=1#top for /etc/nginx/nginx.conf.',
    },
  },
];
const engine = anEngine(odd);
const found = (query: string): readonly string[] => search(engine, query, { limit: 99 }).incidents;

describe('Unusual write-ups are found by their words', () => {
  test.each([
    ['zeppelin', 'bare'],
    ['quokka', 'line'],
    ['wombats', 'untitled'],
    ['narwhal', 'long'],
    ['word899', 'long'],
    ['ERR_CODE_2999_FAILED', 'identifiers'],
    ['err code 2999 failed', 'identifiers'],
    ['datenbankausfall zurich', 'german'],
    ['Schluesseluebergabe Schlüsselübergabe', 'german'],
    ['连接失败', 'chinese'],
    ['数据库', 'chinese'],
    ['フェイルオーバー', 'japanese'],
    ['/etc/nginx/nginx.conf', 'url'],
    ['https://status.example.org/incidents/k5w2', 'url'],
  ])('%s finds %s', (query, expected) => {
    expect(found(query)[0]).toBe(expected);
  });
});

describe('Unusual questions are answered', () => {
  test.each([
    ...['', ' ', 'the of and', '!?…', '-', '"', ':', '😀', '\\', '\u0000', '\ud800', '()[]{}', '*', '%00'],
    ...[
      'x'.repeat(300),
      'x '.repeat(150),
      '🔥'.repeat(150),
      'ＦＵＬＬ',
      '<b>',
      '${jndi:ldap://x}',
      '../../etc/passwd',
    ],
    ...[
      'p99>500ms',
      'ERR_CONN_RESET',
      '10.0.0.1:6379',
      '::1',
      '1e999',
      '__proto__',
      'C++',
      '.net',
      '数',
      '1.20',
    ],
  ])('%j', (query) => {
    const answer = search(engine, query, { limit: 5 });
    expect(answer.hits.every(({ score }) => Number.isFinite(score) && score > 0)).toBe(true);
    expect(answer.asked || answer.total === 0).toBe(true);
  });

  test('any text gets finite scores in descending order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (query) => {
        const scores = search(engine, query, { limit: 99 }).hits.map(({ score }) => score);
        expect(scores.every((score) => Number.isFinite(score) && score > 0)).toBe(true);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
      }),
    );
  });
});
