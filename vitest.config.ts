import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    expect: { poll: { timeout: 10_000 } },
    // Many tests wait for processes of their own: a worker for each core, the first one not left out.
    maxWorkers: Math.max(2, availableParallelism()),
  },
});
