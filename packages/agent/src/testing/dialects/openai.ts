import type { z } from 'zod';
import {
  argumentsText,
  type Dialect,
  type Ending,
  type Failure,
  type SentEvent,
  type ToolCall,
} from './dialect.ts';
import { openAiRequest } from './requests.ts';

const finishReasons: Readonly<Record<Ending, string>> = { stop: 'stop', length: 'length' };

/** Chat completions, as OpenAI and everybody's servers speak them. */
export const openAiDialect: Dialect = {
  basePath: '/v1',
  key: { header: 'authorization', before: 'Bearer ' },
  readRequest: (_path, body): z.output<typeof openAiRequest> => openAiRequest.parse(body),
  failures: {
    'wrong-key': failure(401, 'Incorrect API key provided: sk-abc***def.', 'invalid_api_key'),
    'no-credit': failure(429, 'You exceeded your current quota.', 'insufficient_quota'),
    busy: failure(429, 'Rate limit reached for requests.', 'rate_limit_exceeded'),
    overloaded: failure(503, 'The engine is currently overloaded.', null),
    'fell-over': failure(500, 'The server had an error.', null),
    'unknown-model': failure(404, 'The model `scripted` does not exist.', 'model_not_found'),
    'context-full': failure(
      400,
      "This model's maximum context length is 9 tokens.",
      'context_length_exceeded',
    ),
  },
  words: (pieces, ending) => [
    ...pieces.map((content) => chunk({ content })),
    ...(ending ? [chunk({}, finishReasons[ending])] : []),
  ],
  calls: (calls, number) => [
    chunk({ tool_calls: calls.map((call, index) => toolCall(call, index, number, argumentsText(call))) }),
    chunk({}, 'tool_calls'),
  ],
  beginningOfCall: (call) => [
    chunk({ tool_calls: [toolCall(call, 0, 0, argumentsText(call).slice(0, -1))] }),
  ],
  refusal: (words) =>
    words === '' ? [chunk({}, 'content_filter')] : [chunk({ refusal: words }), chunk({}, 'stop')],
  end: 'data: [DONE]\n\n',
};

function failure(status: number, message: string, code: string | null): Failure {
  return { status, body: { error: { message, type: 'error', param: null, code } } };
}

function toolCall({ tool }: ToolCall, index: number, number: number, argumentsSent: string) {
  return {
    index,
    id: `call_${number}_${index}`,
    type: 'function',
    function: { name: tool, arguments: argumentsSent },
  };
}

function chunk(delta: object, finish: string | null = null): SentEvent {
  return {
    data: {
      id: 'chatcmpl-1',
      object: 'chat.completion.chunk',
      created: 0,
      model: 'scripted',
      choices: [{ index: 0, delta: { role: 'assistant', ...delta }, finish_reason: finish }],
    },
  };
}
