import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { fieldNames } from '../../src/ingest/front-matter/schema.ts';
import { read, readWell } from './read.ts';

/** Pieces that matter to one of the readers, so that random texts contain them often enough. */
const piece = fc.oneof(
  fc.constantFrom(
    '---',
    '\n---\n',
    '----',
    '---js',
    '\n',
    '\r\n',
    '\r',
    '\uFEFF',
    '\0',
    '\u2028',
    '\ud800',
    ' ',
    '  ',
    '\t',
    'title: x',
    'date: 2022-06-20',
    'times: { started: ',
    'started: ~2022-06-20T16:23+02:00',
    '2022-03-27T02:30',
    'timezone: Europe/Madrid',
    'CST',
    'IST',
    'causes: [',
    'code-defect',
    'redis',
    ']',
    '}',
    'actions:\n  - { title: ',
    'status: todo',
    'severity: SEV9',
    '__proto__: x',
    'constructor',
    '*a',
    '&a',
    '!!x',
    '|\n',
    '>\n',
    '? ',
    ': ',
    '- ',
    '# ',
    '## Timeline\n',
    '## Action items\n',
    '## Impact (internal)\n',
    '**Summary**\n',
    '===\n',
    '| Time (CST) | E |\n',
    '|-|-|\n',
    '| 10:00 | x |\n',
    '- 23:50 a\n',
    '- 00:10 b\n',
    '- [ ] x\n',
    '- [x] y (owner: z, due: 2022-13-01)\n',
    'for about 23 minutes',
    '10:00–09:00',
    'Jan 32',
    '31 Feb',
    'midnight',
    '25:61',
    '```\n',
    '> ',
    '<!--',
    '-->',
    '<div>',
    '[a](b)',
    '`',
    '~',
    '%',
    'a'.repeat(300),
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const pieces = fc.array(piece, { maxLength: 40 }).map((all) => all.join(''));
const anyText = fc.oneof(
  pieces,
  pieces.map((text) => `---\ntitle: x\ndate: 2022-06-20\n${text}`),
  fc
    .tuple(pieces, pieces)
    .map(
      ([front, body]) =>
        `---\ntitle: x\ntimes: { started: 2022-10-29T23:50Z }\ntimezone: Europe/Madrid\n${front}\n---\n${body}`,
    ),
  pieces.map((body) => `---\ntitle: x\ndate: 2022-06-20\n---\n## Timeline\n\n${body}`),
);

const scalar = fc.oneof(
  piece,
  fc.constantFrom('unknown', 'done', '2022-06-20', 'https://x.org', 'sev1', 'public'),
);
const value = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    scalar.map((text) => JSON.stringify(text)),
    tie('list'),
    tie('map'),
  ),
  list: fc.array(tie('value'), { maxLength: 3 }).map((entries) => `[${entries.join(', ')}]`),
  map: fc
    .array(fc.tuple(fieldName(), tie('value')), { maxLength: 3 })
    .map((entries) => `{ ${entries.map(([key, one]) => `${key}: ${String(one)}`).join(', ')} }`),
})).value;
const anyFrontMatter = fc
  .uniqueArray(fc.tuple(fieldName(), value), { maxLength: 8, selector: ([name]) => name })
  .map((fields) => `---\n${fields.map(([name, one]) => `${name}: ${String(one)}`).join('\n')}\n---\n`);

function fieldName(): fc.Arbitrary<string> {
  const names = ['', 'times', 'components', 'impact', 'source', 'actions'].flatMap((name) =>
    fieldNames(name),
  );
  return fc.constantFrom(...names, '__proto__', 'constructor', 'nonsense');
}

function linesOf(text: string): readonly string[] {
  return text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
}

function expectPlaceIn(text: string, { position, length, excerpt }: Diagnostic): void {
  const line = linesOf(text)[position.line - 1];
  expect(line).toBe(excerpt);
  expect(position.column).toBeGreaterThanOrEqual(1);
  expect(position.column).toBeLessThanOrEqual(excerpt.length + 1);
  expect(length).toBeGreaterThanOrEqual(1);
  expect(position.column + length - 1).toBeLessThanOrEqual(Math.max(excerpt.length, position.column));
}

describe('readPostmortem(file): laws', () => {
  test.each([
    ['text', anyText],
    ['front matter', anyFrontMatter],
  ] as const)(
    'any %s is read as a postmortem or as errors at existing positions; nothing throws',
    (_name, any) => {
      fc.assert(
        fc.property(any, (text) => {
          const { postmortem, diagnostics } = read({ text });
          const errors = diagnostics.filter(({ level }) => level === 'error');
          expect(postmortem === undefined).toBe(errors.length > 0);
          for (const diagnostic of diagnostics) expectPlaceIn(text, diagnostic);
        }),
        { numRuns: 1500 },
      );
    },
  );

  test('reading the same text twice gives the same', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(read({ text })).toEqual(read({ text }));
      }),
    );
  });

  test('every line number in a postmortem is a line of the file', () => {
    fc.assert(
      fc.property(pieces, (body) => {
        const text = `---\ntitle: x\ndate: 2022-06-20\n---\n${body}`;
        const { postmortem } = read({ text });
        const lines = linesOf(text).length;
        for (const line of allLines(postmortem)) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('no part of an internal section is in a public edition, and no other line moves', () => {
    fc.assert(
      fc.property(pieces, pieces, (before, after) => {
        const plain = (text: string): string => text.replace(/[`~<>|\0]/g, '').replace(/\(internal\)/g, '');
        const body = `${plain(before)}\n\n# Part (internal)\n\nxyzzy\n\n- 10:00 xyzzy\n\n## Deeper\n\n- [ ] xyzzy\n\n# Open\n\n${plain(after)}`;
        const text = `---\ntitle: x\ndate: 2022-06-20\n---\n${body}`;
        const { postmortem } = read({ text });
        if (postmortem === undefined) return;
        expect(JSON.stringify(postmortem)).not.toContain('xyzzy');
        expect(postmortem.body.split('\n')).toHaveLength(linesOf(body).length);
      }),
      { numRuns: 500 },
    );
  });
});

describe('readPostmortem(file): texts made to exhaust its readers', () => {
  test.each([
    ['quotations', '>'.repeat(20_000)],
    ['lists', '- '.repeat(10_000)],
    ['emphasis', `${'*a _b '.repeat(5_000)}${'_*'.repeat(5_000)}`],
    ['brackets', '['.repeat(50_000)],
    ['comments', '<!--'.repeat(50_000)],
    ['tags', '<'.repeat(100_000)],
    ['a heading of brackets', `# ${'('.repeat(50_000)} internal`],
    ['a row of digits', `## Timeline\n\n- ${'1'.repeat(100_000)}\n- ${'10:00 - '.repeat(20_000)}`],
    [
      'a row of blanks',
      `## Timeline\n\n- x${' '.repeat(100_000)}y\n\n## Actions\n\n- x (${' '.repeat(100_000)}y`,
    ],
    ['numbers', `## Summary\n\n${'1,'.repeat(50_000)} ${'about '.repeat(20_000)} minutes`],
    ['dashes', '-'.repeat(100_000)],
  ])('%s', (_name, body) => {
    // Anything quadratic in the length would exceed the time limit of a test.
    readWell({ body });
  });

  test('a body of unrealistic length is an error', () => {
    expect(read({ body: 'x'.repeat(600_000) }).diagnostics).toMatchObject([
      { id: 'body-too-long', position: { line: 5 } },
    ]);
  });
});

function allLines(value: unknown): readonly number[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'line' && typeof inner === 'number' ? [inner] : allLines(inner),
  );
}
