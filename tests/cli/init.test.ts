// hindsight init: what it finds out, what it writes, and what it leaves alone.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseRemote, toEditLink } from '../../src/cli/init/repository.ts';
import { problemMatcher } from '../../src/cli/output/problem-matcher.ts';
import { aFolder, hindsight } from './run.ts';

const postmortem = (severity: string): string =>
  `---\ntitle: Queue stops\ndate: 2024-02-03\nseverity: ${severity}\n---\n\n## Summary\n\nIt stopped.\n`;
const filesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
const read = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8');

describe('hindsight init in an empty folder', () => {
  test('writes an archive that check accepts without a warning, and nothing the second time', async () => {
    const folder = aFolder();
    const { code, stdout } = await hindsight(folder, 'init', '--yes');
    expect(code).toBe(0);
    expect(stdout).toContain('7 files written.');
    expect(filesOf(folder)).toEqual([
      '.github/workflows/postmortems.yml',
      '.gitignore',
      '.vscode/postmortems.code-snippets',
      '.vscode/tasks.json',
      'content/archive.yaml',
      'content/postmortems/2026/2026-01-15-example.md',
      'content/template.md',
    ]);
    const checked = await hindsight(folder, 'check', '--strict');
    expect(checked.code).toBe(0);
    expect(checked.stdout).toContain('1 incident checked: 0 errors, 0 warnings.');
    const again = await hindsight(folder, 'init', '--yes');
    expect(again.stdout).toContain('Everything is there already.');
  });

  test('--dry-run shows every file and the settings, and writes nothing', async () => {
    const folder = aFolder();
    const { code, stdout } = await hindsight(folder, 'init', '--dry-run');
    expect(code).toBe(0);
    expect(stdout).toContain('content/postmortems/2026/2026-01-15-example.md');
    expect(stdout).toMatch(/^ {2}name: \S+ postmortems$/m);
    expect(filesOf(folder)).toEqual([]);
  });

  test('does not write unasked without a terminal', async () => {
    const folder = aFolder();
    const { code, stderr } = await hindsight(folder, 'init');
    expect(code).toBe(2);
    expect(stderr).toContain('pass --yes to write these files');
    expect(filesOf(folder)).toEqual([]);
  });

  test('makes the folder it is given, and says to go there', async () => {
    const folder = aFolder();
    expect((await hindsight(folder, 'init', 'new place', '--yes')).stdout).toContain("cd 'new place'");
    expect(existsSync(join(folder, 'new place/content/archive.yaml'))).toBe(true);
  });
});

describe('hindsight init in a repository', () => {
  const repository = {
    'docs/postmortems/2024-02-03-queue.md': postmortem('Fire'),
    'docs/postmortems/2024-02-04-queue.md': postmortem('"P2"'),
    'docs/guide.md': '---\ntitle: Guide\n---\n',
    'package.json': '{ "name": "@example/shop" }',
    '.vscode/tasks.json': '{ "mine": true }',
    '.gitignore': 'build/\n',
    '.git/config': '[remote "origin"]\n\turl = https://someone:secret@github.com/example/shop.git\n',
    '.git/refs/remotes/origin/HEAD': 'ref: refs/remotes/origin/trunk\n',
  };

  test('finds the postmortems, proposes settings from what it sees, and changes no file', async () => {
    const folder = aFolder(repository);
    const { code, stdout } = await hindsight(folder, 'init', '--yes');
    expect(code).toBe(0);
    expect(stdout).toContain('The archive folder is docs/postmortems. It has 2 postmortems.');
    expect(stdout).toContain('Add this line to .gitignore: /dist/');
    expect(read(folder, '.vscode/tasks.json')).toBe('{ "mine": true }');
    expect(read(folder, '.gitignore')).toBe('build/\n');
    const settings = read(folder, 'docs/postmortems/archive.yaml');
    expect(parse(settings)).toMatchObject({
      name: 'shop postmortems',
      'edit-link': 'https://github.com/example/shop/edit/trunk/{path}',
      edition: 'public',
    });
    expect(settings).toContain('#   Fire: sev2');
    expect(settings).not.toContain('P2"');
    expect(filesOf(folder).filter((path) => path.includes('example.md'))).toEqual([]);
    expect(stdout + settings).not.toContain('secret');
  });

  test('the archive is read as before, and its settings are valid', async () => {
    const folder = aFolder(repository);
    await hindsight(folder, 'init', '--yes');
    const { stdout } = await hindsight(folder, 'check', '--content', 'docs/postmortems', '--json');
    expect(JSON.parse(stdout).diagnostics.map(({ id }: { id: string }) => id)).toEqual(['unknown-severity']);
  });

  test('keeps a template under another name, and adds no example beside plain Markdown', async () => {
    const folder = aFolder({ 'incidents/_template.md': 'Ours', 'incidents/a.md': 'Plain text.' });
    const { stdout } = await hindsight(folder, 'init', '--content', 'incidents', '--yes');
    expect(stdout).toContain('check --content incidents');
    expect(stdout).not.toContain('import FOLDER');
    expect(filesOf(join(folder, 'incidents'))).toEqual(['_template.md', 'a.md', 'archive.yaml']);
  });

  test('refuses a content folder outside the repository', async () => {
    expect((await hindsight(aFolder(repository), 'init', '--content', '../other', '--yes')).code).toBe(2);
  });

  test.each([
    [{ '.gitlab-ci.yml': 'test: {}\n' }, '.gitlab/postmortems.yml'],
    [{ '.git/config': '[remote "origin"]\n  url = git@gitlab.com:team/shop.git\n' }, '.gitlab-ci.yml'],
  ])('%j: the job is for GitLab', async (files, path) => {
    const folder = aFolder(files);
    const { stdout } = await hindsight(folder, 'init', '--yes');
    expect(parse(read(folder, path)).postmortems.script).toHaveLength(2);
    expect(existsSync(join(folder, '.github'))).toBe(false);
    expect(stdout.includes('include: .gitlab/postmortems.yml')).toBe(path === '.gitlab/postmortems.yml');
  });
});

describe('The files that hindsight init writes', () => {
  const prefix = 'npx --yes hindsight-postmortems ';

  test('the commands of the job are known, and check passes', async () => {
    const folder = aFolder();
    await hindsight(folder, 'init', '--yes');
    const job = parse(read(folder, '.github/workflows/postmortems.yml'));
    const commands = job.jobs.postmortems.steps.flatMap(({ run }: { run?: string }) => run ?? []) as string[];
    expect(commands.map((command) => command.startsWith(prefix))).toEqual([true, true]);
    const [check = [], build = []] = commands.map((command) => command.slice(prefix.length).split(' '));
    expect((await hindsight(folder, ...check)).code).toBe(0);
    // Without a folder to read, a known command line gets as far as saying so.
    const { stderr } = await hindsight(aFolder(), ...build);
    expect(stderr).toContain('there is no folder "content"');
  });

  test('a folder with a space and a quotation mark is one word of the command', async () => {
    const folder = aFolder({ "it's here/postmortems/a.md": postmortem('sev1') });
    await hindsight(folder, 'init', '--content', "it's here", '--yes');
    const { command } = JSON.parse(read(folder, '.vscode/tasks.json')).tasks[0];
    expect(command).toBe(`${prefix}check --content 'it'\\''s here' --watch`);
  });

  test('the task has the problem matcher, and the snippets are JSON with the closed lists', async () => {
    const folder = aFolder();
    await hindsight(folder, 'init', '--yes');
    expect(JSON.parse(read(folder, '.vscode/tasks.json')).tasks[0].problemMatcher).toEqual(problemMatcher);
    const snippets = JSON.parse(read(folder, '.vscode/postmortems.code-snippets'));
    expect(snippets.Postmortem.body).toContain('severity: ${3|sev1,sev2,sev3,sev4|}');
  });
});

describe('parseRemote(written, branch)', () => {
  test.each([
    ['git@github.com:example/shop.git', 'https://github.com/example/shop/edit/main/{path}'],
    ['https://user:token@github.example.org/a/b', 'https://github.example.org/a/b/edit/main/{path}'],
    [
      'ssh://git@gitlab.example.org:2222/team/sub/shop.git',
      'https://gitlab.example.org/team/sub/shop/-/edit/main/{path}',
    ],
    ['https://git.example.org/shop', undefined],
    ['/srv/git/shop.git', undefined],
  ])('%s: %s', (written, expected) => {
    const remote = parseRemote(written, 'main');
    expect(remote === undefined ? undefined : toEditLink(remote)).toBe(expected);
  });
});
