import type {
  LanguageModelV3,
  LanguageModelV3CallOptions,
  LanguageModelV3Content,
  LanguageModelV3FinishReason,
  LanguageModelV3GenerateResult,
  LanguageModelV3StreamPart,
  LanguageModelV3Usage,
} from '@ai-sdk/provider';
import type { Decision } from './plan/decision.ts';
import { nextStep } from './plan/next-step.ts';
import { askForHints } from './tools/ask-for-hints.ts';
import { findMetaTools, type MetaTools } from './tools/meta-tools.ts';

export interface PlannerOptions {
  /** The name that answers carry; `planner` unless given. */
  readonly modelId?: string;
}

/**
 * The built-in language model: answers by rules from the messages and the tools that it is offered, and by
 * nothing else. The same conversation always gets the same answer.
 *
 * It works with a router that offers Composio's meta tools, under those names or with a prefix before them.
 *
 * @example
 * const agent = new Agent({ id: 'helper', name: 'Helper', instructions: '', model: createPlanner() });
 */
export function createPlanner(options: PlannerOptions = {}): LanguageModelV3 {
  const modelId = options.modelId ?? 'planner';
  return {
    specificationVersion: 'v3',
    provider: 'tributary',
    modelId,
    supportedUrls: {},
    doGenerate: async (call) => answer(call, modelId),
    doStream: async (call) => ({ stream: streamOf(answer(call, modelId)) }),
  };
}

function answer(call: LanguageModelV3CallOptions, modelId: string): LanguageModelV3GenerateResult {
  call.abortSignal?.throwIfAborted();
  const content = contentOf(nextStep(call.prompt), call);
  return {
    content: [content],
    finishReason: finishReasonOf(content),
    usage: usageOf(call, content),
    response: { modelId },
    warnings: [],
  };
}

// A host that has run out of steps allows no more calls.
const stopped = 'I had to stop before I was through. Please ask again for what is left.';

function contentOf(decision: Decision, call: LanguageModelV3CallOptions): LanguageModelV3Content {
  if (decision.kind === 'say') return { type: 'text', text: decision.text };
  const name = offered(call)[decision.tool];
  const tool = call.tools?.find((one) => one.type === 'function' && one.name === name);
  if (call.toolChoice?.type === 'none') {
    return { type: 'text', text: [decision.done ?? '', stopped].join('\n\n').trim() };
  }
  if (name === undefined) {
    return {
      type: 'text',
      text:
        decision.otherwise ?? 'I have no tools here, so I can do nothing yet. Connect me to a tool router.',
    };
  }
  const schema = tool?.type === 'function' ? tool.inputSchema : undefined;
  const input = JSON.stringify(askForHints(decision.tool, decision.input, schema));
  const toolCallId = `call_${call.prompt.length}_${digest(input)}`;
  return { type: 'tool-call', toolCallId, toolName: name, input };
}

function offered(call: LanguageModelV3CallOptions): MetaTools {
  return findMetaTools((call.tools ?? []).map(({ name }) => name));
}

// Ids must differ within a conversation and not between two runs of the same one.
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}

function finishReasonOf(content: LanguageModelV3Content): LanguageModelV3FinishReason {
  const unified = content.type === 'tool-call' ? 'tool-calls' : 'stop';
  return { unified, raw: unified };
}

// There are no tokens here; four characters for each is the usual estimate, for those who budget by it.
function usageOf(call: LanguageModelV3CallOptions, content: LanguageModelV3Content): LanguageModelV3Usage {
  const input = Math.ceil(JSON.stringify(call.prompt).length / 4);
  const output = Math.ceil(JSON.stringify(content).length / 4);
  return {
    inputTokens: { total: input, noCache: input, cacheRead: 0, cacheWrite: 0 },
    outputTokens: { total: output, text: output, reasoning: 0 },
  };
}

function streamOf(result: LanguageModelV3GenerateResult): ReadableStream<LanguageModelV3StreamPart> {
  const parts: LanguageModelV3StreamPart[] = [
    { type: 'stream-start', warnings: result.warnings },
    { type: 'response-metadata', ...result.response },
    ...result.content.flatMap(partsOf),
    { type: 'finish', usage: result.usage, finishReason: result.finishReason },
  ];
  return new ReadableStream({
    start(controller) {
      for (const part of parts) controller.enqueue(part);
      controller.close();
    },
  });
}

function partsOf(content: LanguageModelV3Content, index: number): LanguageModelV3StreamPart[] {
  if (content.type === 'tool-call') {
    const id = content.toolCallId;
    return [
      { type: 'tool-input-start', id, toolName: content.toolName },
      { type: 'tool-input-delta', id, delta: content.input },
      { type: 'tool-input-end', id },
      content,
    ];
  }
  if (content.type !== 'text') return [];
  const id = `text_${index}`;
  const words = content.text.match(/\s*\S+\s*/g) ?? [];
  return [
    { type: 'text-start', id },
    ...words.map((delta) => ({ type: 'text-delta' as const, id, delta })),
    { type: 'text-end', id },
  ];
}
