import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readEndpoints } from '@tributary/agent';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { publishNotes } from './cross-app-workflow.ts';
import { openAgent } from './open-agent.ts';
import { startedRouter } from './testing/started-router.ts';

let router: Awaited<ReturnType<typeof startedRouter>>;
beforeAll(async () => {
  router = await startedRouter();
});
afterAll(() => router.close());

it('makes pages of what another application holds, one of each however often it runs', async () => {
  const notes = join(router.folder, 'notes');
  mkdirSync(notes);
  writeFileSync(join(notes, 'Release 12.md'), 'Faster search.\n\n* fewer clicks');
  const server = join(import.meta.dirname, 'notes-server.ts');
  const mcpServers = { notes: { command: process.execPath, args: [server, notes] } };
  const agent = await openAgent({
    baseUrl: router.url,
    apiKey: router.apiKey,
    threads: { file: join(router.folder, 'threads.db') },
    endpoints: readEndpoints(JSON.stringify({ mcpServers }), {}),
  });
  onTestFinished(() => agent.close());
  for (const _time of [1, 2]) {
    expect(await publishNotes(agent, 'Marketing')).toEqual(['Release 12']);
  }
  expect(await router.textsOf('Release 12')).toEqual([
    expect.stringMatching(/Faster search\..*<li>.*fewer clicks/s),
  ]);
});
