// The facts that an import was not sure of, from the record beside the postmortem to the decision in its front matter.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openFactStore } from '../../src/cli/label/fact-store.ts';
import { toFactEdits } from '../../src/cli/label/fact-edits.ts';
import type { DoubtfulFact } from '../../src/model/fact-decision.ts';
import { aFolder, hindsight } from './run.ts';

const aDoubt = (doubt: Partial<DoubtfulFact> = {}): DoubtfulFact => ({
  fact: 'started',
  value: '2024-01-02T10:00Z',
  line: 3,
  quote: 'Somebody said it was down at 10:00 UTC.',
  why: 'the document gives other times as well',
  isWritten: false,
  ...doubt,
});
const doubtful = '# Disk full\n\nDate: 2024-01-02\n\nMail was gone. Nobody knows why.\n';

/** A folder with one imported report that has these open facts; what is in it. */
async function anImport(doubts: readonly DoubtfulFact[]) {
  const folder = aFolder({ 'old/disk.md': doubtful });
  await hindsight(folder, 'import', 'old', '--out', 'content');
  const path = join(folder, 'content/postmortems/2024/2024-01-02-disk-full.md');
  const record = path.replace('.md', '.import.json');
  const found = JSON.parse(readFileSync(record, 'utf8')) as object;
  writeFileSync(record, JSON.stringify({ ...found, doubts }));
  return {
    store: openFactStore(join(folder, 'content')),
    text: () => readFileSync(path, 'utf8'),
    doubts: () => (JSON.parse(readFileSync(record, 'utf8')) as { doubts: unknown[] }).doubts.length,
    folder,
    path,
  };
}

describe('openFactStore(content)', () => {
  test('asks about a fact beside the lines of the original', async () => {
    const { store } = await anImport([aDoubt()]);
    const [question] = store.questions();
    expect(question).toMatchObject({ incident: '2024-01-02-disk-full', title: 'Disk full', fact: 'started' });
    expect(question?.context).toEqual({ firstLine: 1, lines: doubtful.split('\n') });
  });

  test('an accepted fact is written, and the last one makes the report final', async () => {
    const { store, text, doubts } = await anImport([aDoubt(), aDoubt({ fact: 'detected' })]);
    store.decide('2024-01-02-disk-full', { kind: 'accept', fact: 'started' });
    expect(text()).toContain('started: 2024-01-02T10:00Z');
    expect(text()).toContain('status: review');
    store.decide('2024-01-02-disk-full', { kind: 'reject', fact: 'detected' });
    expect(text()).toContain('status: final');
    expect(text()).not.toContain('detected');
    expect(doubts()).toBe(0);
    expect(store.questions()).toEqual([]);
  });

  test('undo brings back the file and the question', async () => {
    const { store, text } = await anImport([aDoubt()]);
    const before = text();
    store.decide('2024-01-02-disk-full', { kind: 'change', fact: 'started', value: '2024-01-02T11:00Z' });
    expect(text()).toContain('started: 2024-01-02T11:00Z');
    expect(store.undo()).toBe(true);
    expect(text()).toBe(before);
    expect(store.questions()).toHaveLength(1);
    expect(store.undo()).toBe(false);
  });

  test('a value that makes the file wrong is refused with the reason, and nothing is written', async () => {
    const { store, text } = await anImport([aDoubt()]);
    const before = text();
    const decide = (): void =>
      store.decide('2024-01-02-disk-full', { kind: 'change', fact: 'started', value: 'yesterday' });
    expect(decide).toThrow('nothing was written. Found');
    expect(text()).toBe(before);
  });

  test('a decision is kept when the document is imported again', async () => {
    const { store, folder, doubts } = await anImport([aDoubt()]);
    store.decide('2024-01-02-disk-full', { kind: 'accept', fact: 'started' });
    writeFileSync(join(folder, 'old/disk.md'), doubtful);
    await hindsight(folder, 'import', 'old', '--out', 'content', '--update');
    expect(doubts()).toBe(0);
  });

  test('a record that points out of the folder is not followed', async () => {
    const { store, folder, path } = await anImport([aDoubt()]);
    const record = path.replace('.md', '.import.json');
    const found = JSON.parse(readFileSync(record, 'utf8')) as object;
    mkdirSync(join(folder, 'secret'));
    writeFileSync(join(folder, 'secret/a.original.txt'), 'secret\nsecret\nsecret\n');
    writeFileSync(record, JSON.stringify({ ...found, original: '../../secret/a.original.txt' }));
    expect(dirname(path)).toContain('2024');
    expect(JSON.stringify(store.questions())).not.toContain('secret');
  });

  test('500 reports are listed', () => {
    const record = JSON.stringify({
      digest: 'x',
      part: 0,
      fields: {},
      body: '',
      original: 'the body',
      doubts: [aDoubt()],
    });
    const files = Array.from({ length: 500 }, (_, n) => `postmortems/2024/2024-01-02-disk-${n}`).flatMap(
      (name) => [
        [
          `${name}.md`,
          `---\ntitle: Disk full\nstatus: review\ndate: 2024-01-02\n---\n\n${doubtful}`,
        ] as const,
        [`${name}.import.json`, record] as const,
      ],
    );
    expect(openFactStore(aFolder(Object.fromEntries(files))).questions()).toHaveLength(500);
  });
});

describe('toFactEdits(fields, decided)', () => {
  test('a fact that is written and right changes nothing', () => {
    const decided = {
      doubt: aDoubt(),
      decision: { kind: 'accept', fact: 'started' },
      isLast: false,
    } as const;
    expect(toFactEdits({ 'times.started': '2024-01-02T10:00Z' }, decided)).toEqual([]);
  });

  test('when the start goes, its day stays, and the empty map goes with it', () => {
    const decided = {
      doubt: aDoubt(),
      decision: { kind: 'reject', fact: 'started' },
      isLast: false,
    } as const;
    expect(toFactEdits({ 'times.started': '~2024-01-02T10:00Z' }, decided)).toEqual([
      { path: ['date'], value: '2024-01-02' },
      { path: ['times'], value: undefined },
    ]);
  });
});
