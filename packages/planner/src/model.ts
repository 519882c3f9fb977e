import type {
  LanguageModelV3,
  LanguageModelV3CallOptions,
  LanguageModelV3Content,
  LanguageModelV3FinishReason,
  LanguageModelV3GenerateResult,
  LanguageModelV3StreamPart,
  LanguageModelV3Usage,
} from '@ai-sdk/provider';
import { contentsOf, surroundingsOf } from './contents.ts';
import { nextStep } from './plan/next-step.ts';

export interface PlannerOptions {
  /** The name that answers carry; `planner` unless given. */
  readonly modelId?: string;
  /** What day it is where no router tells: `tomorrow` is counted from it. The machine's clock unless given. */
  readonly now?: () => Date;
}

/**
 * The built-in language model: answers by rules from the messages and the tools that it is offered, and by
 * nothing else but, for functions of a host's own, the day. The same conversation always gets the same answer.
 *
 * It works with a router that offers Composio's meta tools, under those names or with a prefix before them, and with
 * functions that a host offers itself, alone or beside a router.
 *
 * @example
 * const agent = new Agent({ id: 'helper', name: 'Helper', instructions: '', model: createPlanner() });
 */
export function createPlanner(options: PlannerOptions = {}): LanguageModelV3 {
  const { modelId = 'planner', now = () => new Date() } = options;
  return {
    specificationVersion: 'v3',
    provider: 'tributary',
    modelId,
    supportedUrls: {},
    doGenerate: async (call) => answer(call, modelId, now()),
    doStream: async (call) => ({ stream: streamOf(answer(call, modelId, now())) }),
  };
}

function answer(call: LanguageModelV3CallOptions, modelId: string, now: Date): LanguageModelV3GenerateResult {
  call.abortSignal?.throwIfAborted();
  const around = surroundingsOf(call, now);
  const content = contentsOf(nextStep(call.prompt, around), call, around);
  return {
    content,
    finishReason: finishReasonOf(content),
    usage: usageOf(call, content),
    response: { modelId },
    warnings: [],
  };
}

function finishReasonOf(content: readonly LanguageModelV3Content[]): LanguageModelV3FinishReason {
  const unified = content.some(({ type }) => type === 'tool-call') ? 'tool-calls' : 'stop';
  return { unified, raw: unified };
}

// There are no tokens here; four characters for each is the usual estimate, for those who budget by it.
function usageOf(
  call: LanguageModelV3CallOptions,
  content: readonly LanguageModelV3Content[],
): LanguageModelV3Usage {
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
