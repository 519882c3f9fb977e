import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'packages/**/*.test.ts',
      'bench/**/*.test.ts',
      'tests/**/*.test.ts',
      'examples/**/*.test.ts',
      'scripts/**/*.test.ts',
    ],
    // Costs nothing until a test asks for a database.
    globalSetup: ['packages/router/src/testing/postgres/global-setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // Two cores: more workers only take turns, and each loads its own copy of what it imports.
    maxWorkers: 2,
  },
});
