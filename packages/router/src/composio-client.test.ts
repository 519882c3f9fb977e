import { Composio } from '@composio/core';
import { expect, it } from 'vitest';
import { apiKey, runningRouter } from './testing/running-router.ts';

// That the client works as it is, in three versions: tests/clients.
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
