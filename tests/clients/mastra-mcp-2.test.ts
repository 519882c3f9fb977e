import { noopObserve } from '@mastra/core/tools';
import { MCPClient } from '@mastra/mcp';
import { expect, it, onTestFinished } from 'vitest';
import { mcpSession } from './mcp-session.ts';
import { findSpaceByMetaTool, foundSpaceByMetaTool } from './sample-calls.ts';

it('lists the tools of a session and runs one', async () => {
  const { url, headers } = await mcpSession();
  const client = new MCPClient({ servers: { router: { url: new URL(url), requestInit: { headers } } } });
  onTestFinished(() => client.disconnect());
  const tools = await client.listTools();
  const { slug, arguments: given } = findSpaceByMetaTool;
  const answer = await tools[`router_${slug}`]?.execute?.(given, { observe: noopObserve });
  expect(answer).toMatchObject({ data: foundSpaceByMetaTool, successful: true });
});
