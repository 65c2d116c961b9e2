import { existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { aFolder, hindsight, spawnHindsight } from './run.ts';

const good = `---
title: Checkout fails after a cache upgrade
times:
  started: 2024-03-05T10:00Z
  mitigated: 2024-03-05T10:23Z
causes: [capacity-exhaustion]
---

## Summary

Checkout failed for 23 minutes because \`redis\` ran out of memory.
`;
const bad = good.replace('causes: [capacity-exhaustion]', 'severity: SEV9\ncauses: [capasity-exhaustion]');
const one = { 'content/postmortems/2024/2024-03-05-checkout.md': good };
const broken = { 'content/postmortems/2024/2024-03-05-checkout.md': bad };

describe('hindsight', () => {
  test('behaves the same in a process of its own as in this one', async () => {
    for (const args of [['check'], ['check', '--json'], ['chekc']]) {
      const folder = aFolder(broken);
      expect(spawnHindsight(folder, args)).toEqual(await hindsight(folder, ...args));
    }
  });

  test('without a command shows the help and ends with 2', async () => {
    const { code, stderr } = await hindsight(aFolder());
    expect(code).toBe(2);
    expect(stderr).toContain('Usage: hindsight');
  });

  test.each(['build', 'dev', 'check', 'new', 'review', 'evaluate'])(
    '%s --help explains itself and ends with 0',
    async (name) => {
      const { code, stdout } = await hindsight(aFolder(), name, '--help');
      expect(code).toBe(0);
      expect(stdout).toContain('--content <dir>');
    },
  );

  test.each([
    [['biuld']],
    [['check', '--jsno']],
    [['check', '--content', 'nowhere']],
    [['new']],
    [['build', '--as-of', '2024-02-30']],
    [['build', '--base', '../../x']],
    [['build', '--site', 'javascript:alert(1)']],
  ])('%j is a usage error: exit 2 and a sentence on stderr', async (args) => {
    const { code, stdout, stderr } = await hindsight(aFolder(), ...args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).not.toMatch(/\n {4}at /);
  });
});

describe('hindsight check', () => {
  test('says how many incidents were checked and ends with 0', async () => {
    const { code, stdout } = await hindsight(aFolder(one), 'check');
    expect(stdout).toContain('1 incident checked: 0 errors');
    expect(code).toBe(0);
  });

  test('reports every problem with place, line and the nearest valid choice, and ends with 1', async () => {
    const { code, stderr } = await hindsight(aFolder(broken), 'check');
    expect(code).toBe(1);
    expect(stderr).toContain('content/postmortems/2024/2024-03-05-checkout.md:6:11 error unknown-severity');
    expect(stderr).toContain('6 | severity: SEV9');
    expect(stderr).toContain('did you mean capacity-exhaustion?');
    expect(stderr).toContain('2 errors');
  });

  test('--json prints the same diagnostics for programs', async () => {
    const { code, stdout } = await hindsight(aFolder(broken), 'check', '--json');
    const answer = JSON.parse(stdout);
    expect(code).toBe(1);
    expect(answer.ok).toBe(false);
    expect(answer.diagnostics.map(({ position }: { position: { line: number } }) => position.line)).toEqual([
      6, 7,
    ]);
  });

  test('does not follow a link out of the folder, and says so', async () => {
    const folder = aFolder({ ...one, 'secret.md': good });
    symlinkSync(join(folder, 'secret.md'), join(folder, 'content/postmortems/2024/linked.md'));
    const { code, stderr } = await hindsight(folder, 'check');
    expect(code).toBe(1);
    expect(stderr).toContain('linked.md:1:1 error link-not-followed');
  });

  test('names a file that is not UTF-8', async () => {
    const folder = aFolder(one);
    writeFileSync(join(folder, 'content/postmortems/2024/latin.md'), Buffer.from([0x2d, 0xe4, 0xf6]));
    expect((await hindsight(folder, 'check')).stderr).toContain('latin.md:1:1 error not-utf-8');
  });
});

describe('hindsight build', () => {
  test('leaves the last site untouched when the content has errors, and ends with 1', async () => {
    const folder = aFolder({
      ...broken,
      'dist/hindsight.json': '{}',
      'dist/index.html': 'the last good site',
    });
    const { code, stderr } = await hindsight(folder, 'build');
    expect(code).toBe(1);
    expect(stderr).toContain('Nothing was written.');
    expect(readFileSync(join(folder, 'dist/index.html'), 'utf8')).toBe('the last good site');
    expect(readdirSync(folder).sort()).toEqual(['content', 'dist']);
  });

  test('refuses to replace a folder that is not a Hindsight site', async () => {
    const folder = aFolder({ ...one, 'thesis/chapter.md': 'years of work' });
    expect((await hindsight(folder, 'build', '--out', 'thesis')).code).toBe(2);
    expect(existsSync(join(folder, 'thesis/chapter.md'))).toBe(true);
  });

  test.each(['content', '.', 'content/postmortems'])(
    'refuses to write over the content (--out %s)',
    async (out) => {
      const folder = aFolder(one);
      expect((await hindsight(folder, 'build', '--out', out)).code).toBe(2);
      expect(existsSync(join(folder, 'content/postmortems/2024/2024-03-05-checkout.md'))).toBe(true);
    },
  );
});

describe('a folder that holds the postmortems itself', () => {
  const flat = { 'docs/postmortems/2024-03-05-checkout.md': good };

  test('is checked, and new puts its file beside the others', async () => {
    const folder = aFolder(flat);
    const content = ['--content', 'docs/postmortems'];
    expect((await hindsight(folder, 'check', ...content)).stdout).toContain('1 incident checked: 0 errors');
    const made = await hindsight(folder, 'new', 'Queue stops', '--date', '2024-04-01', ...content);
    expect(made.stdout.trim()).toBe('docs/postmortems/2024-04-01-queue-stops.md');
  });

  test('is not where a site can be written to', async () => {
    const args = ['--content', 'docs/postmortems', '--out', 'docs/postmortems/site'];
    expect((await hindsight(aFolder(flat), 'build', ...args)).stderr).toContain('would replace the content');
  });

  test('is refused when it is part of an archive, whose settings would be ignored', async () => {
    const folder = aFolder({ ...one, 'content/archive.yaml': 'name: Ours\n' });
    const { code, stderr } = await hindsight(folder, 'check', '--content', 'content/postmortems');
    expect(code).toBe(2);
    expect(stderr).toContain('pass the archive: --content content');
  });

  test.each([
    [
      ['--content', 'docs'],
      '"docs": it has no postmortems/ folder and no Markdown files with front matter; 1 Markdown file with front matter is in "docs/incidents"; pass --content docs/incidents',
    ],
    [
      [],
      'there is no folder "content"; 1 Markdown file with front matter is in "docs/incidents"; pass --content docs/incidents',
    ],
    [['--content', 'empty'], 'create one with "hindsight new"'],
  ])('%j: the error says where postmortems were seen', async (args, message) => {
    const folder = aFolder({ 'docs/incidents/2024/a.md': good, 'empty/.keep': '' });
    const { code, stderr } = await hindsight(folder, 'check', ...args);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});

describe('hindsight new', () => {
  test('writes a file that check accepts, from the built-in template, and prints its path', async () => {
    const folder = aFolder();
    mkdirSync(join(folder, 'content'));
    const title = 'Ünïcode: "quoted" & #strange';
    const { code, stdout } = await hindsight(
      folder,
      'new',
      title,
      '--date',
      '2024-03-05',
      '--organization',
      'A & B',
    );
    expect(code).toBe(0);
    expect(stdout.trim()).toBe('content/postmortems/2024/2024-03-05-a-b-unicode-quoted-strange.md');
    expect((await hindsight(folder, 'check')).stderr).not.toContain('error');
    expect(JSON.parse((await hindsight(folder, 'check', '--json')).stdout).incidents).toBe(1);
  });

  test('never overwrites a file, and never leaves the folder', async () => {
    const folder = aFolder({ 'content/template.md': '---\ntitle: {{title}}\ndate: {{date}}\n---\n' });
    const args = ['new', '../../../etc/passwd', '--date', '2024-03-05'] as const;
    expect((await hindsight(folder, ...args)).stdout.trim()).toBe(
      'content/postmortems/2024/2024-03-05-etc-passwd.md',
    );
    expect(await hindsight(folder, ...args)).toMatchObject({ code: 2, stdout: '' });
  });
});

describe('hindsight evaluate', () => {
  test('prints a table, and the same figures with --json', async () => {
    const folder = aFolder(one);
    expect((await hindsight(folder, 'evaluate')).stdout).toContain('capacity-exhaustion');
    const { code, stdout } = await hindsight(folder, 'evaluate', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toBeTypeOf('object');
  });
});
