import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/longest-first.ts';

const siteAndToolkits = [
  'packages/confluence-site',
  'packages/toolkits',
  'packages/toolkit',
  'packages/planner',
];

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // One more than two cores: tests wait for processes and disks for an eighth of the time. Each worker loads its own
    // copy of what it imports, so more of them only take turns.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'site and toolkits',
          include: siteAndToolkits.map((folder) => `${folder}/**/*.test.ts`),
          // Its tests share nothing but what they import, so a worker need not start anew for each file.
          isolate: false,
          // confluence.js reads it when first imported, which a shared worker does before most files.
          env: { AUDIT_SCHEMAS: 'true' },
        },
      },
      {
        extends: true,
        test: {
          name: 'router and programs',
          // As above. A module that a test replaces (vi.mock) may be loaded already: watch what it makes instead.
          isolate: false,
          include: [
            'packages/**/*.test.ts',
            'bench/**/*.test.ts',
            'tests/*.test.ts',
            'examples/**/*.test.ts',
            'scripts/**/*.test.ts',
          ],
          exclude: ['**/node_modules/**', ...siteAndToolkits.map((folder) => `${folder}/**`)],
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
