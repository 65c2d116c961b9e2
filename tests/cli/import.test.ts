// hindsight import as a new team uses it: every file accounted for, questions asked once, answers kept.
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { answersPath, loadAnswers, saveAnswers } from '../../src/cli/import/answers-file.ts';
import { askQuestions } from '../../src/cli/import/ask.ts';
import { noAnswers } from '../../src/import/batch/answers.ts';
import type { Question } from '../../src/import/batch/questions.ts';
import { aFolder, hindsight } from './run.ts';

const report = (title: string, start = '10:00 UTC'): string =>
  `# ${title}\n\nDate: 2024-01-02\n\nFault occurs: 2024-01-02 ${start}\n\nMail was not delivered.\n\n## Root cause\n\nA full disk.\n`;

describe('hindsight import FOLDER', () => {
  test('accounts for every file: read, not a report, not readable', async () => {
    const folder = aFolder({
      'old/disk.md': report('Disk full'),
      'old/README.md': '# Postmortems of the mail team\n\nWrite one for each outage.\n',
      'old/app.log': '2024-01-02T10:00:00Z INFO start\n2024-01-02T10:01:00Z ERROR no disk\n',
      'old/screen.png': 'x',
      'old/report.pdf': '%PDF-1.4 x',
      'old/.git/HEAD.md': report('Hidden'),
      'old/~$disk.md': report('Temporary'),
    });
    const { code, stdout } = await hindsight(folder, 'import', 'old', '--out', 'new');
    expect(stdout).toContain('is a log\n    old/app.log');
    expect(stdout).toContain('is not a document (.png)\n    old/screen.png');
    expect(stdout).toContain(
      'is a PDF; save the report as Markdown, HTML, Word or plain text\n    old/report.pdf',
    );
    expect(stdout).toContain(
      '5 files: 1 read (1 incident written), 0 imported before, 3 not a report, 1 not readable.',
    );
    expect(code).toBe(1);
  });

  test('knows documents that were imported before, and does not read what it wrote', async () => {
    const folder = aFolder({ 'disk.md': report('Disk full') });
    await hindsight(folder, 'import', '.', '--out', 'new');
    const { code, stdout } = await hindsight(folder, 'import', '.', '--out', 'new');
    expect(stdout).toContain(
      '1 file: 0 read (0 incidents written), 1 imported before, 0 not a report, 0 not readable.',
    );
    expect(code).toBe(0);
  });

  test('a link that leads out of the folder is not followed', async () => {
    const folder = aFolder({ 'old/disk.md': report('Disk full'), 'secret.md': report('Secret') });
    symlinkSync(join(folder, 'secret.md'), join(folder, 'old/secret.md'));
    const { stdout } = await hindsight(folder, 'import', 'old', '--out', 'new');
    expect(stdout).toContain('is a link that is not followed');
    expect(stdout).not.toContain('Secret');
  });

  test('says how many facts may be wrong, which were held back, and groups what is left', async () => {
    const rows = '- 10:00 Users report errors\n- 10:10 Coffee\n- 10:20 Tea\n- 11:00 Incident resolved\n';
    const folder = aFolder({ 'old/shop.md': `# Shop\n\n## Timeline 2024-05-03 (UTC)\n\n${rows}` });
    const { stdout } = await hindsight(folder, 'import', 'old', '--out', 'new');
    expect(stdout).toContain('started: perhaps 2024-05-03T10:00:00Z (line 5), but the report says nothing');
    expect(stdout).toContain('timeline rows without a known verb: 2 (lines 6, 7)');
    expect(stdout).toMatch(
      /3 dates, times and durations written; about 0\.\d of them are expected to be wrong\. 2 more are not sure/,
    );
  });

  test('the days of a Slack channel are one incident, without names of people', async () => {
    const day = (ts: number, text: string): string =>
      JSON.stringify([{ type: 'message', user: 'U0AAAAAAA', text, ts: `${ts}.000100` }]);
    const folder = aFolder({
      'old/inc-7-mail-stuck/2024-01-02.json': day(1704189600, 'Mail is stuck'),
      'old/inc-7-mail-stuck/2024-01-03.json': day(1704276000, 'Mail is back'),
    });
    const { stdout } = await hindsight(folder, 'import', 'old', '--out', 'new');
    const text = readFileSync(join(folder, 'new/postmortems/2024/2024-01-02-mail-stuck.md'), 'utf8');
    expect(text).toContain('2024-01-03T10:00:00Z responder 1: Mail is back');
    expect(stdout).toContain('1 file: 1 read (1 incident written)');
  });

  test('--json prints receipts only, and the account on standard error', async () => {
    const folder = aFolder({ 'old/disk.md': report('Disk full'), 'old/README.md': '# About\n\nText.\n' });
    const { stdout, stderr } = await hindsight(folder, 'import', 'old', '--out', 'new', '--json');
    expect(JSON.parse(stdout)).toMatchObject([{ file: 'old/disk.md', title: 'Disk full' }]);
    expect(stderr).toContain('2 files: 1 read');
  });
});

describe('questions', () => {
  const batch = { 'old/disk.md': report('Disk full'), 'old/mail.md': report('Mail stuck', '11:00 UTC') };

  test('without a terminal nothing is asked: open questions are listed with the lines that answer them', async () => {
    const { code, stdout } = await hindsight(aFolder(batch), 'import', 'old', '--out', 'new');
    expect(stdout).toContain('2 questions are open. Answer in new/import-answers.yaml');
    expect(stdout).toContain('organizations: { .: NAME }');
    expect(stdout).toContain('keys: { Fault occurs: started }   # 2024-01-02 10:00 UTC');
    expect(code).toBe(0);
  });

  test('answers apply to all documents, and --update brings earlier imports up to date', async () => {
    const folder = aFolder(batch);
    await hindsight(folder, 'import', 'old', '--out', 'new');
    const answers = aFolder({
      'answers.yaml': 'organizations: { .: Acme }\nkeys: { Fault occurs: started }\n',
    });
    const { stdout } = await hindsight(
      folder,
      ...['import', 'old', '--out', 'new', '--update', '--answers', join(answers, 'answers.yaml')],
    );
    const written = readFileSync(join(folder, 'new/postmortems/2024/2024-01-02-disk-full.md'), 'utf8');
    expect(written).toContain('organization: Acme');
    expect(written).toContain('started: 2024-01-02T10:00Z');
    expect(stdout).not.toContain('open');
  });

  test('a file of answers with a mistake is refused with the line', async () => {
    const folder = aFolder({ ...batch, 'answers.yaml': 'date-order: year-first\n' });
    const { code, stderr } = await hindsight(folder, 'import', 'old', '--answers', 'answers.yaml');
    expect(stderr).toContain('answers.yaml:1:13');
    expect(code).toBe(2);
    expect(existsSync(join(folder, 'content'))).toBe(false);
  });

  test('saveAnswers(): the first answers are kept before there is an archive', () => {
    const path = answersPath(join(aFolder(), 'new/postmortems'));
    saveAnswers(path, { ...noAnswers, organizations: { '.': 'Acme' } });
    expect(path).toMatch(/new.import-answers\.yaml$/);
    expect(loadAnswers(path).organizations).toEqual({ '.': 'Acme' });
  });

  test('askQuestions(): asks again after a wrong answer, leaves empty ones open and ends when the person leaves', async () => {
    const question = (kind: Question['kind'], subject: string): Question => ({
      kind,
      subject,
      count: 1,
      text: `About ${subject}?`,
      examples: [],
    });
    const replies = ['Mars/Base', 'Europe/Berlin', '', undefined];
    const told: string[] = [];
    const answers = await askQuestions(
      ['a', 'b', 'c', 'd'].map((subject) => question('timezones', subject)),
      noAnswers,
      { tell: (text) => told.push(text), ask: () => Promise.resolve(replies.shift()) },
    );
    expect(answers.timezones).toEqual({ a: 'Europe/Berlin' });
    expect(told).toContain('This is not a time zone. Write Europe/Madrid, UTC or +02:00.');
    expect(told).not.toContain('\nQuestion 4 of 4: About d?');
  });
});
