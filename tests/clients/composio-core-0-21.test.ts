import { Composio } from 'composio-core-0-21';
import { expect, it } from 'vitest';
import { coreOptions, testCore } from './composio-core.ts';

const composio = new Composio(coreOptions);

testCore(composio, '@composio/core 0.21');

it('deletes a session', async () => {
  const session = await composio.create('jane');
  await session.delete();
  await expect(composio.use(session.sessionId)).rejects.toMatchObject({ status: 404 });
});

it('refuses a change of a configuration that has changed meanwhile, and lists what it was', async () => {
  const session = await composio.create('jane', { toolkits: ['confluence'] });
  const seen = session.configVersion;
  await session.update({ tags: ['readOnlyHint'] });
  const late = session.update({ tags: ['destructiveHint'], expectedConfigVersion: seen });
  await expect(late).rejects.toMatchObject({ name: 'ComposioSessionConfigConflictError' });
  const { items } = await session.listConfigHistory();
  expect(items.map(({ isCurrent }) => isCurrent)).toEqual([true, false]);
});

it('gives the address and the headers for MCP clients', async () => {
  const { mcp, sessionId } = await composio.create('jane', { mcp: true });
  expect(mcp).toEqual({
    type: 'http',
    url: `${coreOptions.baseURL}/tool_router/${sessionId}/mcp`,
    headers: { 'x-api-key': coreOptions.apiKey },
  });
});
