import { join } from 'node:path';
import type { Agent } from '@tributary/agent';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { report } from './nightly-report.ts';
import { openAgent } from './open-agent.ts';
import { startedRouter } from './testing/started-router.ts';

let router: Awaited<ReturnType<typeof startedRouter>>;
let agent: Agent;

beforeAll(async () => {
  router = await startedRouter();
  const threads = { file: join(router.folder, 'threads.db') };
  agent = await openAgent({ baseUrl: router.url, apiKey: router.apiKey, threads });
});
afterAll(async () => {
  await agent.close();
  await router.close();
});

it('writes what changed to one page, and to the same page the next time', async () => {
  expect(await report(agent, 'Marketing')).toEqual({ outcome: 'created', changed: [] });
  const { results } = (await router.askSite('spaces?keys=MKT')) as {
    readonly results: [{ readonly id: string }];
  };
  const body = { representation: 'storage', value: '<p>New.</p>' };
  await router.askSite('pages', { spaceId: results[0].id, title: 'Spring campaign', body });
  expect(await report(agent, 'Marketing')).toEqual({ outcome: 'updated', changed: ['Spring campaign'] });
  expect(await router.textsOf('What changed in Marketing')).toEqual([
    expect.stringContaining('Spring campaign</a>'),
  ]);
});
