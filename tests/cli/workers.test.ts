import { describe, expect, test } from 'vitest';
import { createReader, readContext } from '../../src/build-archive.ts';
import { createPool } from '../../src/cli/workers/pool.ts';
import { readInParallel } from '../../src/cli/workers/read-in-parallel.ts';
import { countThreads } from '../../src/cli/workers/worker-count.ts';
import type { SourceFile } from '../../src/model/source-file.ts';
import { synthesize } from '../../scripts/synthesize.ts';

const [settings] = synthesize(1, 3).filter(({ path }) => path === 'archive.yaml');
const context = readContext({ settings }, {});

/** Short postmortems, no two alike, with an error in every tenth. */
function filesOf(count: number): readonly SourceFile[] {
  return Array.from({ length: count }, (_, place) => ({
    path: `postmortems/2024/2024-03-05-incident-${place}.md`,
    text: `---\ntitle: Incident ${place}\ncauses: [${place % 10 === 0 ? 'cause' : 'code-defect'}]\n---\n\nIt broke.\n`,
  }));
}

describe('readInParallel(postmortems, context)', () => {
  // 803 files are enough for several threads on several cores, and leave an incomplete batch.
  test.each([0, 1, 803])(
    'reads %i postmortems as one thread would, in the same order',
    async (count) => {
      const postmortems = filesOf(count);
      expect(await readInParallel(postmortems, context)).toEqual(postmortems.map(createReader(context)));
    },
    60_000,
  );
});

describe('createPool(task, setup, size)', () => {
  test('rejects the call of a worker that fails, instead of waiting forever', async () => {
    const pool = createPool('readPostmortems', context, 1);
    // A file without a text is a bug of the caller, which the worker does not survive.
    const broken = [{ path: 'a.md' }] as never;
    await expect(pool.run(broken)).rejects.toThrow();
    await pool.stop();
  }, 60_000);

  test('rejects unanswered calls when it is stopped', async () => {
    const postmortems = filesOf(40);
    const pool = createPool('readPostmortems', context, 1);
    const answer = pool.run(postmortems);
    await Promise.all([expect(answer).rejects.toThrow('stopped before it answered'), pool.stop()]);
  }, 60_000);
});

describe('countThreads(incidents)', () => {
  test('gives a small archive one thread and a large one no more than four', () => {
    expect(countThreads(0)).toBe(1);
    expect(countThreads(400)).toBe(1);
    expect(countThreads(1_000_000)).toBeLessThanOrEqual(4);
  });
});
