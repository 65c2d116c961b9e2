// The rules of src/README.md hold for the code, and each kind of violation is found.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { SourceFile } from '../src/model/source-file.ts';
import { findViolations } from './architecture/check.ts';
import { readRules } from './architecture/rules.ts';
import { findCrowdedFolders, findCycles, findRepeatedNames } from './architecture/structure.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const document = readFileSync(join(root, 'src/README.md'), 'utf8');
const sources = readSources();

describe('The code follows the tables of src/README.md', () => {
  test('no folder imports what it may not, every library has one door, and nothing in the tables is stale', () => {
    expect(findViolations(sources, readRules(document))).toEqual([]);
  });

  test('every library the site or the command line needs has a door, and the reason for it', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      readonly dependencies: Readonly<Record<string, string>>;
    };
    const { doors } = readRules(document);
    const libraries = doors.map((rule) => rule.library);
    const covers = (name: string): boolean =>
      libraries.some((library) => name === library || name.startsWith(`${library}/`));
    expect(Object.keys(manifest.dependencies).filter((name) => !covers(name))).toEqual([]);
    expect(doors.filter((rule) => rule.reason === '')).toEqual([]);
  });
});

describe('The folders of src', () => {
  const paths = sources.map(({ path }) => path).filter((path) => path.startsWith('src/'));

  test('no folder of src holds more than 15 code files', () => {
    expect(findCrowdedFolders(paths, 15)).toEqual([]);
  });

  test('no file name occurs twice in src', () => {
    expect(findRepeatedNames(paths)).toEqual([]);
  });

  test('no files import each other in a circle, not even types', () => {
    expect(findCycles(sources.filter(({ path }) => path.startsWith('src/')))).toEqual([]);
  });
});

describe('findCrowdedFolders(paths, most)', () => {
  test('counts the code files of a folder, without those of the folders below it', () => {
    const paths = ['src/a/x.ts', 'src/a/y.astro', 'src/a/b/z.ts', 'src/a/style.css'];
    expect(findCrowdedFolders(paths, 1)).toEqual(['src/a holds 2 code files']);
    expect(findCrowdedFolders(paths, 2)).toEqual([]);
  });
});

describe('findRepeatedNames(paths)', () => {
  test('finds a name in two folders, but for readmes and routes', () => {
    const paths = [
      'src/a/text.ts',
      'src/b/text.ts',
      'src/a/index.astro',
      'src/b/index.astro',
      'src/README.md',
    ];
    expect(findRepeatedNames([...paths, 'src/a/[id].astro', 'src/b/[id].astro'])).toEqual([
      'text.ts: src/a/text.ts, src/b/text.ts',
    ]);
  });
});

describe('findCycles(files)', () => {
  test('finds a circle of imports through other files, where one of them is of a type', () => {
    const files = toFiles({
      'src/a.ts': "import { b } from './b.ts';",
      'src/b.ts': "import { c } from './c.ts';",
      'src/c.ts': "import type { A } from './a.ts';\nimport { d } from './d.ts';",
      'src/d.ts': 'export const d = 1;',
      'src/e.ts': "import { a } from './a.ts';",
    });
    expect(findCycles(files)).toEqual([
      'src/a.ts -> src/b.ts',
      'src/b.ts -> src/c.ts',
      'src/c.ts -> src/a.ts',
    ]);
  });

  test('is content with a diamond', () => {
    const files = toFiles({
      'src/a.ts': "import { b } from './b.ts';\nimport { c } from './c.ts';",
      'src/b.ts': "import { d } from './d.ts';",
      'src/c.ts': "import { d } from './d.ts';",
      'src/d.ts': 'export const d = 1;',
    });
    expect(findCycles(files)).toEqual([]);
  });
});

const rules = readRules(`
## Import table
| folder | may import | never |
| --- | --- | --- |
| model | \`temporal-polyfill\` | node:, clock, random, console, DOM, module state, eval |
| analyse | model, \`d3-array\` | node:, clock |
| charts | model, analyse (types) | |
| files.ts | model, node: | |
| site | model, analyse, charts, files.ts, \`astro\` (types), node: | |
| site/browser | model, charts, site/urls.ts | node: |

## Doors
| library | door | reason |
| --- | --- | --- |
| \`temporal-polyfill\` | model/time.ts | time |
| \`d3-array\` | analyse/statistics.ts | quantiles |
| \`astro\` | ../astro.config.mjs, site (types) | pages |
`);

/** A small tree that follows the rules above. */
const clean: Readonly<Record<string, string>> = {
  'astro.config.mjs': "import { defineConfig } from 'astro/config';",
  'src/model/time.ts': "import { Temporal } from 'temporal-polyfill';\nexport const zero = 0;",
  'src/analyse/statistics.ts':
    "import { median } from 'd3-array';\nimport { zero } from '../model/time.ts';\nexport type Facts = 1;",
  'src/charts/strip.ts':
    "import type { Facts } from '../analyse/statistics.ts';\nexport const draw = (day: Date, document: object) => [new Date(0), document];",
  'src/files.ts': "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;",
  'src/site/list.ts': 'export const list = 1;',
  'src/site/urls.ts': "export const home = '/';",
  'src/site/pages/index.astro':
    "---\nimport { read } from '../../files.ts';\nimport type { GetStaticPaths } from 'astro';\nimport '../styles/base.css';\n---\n<p>{read}</p>\n<script>\n  import '../browser/theme.ts';\n</script>\n",
  'src/site/browser/theme.ts':
    "import { home } from '../urls.ts';\ndocument.title = home + Date.now();\nlet state = 1;",
  'src/site/styles/base.css': 'p { color: red }',
};

describe('findViolations(files, rules)', () => {
  test('a tree that keeps the rules has none', () => {
    expect(violationsWith({})).toEqual([]);
  });

  test.each([
    [
      'a folder that the row does not name',
      'src/model/a.ts',
      "import { draw } from '../charts/strip.ts';",
      'src/model/a.ts:1 "model" may not import "../charts/strip.ts"',
    ],
    [
      'a value where only types are allowed',
      'src/charts/a.ts',
      "\nimport { zero, type Facts } from '../analyse/statistics.ts';",
      'src/charts/a.ts:2 "charts" may not import "../analyse/statistics.ts"',
    ],
    [
      'an import that is re-exported',
      'src/model/a.ts',
      "export * from '../files.ts';",
      'src/model/a.ts:1 "model" may not import "../files.ts"',
    ],
    [
      'an import in the middle of a function',
      'src/model/a.ts',
      "export const load = () => import('../files.ts');",
      'src/model/a.ts:1 "model" may not import "../files.ts"',
    ],
    [
      'a type named by its module',
      'src/model/a.ts',
      "export type A = import('../charts/strip.ts').A;",
      'src/model/a.ts:1 "model" may not import "../charts/strip.ts"',
    ],
    [
      'a worker by its address',
      'src/site/browser/a.ts',
      "new Worker(new URL('../../files.ts', import.meta.url), { type: 'module' });",
      'src/site/browser/a.ts:1 "site/browser" may not import "../../files.ts"',
    ],
    [
      'the outer folder, from a folder with a row of its own',
      'src/site/browser/a.ts',
      "import { list } from '../list.ts';",
      'src/site/browser/a.ts:1 "site/browser" may not import "../list.ts"',
    ],
    [
      'a built-in module of Node',
      'src/model/a.ts',
      "import type { Stats } from 'node:fs';",
      'src/model/a.ts:1 "model" may not import "node:fs"',
    ],
    [
      'a library that the row does not name',
      'src/model/a.ts',
      "import { median } from 'd3-array';",
      'src/model/a.ts:1 "model" may not import "d3-array"',
    ],
    [
      'a file that is not there',
      'src/model/a.ts',
      "import { b } from './b.ts';",
      'src/model/a.ts:1 imports "./b.ts", which is not in the repository',
    ],
    [
      'a file outside of every row',
      'src/extra/a.ts',
      '',
      'src/extra/a.ts:1 lies in no folder of the import table',
    ],
    [
      'the fenced script of a page',
      'src/site/pages/a.astro',
      "---\n\nimport { defineConfig } from 'astro/config';\n---\n<p>import 'x'</p>",
      'src/site/pages/a.astro:3 "site" may not import "astro/config"',
    ],
    [
      'a script in a page',
      'src/site/pages/a.astro',
      '---\n---\n<p></p>\n<script src="a.js"></script><script>\nimport "../../files.ts";\n</script>',
      'src/site/pages/a.astro:5 "site/browser" may not import "../../files.ts"',
    ],
  ])('finds an import it may not have: %s', (_name, path, text, expected) => {
    expect(violationsWith({ [path]: text })).toContain(expected);
  });

  test.each([
    [
      'a library beside its door',
      'src/analyse/a.ts',
      "import { median } from 'd3-array';",
      'src/analyse/a.ts:1 imports "d3-array", whose door is analyse/statistics.ts',
    ],
    [
      'a part of a library beside its door',
      'src/analyse/a.ts',
      "import { median } from 'd3-array/src/median.js';",
      'src/analyse/a.ts:1 imports "d3-array/src/median.js", whose door is analyse/statistics.ts',
    ],
    [
      'a value where a folder may name types',
      'src/site/a.ts',
      "import { build } from 'astro';",
      'src/site/a.ts:1 imports "astro", whose door is ../astro.config.mjs',
    ],
    [
      'a library nobody has vouched for',
      'src/analyse/a.ts',
      "import pad from 'left-pad';",
      'src/analyse/a.ts:1 imports "left-pad", which has no door',
    ],
    [
      'a library in the scripts',
      'scripts/a.ts',
      "import { median } from 'd3-array';",
      'scripts/a.ts:1 imports "d3-array", whose door is analyse/statistics.ts',
    ],
  ])('finds a way past a door: %s', (_name, path, text, expected) => {
    expect(violationsWith({ [path]: text })).toContain(expected);
  });

  test.each([
    ['clock', 'export const now = () => Date.now();', 'Date.now'],
    ['clock', 'export const now = () => new Date();', 'new Date()'],
    ['clock', 'export const now = performance.now();', 'performance.now'],
    ['clock', 'export const now = Temporal.Now.instant();', 'Temporal.Now'],
    ['random', 'export const roll = () => Math.random();', 'Math.random'],
    ['random', 'export const id = crypto.randomUUID();', 'crypto.randomUUID'],
    ['console', 'export const say = () => console.log(1);', 'console'],
    ['console', 'export const say = globalThis.console.log;', 'console'],
    ['DOM', 'export const title = document.title;', 'document'],
    ['DOM', "export const wide = typeof window !== 'undefined';", 'window'],
    ['node:', "export const home = process.env['HOME'];", 'process'],
    ['node:', "export const bytes = Buffer.from('');", 'Buffer'],
    ['module state', 'export const a = 1;let b = 2;', 'let b = 2;'],
    ['eval', "export const a = eval('1');", 'eval'],
    ['eval', "export const a = new Function('return 1');", 'Function'],
  ])('finds what a folder never does: %s in "%s"', (capability, text, written) => {
    expect(violationsWith({ 'src/model/a.ts': text })).toEqual([
      `src/model/a.ts:1 "model" never: ${capability}, but ${written}`,
    ]);
  });

  test.each([
    ['a date made from a number', 'export const day = (ms: number) => new Date(ms);'],
    [
      'a parameter of a forbidden name',
      'export const title = (document: { title: string }) => document.title;',
    ],
    [
      'a property of a forbidden name',
      'export const a = { window: 1, console: 2 };export const b = a.window;',
    ],
    ['a method of a forbidden name', 'export const a = (clock: { now(): number }) => clock.now();'],
    ['the word in a string', "export const a = 'Date.now() and console.log';"],
    ['a type of a forbidden name', 'export interface A { readonly document: string }'],
  ])('is content with %s', (_name, text) => {
    expect(violationsWith({ 'src/model/a.ts': text })).toEqual([]);
  });

  test('finds what a folder never does far behind its imports, and says where', () => {
    const violations = violationsWith({
      'src/site/browser/a.ts': "import { a } from '../../charts/a.ts';",
      'src/charts/a.ts': "import { b } from './b.ts';\nexport const a = b;",
      'src/charts/b.ts': "\nexport const b = process.env['B'];",
    });
    expect(violations).toEqual([
      'src/site/browser/a.ts:1 "site/browser" never: node:, but process (through src/charts/a.ts -> src/charts/b.ts:2)',
    ]);
  });

  test('does not follow imports of types, which do not run', () => {
    const violations = violationsWith({
      'src/site/browser/a.ts': "import type { A } from '../../charts/a.ts';",
      'src/charts/a.ts': "export type A = 1;\nexport const b = process.env['B'];",
    });
    expect(violations).toEqual([]);
  });

  test.each([
    [
      'a folder that does not exist',
      'src/files.ts',
      'the import table names "files.ts", which does not exist',
    ],
    [
      'a door that nothing goes through',
      'astro.config.mjs',
      'nothing imports "astro" through ../astro.config.mjs',
    ],
  ])('finds a rule that speaks of nothing: %s', (_name, gone, expected) => {
    const files = toFiles(clean).filter((file) => file.path !== gone);
    expect(findViolations(files, rules)).toContain(`src/README.md: ${expected}`);
  });
});

describe('readRules(markdown)', () => {
  test.each([
    ['a table is missing', '## Doors\n', 'no table under a heading "Import table"'],
    [
      'a column is missing',
      '## Import table\n| folder | may import |\n| --- | --- |\n',
      'columns folder, may import, expected folder, may import, never',
    ],
    [
      'a capability is unknown',
      '## Import table\n| folder | may import | never |\n| --- | --- | --- |\n| a | b | clocks |\n',
      '"clocks", expected one of node:, clock',
    ],
    [
      'a library has two doors',
      '## Import table\n| folder | may import | never |\n| --- | --- | --- |\n\n## Doors\n| library | door | reason |\n| --- | --- | --- |\n| `a` | b.ts, c.ts | |\n',
      '`a` has 2 doors, expected one',
    ],
  ])('throws when %s', (_name, markdown, expected) => {
    expect(() => readRules(markdown)).toThrow(expected);
  });
});

function violationsWith(more: Readonly<Record<string, string>>): readonly string[] {
  return findViolations(toFiles({ ...clean, ...more }), rules);
}

function toFiles(files: Readonly<Record<string, string>>): readonly SourceFile[] {
  return Object.entries(files).map(([path, text]) => ({ path, text }));
}

function readSources(): readonly SourceFile[] {
  const names = ['src', 'scripts'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
      join(folder, name).replaceAll('\\', '/'),
    ),
  );
  return ['astro.config.mjs', ...names]
    .filter((path) => /\.(ts|mts|js|mjs|astro|css)$/.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}
