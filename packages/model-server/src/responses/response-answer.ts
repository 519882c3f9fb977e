import { z } from '@hono/zod-openapi';
import type { ModelAnswer } from '../ask-model.ts';
import { newId } from '../ids.ts';
import { carryingId } from './carried-item.ts';
import type { ResponseRequest } from './response-request.ts';

const outputText = z.object({
  type: z.literal('output_text'),
  text: z.string(),
  annotations: z.array(z.unknown()),
  logprobs: z.array(z.unknown()),
});
const status = z.enum(['in_progress', 'completed', 'incomplete']);

const outputItem = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('message'),
    id: z.string(),
    status,
    role: z.literal('assistant'),
    content: z.array(outputText),
  }),
  z.object({
    type: z.literal('function_call'),
    id: z.string(),
    status,
    call_id: z.string(),
    name: z.string(),
    arguments: z.string(),
  }),
]);

const anything = z.unknown();

/** The answer of POST /responses. */
export const responseShape = z.object({
  id: z.string(),
  object: z.literal('response'),
  created_at: z.int(),
  status,
  model: z.string(),
  output: z.array(outputItem),
  usage: z
    .object({
      input_tokens: z.int(),
      input_tokens_details: z.object({ cached_tokens: z.int() }),
      output_tokens: z.int(),
      output_tokens_details: z.object({ reasoning_tokens: z.int() }),
      total_tokens: z.int(),
    })
    .nullable(),
  error: z.null(),
  incomplete_details: z.object({ reason: z.literal('max_output_tokens') }).nullable(),
  instructions: z.string().nullable(),
  max_output_tokens: z.int().nullable(),
  metadata: z.record(z.string(), z.string()),
  parallel_tool_calls: z.boolean(),
  previous_response_id: z.null(),
  reasoning: z.object({ effort: z.null(), summary: z.null() }),
  store: z.literal(false),
  temperature: z.number(),
  text: z.object({ format: z.object({ type: z.literal('text') }) }),
  tool_choice: anything,
  tools: z.array(anything),
  top_p: z.number(),
  truncation: z.literal('disabled'),
  user: z.string().nullable(),
});

export type ResponseObject = z.output<typeof responseShape>;
export type OutputItem = z.output<typeof outputItem>;
export type OutputText = z.output<typeof outputText>;

/** A model's answer as a response. */
export function responseOf(answer: ModelAnswer, request: ResponseRequest): ResponseObject {
  const { inputTokens, outputTokens, isCut } = answer;
  return {
    id: newId('resp_'),
    object: 'response',
    created_at: Math.floor(Date.now() / 1000),
    status: isCut ? 'incomplete' : 'completed',
    model: request.model,
    output: [...outputOf(answer)],
    usage: {
      input_tokens: inputTokens,
      input_tokens_details: { cached_tokens: 0 },
      output_tokens: outputTokens,
      output_tokens_details: { reasoning_tokens: 0 },
      total_tokens: inputTokens + outputTokens,
    },
    error: null,
    incomplete_details: isCut ? { reason: 'max_output_tokens' } : null,
    instructions: request.instructions ?? null,
    max_output_tokens: request.max_output_tokens ?? null,
    metadata: request.metadata ?? {},
    parallel_tool_calls: request.parallel_tool_calls ?? true,
    previous_response_id: null,
    reasoning: { effort: null, summary: null },
    store: false,
    temperature: request.temperature ?? 1,
    text: { format: { type: 'text' } },
    tool_choice: request.tool_choice ?? 'auto',
    tools: request.tools ?? [],
    top_p: request.top_p ?? 1,
    truncation: 'disabled',
    user: request.user ?? null,
  };
}

function outputOf({ text, calls, isCut }: ModelAnswer): readonly OutputItem[] {
  const said = text !== '' || calls.length === 0;
  return [
    ...(said
      ? [
          {
            type: 'message' as const,
            id: carryingId({ type: 'message', text }),
            status: isCut ? ('incomplete' as const) : ('completed' as const),
            role: 'assistant' as const,
            content: [{ type: 'output_text' as const, text, annotations: [], logprobs: [] }],
          },
        ]
      : []),
    ...calls.map(({ id, name, arguments: given }) => {
      const call = { type: 'function_call' as const, call_id: id, name, arguments: given };
      return { ...call, id: carryingId(call), status: 'completed' as const };
    }),
  ];
}
