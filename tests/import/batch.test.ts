// A batch of documents: what is asked about it, what the answers change, and which documents share a template.
import { describe, expect, test } from 'vitest';
import {
  answerFor,
  formatAnswers,
  keyNames,
  noAnswers,
  readAnswers,
} from '../../src/import/batch/answers.ts';
import type { BatchDocument } from '../../src/import/batch/batch-document.ts';
import { applyAnswer, findQuestions, type Question } from '../../src/import/batch/questions.ts';
import { groupByTemplate } from '../../src/import/batch/templates.ts';
import { readForeign } from '../../src/import/read-document.ts';

function aDocument(text: string, path = 'a/report.md'): BatchDocument {
  const reading = readForeign(text, { path });
  if ('problem' in reading) throw new Error(`aDocument(…): it ${reading.problem}`);
  return { path, folder: path.split('/').slice(0, -1).join('/') || '.', text, incidents: reading.incidents };
}

const asked = (kind: Question['kind'], ...documents: readonly BatchDocument[]): readonly Question[] =>
  findQuestions(documents, noAnswers).filter((question) => question.kind === kind);

describe('findQuestions(documents, answers)', () => {
  const plain = '# Disk full\n\nDate: 2024-01-02\n\nThe disk was full from 10:00 UTC to 11:00 UTC.\n';

  test('asks for the organization of each folder, once', () => {
    const documents = ['a/x.md', 'a/y.md', 'b/z.md'].map((path) => aDocument(plain, path));
    expect(asked('organizations', ...documents).map(({ subject, count }) => [subject, count])).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
  });

  test('folders named for years are no organizations', () => {
    const documents = ['2023/x.md', '2024/y.md'].map((path) => aDocument(plain, path));
    expect(asked('organizations', ...documents).map(({ subject }) => subject)).toEqual(['.']);
  });

  test('asks for the zone where clock times have none', () => {
    const [question] = asked('timezones', aDocument('# Disk full\n\nStarted: 2024-01-02 10:00\n'));
    expect(question?.examples).toEqual(['Started: 2024-01-02 10:00']);
    expect(asked('timezones', aDocument(plain))).toEqual([]);
  });

  test('asks about the order of dates where no document of the batch settles it', () => {
    const open = aDocument('# Disk full\n\nDate: 03/04/2024\n\nThe disk was full.\n');
    const settled = aDocument('# Disk full\n\nDate: 23/04/2024\n\nThe disk was full.\n');
    expect(asked('date-order', open)[0]?.examples).toEqual(['03/04/2024']);
    expect(asked('date-order', open, settled)).toEqual([]);
  });

  test('asks about a severity that is not on the scale', () => {
    const [question] = asked('severities', aDocument(`${plain}\nSeverity: purple\n`));
    expect(question?.subject).toBe('purple');
  });

  test('asks about an unknown key only where its values are times or lengths of time', () => {
    const keyed = (hour: number): BatchDocument =>
      aDocument(`# Disk full\n\nFault occurs: 2024-01-02 ${hour}:00 UTC\nChannel: #inc-12\n`);
    expect(asked('keys', keyed(10), keyed(11)).map(({ subject }) => subject)).toEqual(['Fault occurs']);
  });

  test('what is answered is not asked again, even if the answer is to skip', () => {
    const document = aDocument(plain);
    const answers = { ...noAnswers, organizations: { '.': 'skip' } };
    expect(findQuestions([document], answers).filter(({ kind }) => kind === 'organizations')).toEqual([]);
  });
});

describe('applyAnswer(answers, question, text)', () => {
  const question: Question = {
    kind: 'keys',
    subject: 'Fault occurs',
    count: 2,
    text: '',
    examples: [],
    choices: ['title', 'started', 'skip'],
  };

  test.each([
    ['2', 'started'],
    ['Started', 'started'],
    ['st', 'started'],
    ['-', 'skip'],
  ])('takes a number, a word, its beginning, or "-": %s', (text, expected) => {
    expect(applyAnswer(noAnswers, question, text)).toMatchObject({ keys: { 'Fault occurs': expected } });
  });

  test('says what can be answered where the text is no answer', () => {
    expect(applyAnswer(noAnswers, question, '9')).toHaveProperty('problem');
    expect(applyAnswer(noAnswers, { ...question, kind: 'timezones' }, 'CST')).toHaveProperty('problem');
  });
});

describe('answers', () => {
  const answers = {
    organizations: { '.': 'Acme', 'b/c': 'Beta: the second' },
    timezones: { '.': 'Europe/Berlin' },
    dateOrder: 'day-first' as const,
    severities: { kritisch: 'sev1' as const },
    keys: { 'Fault occurs': 'started' as const, Channel: 'skip' as const },
  };

  test('are read back as they were written', () => {
    const reading = readAnswers({ path: 'import-answers.yaml', text: formatAnswers(answers) });
    expect(reading).toEqual({ answers, diagnostics: [] });
  });

  test('a mistake is reported with its line', () => {
    const { diagnostics } = readAnswers({ path: 'a.yaml', text: 'keys:\n  Start: begun\nzones: {}\n' });
    expect(diagnostics.map(({ position, found }) => [position.line, found])).toEqual([
      [3, 'field "zones"'],
      [2, '"begun" for "Start"'],
    ]);
  });

  test('the deepest folder counts', () => {
    expect(answerFor(answers.organizations, 'b/c/2024')).toBe('Beta: the second');
    expect(answerFor(answers.organizations, 'b/cd')).toBe('Acme');
    expect(answerFor({ b: 'skip' }, 'b')).toBeUndefined();
  });

  test('say what keys mean, in text, tables, front matter and CSV', () => {
    const keys = keyNames(answers);
    const start = (text: string, path: string): unknown => {
      const reading = readForeign(text, { path, keys });
      return 'problem' in reading ? reading.problem : reading.incidents[0]?.times.started?.at.written;
    };
    expect(start('# Disk full\n\nFault occurs: 2024-01-02 10:00 UTC\n', 'a.md')).toBe('2024-01-02 10:00 UTC');
    expect(start('# Disk full\n\n| Fault occurs | 2024-01-02 10:00 UTC |\n| --- | --- |\n', 'a.md')).toBe(
      '2024-01-02 10:00 UTC',
    );
    expect(start('---\ntitle: Disk full\nfault occurs: 2024-01-02 10:00 UTC\n---\nText.\n', 'a.md')).toBe(
      '2024-01-02 10:00 UTC',
    );
    expect(start('Title,Fault occurs\nDisk full,2024-01-02 10:00 UTC\n', 'a.csv')).toBe(
      '2024-01-02 10:00 UTC',
    );
  });
});

test('groupByTemplate(documents): documents with the same headings and keys are one template', () => {
  const report = (n: number): BatchDocument =>
    aDocument(
      `# Disk ${n} full\n\nDate: 2024-01-0${n}\n\n## Root cause\n\nLogs.\n\n## Atendees\n\nAda\n\n## Timeline\n\n- 10:00 UTC the disk was full\n`,
      `a/${n}.md`,
    );
  const other = aDocument('# Mail stuck\n\n## Was war los\n\nAm 2024-01-02 um 10:00 stand alles.\n', 'b.md');
  const [first, second] = groupByTemplate([report(1), other, report(2), report(3)]);
  expect(first?.paths).toEqual(['a/1.md', 'a/2.md', 'a/3.md']);
  expect(first?.headings.map(({ name, meaning, count }) => [name, meaning, count])).toEqual([
    ['Root cause', 'root-cause', 3],
    ['Atendees', undefined, 3],
    ['Timeline', 'timeline', 3],
  ]);
  expect(first?.keys).toEqual([{ name: 'Date', meaning: 'date', count: 3, example: '2024-01-01' }]);
  expect(second?.paths).toEqual(['b.md']);
});
