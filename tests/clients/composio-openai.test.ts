import { Composio } from '@composio/core';
import { OpenAIProvider, OpenAIResponsesProvider } from '@composio/openai';
import { expect, it } from 'vitest';
import { coreOptions } from './composio-core.ts';
import { findSpace, findSpaceByMetaTool, foundSpace, foundSpaceByMetaTool } from './sample-calls.ts';

/** What a model answers when it calls a tool. */
function called({ slug, arguments: given }: { slug: string; arguments: object }) {
  const named = { name: slug, arguments: JSON.stringify(given) };
  return { id: 'call_1', type: 'function' as const, function: named };
}

it('offers the tools of a session as functions, and runs what a model calls', async () => {
  const composio = new Composio({ ...coreOptions, provider: new OpenAIProvider() });
  const session = await composio.create('jane', { toolkits: ['confluence'] });
  expect(await session.tools()).toContainEqual(
    expect.objectContaining({ function: expect.objectContaining({ name: findSpaceByMetaTool.slug }) }),
  );
  const answer = await composio.provider.executeToolCall(session, called(findSpaceByMetaTool));
  expect(JSON.parse(answer)).toMatchObject({ data: foundSpaceByMetaTool, error: null, successful: true });
});

it('offers tools without a session, and runs what a model calls', async () => {
  const composio = new Composio({
    ...coreOptions,
    provider: new OpenAIProvider(),
    toolkitVersions: 'latest',
  });
  const [tool] = await composio.tools.get('jane', { tools: [findSpace.slug] });
  expect(tool).toMatchObject({ type: 'function', function: { name: findSpace.slug } });
  const answer = await composio.provider.executeToolCall('jane', called(findSpace));
  expect(JSON.parse(answer)).toMatchObject({ data: foundSpace, error: null, successful: true });
});

it('serves the Responses API too', async () => {
  const composio = new Composio({ ...coreOptions, provider: new OpenAIResponsesProvider() });
  const session = await composio.create('jane', { toolkits: ['confluence'] });
  expect(await session.tools()).toContainEqual(
    expect.objectContaining({ type: 'function', name: findSpaceByMetaTool.slug }),
  );
  const { slug, arguments: given } = findSpaceByMetaTool;
  const call = {
    type: 'function_call',
    call_id: 'call_1',
    name: slug,
    arguments: JSON.stringify(given),
  } as const;
  const [output] = await composio.provider.handleToolCalls(session, [call]);
  expect(output).toMatchObject({ type: 'function_call_output', call_id: 'call_1' });
  expect(JSON.parse(String(output?.output))).toMatchObject({ data: foundSpaceByMetaTool, error: null });
});
