import {
  argumentsText,
  type Dialect,
  type Ending,
  type Failure,
  type SentEvent,
  type ToolCall,
} from './dialect.ts';
import { anthropicRequest } from './requests.ts';

const stopReasons: Readonly<Record<Ending, string>> = { stop: 'end_turn', length: 'max_tokens' };

/** Anthropic's messages. */
export const anthropicDialect: Dialect = {
  basePath: '/v1',
  key: { header: 'x-api-key', before: '' },
  readRequest: (_path, body) => anthropicRequest.parse(body),
  failures: {
    'wrong-key': failure(401, 'authentication_error', 'invalid x-api-key'),
    'no-credit': failure(
      400,
      'invalid_request_error',
      'Your credit balance is too low to access the Anthropic API.',
    ),
    busy: failure(429, 'rate_limit_error', 'This request would exceed your rate limit.'),
    overloaded: failure(529, 'overloaded_error', 'Overloaded'),
    'fell-over': failure(500, 'api_error', 'Internal server error'),
    'unknown-model': failure(404, 'not_found_error', 'model: scripted'),
    'context-full': failure(
      400,
      'invalid_request_error',
      'prompt is too long: 210000 tokens > 200000 maximum',
    ),
  },
  words: (pieces, ending) => [
    messageStart,
    block(0, { type: 'text', text: '' }),
    ...pieces.map((text) => delta(0, { type: 'text_delta', text })),
    ...(ending ? [blockStop(0), ...messageStop(stopReasons[ending])] : []),
  ],
  calls: (calls, number) => [
    messageStart,
    ...calls.flatMap((call, index) => [
      toolUse(call, index, number),
      delta(index, { type: 'input_json_delta', partial_json: argumentsText(call) }),
      blockStop(index),
    ]),
    ...messageStop('tool_use'),
  ],
  beginningOfCall: (call) => [
    messageStart,
    toolUse(call, 0, 0),
    delta(0, { type: 'input_json_delta', partial_json: argumentsText(call).slice(0, -1) }),
  ],
  refusal: (words) => [
    messageStart,
    ...(words === ''
      ? []
      : [block(0, { type: 'text', text: '' }), delta(0, { type: 'text_delta', text: words }), blockStop(0)]),
    ...messageStop('refusal'),
  ],
  end: '',
};

function failure(status: number, type: string, message: string): Failure {
  return { status, body: { type: 'error', error: { type, message } } };
}

function named(event: string, data: object): SentEvent {
  return { event, data: { type: event, ...data } };
}

const messageStart = named('message_start', {
  message: {
    id: 'msg_1',
    type: 'message',
    role: 'assistant',
    model: 'scripted',
    content: [],
    stop_reason: null,
    stop_sequence: null,
    usage: { input_tokens: 1, output_tokens: 1 },
  },
});

function toolUse({ tool: name }: ToolCall, index: number, number: number): SentEvent {
  return block(index, { type: 'tool_use', id: `toolu_${number}_${index}`, name, input: {} });
}

function block(index: number, contentBlock: object): SentEvent {
  return named('content_block_start', { index, content_block: contentBlock });
}

function delta(index: number, change: object): SentEvent {
  return named('content_block_delta', { index, delta: change });
}

function blockStop(index: number): SentEvent {
  return named('content_block_stop', { index });
}

function messageStop(reason: string): readonly SentEvent[] {
  return [
    named('message_delta', {
      delta: { stop_reason: reason, stop_sequence: null },
      usage: { output_tokens: 2 },
    }),
    named('message_stop', {}),
  ];
}
