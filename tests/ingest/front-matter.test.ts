import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { readYaml, stringifyScalar } from '../../src/ingest/front-matter/front-matter.ts';
import { createCollector } from '../../src/ingest/diagnostics/collector.ts';
import { briefs, read, readWell } from './read.ts';

const dated = 'date: 2022-06-20';

describe('front matter delimiters: anything that gray-matter would run, skip or misread is an error', () => {
  test.each([
    [
      'js',
      '1:1 error front-matter-language: front matter in "js" (other languages could run code, so they are never read)',
    ],
    [
      'javascript',
      '1:1 error front-matter-language: front matter in "javascript" (other languages could run code, so they are never read)',
    ],
    [
      ' coffee',
      '1:1 error front-matter-language: front matter in "coffee" (other languages could run code, so they are never read)',
    ],
    [
      'json',
      '1:1 error front-matter-language: front matter in "json" (other languages could run code, so they are never read)',
    ],
    [
      'toml',
      '1:1 error front-matter-language: front matter in "toml" (other languages could run code, so they are never read)',
    ],
    [
      'constructor',
      '1:1 error front-matter-language: front matter in "constructor" (other languages could run code, so they are never read)',
    ],
    [
      '__proto__',
      '1:1 error front-matter-language: front matter in "__proto__" (other languages could run code, so they are never read)',
    ],
    [
      'YAML',
      '1:1 error front-matter-language: front matter in "YAML" (other languages could run code, so they are never read)',
    ],
  ])('the language tag ---%s is refused', (tag, expected) => {
    expect(briefs({ text: `---${tag}\ntitle: x\n${dated}\n---\n` })).toEqual([expected]);
  });

  test('code in front matter does not run', () => {
    const text = '---js\n{ title: (globalThis.hindsightWasRun = true, "x"), date: "2022-06-20" }\n---\n';
    expect(read({ text }).postmortem).toBeUndefined();
    expect(globalThis).not.toHaveProperty('hindsightWasRun');
  });

  test.each(['---', '---yaml', '--- yaml', '---  ', '---\t'])('%j opens front matter', (fence) => {
    expect(readWell({ text: `${fence}\ntitle: x\n${dated}\n---\nText` })).toMatchObject({
      title: 'x',
      body: 'Text',
      bodyLine: 5,
    });
  });

  test.each([
    ['nothing at all', '', '1:1 error empty-file: an empty file'],
    ['blanks alone', ' \n\n', '1:1 error empty-file: an empty file'],
    [
      'no front matter',
      '# Title\n',
      '1:1 error missing-front-matter: no front matter (convert the document with "hindsight import", or move it out of this folder if it is not a postmortem)',
    ],
    [
      'front matter of Hugo',
      '+++\ntitle = "x"\n+++\n',
      '1:1 error missing-front-matter: no front matter (convert the document with "hindsight import", or move it out of this folder if it is not a postmortem)',
    ],
    [
      'a blank line before it',
      `\n---\ntitle: x\n${dated}\n---\n`,
      '2:1 error missing-front-matter: white space before the front matter (remove the blank space before ---)',
    ],
    [
      'blanks before the dashes',
      `  ---\ntitle: x\n${dated}\n---\n`,
      '1:3 error missing-front-matter: white space before the front matter (remove the blank space before ---)',
    ],
    ['four dashes', `----\ntitle: x\n${dated}\n----\n`, '1:1 error front-matter-delimiter: "----"'],
    [
      'no closing line',
      `---\ntitle: x\n${dated}\n\nText`,
      '1:1 error unclosed-front-matter: front matter that is never closed',
    ],
    ['only the opening line', '---', '1:1 error unclosed-front-matter: front matter that is never closed'],
    [
      'a closing line of four dashes',
      `---\ntitle: x\n----\n${dated}\n---\n`,
      '3:1 error front-matter-delimiter: "----" in the front matter (quote or indent text that starts with dashes)',
    ],
    [
      'a closing line with more text on it',
      `---\ntitle: x\n--- end\n${dated}\n---\n`,
      '3:1 error front-matter-delimiter: "--- end" in the front matter (quote or indent text that starts with dashes)',
    ],
    [
      'dashes inside a multi-line value',
      `---\ntitle: x\nimpact:\n  summary: |\n    one\n---\n    two\n${dated}\n---\nText`,
      '6:1 error front-matter-split: --- in the middle of the front matter, before "date:" (indent it if it belongs to a value; add a blank line below it if the front matter ends here)',
    ],
    ['a binary file', '\u0000PNG\r\n\u001a', '1:1 error not-text: a NUL character (is this a binary file?)'],
  ])('%s', (_name, text, expected) => {
    expect(briefs({ text })).toEqual([expected]);
  });

  test('front matter that is a text or a list is an error', () => {
    expect(briefs({ text: '---\njust words\n---\n' })).toEqual([
      '2:1 error front-matter-not-fields: the text "just words"',
    ]);
    expect(briefs({ text: '---\n- a\n- b\n---\n' })).toEqual(['2:1 error front-matter-not-fields: a list']);
  });

  test('empty front matter, and front matter of comments alone, has no title and no date', () => {
    const expected = ['1:1 error missing-date: no date', '1:1 error missing-field: no title'];
    expect(briefs({ text: '---\n---\nText' })).toEqual(expected);
    expect(briefs({ text: '---\n# title: x\n---\nText' })).toEqual(expected);
  });

  test('indented dashes inside a multi-line value belong to it', () => {
    const frontMatter = `title: x\n${dated}\nimpact:\n  summary: |\n    one\n    ---\n    two`;
    expect(readWell({ frontMatter, body: 'Text' })).toMatchObject({
      impact: { summary: 'one --- two' },
      body: 'Text',
    });
  });

  test('a line of dashes in the body is not front matter, and neither is a body that starts with one', () => {
    expect(readWell({ body: '---\n\nnote: x\n\n---\n' }).body).toBe('---\n\nnote: x\n\n---\n');
    expect(readWell({ body: '\nOne\n\n---\n\ntitle: two\n\n---\n' }).sections).toHaveLength(1);
  });

  test('a broken file is an error every time it is read, although gray-matter caches', () => {
    const text = '---\ntitle: [x\n---\n';
    expect(read({ text })).toEqual(read({ text }));
    expect(read({ text }).diagnostics).toHaveLength(1);
  });

  test('front matter too long to be written by hand is refused before it takes long to read', () => {
    const text = `---\n${'\n'.repeat(60_000)}title: x\n---\n`;
    expect(briefs({ text })).toEqual([
      '1:1 error front-matter-too-long: front matter of 60002 lines (write prose below the front matter)',
    ]);
  });

  test.each([
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['CR alone', (text: string) => text.replaceAll('\n', '\r')],
  ])('%s changes no value and no position', (_name, change) => {
    const well = `---\ntitle: x\n${dated}\n---\n\n## Summary\n\nTwo\nlines\n`;
    expect(readWell({ text: change(well) })).toEqual(readWell({ text: well }));
    const ill = `---\ntitle: x\n${dated}\nseverity: SEV9\n---\n`;
    expect(read({ text: change(ill) })).toEqual(read({ text: ill }));
  });
});

describe('YAML 1.2 with every scalar as its author typed it', () => {
  test.each([
    ['16:23', '983 in YAML 1.1'],
    ['1.20', '1.2 as a number'],
    ['0123', '83 in YAML 1.1'],
    ['1234e5', 'a number'],
    ['2147483647', 'a number'],
    ['yes', 'true in YAML 1.1'],
    ['0x1F', '31 as a number'],
    ['.inf', 'infinity'],
    ['2021-13-45', 'a date that js-yaml moves to another'],
  ])('%s is kept as typed', (written) => {
    expect(readWell({ frontMatter: `title: ${written}\n${dated}\ntags: [${written}]` })).toMatchObject({
      title: written,
      tags: [written],
    });
  });

  test('an impossible date is an error, not another date', () => {
    expect(briefs({ frontMatter: 'title: x\ndate: 2021-13-45' })).toEqual([
      '3:7 error impossible-time: time "2021-13-45"',
    ]);
    expect(briefs({ frontMatter: 'title: x\ndate: 2023-02-29' })).toEqual([
      '3:7 error impossible-time: time "2023-02-29"',
    ]);
  });

  test.each(['', '~', 'null', 'NULL', ' # to be found out'])(
    'a field with the value %j is absent',
    (empty) => {
      expect(readWell({ frontMatter: `title: x\n${dated}\norganization: ${empty}\ntags:` })).toMatchObject({
        organization: undefined,
        tags: [],
      });
    },
  );

  test('null in quotation marks is text', () => {
    expect(readWell({ frontMatter: `title: "null"\n${dated}` }).title).toBe('null');
  });

  test.each([
    ['a field written twice', 'title: x\ntitle: y', '3:1 error duplicate-field: a second "title"'],
    [
      'an alias',
      'title: *x',
      '2:8 error yaml-alias: *x, a YAML alias (quote it if it starts with an asterisk)',
    ],
    [
      'an anchor',
      'title: &x y',
      '2:11 error yaml-anchor: &x, a YAML anchor (quote it if it starts with an ampersand)',
    ],
    [
      'a tag',
      'title: !!js/function y',
      '2:22 error yaml-tag: "tag:yaml.org,2002:js/function", a YAML tag (quote it if it starts with an exclamation mark)',
    ],
    ['a colon in a value', 'title: a: b', '2:8 error yaml-syntax: a value with ": " in it'],
    ['a value that starts with @', 'title: @foo', '2:8 error yaml-syntax: a value that starts with @'],
    ['a tab', '\ttitle: x', '2:1 error yaml-syntax: a tab used for indentation'],
    ['an open bracket', 'title: [x', '3:1 error yaml-syntax: unexpected indentation'],
    ['an open quotation mark', 'title: "x', '3:17 error yaml-syntax: an unfinished value'],
    ['a line without a colon', 'title\nfoo: x', '2:1 error yaml-syntax: a line without a colon'],
    ['a second document', 'title: x\n...\nfoo: y', '4:1 error yaml-syntax: a second YAML document'],
    [
      'a list or map as a field name',
      '? [title]\n: x',
      '2:3 error yaml-complex-key: a list or map as a field name',
    ],
  ])('%s is an error at its place', (_name, frontMatter, expected) => {
    expect(briefs({ frontMatter: `${frontMatter}\n${dated}` })).toContain(expected);
  });

  test('aliases cannot make a file explode', () => {
    const bomb = Array.from(
      { length: 30 },
      (_, place) => `a${place}: &a${place} [*a${place - 1}, *a${place - 1}]`,
    );
    expect(read({ frontMatter: bomb.join('\n') }).diagnostics.length).toBeLessThan(200);
  });

  test('nesting that is too deep is an error', () => {
    expect(briefs({ frontMatter: `title: ${'['.repeat(20_000)}` })[0]).toContain('values nested too deeply');
  });

  test('line N of the YAML is line N of the file', () => {
    const frontMatter = `title: x\n${dated}\n\n# a comment\ncauses:\n  - code-defect\n  - nonsense`;
    expect(briefs({ frontMatter })).toEqual(['8:5 error unknown-cause: cause "nonsense"']);
  });
});

describe('stringifyScalar(text)', () => {
  test('YAML reads back every text on one line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const line = text.replace(/[\r\n\0]/g, ' ');
        const report = createCollector({ path: 'x', text: `title: ${stringifyScalar(line)}\n` });
        const fields = readYaml(report);
        expect(report.diagnostics).toEqual([]);
        expect(fields).toMatchObject({ entries: [{ key: 'title', value: { kind: 'text', text: line } }] });
      }),
    );
  });

  test.each(['null', '~', '1.20', '', 'a: b', '# x', '- x', '"x"', "it's", '{{x}}'])('%j', (text) => {
    const report = createCollector({ path: 'x', text: `- ${stringifyScalar(text)}\n` });
    expect(readYaml(report)).toMatchObject({ entries: [{ text }] });
  });
});

describe('impact.duration: a stated length of the impact', () => {
  test.each([
    ['45 minutes', { minutes: 45, approximate: false }],
    ['2h 30m', { minutes: 150, approximate: false }],
    ['~3 days', { minutes: 4320, approximate: true }],
    ['5.5 hours', { minutes: 330, approximate: false }],
  ])('%s', (written, duration) => {
    const { impact } = readWell({ frontMatter: `title: x\n${dated}\nimpact:\n  duration: ${written}` });
    expect(impact?.duration).toEqual(duration);
  });

  test('that is no length is reported and left out', () => {
    const source = { frontMatter: `title: x\n${dated}\nimpact:\n  duration: until noon` };
    expect(readWell(source).impact).toBeUndefined();
    expect(briefs(source)).toEqual(['5:13 warning unreadable-duration: impact.duration "until noon"']);
  });
});
