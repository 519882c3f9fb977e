import { Composio } from '@composio/core';
import { expect, it } from 'vitest';
import { coreOptions, testCore } from './composio-core.ts';

const composio = new Composio(coreOptions);

testCore(composio, '@composio/core 0.19');

it('deletes a session', async () => {
  const session = await composio.create('jane');
  await session.delete();
  await expect(composio.use(session.sessionId)).rejects.toMatchObject({ status: 404 });
});

it('gives the address and the headers for MCP clients', async () => {
  const { mcp, sessionId } = await composio.create('jane', { mcp: true });
  expect(mcp).toEqual({
    type: 'http',
    url: `${coreOptions.baseURL}/tool_router/${sessionId}/mcp`,
    headers: { 'x-api-key': coreOptions.apiKey },
  });
});
