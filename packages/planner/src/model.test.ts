import type { LanguageModelV3CallOptions, LanguageModelV3StreamPart } from '@ai-sdk/provider';
import { expect, it } from 'vitest';
import { createPlanner } from './model.ts';

const tool = (name: string) => ({
  type: 'function' as const,
  name,
  inputSchema: { type: 'object' as const },
});

function call(text: string, more: Partial<LanguageModelV3CallOptions> = {}): LanguageModelV3CallOptions {
  const tools = [tool('server_COMPOSIO_SEARCH_TOOLS'), tool('server_COMPOSIO_MULTI_EXECUTE_TOOL')];
  return { prompt: [{ role: 'user', content: [{ type: 'text', text }] }], tools, ...more };
}

async function parts(options: LanguageModelV3CallOptions): Promise<readonly LanguageModelV3StreamPart[]> {
  const { stream } = await createPlanner().doStream(options);
  const all: LanguageModelV3StreamPart[] = [];
  for await (const part of stream) all.push(part);
  return all;
}

it('calls the tools by the names under which they are offered', async () => {
  const { content, finishReason } = await createPlanner().doGenerate(call('create a page'));
  expect(content).toMatchObject([{ type: 'tool-call', toolName: 'server_COMPOSIO_SEARCH_TOOLS' }]);
  expect(finishReason.unified).toBe('tool-calls');
});

it('answers the same conversation the same way', async () => {
  const [one, other] = await Promise.all([1, 2].map(() => createPlanner().doGenerate(call('create a page'))));
  expect(one).toEqual(other);
});

it('streams words that add up to the answer', async () => {
  const { content } = await createPlanner().doGenerate(call('hello'));
  const streamed = await parts(call('hello'));
  const text = streamed.map((part) => (part.type === 'text-delta' ? part.delta : '')).join('');
  expect(content).toEqual([{ type: 'text', text }]);
  expect(streamed.map(({ type }) => type).filter((type) => type !== 'text-delta')).toEqual([
    'stream-start',
    'response-metadata',
    'text-start',
    'text-end',
    'finish',
  ]);
});

it('streams a call with its input', async () => {
  const streamed = await parts(call('create a page'));
  const input = streamed.map((part) => (part.type === 'tool-input-delta' ? part.delta : '')).join('');
  expect(streamed.find((part) => part.type === 'tool-call')).toMatchObject({ input });
});

it('ends in words where it may call nothing, and where there is nothing to call', async () => {
  const forbidden = await createPlanner().doGenerate(call('create a page', { toolChoice: { type: 'none' } }));
  const without = await createPlanner().doGenerate(call('create a page', { tools: [] }));
  for (const { content, finishReason } of [forbidden, without]) {
    expect(content).toMatchObject([{ type: 'text', text: expect.stringMatching(/\w{3}/) }]);
    expect(finishReason.unified).toBe('stop');
  }
});

it('stops when the caller gave up', async () => {
  await expect(
    createPlanner().doGenerate(call('hello', { abortSignal: AbortSignal.abort() })),
  ).rejects.toThrow();
});

it('says what a search that failed said', async () => {
  const prompt: LanguageModelV3CallOptions['prompt'] = [
    { role: 'user', content: [{ type: 'text', text: 'create a page' }] },
    {
      role: 'assistant',
      content: [{ type: 'tool-call', toolCallId: '1', toolName: 'COMPOSIO_SEARCH_TOOLS', input: {} }],
    },
    {
      role: 'tool',
      content: [
        {
          type: 'tool-result',
          toolCallId: '1',
          toolName: 'COMPOSIO_SEARCH_TOOLS',
          output: { type: 'error-text', value: 'The session has ended' },
        },
      ],
    },
  ];
  const { content } = await createPlanner().doGenerate(call('', { prompt }));
  expect(content).toEqual([{ type: 'text', text: 'That did not work: The session has ended.' }]);
});
