import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readConfiguration } from './configuration/configuration.ts';
import { openDataFolder } from './data-folder/data-folder.ts';
import { keysOf } from './data-folder/keys.ts';
import { claimFolder, type FolderClaim } from './data-folder/server-record.ts';
import { Failure } from './failure.ts';
import { reachOrStartRouter, reachRouter } from './router-access.ts';
import { neverStopped } from './testing/never-stopped.ts';

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

const configured = (environment: Record<string, string> = {}) => ({
  configuration: readConfiguration(environment, folder),
  stop: neverStopped(),
});
const hosted = { COMPOSIO_BASE_URL: 'https://backend.composio.dev', COMPOSIO_API_KEY: 'ak_hosted' };
const elsewhere = { TRIBUTARY_URL: 'http://127.0.0.1:9', TRIBUTARY_API_KEY: 'ak_elsewhere' };

/** As if a server ran on the data folder; answers its key. */
async function runServer(): Promise<string> {
  claim = await claimed();
  claim.record({ url: 'http://127.0.0.1:8', processId: process.pid });
  return keysOf(configured().configuration, data()).apiKey;
}

const data = () => openDataFolder(join(folder, '.tributary'));

async function claimed(): Promise<FolderClaim> {
  const found = await claimFolder(data(), 0);
  if (found.kind === 'in-use') throw new Error('in use');
  return found;
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

it('takes COMPOSIO_API_KEY for the server at TRIBUTARY_URL where it knows no other key, and never for the folder’s', async () => {
  const borrowed = { TRIBUTARY_URL: 'http://127.0.0.1:9', COMPOSIO_API_KEY: 'ak_composio' };
  expect((await reachRouter(configured(borrowed))).apiKey).toBe('ak_composio');
  expect((await reachRouter(configured({ ...borrowed, ...elsewhere }))).apiKey).toBe('ak_elsewhere');
  const apiKey = await runServer();
  expect((await reachRouter(configured({ COMPOSIO_API_KEY: 'ak_composio' }))).apiKey).toBe(apiKey);
});

it.each([
  ['TRIBUTARY_URL', 'TRIBUTARY_API_KEY', elsewhere],
  ['TRIBUTARY_URL', 'COMPOSIO_API_KEY', { TRIBUTARY_URL: 'http://127.0.0.1:9', COMPOSIO_API_KEY: 'ak_1' }],
  ['COMPOSIO_BASE_URL', 'COMPOSIO_API_KEY', hosted],
])(
  'says of the router of %s what to change, and of its key that it is in %s',
  async (address, key, variables) => {
    const { remedy } = await reachRouter(configured(variables));
    expect(remedy.address).toContain(address);
    expect(remedy.key).toContain(key);
  },
);

it('names no variable that nobody set for the folder’s server, but the file', async () => {
  await runServer();
  const { remedy } = await reachRouter(configured());
  expect(remedy.key).toContain(join('.tributary', 'api-key'));
  expect(`${remedy.key}${remedy.address}`).not.toMatch(/TRIBUTARY_|COMPOSIO_/);
});

it('stops waiting for its turn when it is told to', async () => {
  claim = await claimed();
  const stop = new AbortController();
  const reason = new Failure('interrupted', 'Stopped.');
  const waiting = reachOrStartRouter({
    configuration: configured().configuration,
    stop: { ...neverStopped(), signal: stop.signal },
  });
  stop.abort(reason);
  await expect(waiting).rejects.toBe(reason);
});
