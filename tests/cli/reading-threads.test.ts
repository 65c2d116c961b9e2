import { describe, expect, test } from 'vitest';
import { type ArchiveOptions, createReader } from '../../src/build-archive.ts';
import { readInThreads } from '../../src/cli/workers/reading-threads.ts';
import { countThreads } from '../../src/cli/workers/thread-count.ts';
import { toInstant } from '../../src/model/time.ts';
import { synthesise } from '../../scripts/synthesise.ts';

const options: ArchiveOptions = { asOf: toInstant(Date.UTC(2025, 0, 1)) };

const [settings] = synthesise(1, 3).filter(({ path }) => path === 'archive.yaml');

/** Short postmortems, no two alike, with an error in every tenth. */
function filesOf(count: number) {
  const postmortems = Array.from({ length: count }, (_, place) => ({
    path: `postmortems/2024/2024-03-05-incident-${place}.md`,
    text: `---\ntitle: Incident ${place}\ncauses: [${place % 10 === 0 ? 'cause' : 'code-defect'}]\n---\n\nIt broke.\n`,
  }));
  return { settings, postmortems, themes: [], diagnostics: [] };
}

describe('readInThreads(files, options)', () => {
  // 803 are enough for several threads wherever there are several cores, and leave a remainder.
  test.each([0, 1, 803])(
    'reads %i postmortems as one thread would, in the same order',
    async (count) => {
      const files = filesOf(count);
      expect(await readInThreads(files, options)).toEqual(
        files.postmortems.map(createReader(files, options)),
      );
    },
    60_000,
  );
});

describe('countThreads(incidents)', () => {
  test('gives a small archive one thread and a large one no more than four', () => {
    expect(countThreads(0)).toBe(1);
    expect(countThreads(400)).toBe(1);
    expect(countThreads(1_000_000)).toBeLessThanOrEqual(4);
  });
});
