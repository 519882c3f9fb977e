import type {
  LanguageModelV3CallOptions,
  LanguageModelV3FunctionTool,
  LanguageModelV3Prompt,
} from '@ai-sdk/provider';
import { toolChoiceOf, type WantedTool } from './tool-choice.ts';

/** What both APIs ask a model for. */
interface Asked {
  readonly prompt: LanguageModelV3Prompt;
  readonly tools: readonly LanguageModelV3FunctionTool[];
  readonly wanted: WantedTool | null | undefined;
  readonly parallel: boolean | null | undefined;
  /** Aborted when the client has gone. */
  readonly signal: AbortSignal;
}

/** A request as the model takes it. */
export function callOptions({ prompt, tools, wanted, parallel, signal }: Asked): LanguageModelV3CallOptions {
  const toolChoice = toolChoiceOf(wanted, tools);
  return {
    prompt,
    abortSignal: signal,
    ...(tools.length > 0 ? { tools: [...tools] } : {}),
    ...(toolChoice === undefined ? {} : { toolChoice }),
    ...(parallel === false ? { providerOptions: { openai: { parallelToolCalls: false } } } : {}),
  };
}
