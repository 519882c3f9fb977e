import { RuntimeContext } from '@mastra/core/runtime-context';
import { MCPClient } from '@mastra/mcp';
import { expect, it, onTestFinished } from 'vitest';
import { mcpSession } from '../clients/mcp-session.ts';
import { findSpaceByMetaTool, foundSpaceByMetaTool } from '../clients/sample-calls.ts';

it('lists the tools of a session and runs one', async () => {
  const { url, headers } = await mcpSession();
  const client = new MCPClient({ servers: { router: { url: new URL(url), requestInit: { headers } } } });
  onTestFinished(() => client.disconnect());
  const tools = await client.getTools();
  const { slug, arguments: given } = findSpaceByMetaTool;
  const call = { context: given, runtimeContext: new RuntimeContext() };
  const answer = await tools[`router_${slug}`]?.execute?.(call);
  expect(answer).toMatchObject({ data: foundSpaceByMetaTool, successful: true });
});
