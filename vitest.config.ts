import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/compile-once.ts'],
    setupFiles: ['test/support/set-seed.ts'],
    testTimeout: 60_000,
    expect: { poll: { timeout: 10_000 } },
    // Files of one worker share what they import: loading it anew for each took a third of the time. What a test changes
    // for all is put back.
    isolate: false,
    restoreMocks: true,
    unstubEnvs: true,
    // Many tests wait for processes of their own: a worker for each core, the first one not left out.
    maxWorkers: Math.max(2, availableParallelism()),
  },
});
