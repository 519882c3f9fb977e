import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readConfiguration } from './configuration/configuration.ts';
import { openDataFolder } from './data-folder/data-folder.ts';
import { keysOf } from './data-folder/keys.ts';
import { claimFolder, type FolderClaim } from './data-folder/server-record.ts';
import { reachOrStartRouter, reachRouter } from './router-access.ts';

let folder: string;
let claim: FolderClaim | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tributary-access-'));
});
afterEach(() => {
  claim?.release();
  claim = undefined;
  rmSync(folder, { recursive: true });
});

const configured = (environment: Record<string, string> = {}) => readConfiguration(environment, folder);
const hosted = { COMPOSIO_BASE_URL: 'https://backend.composio.dev', COMPOSIO_API_KEY: 'ak_hosted' };
const elsewhere = { TRIBUTARY_URL: 'http://127.0.0.1:9', TRIBUTARY_API_KEY: 'ak_elsewhere' };

/** As if a server ran on the data folder; answers its key. */
async function runServer(): Promise<string> {
  const data = openDataFolder(join(folder, '.tributary'));
  const claimed = await claimFolder(data, 0);
  if (claimed.kind === 'in-use') throw new Error('in use');
  claim = claimed;
  claim.record({ url: 'http://127.0.0.1:8', processId: process.pid });
  return keysOf(configured(), data).apiKey;
}

it.each([
  ['for a command that attaches', reachRouter],
  ['for one that would serve itself', reachOrStartRouter],
])(
  'prefers the other router, then the address it is given, then the folder’s server, %s',
  async (_, reach) => {
    const apiKey = await runServer();
    expect(await reach(configured())).toMatchObject({ url: 'http://127.0.0.1:8', apiKey });
    expect(await reach(configured(elsewhere))).toMatchObject({
      url: 'http://127.0.0.1:9',
      apiKey: 'ak_elsewhere',
    });
    expect(await reach(configured({ ...elsewhere, ...hosted }))).toMatchObject({
      url: 'https://backend.composio.dev',
      apiKey: 'ak_hosted',
    });
  },
);

it('never sends the folder’s key to the other router', async () => {
  const apiKey = await runServer();
  expect((await reachRouter(configured(hosted))).apiKey).not.toBe(apiKey);
});

it('says how to start a server where none runs', async () => {
  await expect(reachRouter(configured())).rejects.toMatchObject({ code: 'not_running' });
});

it('asks for a key that it cannot know', async () => {
  await expect(reachRouter(configured({ TRIBUTARY_URL: 'http://127.0.0.1:9' }))).rejects.toMatchObject({
    code: 'bad_configuration',
    message: expect.stringContaining('TRIBUTARY_API_KEY'),
  });
});
