import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { type Router, startRouter } from '@tributary/router';
import { confluence } from '@tributary/toolkit-confluence';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { run } from '../run.ts';
import { neverStopped } from '../testing/never-stopped.ts';

const apiKey = 'ak_sessions';
let folder: string;
let router: Router;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tributary-session-'));
  router = await startRouter({
    host: '127.0.0.1',
    port: 0,
    allowedHosts: [],
    dataFolder: join(folder, 'data'),
    apiKey,
    secretKey: 'a secret of the tests',
    toolkits: [confluence],
    connections: [],
  });
});
afterEach(async () => {
  await router.close();
  rmSync(folder, { recursive: true });
});

async function createSession(...words: string[]): Promise<string> {
  const [output, errors] = [new PassThrough(), new PassThrough()];
  const told = text(output);
  const status = await run({
    arguments: ['session', 'create', ...words],
    variables: { TRIBUTARY_URL: router.url, TRIBUTARY_API_KEY: apiKey },
    folder,
    terminal: { input: new PassThrough().end(), output, errors },
    watchForStop: neverStopped,
  });
  expect(status).toBe(0);
  output.end();
  return await told;
}

it('prints a token that opens the new session and nothing else', async () => {
  const said = await createSession('--user', 'jane');
  const id = said.match(/^Session (trs_[0-9a-f]+) for jane\.$/m)?.[1];
  const token = said.match(/^Token: (tst_[0-9a-f]+)$/m)?.[1];
  expect(said).toContain(`MCP: ${router.url}/tool_router/${id}/mcp`);
  expect(said).not.toContain(apiKey);
  const ask = async (path: string) =>
    (await fetch(`${router.url}/api/v3.1${path}`, { headers: { authorization: `Bearer ${token}` } })).status;
  expect(await ask(`/tool_router/session/${id}`)).toBe(200);
  expect(await ask(`/tool_router/session/${id}/tokens`)).toBe(403);
});

it('prints the token in the JSON, and none where none is wanted', async () => {
  const { session_id, token } = JSON.parse(await createSession('--json'));
  expect(token).toMatchObject({ session_id, token: expect.stringMatching(/^tst_/) });
  expect(JSON.parse(await createSession('--json', '--no-token'))).not.toHaveProperty('token');
});
