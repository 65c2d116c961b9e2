// What `hindsight check` prints in each format, for which files, and while it watches.
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { check } from '../../src/cli/commands/check.ts';
import { formatAnnotation } from '../../src/cli/output/github-annotations.ts';
import { problemMatcher } from '../../src/cli/output/problem-matcher.ts';
import { printDiagnostics } from '../../src/cli/output/print-diagnostics.ts';
import { findRepositoryRoot, toRepositoryUri } from '../../src/cli/output/repository-paths.ts';
import { toSarif } from '../../src/cli/output/sarif.ts';
import { diagnosticCatalog } from '../../src/model/diagnostic-catalog.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { aFolder, hindsight } from './run.ts';

const aFile = (line: string): string =>
  `---\ntitle: Checkout fails\ndate: 2024-03-05\n${line}\n---\n\n## Summary\n\nCheckout failed.\n`;
const two = {
  'content/postmortems/2024/2024-03-05-checkout.md': aFile('severity: SEV9'),
  'content/postmortems/2024/2024-03-06-queue.md': aFile('trigger: code-deploi'),
};
const aDiagnostic = (changes: Partial<Diagnostic> = {}): Diagnostic => ({
  level: 'error',
  id: 'unknown-severity',
  path: 'content/postmortems/a.md',
  position: { line: 6, column: 11 },
  length: 4,
  excerpt: 'severity: SEV9',
  found: 'severity "SEV9"',
  expected: 'sev1 or sev2',
  fix: 'did you mean sev1?',
  ...changes,
});

describe('hindsight check PATH', () => {
  test('reports only the problems of the files and folders it is given', async () => {
    const folder = aFolder(two);
    const checked = await hindsight(folder, 'check', 'content/postmortems/2024/2024-03-06-queue.md');
    expect(checked.code).toBe(1);
    expect(checked.stderr).toContain('unknown-trigger');
    expect(checked.stderr).not.toContain('unknown-severity');
    expect((await hindsight(folder, 'check', 'content/postmortems')).stderr).toContain('2 errors');
  });

  test('still reads the whole archive, so a reference to another file is not an error', async () => {
    const folder = aFolder({
      'content/postmortems/a.md': aFile('related: [b]'),
      'content/postmortems/b.md': aFile('severity: SEV9'),
      'content/postmortems/c.md': aFile('severity: sev1'),
    });
    const { code, stdout } = await hindsight(folder, 'check', 'content/postmortems/c.md');
    expect(code).toBe(0);
    expect(stdout).toContain('1 incident checked: 0 errors');
    expect((await hindsight(folder, 'check', 'content/postmortems/a.md')).stderr).not.toContain('SEV9');
  });

  test.each([
    ['README.md', '"README.md" is outside the archive folder "content"'],
    ['content/postmortems/none.md', 'there is no file or folder "content/postmortems/none.md"'],
  ])('%s is a usage error', async (path, message) => {
    const { code, stderr } = await hindsight(aFolder({ ...two, 'README.md': '# Read me' }), 'check', path);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  test('finds the problems of a file through a link to the archive, and those of a link in it', async () => {
    const folder = aFolder(two);
    symlinkSync(join(folder, 'content'), join(folder, 'linked'));
    symlinkSync('/etc/hosts', join(folder, 'content/postmortems/hosts.md'));
    const checked = await hindsight(folder, 'check', 'linked/postmortems/2024/2024-03-05-checkout.md');
    expect(checked.stderr).toContain('1 error,');
    expect((await hindsight(folder, 'check', 'content/postmortems')).stderr).toContain('link-not-followed');
  });
});

describe('hindsight check --format', () => {
  test('json and --json print the same', async () => {
    const folder = aFolder(two);
    const named = await hindsight(folder, 'check', '--format', 'json');
    expect(JSON.parse(named.stdout).diagnostics).toHaveLength(2);
    expect(await hindsight(folder, 'check', '--json')).toEqual(named);
  });

  test('github prints a workflow command per problem, with paths from the root of the repository', async () => {
    const folder = aFolder({
      'docs/content/postmortems/a.md': two['content/postmortems/2024/2024-03-05-checkout.md'],
    });
    mkdirSync(join(folder, '.git'));
    vi.stubEnv('GITHUB_WORKSPACE', undefined);
    const { code, stdout } = await hindsight(join(folder, 'docs'), 'check', '--format', 'github');
    expect(code).toBe(1);
    expect(stdout.split('\n')[0]).toMatch(
      /^::error file=docs\/content\/postmortems\/a\.md,line=4,col=11,endColumn=15,title=unknown-severity::Found severity "SEV9", expected sev1, .*; did you mean sev\d\?$/,
    );
    expect(stdout).toContain('0 incidents checked: 1 error');
  });

  test('sarif prints one log, also when there are no problems', async () => {
    const folder = aFolder({ 'content/postmortems/a.md': aFile('severity: sev1') });
    const { code, stdout } = await hindsight(folder, 'check', '--format', 'sarif');
    expect(code).toBe(0);
    expect(JSON.parse(stdout).runs[0].results).toEqual([]);
  });

  test.each([[['--format', 'xml']], [['--format', 'sarif', '--json']], [['--watch', '--json']]])(
    '%j is a usage error',
    async (args) => {
      expect((await hindsight(aFolder(two), 'check', ...args)).code).toBe(2);
    },
  );
});

describe('formatAnnotation(diagnostic, root)', () => {
  test('escapes what would end a property or the message', () => {
    const diagnostic = aDiagnostic({
      path: '/repo/a,b:c%.md',
      level: 'warning',
      found: 'a "100%\r\n::error::x"',
      fix: undefined,
    });
    expect(formatAnnotation(diagnostic, '/repo')).toBe(
      '::warning file=a%2Cb%3Ac%25.md,line=6,col=11,endColumn=15,title=unknown-severity::Found a "100%25%0D%0A::error::x", expected sev1 or sev2',
    );
  });
});

describe('toSarif(diagnostics, options)', () => {
  const log = toSarif(
    [
      aDiagnostic({ path: '/repo/a b/ü#.md' }),
      aDiagnostic({ id: 'repeated-label', level: 'warning', path: '/elsewhere/b.md', excerpt: '' }),
      aDiagnostic({ path: '/repo/c.md' }),
    ],
    { version: '1.2.3', root: '/repo' },
  ) as Log;

  interface Log {
    readonly version: string;
    readonly runs: readonly [
      {
        readonly tool: {
          readonly driver: {
            readonly name: string;
            readonly semanticVersion: string;
            readonly rules: readonly Rule[];
          };
        };
        readonly columnKind: string;
        readonly results: readonly Result[];
      },
    ];
  }
  interface Rule {
    readonly id: string;
    readonly shortDescription: { readonly text: string };
    readonly help: { readonly text: string };
    readonly defaultConfiguration: { readonly level: string };
  }
  interface Result {
    readonly ruleId: string;
    readonly ruleIndex: number;
    readonly level: string;
    readonly message: { readonly text: string };
    readonly locations: readonly {
      readonly physicalLocation: {
        readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string };
        readonly region: Readonly<Record<string, unknown>>;
      };
    }[];
  }
  const [run] = log.runs;

  test('is SARIF 2.1.0 with one run and each rule once, described by the catalog', () => {
    expect(log.version).toBe('2.1.0');
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect(run.tool.driver).toMatchObject({ name: 'Hindsight', semanticVersion: '1.2.3' });
    expect(run.tool.driver.rules.map(({ id }) => id)).toEqual(['repeated-label', 'unknown-severity']);
    for (const rule of run.tool.driver.rules) {
      expect(rule.shortDescription.text).toMatch(/\.$/);
      expect(rule.help.text.length).toBeGreaterThan(5);
      expect(['error', 'warning', 'note', 'none']).toContain(rule.defaultConfiguration.level);
    }
  });

  test('each result points to its rule and has a level and a message', () => {
    for (const { ruleId, ruleIndex, level, message } of run.results) {
      expect(run.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
      expect(['error', 'warning', 'note', 'none']).toContain(level);
      expect(message.text).not.toBe('');
    }
    expect(run.results.map(({ level }) => level)).toEqual(['error', 'warning', 'error']);
  });

  test('places are URI references with lines and columns from 1', () => {
    expect(run.results.map(({ locations }) => locations[0]?.physicalLocation)).toEqual([
      {
        artifactLocation: { uri: 'a%20b/%C3%BC%23.md', uriBaseId: '%SRCROOT%' },
        region: { startLine: 6, startColumn: 11, endColumn: 15, snippet: { text: 'severity: SEV9' } },
      },
      {
        artifactLocation: { uri: 'file:///elsewhere/b.md' },
        region: { startLine: 6, startColumn: 11, endColumn: 15 },
      },
      {
        artifactLocation: { uri: 'c.md', uriBaseId: '%SRCROOT%' },
        region: { startLine: 6, startColumn: 11, endColumn: 15, snippet: { text: 'severity: SEV9' } },
      },
    ]);
  });

  test('no rule needs Markdown or a link to be read', () => {
    const all = Object.keys(diagnosticCatalog).map((id) => aDiagnostic({ id: id as Diagnostic['id'] }));
    const { rules } = (toSarif(all, { version: '1.2.3', root: '/repo' }) as Log).runs[0].tool.driver;
    expect(rules).toHaveLength(all.length);
    expect(
      rules.filter(({ help, shortDescription }) => /`|\]\(/.test(help.text + shortDescription.text)),
    ).toEqual([]);
  });
});

describe('findRepositoryRoot(from, checkout)', () => {
  test('is the checkout of the CI job, the Git repository above, or the folder itself', () => {
    const folder = aFolder({ 'repo/.git/HEAD': '', 'repo/docs/a.md': '', 'plain/a.md': '' });
    expect(findRepositoryRoot(join(folder, 'repo/docs'), folder)).toBe(folder);
    expect(findRepositoryRoot(join(folder, 'repo/docs'), '/elsewhere')).toBe(join(folder, 'repo'));
    expect(findRepositoryRoot(join(folder, 'plain'), undefined)).toBe(join(folder, 'plain'));
    expect(toRepositoryUri(join(folder, 'repo/docs/none/b c.md'), folder)).toBe('repo/docs/none/b%20c.md');
  });
});

describe('printDiagnostics(diagnostics, options)', () => {
  const printed: string[] = [];
  const print = (diagnostics: readonly Diagnostic[], options = {}): string => {
    printed.length = 0;
    vi.spyOn(console, 'error').mockImplementation((text) => void printed.push(String(text)));
    printDiagnostics(diagnostics, options);
    return printed.join('\n');
  };
  const warnings = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      aDiagnostic({ id: 'row-out-of-order', level: 'warning', position: { line: index + 1, column: 1 } }),
    );

  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
  });

  test('shows three warnings of a kind and counts the others; --verbose shows all', () => {
    vi.stubEnv('NO_COLOR', '1');
    vi.stubEnv('FORCE_COLOR', undefined);
    const text = print([...warnings(40), aDiagnostic()]);
    expect(text.match(/warning row-out-of-order/g)).toHaveLength(3);
    expect(text).toContain(
      'and 37 more row-out-of-order warnings\n"hindsight check --verbose" shows all of them.',
    );
    expect(text).toContain('1 error, 40 warnings');
    expect(print(warnings(40), { verbose: true }).match(/warning row-out-of-order/g)).toHaveLength(40);
  });

  test('shows a fourth warning, which takes no more space than its count, and every error', () => {
    vi.stubEnv('NO_COLOR', '1');
    vi.stubEnv('FORCE_COLOR', undefined);
    expect(print(warnings(4))).not.toContain('more');
    expect(print(Array.from({ length: 9 }, () => aDiagnostic())).match(/unknown-severity/g)).toHaveLength(9);
  });

  test('colors only with a terminal or FORCE_COLOR, and the text stays the same', () => {
    vi.stubEnv('FORCE_COLOR', undefined);
    vi.stubEnv('NO_COLOR', '1');
    const plain = print([aDiagnostic()]);
    expect(plain).not.toContain('\u001B');
    vi.stubEnv('NO_COLOR', undefined);
    vi.stubEnv('FORCE_COLOR', '1');
    const colored = print([aDiagnostic()]);
    expect(colored).toContain('\u001B[31merror\u001B[39m');
    expect(colored.replace(/\u001B\[\d+m/g, '')).toBe(plain);
  });
});

describe('hindsight check --watch', () => {
  test('checks again after a change, until it is stopped', async () => {
    const folder = aFolder(two);
    const file = join(folder, 'content/postmortems/2024/2024-03-05-checkout.md');
    const stop = new AbortController();
    const lines: string[] = [];
    vi.spyOn(console, 'log').mockImplementation((text) => void lines.push(String(text)));
    vi.spyOn(console, 'error').mockImplementation((text) => void lines.push(String(text)));
    const rounds = (): number => lines.filter((line) => line === 'Waiting for changes.').length;
    const done = check([], { content: join(folder, 'content'), watch: true, signal: stop.signal });
    await vi.waitFor(() => expect(rounds()).toBe(1), 20_000);
    expect(lines[0]).toBe('Checking the content.');
    expect(lines.join('\n')).toContain('2 errors');
    writeFileSync(file, aFile('severity: sev1'));
    await vi.waitFor(() => expect(rounds()).toBe(2), 20_000);
    expect(lines.slice(lines.indexOf('Waiting for changes.')).join('\n')).toContain('1 error,');
    stop.abort();
    expect(await done).toBe(0);
    vi.restoreAllMocks();
  });
});

describe('problemMatcher', () => {
  const [first, second] = problemMatcher.pattern;
  const { beginsPattern, endsPattern } = problemMatcher.background;

  test('finds every problem in what is printed, with its place and message', async () => {
    const { stderr } = await hindsight(aFolder(two), 'check', '--verbose');
    const lines = stderr.split('\n');
    const found = lines.flatMap((line, index) => {
      const place = new RegExp(first.regexp).exec(line);
      const message = new RegExp(second.regexp).exec(lines[index + 1] ?? '');
      return place === null ? [] : [[...place.slice(1), message?.[second.message]]];
    });
    expect(found).toEqual([
      [
        'content/postmortems/2024/2024-03-05-checkout.md',
        '4',
        '11',
        'error',
        'unknown-severity',
        expect.stringMatching(/^Found severity "SEV9", expected sev1/),
      ],
      [
        'content/postmortems/2024/2024-03-06-queue.md',
        '4',
        '10',
        'error',
        'unknown-trigger',
        expect.stringMatching(/^Found trigger "code-deploi"/),
      ],
    ]);
    expect([first.file, first.line, first.column, first.severity, first.code]).toEqual([1, 2, 3, 4, 5]);
  });

  test('finds no problem in any other line', async () => {
    const { stdout, stderr } = await hindsight(
      aFolder({ 'content/postmortems/a.md': aFile('severity: sev1') }),
      'check',
    );
    expect((stdout + stderr).split('\n').filter((line) => new RegExp(first.regexp).test(line))).toEqual([]);
  });

  test('knows where a check begins and ends', () => {
    expect('Checking the content.').toMatch(new RegExp(beginsPattern));
    expect('Waiting for changes.').toMatch(new RegExp(endsPattern));
  });

  test('is the one in the guide', () => {
    const guide = readFileSync('docs/guide/automation.md', 'utf8');
    const [, json = ''] = /```json\n([^]*?)\n```/.exec(guide) ?? [];
    expect(JSON.parse(json).tasks[0].problemMatcher).toEqual(problemMatcher);
  });
});
