import { configDefaults, defineConfig } from 'vitest/config';
import { LongestFirst } from './test/longest-first.ts';

/** Units, and stories over HTTP in the test's own process. */
const UNITS = ['src/**/*.test.ts', 'web/**/*.test.ts', 'test/api/**/*.test.ts', 'test/identity/**/*.test.ts'];
const JOURNEYS = ['test/browser/**/*.test.ts'];

const COMMON = { pool: 'forks', maxWorkers: 2, testTimeout: 30_000, hookTimeout: 60_000 } as const;
/**
 * One suite after the other in the same process: to start one and to load the server into it takes longer than most of
 * these suites. They leave nothing behind in a module.
 */
const TOGETHER = { ...COMMON, isolate: false };

export default defineConfig({
  test: {
    globalSetup: ['test/global-setup.ts'],
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      { test: { ...TOGETHER, name: 'units', include: UNITS } },
      // A journey has many steps, and a browser on a busy machine takes its time for each.
      {
        test: {
          ...TOGETHER,
          name: 'journeys',
          include: JOURNEYS,
          testTimeout: 60_000,
          expect: { poll: { timeout: 20_000 } },
          // A browser may lose a click while a busy machine draws the page anew. What was played twice is marked so.
          retry: 1,
        },
      },
      // What starts other processes, and what takes minutes.
      {
        test: {
          ...COMMON,
          name: 'others',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...UNITS, ...JOURNEYS],
        },
      },
    ],
  },
});
