import { createPlanner } from '@tributary/planner';
import { type RouterBeforeSite, startRouterBeforeSite } from '@tributary/router/testing/router-before-site';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { main } from './guide.ts';

let world: RouterBeforeSite;

beforeAll(async () => {
  world = await startRouterBeforeSite();
  // The program is not told of the router in any other way.
  vi.stubEnv('COMPOSIO_BASE_URL', world.url);
  vi.stubEnv('COMPOSIO_API_KEY', world.apiKey);
  vi.stubEnv('MASTRA_TELEMETRY_DISABLED', '1');
  vi.stubEnv('MASTRA_OFFLINE', '1');
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await world.close();
});

async function titlesMatching(title: string): Promise<string[]> {
  const found = await world.askSite(`pages?title=${encodeURIComponent(title)}`);
  const { results } = found as { results: { title: string }[] };
  return results.map((page) => page.title);
}

it('lists the tools of a session', async () => {
  const { tools } = await main('default');
  expect(tools).toContain('composio_COMPOSIO_SEARCH_TOOLS');
  expect(tools).toContain('composio_COMPOSIO_MULTI_EXECUTE_TOOL');
});

it('creates a page, with the built-in planner for its model', async () => {
  expect(await titlesMatching('Launch checklist')).toEqual([]);
  const { text } = await main(
    'default',
    createPlanner(),
    'create a page called "Launch checklist" in the marketing space',
  );
  expect(text).toContain('Launch checklist');
  expect(await titlesMatching('Launch checklist')).toEqual(['Launch checklist']);
});
