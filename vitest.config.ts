import { defineConfig } from 'vitest/config';

// Their tests share nothing but what they import, so a worker need not start anew for each file: half the time.
const sharing = ['packages/confluence-site', 'packages/toolkits', 'packages/toolkit', 'packages/planner'];

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // Two cores: more workers only take turns, and each loads its own copy of what it imports.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'site and toolkits',
          include: sharing.map((folder) => `${folder}/**/*.test.ts`),
          isolate: false,
          // confluence.js reads it when first imported, which a shared worker does before most files.
          env: { AUDIT_SCHEMAS: 'true' },
        },
      },
      {
        extends: true,
        test: {
          name: 'router and programs',
          include: [
            'packages/**/*.test.ts',
            'bench/**/*.test.ts',
            'tests/*.test.ts',
            'examples/**/*.test.ts',
            'scripts/**/*.test.ts',
          ],
          exclude: ['**/node_modules/**', ...sharing.map((folder) => `${folder}/**`)],
          // Costs nothing until a test asks for a database.
          globalSetup: ['packages/router/src/testing/postgres/global-setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'public clients',
          include: ['tests/clients/*.test.ts', 'tests/earlier-clients/*.test.ts'],
          globalSetup: ['tests/clients/start-router.ts'],
        },
      },
    ],
  },
});
