import { fileURLToPath } from 'node:url';
import { defaultServerConditions } from 'vite';
import { defaultExclude, defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/longest-first.ts';

/** Tests run on the sources: `@kapstok/x` is that package's src/index.ts, and no build comes first. */
const conditions = ['kapstok-source', ...defaultServerConditions];

// Threads and commands that tests start load the same sources each time: what was compiled for one is there for the next.
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL('node_modules/.cache/compiled', import.meta.url));

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    // Vitest itself leaves one core free, which of two is half.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          // No test leaves anything behind: they share what a process has loaded, which halves their time.
          isolate: false,
          setupFiles: ['./tests/fixed-seed.ts'],
          // Journeys run beside them: a test that takes a second by itself may take several.
          testTimeout: 30_000,
          include: [
            'packages/*/src/**/*.test.ts',
            'apps/{server,cli}/src/**/*.test.ts',
            'apps/web/src/**/*.test.{ts,tsx}',
            'scripts/**/*.test.mjs',
          ],
          exclude: ['packages/store/**', 'apps/*/src/**/*.store.test.ts', ...defaultExclude],
        },
      },
      {
        extends: true,
        test: {
          name: 'store',
          environment: 'node',
          setupFiles: ['./tests/fixed-seed.ts'],
          // What these tests change is in databases of their own: they share what a process has loaded.
          isolate: false,
          // Most databases live for a second or two: optimising the embedded one takes longer than it saves.
          execArgv: ['--liftoff-only'],
          globalSetup: ['./packages/store/src/testing/databases.ts'],
          include: ['packages/store/src/**/*.test.ts', 'apps/*/src/**/*.store.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          environment: 'node',
          globalSetup: ['./apps/web/e2e/set-up.ts'],
          include: ['apps/web/e2e/**/*.test.ts'],
          // A screen comes when it comes: on a busy machine a second is short.
          expect: { poll: { timeout: 10_000 } },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
