import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/*
 * Makes src/oauth/scopes/operation-scopes.json and scope-descriptions.json from Atlassian's OpenAPI documents:
 *
 *   node packages/confluence-site/scripts/make-scopes.ts FOLDER && npx biome format --write packages/confluence-site
 *
 * FOLDER holds openapi-v1.json and openapi-v2.json.
 */

const methods = ['get', 'post', 'put', 'delete', 'patch'] as const;
const documents = [
  { file: 'openapi-v1.json', prefix: '' },
  { file: 'openapi-v2.json', prefix: '/wiki/api/v2' },
];

const operationSchema = z.object({
  'x-atlassian-oauth2-scopes': z.array(z.object({ scopes: z.array(z.string()) })).default([]),
});
const documentSchema = z.object({
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
  components: z.object({
    securitySchemes: z.object({
      oAuthDefinitions: z.object({
        flows: z.object({
          authorizationCode: z.object({ scopes: z.record(z.string(), z.string()) }),
        }),
      }),
    }),
  }),
});

const folder = process.argv[2];
if (folder === undefined) {
  process.stderr.write('Name the folder that holds openapi-v1.json and openapi-v2.json.\n');
  process.exit(2);
}

const operations: Record<string, string[][]> = {};
const descriptions: Record<string, string> = {};
for (const { file, prefix } of documents) {
  const document = documentSchema.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of methods) {
      if (item[method] === undefined) continue;
      const alternatives = operationSchema.parse(item[method])['x-atlassian-oauth2-scopes'];
      operations[`${method.toUpperCase()} ${prefix}${path}`] = alternatives.map(({ scopes }) => scopes);
    }
  }
  // Where both describe a scope, the later document's words hold: it is the one that is kept up.
  Object.assign(
    descriptions,
    document.components.securitySchemes.oAuthDefinitions.flows.authorizationCode.scopes,
  );
}

write('operation-scopes.json', operations);
write('scope-descriptions.json', descriptions);

function write(name: string, entries: Record<string, unknown>): void {
  const sorted = Object.fromEntries(Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1)));
  const file = new URL(`../src/oauth/scopes/${name}`, import.meta.url);
  writeFileSync(file, `${JSON.stringify(sorted, null, 2)}\n`);
  process.stdout.write(`${name}: ${Object.keys(sorted).length} entries\n`);
}
