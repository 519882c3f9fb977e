import { z } from '@hono/zod-openapi';
import { cannot, noEffect } from '../cannot.ts';
import { describedFunction } from '../tool-choice.ts';

const part = z.looseObject({ type: z.string() });
const content = z
  .union([z.string(), z.array(part)], { error: 'it is a text or a list of parts' })
  .openapi({ description: 'A text, or a list of parts of type input_text or output_text.' });

// What is said twice is the short form of a message, which has no type.
const item = z.looseObject({ type: z.string().nullish(), role: z.string().nullish() }).openapi({
  description: 'A message, a function_call, a function_call_output, or an item_reference to one of them.',
});

const tool = z.looseObject({
  type: z.literal('function', 'only functions can be offered here'),
  ...describedFunction,
});

const toolChoice = z.union(
  [z.enum(['auto', 'none', 'required']), z.strictObject({ type: z.literal('function'), name: z.string() })],
  { error: 'it is auto, none, required, or {"type": "function", "name": …}' },
);

const keepsNothing = 'this server keeps no responses: send the whole conversation as input';
const inWords = 'answers are words: leave it out, and say in the input what the answer is to hold';

/** The items of a conversation, as they are read. */
export const responseItems = {
  message: z.looseObject({
    type: z.literal('message').nullish(),
    role: z.enum(['system', 'developer', 'user', 'assistant']),
    content,
  }),
  function_call: z.looseObject({ call_id: z.string(), name: z.string(), arguments: z.string() }),
  function_call_output: z.looseObject({ call_id: z.string(), output: content }),
  item_reference: z.looseObject({ id: z.string() }),
};

/** The body of POST /responses. */
export const responseRequest = z.strictObject({
  model: z.string(),
  input: z.union([z.string(), z.array(item).min(1, 'it holds one item at least')], {
    error: 'it is a text or a list of items',
  }),
  instructions: z.string().nullish(),
  tools: z.array(tool).max(128, '128 tools at most').nullish(),
  tool_choice: toolChoice.nullish(),
  parallel_tool_calls: z.boolean().nullish(),
  stream: z.boolean().nullish(),
  stream_options: z.strictObject({ include_obfuscation: noEffect }).nullish(),
  max_output_tokens: z.int().min(1, 'it is 1 at least').nullish(),
  metadata: z.record(z.string(), z.string()).nullish(),
  temperature: z.number().nullish(),
  top_p: z.number().nullish(),
  user: z.string().nullish(),
  text: z
    .strictObject({
      format: z.looseObject({ type: z.literal('text', inWords) }).nullish(),
      verbosity: noEffect,
    })
    .nullish(),
  previous_response_id: cannot(keepsNothing),
  conversation: cannot(keepsNothing),
  background: cannot('nothing is answered later here: leave it out', [false]),
  prompt: cannot('no prompts are kept here: send instructions and input'),
  top_logprobs: cannot('there are no probabilities to tell: leave it out', [0]),
  image: cannot('no images are made here: leave it out'),
  moderation: cannot('nothing is moderated here: leave it out'),
  access_programs: noEffect,
  context_management: noEffect,
  include: noEffect,
  max_tool_calls: noEffect,
  prompt_cache_key: noEffect,
  prompt_cache_options: noEffect,
  prompt_cache_retention: noEffect,
  reasoning: noEffect,
  safety_identifier: noEffect,
  service_tier: noEffect,
  // Ids carry what they stand for, so what a client expects of kept items works without their being kept.
  store: noEffect,
  truncation: noEffect,
});

export type ResponseRequest = z.output<typeof responseRequest>;
export type SentItem = Exclude<ResponseRequest['input'], string>[number];
