import { defineConfig } from 'vitest/config';

/** The bot in the Microsoft 365 Agents Playground, in a browser: apart from the other tests, because it takes long. */
export default defineConfig({
  test: { include: ['test/playground/**/*.e2e.ts'], testTimeout: 180_000, hookTimeout: 180_000 },
});
