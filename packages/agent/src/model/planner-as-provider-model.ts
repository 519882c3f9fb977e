import type { createPlanner } from '@tributary/planner';
import type { CallOptions, ProviderModel, StreamPart } from './provider-model.ts';

type Planner = ReturnType<typeof createPlanner>;
type PlannerOptions = Parameters<Planner['doStream']>[0];
type PlannerMessage = PlannerOptions['prompt'][number];
type PlannerPart =
  Awaited<ReturnType<Planner['doStream']>>['stream'] extends ReadableStream<infer Part> ? Part : never;

type FunctionTool = Extract<NonNullable<CallOptions['tools']>[number], { type: 'function' }>;
type PlannerTool = Extract<NonNullable<PlannerOptions['tools']>[number], { type: 'function' }>;

type Message = CallOptions['prompt'][number];
type ToolMessage = Extract<Message, { role: 'tool' }>;
type ToolResult = Extract<ToolMessage['content'][number], { type: 'tool-result' }>;
type PlannerToolResult = Extract<
  Extract<PlannerMessage, { role: 'tool' }>['content'][number],
  { type: 'tool-result' }
>;

/**
 * The planner by the specification that the providers' models have, which is a version later. They differ in files,
 * and the planner reads and writes none.
 */
export function plannerAsProviderModel(planner: Planner): ProviderModel {
  return {
    specificationVersion: 'v4',
    provider: planner.provider,
    modelId: planner.modelId,
    supportedUrls: {},
    async doGenerate(options) {
      const { content, ...result } = await planner.doGenerate(optionsOf(options));
      return { ...result, content: content.flatMap((part) => (part.type === 'file' ? [] : [part])) };
    },
    async doStream(options) {
      const { stream } = await planner.doStream(optionsOf(options));
      const withoutFiles = new TransformStream<PlannerPart, StreamPart>({
        transform: (part, controller) => {
          if (part.type !== 'file') controller.enqueue(part);
        },
      });
      return { stream: stream.pipeThrough(withoutFiles) };
    },
  };
}

function optionsOf({ prompt, tools = [], toolChoice, abortSignal }: CallOptions): PlannerOptions {
  return {
    prompt: prompt.map(messageOf),
    tools: tools.flatMap((tool) => (tool.type === 'function' ? [toolOf(tool)] : [])),
    ...(toolChoice && { toolChoice }),
    ...(abortSignal && { abortSignal }),
  };
}

function toolOf({ type, name, description, inputSchema }: FunctionTool): PlannerTool {
  return { type, name, inputSchema, ...(description !== undefined && { description }) };
}

function messageOf(message: Message): PlannerMessage {
  switch (message.role) {
    case 'system':
      return { role: 'system', content: message.content };
    case 'user':
      return {
        role: 'user',
        content: message.content.flatMap((part) => (part.type === 'text' ? textOf(part) : [])),
      };
    case 'assistant':
      return { role: 'assistant', content: message.content.flatMap(spokenPart) };
    case 'tool':
      return {
        role: 'tool',
        content: message.content.flatMap((part) => (part.type === 'tool-result' ? [resultOf(part)] : [])),
      };
  }
}

type Spoken = Extract<Message, { role: 'assistant' }>['content'][number];
type PlannerSpoken = Extract<PlannerMessage, { role: 'assistant' }>['content'][number];

function spokenPart(part: Spoken): readonly PlannerSpoken[] {
  if (part.type === 'text') return textOf(part);
  if (part.type !== 'tool-call') return [];
  const { type, toolCallId, toolName, input } = part;
  return [{ type, toolCallId, toolName, input }];
}

function textOf({ text }: { readonly text: string }): readonly { type: 'text'; text: string }[] {
  return [{ type: 'text', text }];
}

function resultOf({ type, toolCallId, toolName, output }: ToolResult): PlannerToolResult {
  return { type, toolCallId, toolName, output: outputOf(output) };
}

function outputOf(output: ToolResult['output']): PlannerToolResult['output'] {
  switch (output.type) {
    case 'text':
    case 'error-text':
      return { type: output.type, value: output.value };
    // The planner reads JSON out of text as well.
    case 'json':
      return { type: 'text', value: JSON.stringify(output.value) };
    case 'error-json':
      return { type: 'error-text', value: JSON.stringify(output.value) };
    case 'execution-denied':
      return { type: output.type, ...(output.reason !== undefined && { reason: output.reason }) };
    case 'content':
      return {
        type: output.type,
        value: output.value.flatMap((each) => (each.type === 'text' ? textOf(each) : [])),
      };
  }
}
