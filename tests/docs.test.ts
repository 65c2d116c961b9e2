// The documents agree with the code: tables are current, commands exist with their options, links lead somewhere.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { referencePages } from '../scripts/docs.ts';
import { commandSections, frontMatterTable } from '../scripts/docs-tables.ts';
import { hindsight } from './cli/run.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'src/README.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => join('docs', path))
    .sort(),
].map((path) => [path, read(path)] as const);

describe('docs/reference', () => {
  test('holds the pages that the code makes today (npm run docs)', async () => {
    const pages = await referencePages();
    const stored = new Map(
      [...pages.keys()].map((path) => [path, existsSync(join(root, path)) ? read(path) : '']),
    );
    expect(stored).toEqual(pages);
  });

  test('has no page that nothing makes', async () => {
    const pages = await referencePages();
    const files = readdirSync(join(root, 'docs/reference')).map((name) => `docs/reference/${name}`);
    expect(files.filter((path) => !pages.has(path))).toEqual([]);
  });
});

describe.each(documents)('%s', (path, text) => {
  test('names only scripts that package.json has', () => {
    const { scripts } = JSON.parse(read('package.json')) as {
      readonly scripts: Readonly<Record<string, string>>;
    };
    const named = [...text.matchAll(/npm run ([\w:-]+)/g)].map((match) => match[1] ?? '');
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  test('links only to files that exist', () => {
    const prose = text.replace(/^```[\s\S]*?^```/gm, '');
    const targets = [...prose.matchAll(/\]\(([^)#\s]+)/g)].map((match) => match[1] ?? '');
    const local = targets.filter((target) => !/^[a-z]+:/.test(target));
    expect(local.filter((target) => !existsSync(join(root, dirname(path), target)))).toEqual([]);
  });
});

test.each(documents)(
  '%s runs no package of another name: "hindsight" on npm is somebody else\'s',
  (_path, text) => {
    expect(text).not.toMatch(/npx hindsight(?![-\w])/);
  },
);

describe('Every command the documents name', () => {
  const named = documents.flatMap(([, text]) =>
    [
      ...text.matchAll(
        /`(?:npx )?hindsight(?:-postmortems)? ([a-z]+)\b([^`]*)`|npx hindsight-postmortems ([a-z]+)\b([^\n`]*)/g,
      ),
    ].map((match) => ({
      command: match[1] ?? match[3] ?? '',
      options: [...(match[2] ?? match[4] ?? '').matchAll(/--[a-z-]+/g)].map((option) => option[0]),
    })),
  );
  const commands = [...new Set(named.map(({ command }) => command))];

  test('is there to be checked', () => {
    expect(commands).toEqual(expect.arrayContaining(['build', 'check', 'new', 'evaluate']));
  });

  test.each(commands)(
    'hindsight %s --help ends with 0 and knows the options that are named with it',
    async (command) => {
      const { code, stdout: help } = await hindsight(root, command, '--help');
      expect(code).toBe(0);
      const options = named.filter((one) => one.command === command).flatMap((one) => one.options);
      expect(help).toContain(`hindsight ${command}`);
      expect(options.filter((option) => !help.includes(option))).toEqual([]);
    },
  );
});

describe('commandSections(program)', () => {
  test('has a section for each command with its arguments, options and defaults', () => {
    const program = new Command('tool');
    program
      .command('mend')
      .description('mend | repair')
      .argument('<thing...>', 'what to mend')
      .requiredOption('--with <glue>', 'what with')
      .option('--times <number>', 'how often', '2')
      .option('--fast', 'hurry');
    expect(commandSections(program).split('\n')).toEqual([
      '## tool mend <thing...>',
      '',
      'Mend | repair.',
      '',
      '| option | meaning | default |',
      '| --- | --- | --- |',
      '| `<thing...>` | what to mend |  |',
      '| `--with <glue>` | what with | required |',
      '| `--times <number>` | how often | `2` |',
      '| `--fast` | hurry |  |',
    ]);
  });
});

describe('frontMatterTable(schema)', () => {
  test('names fields inside fields, choices, lists and what is required', () => {
    const table = frontMatterTable({
      required: ['title'],
      properties: {
        title: { type: 'string', description: 'A title' },
        times: {
          type: 'object',
          description: 'When',
          properties: { started: { type: 'string', description: 'Begin' } },
        },
        kind: { type: 'string', enum: ['a', 'b'], description: 'Which' },
        tags: {
          anyOf: [{ type: 'array', items: { type: 'string' } }, { type: 'string' }],
          description: 'Words',
        },
        actions: {
          type: 'array',
          description: 'Action items',
          items: {
            anyOf: [
              { type: 'string' },
              { type: 'object', properties: { owner: { type: 'string', description: 'Who' } } },
            ],
          },
        },
      },
    });
    expect(table.split('\n').slice(2)).toEqual([
      '| `title` | text, required | A title |',
      '| `times` | fields | When |',
      '| `times.started` | text | Begin |',
      '| `kind` | `a`, `b` | Which |',
      '| `tags` | list | Words |',
      '| `actions` | list | Action items |',
      '| `actions.owner` | text | Who |',
    ]);
  });
});
