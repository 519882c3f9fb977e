import { z } from '@hono/zod-openapi';
import { cannot, noEffect } from '../cannot.ts';
import { describedFunction, parameters } from '../tool-choice.ts';

const part = z
  .looseObject({ type: z.string() })
  .openapi({ description: 'A part of a message. Parts of type text are read; others are refused.' });
const content = z
  .union([z.string(), z.array(part)], { error: 'it is a text or a list of parts' })
  .openapi({ description: 'A text, or a list of parts of type text.' });
const name = z.string().nullish();

const message = z.discriminatedUnion(
  'role',
  [
    z.looseObject({ role: z.enum(['system', 'developer', 'user']), content, name }),
    z.looseObject({
      role: z.literal('assistant'),
      content: content.nullish(),
      name,
      tool_calls: z
        .array(
          z.looseObject({
            id: z.string(),
            type: z.literal('function', 'only calls of functions are read here'),
            function: z.looseObject({ name: z.string(), arguments: z.string() }),
          }),
        )
        .nullish(),
      function_call: cannot('function_call was replaced by tool_calls: send those'),
    }),
    z.looseObject({ role: z.literal('tool'), content, tool_call_id: z.string() }),
  ],
  { error: 'the role is one of system, developer, user, assistant, tool' },
);

const tool = z.strictObject({
  type: z.literal('function', 'only functions can be offered here'),
  function: z.strictObject({ ...describedFunction, parameters }),
});

const oneFunction = z.strictObject({
  type: z.literal('function'),
  function: z.strictObject({ name: z.string() }),
});
const toolChoice = z.union([z.enum(['auto', 'none', 'required']), oneFunction], {
  error: 'it is auto, none, required, or {"type": "function", "function": {"name": …}}',
});

const inWords = 'answers are words: leave it out, and say in the messages what the answer is to hold';

/** The body of POST /chat/completions. */
export const chatRequest = z.strictObject({
  model: z.string(),
  messages: z.array(message).min(1, 'it holds one message at least'),
  tools: z.array(tool).max(128, '128 tools at most').nullish(),
  tool_choice: toolChoice.nullish(),
  // Calls that do not depend on one another come together unless this is false.
  parallel_tool_calls: z.boolean().nullish(),
  stream: z.boolean().nullish(),
  stream_options: z
    .strictObject({ include_usage: z.boolean().nullish(), include_obfuscation: noEffect })
    .nullish(),
  max_tokens: z.int().min(1, 'it is 1 at least').nullish(),
  max_completion_tokens: z.int().min(1, 'it is 1 at least').nullish(),
  stop: z
    .union([z.string(), z.array(z.string()).max(4, 'four at most')], {
      error: 'it is a text or a list of texts',
    })
    .nullish(),
  n: cannot('there is one answer to a request: send 1, or leave it out', [1]),
  response_format: z
    .looseObject({ type: z.literal('text', inWords) })
    .nullish()
    .openapi({ type: 'object', properties: { type: { type: 'string', enum: ['text'] } } }),
  modalities: z.array(z.literal('text', 'answers are words: leave audio out')).nullish(),
  audio: cannot('nothing is spoken here: leave it out'),
  functions: cannot('functions were replaced by tools: send those'),
  function_call: cannot('function_call was replaced by tool_choice: send that'),
  logprobs: cannot('there are no probabilities to tell: leave it out', [false]),
  top_logprobs: cannot('there are no probabilities to tell: leave it out', [0]),
  web_search_options: cannot('nothing is searched on the web here: leave it out'),
  moderation: cannot('nothing is moderated here: leave it out'),
  frequency_penalty: noEffect,
  logit_bias: noEffect,
  metadata: noEffect,
  prediction: noEffect,
  presence_penalty: noEffect,
  prompt_cache_key: noEffect,
  prompt_cache_options: noEffect,
  prompt_cache_retention: noEffect,
  reasoning_effort: noEffect,
  safety_identifier: noEffect,
  seed: noEffect,
  service_tier: noEffect,
  store: noEffect,
  temperature: noEffect,
  top_p: noEffect,
  user: noEffect,
  verbosity: noEffect,
});

export type ChatRequest = z.output<typeof chatRequest>;
export type ChatMessage = ChatRequest['messages'][number];
