import { Composio } from '@composio/core';
import { VercelProvider } from '@composio/vercel';
import { expect, it } from 'vitest';
import { coreOptions } from './composio-core.ts';
import { findSpace, findSpaceByMetaTool, foundSpace, foundSpaceByMetaTool } from './sample-calls.ts';

const composio = new Composio({ ...coreOptions, provider: new VercelProvider() });
const call = { toolCallId: 'call_1', messages: [], context: {} };

it('wraps the tools of a session, and runs one', async () => {
  const session = await composio.create('jane', { toolkits: ['confluence'] });
  const tools = await session.tools();
  const { slug, arguments: given } = findSpaceByMetaTool;
  expect(await tools[slug]?.execute?.(given, call)).toMatchObject({
    data: foundSpaceByMetaTool,
    error: null,
  });
});

it('wraps tools without a session, and runs one', async () => {
  const tools = await composio.tools.get('jane', { tools: [findSpace.slug] });
  expect(await tools[findSpace.slug]?.execute?.(findSpace.arguments, call)).toMatchObject({
    data: foundSpace,
    error: null,
  });
});
