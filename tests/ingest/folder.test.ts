// Reading real folders: hidden files, links, folders per incident, files that cannot be read.
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { createReader, readContext } from '../../src/build-archive.ts';
import { findPostmortems, readArchiveFiles } from '../../src/files.ts';
import { isHiddenName, listFolder } from '../../src/folder.ts';
import { guardReading } from '../../src/ingest/diagnostics/guard.ts';
import { isBundleName, toId } from '../../src/ingest/ids.ts';
import { aFolder } from '../cli/run.ts';

const postmortem = '---\ntitle: Queue grows\ndate: 2024-02-03\n---\n\nIt grew.\n';

/** The names of what is read of a folder, and the ids of the diagnostics. */
function readNames(folder: string) {
  const { postmortems, skipped, diagnostics } = readArchiveFiles(join(folder, 'content'));
  const cut = (path: string): string => path.slice(path.indexOf('/postmortems/') + 13);
  return {
    read: postmortems.map(({ path }) => cut(path)),
    skipped: skipped?.map(cut),
    problems: diagnostics.map(({ id, path, found }) => `${cut(path)}: ${id} ${found}`),
  };
}

describe('readArchiveFiles(folder)', () => {
  test('leaves out hidden, temporary and trash files of editors and note tools', () => {
    const names = [
      '.draft.md',
      '.trash/a.md',
      '.obsidian/b.md',
      'node_modules/c/d.md',
      '#e.md#',
      '~$f.md',
      '.stversions/g.md',
    ];
    const files = Object.fromEntries(names.map((name) => [`content/postmortems/${name}`, postmortem]));
    const folder = aFolder({ ...files, 'content/postmortems/queue.md': postmortem });
    symlinkSync('ann@host.1234:56', join(folder, 'content/postmortems/.#queue.md'));
    expect(readNames(folder)).toEqual({ read: ['queue.md'], skipped: [], problems: [] });
  });

  test('counts what is not a postmortem: pictures, a README without front matter, notes next to an index', () => {
    const folder = aFolder({
      'content/postmortems/README.md': '# About this folder\n',
      'content/postmortems/2024-02-03-queue/index.md': postmortem,
      'content/postmortems/2024-02-03-queue/notes.md': 'Raw notes.\n',
      'content/postmortems/2024-02-03-queue/graph.png': '',
    });
    expect(readNames(folder)).toEqual({
      read: ['2024-02-03-queue/index.md'],
      skipped: ['2024-02-03-queue/graph.png', '2024-02-03-queue/notes.md', 'README.md'],
      problems: [],
    });
  });

  test('leaves out templates and folders of drafts, and keeps an incident about a template', () => {
    const folder = aFolder({
      'content/postmortems/_template.md': postmortem,
      'content/postmortems/postmortem-template.md': postmortem,
      'content/postmortems/drafts/a.md': postmortem,
      'content/postmortems/2024/_drafts/b.md': postmortem,
      'content/postmortems/broken-email-template.md': postmortem,
    });
    expect(readNames(folder)).toEqual({
      read: ['broken-email-template.md'],
      skipped: ['2024/_drafts/b.md', '_template.md', 'drafts/a.md', 'postmortem-template.md'],
      problems: [],
    });
  });

  test('an archive without postmortems is an error, not an empty archive', () => {
    const folder = aFolder({ 'content/postmortems/queue.txt': 'It grew.' });
    expect(readNames(folder).problems).toEqual([
      expect.stringContaining('no-postmortems no postmortems in the folder'),
    ]);
  });

  test('reads a folder of postmortems that has its settings and themes beside them', () => {
    const folder = aFolder({
      'docs/postmortems/archive.yaml': 'name: Ours\n',
      'docs/postmortems/README.md': '---\ntitle: About\n---\n',
      'docs/postmortems/_index.md': '---\ntitle: Postmortems\n---\n',
      'docs/postmortems/template.md': postmortem,
      'docs/postmortems/drafts/later.md': postmortem,
      'docs/postmortems/themes/queues.md': '---\ntitle: Queues\n---\n',
      'docs/postmortems/queue.md': postmortem,
      'docs/postmortems/2023/cache.md': postmortem,
      'docs/postmortems/queue.png': '',
    });
    const root = join(folder, 'docs/postmortems');
    const files = readArchiveFiles(root);
    const cut = (path: string): string => path.slice(path.indexOf('/postmortems/') + 13);
    expect(files.postmortems.map(({ path }) => cut(path))).toEqual(['2023/cache.md', 'queue.md']);
    expect(files.themes.map(({ path }) => cut(path))).toEqual(['themes/queues.md']);
    expect(files.settings?.text).toBe('name: Ours\n');
    expect(files.skipped?.map(cut)).toEqual([
      'README.md',
      '_index.md',
      'drafts/later.md',
      'queue.png',
      'template.md',
    ]);
    expect(files.diagnostics).toEqual([]);
  });

  test('follows a link inside the archive, and refuses one that points outside or to nothing', () => {
    const folder = aFolder({ 'content/shelf/queue.md': postmortem, 'elsewhere/secret.md': postmortem });
    mkdirSync(join(folder, 'content/postmortems'));
    symlinkSync('../shelf', join(folder, 'content/postmortems/2024'));
    symlinkSync('../../elsewhere', join(folder, 'content/postmortems/2025'));
    symlinkSync('nowhere.md', join(folder, 'content/postmortems/lost.md'));
    symlinkSync('..', join(folder, 'content/shelf/loop'));
    expect(readNames(folder)).toEqual({
      read: ['2024/queue.md'],
      skipped: [],
      problems: [
        '2025: link-not-followed a link that is not followed (it points outside the archive folder)',
        'lost.md: link-not-followed a link that is not followed (no such file or folder)',
      ],
    });
  });

  test('the folder itself may be a link, but its postmortems/ may not lead outside', () => {
    const folder = aFolder({
      'real/postmortems/queue.md': postmortem,
      'other/archive.yaml': 'name: Other\n',
    });
    symlinkSync('real', join(folder, 'content'));
    symlinkSync('../real/postmortems', join(folder, 'other/postmortems'));
    expect(readNames(folder).read).toEqual(['queue.md']);
    expect(readArchiveFiles(join(folder, 'other')).diagnostics).toMatchObject([{ id: 'link-not-followed' }]);
  });

  test.runIf(process.getuid?.() !== 0)('says when a file may not be read', () => {
    const folder = aFolder({ 'content/postmortems/queue.md': postmortem });
    chmodSync(join(folder, 'content/postmortems/queue.md'), 0o000);
    expect(readNames(folder).problems).toEqual([
      'queue.md: unreadable-file a file that cannot be read (permission denied)',
    ]);
  });

  test('distinguishes UTF-16 from other bytes that are not UTF-8', () => {
    const folder = aFolder({ 'content/postmortems/a.md': postmortem });
    const write = (name: string, bytes: readonly number[]): void =>
      writeFileSync(join(folder, 'content/postmortems', name), Buffer.from(bytes));
    write('latin.md', [0x2d, 0xe4, 0xf6]);
    write('wide.md', [0xff, 0xfe, 0x2d, 0x00, 0x80, 0xd8]);
    expect(readNames(folder).problems).toEqual([
      'latin.md: not-utf-8 bytes that are not UTF-8',
      'wide.md: not-utf-8 a file saved as UTF-16',
    ]);
  });
});

describe('listFolder(folder)', () => {
  test('lists a file once, however many links lead to it', () => {
    const folder = aFolder({ '2024/a.md': '', '2023/b.md': '' });
    symlinkSync('../2024', join(folder, '2023/next'));
    symlinkSync('2024/a.md', join(folder, 'latest.md'));
    expect(listFolder(folder).files.map((path) => path.slice(folder.length + 1))).toEqual([
      '2023/b.md',
      '2024/a.md',
    ]);
  });
});

describe('isHiddenName(name)', () => {
  test.each(['.git', 'a.md~', '~$a.md', 'a.md.swp', 'a.sync-conflict-20240101-120000-ABC.md'])(
    '%s is',
    (name) => {
      expect(isHiddenName(name)).toBe(true);
    },
  );
  test.each(['a.md', '_posts', '2024', 'a~b.md', 'c#.md'])('%s is not', (name) => {
    expect(isHiddenName(name)).toBe(false);
  });
});

describe('toId(path)', () => {
  test.each([
    ['content/postmortems/2024/2024-02-03-queue.md', '2024-02-03-queue'],
    ['content/postmortems/2024-02-03-queue/index.md', '2024-02-03-queue'],
    ['content/postmortems/2024/2024-02-03-queue/Postmortem.md', '2024-02-03-queue'],
    ['content/postmortems/2024/README.md', 'readme'],
    ['content/postmortems/report.md', 'report'],
    ['content/postmortems/2024-02-03-データベース.md', '2024-02-03-データベース'],
  ])('%s has the id %s', (path, id) => {
    expect(toId(path)).toBe(id);
  });

  test('two incidents in folders of their own do not share an id', () => {
    expect(isBundleName(join('postmortems', dirname('a/index.md'), 'index.md'))).toBe(true);
    expect(toId('postmortems/a/index.md')).not.toBe(toId('postmortems/b/index.md'));
  });
});

describe('guardReading(read, toResult)', () => {
  test('an exception becomes an error that names the file', () => {
    const read = guardReading(
      (): never => {
        throw new TypeError('stack is empty\nand more');
      },
      (diagnostics) => ({ diagnostics }),
    );
    expect(read({ path: 'content/postmortems/a.md', text: 'a' }).diagnostics).toMatchObject([
      {
        id: 'reading-failed',
        path: 'content/postmortems/a.md',
        found: expect.stringContaining('stack is empty'),
      },
    ]);
  });

  test('a document that the reader of an archive fails on does not keep others from being read', () => {
    const read = createReader(readContext({}, {}));
    const texts = ['a', 'b'].map((name) => ({ path: `content/postmortems/${name}.md`, text: postmortem }));
    const failing = vi.spyOn(String.prototype, 'normalize').mockImplementationOnce(() => {
      throw new RangeError('too deep');
    });
    const [first, second] = texts.map(read);
    failing.mockRestore();
    expect(first?.diagnostics).toMatchObject([{ id: 'reading-failed', path: 'content/postmortems/a.md' }]);
    expect(second?.incident?.id).toBe('b');
  });
});

describe('findPostmortems(archive)', () => {
  test.each([
    [
      'a postmortems/ folder, even with Markdown beside it',
      { 'a.md': postmortem, 'postmortems/b.md': postmortem },
      'postmortems',
    ],
    ['files with front matter of its own', { 'a.md': postmortem }, ''],
    ['files sorted by year', { '2024/a.md': 'Text.' }, ''],
    ['plain Markdown', { 'a.md': '# A guide' }, undefined],
    [
      'only a README, a template and drafts',
      { 'README.md': postmortem, 'template.md': postmortem, 'drafts/a.md': postmortem },
      undefined,
    ],
    ['files in another folder', { 'guide/a.md': postmortem }, undefined],
    ['nothing', {}, undefined],
  ])('%s', (_what, files, expected) => {
    const folder = aFolder(files);
    expect(findPostmortems(folder)).toBe(expected === undefined ? undefined : join(folder, expected));
  });

  test('takes plain Markdown if the folder is called incidents', () => {
    const folder = join(aFolder({ 'incidents/db/a.md': 'Text.' }), 'incidents');
    expect(findPostmortems(folder)).toBe(folder);
  });
});
