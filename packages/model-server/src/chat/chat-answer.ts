import { z } from '@hono/zod-openapi';
import { type ModelAnswer, wordsOf } from '../ask-model.ts';
import { newId } from '../ids.ts';

const toolCall = z.object({
  id: z.string(),
  type: z.literal('function'),
  function: z.object({ name: z.string(), arguments: z.string() }),
});

const usage = z.object({
  prompt_tokens: z.int(),
  completion_tokens: z.int(),
  total_tokens: z.int(),
  prompt_tokens_details: z.object({ cached_tokens: z.int(), audio_tokens: z.int() }),
  completion_tokens_details: z.object({
    reasoning_tokens: z.int(),
    audio_tokens: z.int(),
    accepted_prediction_tokens: z.int(),
    rejected_prediction_tokens: z.int(),
  }),
});

/** The answer of POST /chat/completions. */
export const chatCompletion = z.object({
  id: z.string(),
  object: z.literal('chat.completion'),
  created: z.int(),
  model: z.string(),
  choices: z.array(
    z.object({
      index: z.int(),
      message: z.object({
        role: z.literal('assistant'),
        content: z.string().nullable(),
        refusal: z.null(),
        annotations: z.array(z.unknown()),
        tool_calls: z.array(toolCall).optional(),
      }),
      logprobs: z.null(),
      finish_reason: z.enum(['stop', 'length', 'tool_calls']),
    }),
  ),
  usage,
  system_fingerprint: z.null(),
});

type ChatCompletion = z.output<typeof chatCompletion>;

/** A model's answer as a chat completion. */
export function completionOf(answer: ModelAnswer, model: string): ChatCompletion {
  const { text, calls } = answer;
  return {
    ...headOf('chat.completion', model),
    choices: [
      {
        index: 0,
        message: {
          role: 'assistant',
          content: text === '' && calls.length > 0 ? null : text,
          refusal: null,
          annotations: [],
          ...(calls.length > 0 ? { tool_calls: calls.map(toolCallOf) } : {}),
        },
        logprobs: null,
        finish_reason: finishReasonOf(answer),
      },
    ],
    usage: usageOf(answer),
  };
}

/** The same as the events of a stream, in the order in which OpenAI sends them. */
export function* completionEvents(
  answer: ModelAnswer,
  model: string,
  includeUsage: boolean,
): Generator<string> {
  const head = headOf('chat.completion.chunk', model);
  // With usage asked for, every chunk has the field, and it is null in all but the last.
  const event = (choices: readonly object[], counted: object | null = null) =>
    `data: ${JSON.stringify({ ...head, choices, ...(includeUsage ? { usage: counted } : {}) })}\n\n`;
  const choice = (delta: object, finish: string | null = null) => [
    { index: 0, delta, logprobs: null, finish_reason: finish },
  ];
  const { text, calls } = answer;
  const isCall = text === '' && calls.length > 0;
  yield event(choice({ role: 'assistant', content: isCall ? null : '', refusal: null }));
  for (const content of wordsOf(text)) yield event(choice({ content }));
  for (const [index, call] of calls.entries()) {
    const { function: called, ...named } = toolCallOf(call);
    const begun = { index, ...named, function: { ...called, arguments: '' } };
    yield event(choice({ tool_calls: [begun] }));
    yield event(choice({ tool_calls: [{ index, function: { arguments: called.arguments } }] }));
  }
  yield event(choice({}, finishReasonOf(answer)));
  if (includeUsage) yield event([], usageOf(answer));
  yield 'data: [DONE]\n\n';
}

function headOf<Kind extends string>(object: Kind, model: string) {
  const created = Math.floor(Date.now() / 1000);
  return { id: newId('chatcmpl-'), object, created, model, system_fingerprint: null };
}

function toolCallOf({ id, name, arguments: given }: ModelAnswer['calls'][number]) {
  return { id, type: 'function' as const, function: { name, arguments: given } };
}

function finishReasonOf({ calls, isCut }: ModelAnswer): 'stop' | 'length' | 'tool_calls' {
  if (calls.length > 0) return 'tool_calls';
  return isCut ? 'length' : 'stop';
}

function usageOf({ inputTokens, outputTokens }: ModelAnswer): ChatCompletion['usage'] {
  return {
    prompt_tokens: inputTokens,
    completion_tokens: outputTokens,
    total_tokens: inputTokens + outputTokens,
    prompt_tokens_details: { cached_tokens: 0, audio_tokens: 0 },
    completion_tokens_details: {
      reasoning_tokens: 0,
      audio_tokens: 0,
      accepted_prediction_tokens: 0,
      rejected_prediction_tokens: 0,
    },
  };
}
