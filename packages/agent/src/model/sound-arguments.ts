import type { createOpenAI } from '@ai-sdk/openai';

type ChatModel = ReturnType<ReturnType<typeof createOpenAI>['chat']>;
type Part =
  Awaited<ReturnType<ChatModel['doStream']>>['stream'] extends ReadableStream<infer Each> ? Each : never;

/** Holds, in place of arguments, what a model sent that were none. No schema has a field of this name. */
const malformedField = 'arguments_that_are_not_a_json_object';

/**
 * The model, with tool calls whose arguments are no JSON object marked as such. Unmarked, the framework would mend
 * what is cut off, or run the tool with no arguments at all: with something that the model did not send.
 */
export function withSoundArguments(model: ChatModel): ChatModel {
  return {
    specificationVersion: model.specificationVersion,
    provider: model.provider,
    modelId: model.modelId,
    supportedUrls: model.supportedUrls,
    async doGenerate(options) {
      const result = await model.doGenerate(options);
      return {
        ...result,
        content: result.content.map((part) =>
          part.type === 'tool-call' ? { ...part, input: soundInput(part.input) } : part,
        ),
      };
    },
    async doStream(options) {
      const result = await model.doStream(options);
      return { ...result, stream: result.stream.pipeThrough(markMalformed()) };
    },
  };
}

/** What the model sent in place of a JSON object; nothing when the arguments are sound. */
export function malformedInput(input: unknown): string | undefined {
  if (typeof input !== 'object' || input === null || !(malformedField in input)) return undefined;
  return String(input[malformedField]);
}

function markMalformed(): TransformStream<Part, Part> {
  return new TransformStream({
    transform(part, controller) {
      // Out of the pieces of a call the framework puts arguments together itself and runs the tool before the whole
      // call is here.
      if (part.type.startsWith('tool-input-')) return;
      controller.enqueue(part.type === 'tool-call' ? { ...part, input: soundInput(part.input) } : part);
    },
  });
}

function soundInput(input: string): string {
  // Servers send nothing at all for a tool that takes nothing.
  if (input.trim() === '') return '{}';
  if (isJsonObject(input)) return input;
  return JSON.stringify({ [malformedField]: input });
}

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
