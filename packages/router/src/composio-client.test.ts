import { Composio } from '@composio/core';
import { expect, it } from 'vitest';
import { apiKey, runningRouter } from './testing/running-router.ts';

it('serves the unmodified public client: create, use, tools, execute, search, toolkits, delete', async () => {
  const { url, service } = await runningRouter();
  const composio = new Composio({ apiKey, baseURL: url, allowTracking: false, disableVersionCheck: true });
  const session = await composio.create('jane', { toolkits: ['notes'], mcp: true });
  expect(session.mcp.url).toBe(`${url}/tool_router/${session.sessionId}/mcp`);
  expect(session.mcp.headers).toMatchObject({ 'x-api-key': apiKey });
  expect(await session.tools()).toHaveLength(5);
  const added = await session.execute('NOTES_ADD_NOTE', { text: 'From the SDK' });
  expect(added).toMatchObject({ data: { id: '2' }, error: null });
  expect(service.notes.get('2')).toBe('From the SDK');
  const found = await session.search({ query: 'delete a note' });
  expect(found.results[0]).toMatchObject({ primaryToolSlugs: ['NOTES_DELETE_NOTE'] });
  const { items } = await session.toolkits();
  expect(items).toMatchObject([{ slug: 'notes', connection: { isActive: true } }]);
  const again = await composio.use(session.sessionId);
  expect(again.sessionId).toBe(session.sessionId);
});

it('tells the public client what is wrong with its key and with its options', async () => {
  const { url } = await runningRouter();
  const options = { baseURL: url, allowTracking: false, disableVersionCheck: true };
  await expect(new Composio({ ...options, apiKey: 'ak_wrong' }).create('jane')).rejects.toThrow(/401/);
  await expect(new Composio({ ...options, apiKey }).create('jane', { toolkits: ['jira'] })).rejects.toThrow(
    /there is no toolkit/,
  );
});

it('makes the public client wait for as long as a limit says, and then lets it on', async () => {
  const { url } = await runningRouter({ limits: { user: { count: 1, seconds: 2 } } });
  const composio = new Composio({ apiKey, baseURL: url, allowTracking: false, disableVersionCheck: true });
  const session = await composio.create('jane', { toolkits: ['notes'] });
  await session.execute('NOTES_GET_NOTE', { noteId: '1' });
  const started = performance.now();
  const second = await session.execute('NOTES_GET_NOTE', { noteId: '1' });
  expect(second).toMatchObject({ error: null, data: { text: 'Buy milk' } });
  expect(performance.now() - started).toBeGreaterThan(500);
});
