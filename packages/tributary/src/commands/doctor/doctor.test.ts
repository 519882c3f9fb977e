import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { startScriptedModel, type Turn } from '@tributary/agent/testing/scripted-model-server';
import { freshDatabaseUrl } from '@tributary/router/testing/fresh-database';
import { afterEach, beforeEach, expect, it, onTestFinished } from 'vitest';
import { readConfiguration } from '../../configuration/configuration.ts';
import { openDataFolder } from '../../data-folder/data-folder.ts';
import { keysOf } from '../../data-folder/keys.ts';
import { claimFolder } from '../../data-folder/server-record.ts';
import { doctor } from './doctor.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tributary-doctor-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function examine(environment: Record<string, string>) {
  const output = new PassThrough({ encoding: 'utf8' });
  const failure = await doctor({
    configuration: readConfiguration(
      { TRIBUTARY_PORT: '0', TRIBUTARY_SITE_PORT: '0', ...environment },
      folder,
    ),
    terminal: { input: new PassThrough(), output, errors: output },
    stop: { signal: new AbortController().signal, received: Promise.resolve(), forget: () => {} },
  }).catch((error: unknown) => error);
  return { failure, report: String(output.read() ?? '') };
}

it('finds a fresh folder fine', async () => {
  const { failure, report } = await examine({});
  expect(failure).toBeUndefined();
  expect(report).toContain(`Node ${process.versions.node}`);
  expect(report).toContain('The first start will make the keys.');
  expect(report).not.toContain('problem');
});

it('names the port that is taken, and fails', async () => {
  const occupant = createServer().listen(0, '127.0.0.1');
  await once(occupant, 'listening');
  const address = occupant.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const { failure, report } = await examine({ TRIBUTARY_SITE_PORT: String(port) });
  occupant.close();
  expect(report).toContain(`problem  Port ${port} is taken by another program. Set TRIBUTARY_SITE_PORT`);
  expect(failure).toMatchObject({ code: 'failed_check', exitStatus: 1 });
});

it('looks at the database that servers share, where there is one', async () => {
  const keys = { TRIBUTARY_API_KEY: 'ak_1', TRIBUTARY_SECRET_KEY: 'sixteen-letters-' };
  const url = new URL(await freshDatabaseUrl());
  const fresh = await examine({ ...keys, DATABASE_URL: url.href });
  expect(fresh.report).toMatch(/ok {7}PostgreSQL at .* takes the password; the next start will/);
  url.password = 'wrong-word';
  const refused = await examine({ ...keys, DATABASE_URL: url.href });
  expect(refused.report).toMatch(/problem {2}PostgreSQL at .* in DATABASE_URL\./);
  expect(refused.report).not.toContain('wrong-word');
});

it('names a Confluence that cannot be reached', async () => {
  const { report } = await examine({
    CONFLUENCE_URL: 'http://127.0.0.1:1',
    CONFLUENCE_EMAIL: 'jane@acme.com',
    CONFLUENCE_API_TOKEN: 'ATATT3',
  });
  expect(report).toMatch(/problem {2}The Confluence site at http:\/\/127\.0\.0\.1:1 cannot be reached/);
});

it('tries the server that runs on the folder', async () => {
  const data = openDataFolder(join(folder, '.tributary'));
  keysOf(readConfiguration({}, folder), data);
  const claim = await claimFolder(data, 0);
  if (claim.kind === 'in-use') throw new Error('in use');
  claim.record({ url: 'http://127.0.0.1:1', processId: process.pid });
  const { report } = await examine({});
  claim.release();
  expect(report).toContain('problem  No router answers at http://127.0.0.1:1.');
});

it.each<[string, Turn, RegExp]>([
  ['answers', { say: 'Yes.' }, /ok {7}The model is large at 127\.0\.0\.1:\d+\./],
  ['refuses the key', { fail: 'wrong-key' }, /problem {2}\S+ refused the key\. Check ANTHROPIC_API_KEY\./],
  ['has no credit', { fail: 'no-credit' }, /problem {2}The account at \S+ has no credit or quota left/],
  ['has no such model', { fail: 'unknown-model' }, /problem {2}\S+ has no model "large"/],
])('asks the model, and says so where it %s', async (_, turn, words) => {
  const server = await startScriptedModel([turn], 'anthropic');
  onTestFinished(() => server.close());
  const { report } = await examine({
    ANTHROPIC_API_KEY: 'sk-ant-of-the-test',
    ANTHROPIC_BASE_URL: server.baseUrl,
    TRIBUTARY_MODEL: 'anthropic/large',
    TRIBUTARY_FALLBACK_MODEL: 'planner',
  });
  expect(report).toMatch(words);
  expect(report).toContain('ok       Where it cannot answer, another does: built-in planner.');
  expect(report).not.toContain('sk-ant-of-the-test');
});

it('names a model setting that leads nowhere', async () => {
  const { failure, report } = await examine({ TRIBUTARY_MODEL: 'google/gemini-x' });
  expect(report).toContain('problem  TRIBUTARY_MODEL is "google/gemini-x", but GOOGLE_GENERATIVE_AI_API_KEY');
  expect(failure).toMatchObject({ code: 'failed_check' });
});

it('tries the MCP servers beside the router', async () => {
  const notes = fileURLToPath(import.meta.resolve('@tributary/agent/testing/stdio-notes'));
  const mcpServers = {
    notes: { command: process.execPath, args: [notes], autoApprove: [] },
    gone: { command: '/no/such/program' },
  };
  const file = join(folder, 'servers.json');
  writeFileSync(file, JSON.stringify({ mcpServers }));
  const { report } = await examine({ TRIBUTARY_MCP_CONFIG: 'servers.json' });
  expect(report).toContain('ok       The MCP server notes offers 4 tools.');
  expect(report).toContain(`problem  ${file}: notes: autoApprove has no effect here.`);
  expect(report).toMatch(/problem {2}The MCP server gone cannot be used: .*ENOENT\./);
  writeFileSync(file, '{}');
  expect((await examine({ TRIBUTARY_MCP_CONFIG: 'servers.json' })).report).toContain('is not {"mcpServers"');
  expect((await examine({ TRIBUTARY_MCP_CONFIG: 'other.json' })).report).toContain(
    'Set TRIBUTARY_MCP_CONFIG',
  );
});
