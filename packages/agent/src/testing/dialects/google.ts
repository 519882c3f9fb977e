import type { Dialect, Ending, Failure, SentEvent, ToolCall } from './dialect.ts';
import { googleRequest } from './requests.ts';

const finishReasons: Readonly<Record<Ending, string>> = { stop: 'STOP', length: 'MAX_TOKENS' };

/** Gemini's streamGenerateContent. */
export const googleDialect: Dialect = {
  basePath: '/v1beta',
  key: { header: 'x-goog-api-key', before: '' },
  readRequest: (path, body) => {
    const [, model = ''] = /\/models\/([^/:]+):streamGenerateContent\?alt=sse$/.exec(path) ?? [];
    return { ...googleRequest.parse(body), model };
  },
  failures: {
    'wrong-key': failure(400, 'INVALID_ARGUMENT', 'API key not valid. Please pass a valid API key.', [
      { '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: 'API_KEY_INVALID' },
    ]),
    'no-credit': failure(429, 'RESOURCE_EXHAUSTED', 'You exceeded your current quota.', [
      {
        '@type': 'type.googleapis.com/google.rpc.QuotaFailure',
        violations: [{ quotaId: 'GenerateRequestsPerDayPerProjectPerModel-FreeTier' }],
      },
    ]),
    busy: failure(
      429,
      'RESOURCE_EXHAUSTED',
      'You exceeded your current quota, check your plan and billing details.',
      [{ '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay: '0.001s' }],
    ),
    overloaded: failure(503, 'UNAVAILABLE', 'The model is overloaded. Please try again later.'),
    'fell-over': failure(500, 'INTERNAL', 'An internal error has occurred.'),
    'unknown-model': failure(
      404,
      'NOT_FOUND',
      'models/scripted is not found for API version v1beta, or is not supported for generateContent.',
    ),
    'context-full': failure(
      400,
      'INVALID_ARGUMENT',
      'The input token count (1200000) exceeds the maximum number of tokens allowed (1048576).',
    ),
  },
  words: (pieces, ending) => [
    ...pieces.map((text) => chunk([{ text }])),
    ...(ending ? [chunk([{ text: '' }], finishReasons[ending])] : []),
  ],
  calls: (calls, number) =>
    calls.every(hasObject)
      ? [
          chunk(
            calls.map(({ tool: name, arguments: args }, index) => ({
              functionCall: { name, args },
              ...(index === 0 && { thoughtSignature: `signature-${number}` }),
            })),
            'STOP',
          ),
        ]
      : // Arguments travel as an object here: what is none is told by the server.
        [chunk([], 'MALFORMED_FUNCTION_CALL')],
  // Calls come whole: what is lost is the end of the answer.
  beginningOfCall: ({ tool: name, arguments: args }) => [chunk([{ functionCall: { name, args } }])],
  refusal: (words) =>
    words === ''
      ? [{ data: { promptFeedback: { blockReason: 'PROHIBITED_CONTENT' } } }]
      : [chunk([{ text: words }]), chunk([], 'SAFETY')],
  end: '',
};

function hasObject({ arguments: given }: ToolCall): boolean {
  return typeof given === 'object' && given !== null;
}

function failure(code: number, status: string, message: string, details: readonly object[] = []): Failure {
  return { status: code, body: { error: { code, message, status, details } } };
}

function chunk(parts: readonly object[], finishReason?: string): SentEvent {
  return {
    data: {
      candidates: [
        {
          index: 0,
          ...(parts.length > 0 && { content: { role: 'model', parts } }),
          ...(finishReason && { finishReason }),
        },
      ],
      usageMetadata: { promptTokenCount: 1, candidatesTokenCount: 1, totalTokenCount: 2 },
      modelVersion: 'scripted',
      responseId: 'r1',
    },
  };
}
