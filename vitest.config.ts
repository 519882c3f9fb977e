import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/longest-first.ts';
import { temporaryFolder } from './tests/temporary-folder.ts';

// Workers and the programs that tests start have it from here.
const folder = temporaryFolder();
if (folder !== undefined) process.env.TMPDIR ??= folder;

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
    // Two cores: more workers only take turns, and each loads its own copy of what it imports.
    maxWorkers: 2,
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
