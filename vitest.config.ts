import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { SlowestFirst } from './tests/slowest-first.ts';

export default defineConfig({
  test: {
    // Vitest leaves a core free by default, which on two cores is half of the machine; a third worker there gains nothing. Each
    // worker of the browser tests has a browser, so more than four need more memory than they save time.
    maxWorkers: Math.min(4, Math.max(2, availableParallelism() - 1)),
    sequence: { sequencer: SlowestFirst },
    maxConcurrency: 3,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**'],
          testTimeout: 30_000,
          // The modules hold no state, so files share them; loading them for each file takes as long as the tests.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/built-site.ts'],
          testTimeout: 60_000,
          // Everything comes from this machine, but a busy one takes its time.
          expect: { poll: { timeout: 10_000 } },
          hookTimeout: 120_000,
          // A browser beside another one on a busy machine is late now and then; a real fault fails three times.
          retry: 2,
        },
      },
    ],
  },
});
