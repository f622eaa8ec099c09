import { configDefaults, defineConfig } from 'vitest/config';
import { LongestFirst } from './test/longest-first.ts';

const limits = { testTimeout: 30_000, hookTimeout: 60_000 };

/** Units, and stories over HTTP in the test's own process: they leave nothing behind in a module. */
const TOGETHER = ['src/**/*.test.ts', 'web/**/*.test.ts', 'test/api/**/*.test.ts'];

export default defineConfig({
  test: {
    globalSetup: ['test/global-setup.ts'],
    pool: 'forks',
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      // To start a process and to load the server into it takes longer than most of these suites.
      { test: { name: 'together', include: TOGETHER, pool: 'forks', maxWorkers: 2, isolate: false, ...limits } },
      // What starts browsers, servers and other processes, and what takes minutes.
      {
        test: {
          name: 'alone',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...TOGETHER],
          pool: 'forks',
          maxWorkers: 2,
          ...limits,
        },
      },
    ],
  },
});
