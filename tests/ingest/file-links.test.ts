// Links between files of the content folder: what they lead to, and the warnings about those that lead nowhere.
import { describe, expect, test } from 'vitest';
import { checkFileLinks, linkedAttachments, resolveLink } from '../../src/ingest/file-links.ts';
import type { Attachment } from '../../src/model/attachment.ts';
import type { BodyLink } from '../../src/model/postmortem.ts';
import { aPostmortem } from '../builders.ts';
import { readWell } from './read.ts';

const from = 'content/postmortems/2024/2024-01-02-a.md';
const anAttachment = (name: string): Attachment => ({
  path: `content/${name}`,
  name,
  isPicture: name.endsWith('.png'),
});
const aLink = (target: string, isPicture = false): BodyLink => ({ target, line: 8, isPicture });

describe('resolveLink(from, target)', () => {
  test.each([
    ['img/a.png', { path: 'content/postmortems/2024/img/a.png' }],
    ['./img/a%20b.png', { path: 'content/postmortems/2024/img/a b.png' }],
    ['../2023/b.md#summary', { path: 'content/postmortems/2023/b.md', anchor: 'summary' }],
    ['b.md?plain=1', { path: 'content/postmortems/2024/b.md' }],
    ['100%', { path: 'content/postmortems/2024/100%' }],
    ['../../../../../etc/passwd', { path: 'etc/passwd' }],
  ])('%s', (target, resolved) => {
    expect(resolveLink(from, target)).toEqual(resolved);
  });

  test('keeps absolute paths and letters outside ASCII', () => {
    expect(resolveLink('/srv/Störungen/a.md', 'Bild ö.png').path).toBe('/srv/Störungen/Bild ö.png');
  });
});

describe('The links of a body', () => {
  test('are those to files, with their lines', () => {
    const text = [
      '---',
      'title: A',
      'date: 2024-01-02',
      '---',
      '',
      '![graph](img/a.png) [site](https://a.example/) [heading](#impact) [root](/trends/) [b](b.md)',
      '',
      '[log][1] [[2023-11-11-earlier]]',
      '',
      '[1]: run.log',
      '',
      '## Notes (internal)',
      '',
      '![secret](secret.png)',
    ].join('\n');
    const targets = (edition: 'public' | 'internal') =>
      readWell({ text, settings: { edition } }).links.map(({ target, line }) => [target, line]);
    const open = [
      ['img/a.png', 6],
      ['b.md', 6],
      ['2023-11-11-earlier', 8],
      ['run.log', 10],
    ];
    expect(targets('public')).toEqual(open);
    expect(targets('internal')).toEqual([...open, ['secret.png', 14]]);
  });
});

describe('linkedAttachments(postmortems, attachments)', () => {
  test('leaves out files that no published incident links to', () => {
    const [shown, hidden] = ['postmortems/2024/a.png', 'postmortems/2024/b.png'].map(anAttachment);
    if (shown === undefined || hidden === undefined) throw new Error('two attachments');
    const postmortems = [aPostmortem({ path: from, links: [aLink('a.png', true), aLink('c.png', true)] })];
    expect([...linkedAttachments(postmortems, [shown, hidden]).values()]).toEqual([shown]);
  });
});

describe('checkFileLinks(postmortems, targets)', () => {
  const targets = {
    files: [from, 'content/postmortems/2023/2023-11-11-earlier.md'].map((path) => ({ path, text: '' })),
    attachments: [anAttachment('postmortems/2024/img/graph.png'), anAttachment('postmortems/run.log')],
    skipped: ['content/postmortems/2024/img/a.svg', 'content/postmortems/2024/big.png'],
  };
  const check = (link: BodyLink) =>
    checkFileLinks([aPostmortem({ path: from, links: [link] })], targets).map(({ level, id, fix }) => [
      level,
      id,
      fix,
    ]);

  test.each([
    aLink('img/graph.png', true),
    aLink('../run.log'),
    aLink('../2023/2023-11-11-earlier.md#summary'),
    aLink('2023-11-11-earlier'),
    aLink('2023-11-11-earlier.md'),
  ])('$target is fine', (link) => {
    expect(check(link)).toEqual([]);
  });

  test.each([
    [aLink('graph.png', true), 'did you mean img/graph.png?'],
    [aLink('run.log'), 'did you mean ../run.log?'],
    [aLink('img/grahp.png', true), 'did you mean img/graph.png?'],
    [aLink('../../../secret.txt'), undefined],
  ])('$0.target is dead', (link, fix) => {
    expect(check(link)).toEqual([['warning', 'dead-link', fix]]);
  });

  test('a file that is not published is named, with a way out', () => {
    expect(check(aLink('img/a.svg', true))).toEqual([
      ['warning', 'unpublished-file', 'export the picture as PNG, since SVG can contain scripts'],
    ]);
    expect(check(aLink('big.png', true))).toEqual([['warning', 'unpublished-file', undefined]]);
  });
});
