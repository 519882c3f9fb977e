import { type FailedAnswer, readFailedAnswer } from './failed-answer.ts';
import { ModelFault, type ModelFaultKind } from './model-fault.ts';

/** Why there is no answer. */
export type ModelFailureKind =
  | ModelFaultKind
  | 'key-refused'
  | 'no-credit'
  | 'busy'
  | 'overloaded'
  | 'context-full'
  | 'unknown-model'
  | 'blocked'
  | 'no-tools'
  | 'unreachable'
  | 'certificate'
  | 'moved'
  | 'server-failed'
  | 'refused';

export interface ModelFailure extends FailedAnswer {
  readonly kind: ModelFailureKind;
}

/** Reads any error of a model: of its server, of the way to it, or of ours. */
export function readModelFailure(error: unknown): ModelFailure {
  const answer = readFailedAnswer(error);
  if (error instanceof ModelFault) return { ...answer, message: '', kind: error.kind };
  const { status = 0 } = answer;
  // An answer that began well and cannot be read was lost on the way.
  return { ...answer, kind: status < 300 ? kindOfConnection(answer) : kindOf(answer, status) };
}

/** In this order: the first that fits. Servers agree on statuses far less than on words. */
const signs: readonly (readonly [ModelFailureKind, (answer: FailedAnswer, status: number) => boolean])[] = [
  ['moved', (_, status) => status >= 300 && status < 400],
  ['no-credit', ({ codes, message }, status) => status === 402 || used.test(codes) || noCredit.test(message)],
  ['key-refused', ({ codes, message }, status) => isKeyStatus(status) || badKey.test(`${codes} ${message}`)],
  ['busy', (_, status) => status === 429],
  ['overloaded', ({ codes }, status) => status === 529 || status === 503 || codes.includes('overloaded')],
  ['context-full', ({ codes, message }, status) => status === 413 || tooLong.test(`${codes} ${message}`)],
  ['no-tools', ({ message }, status) => status < 500 && noTools.test(message)],
  ['blocked', ({ codes }, status) => status < 500 && blocked.test(codes)],
  ['unknown-model', ({ codes, message }, status) => status < 500 && noModel.test(`${codes} ${message}`)],
  ['not-a-server', (_, status) => status === 404 || status === 405],
  ['server-failed', (_, status) => status >= 500 || status === 408 || status === 409],
];

const used = /insufficient_quota|billing|perday/i;
// Not "billing": Google says it of a limit that passes within seconds, too.
const noCredit = /credit balance|payment required|insufficient (?:balance|credits?|funds)/i;
const badKey = /api_key_invalid|invalid_api_key|authentication_error|api key not valid/i;
const tooLong =
  /context_length_exceeded|prompt is too long|context (?:length|window|size)|context the overflows|maximum number of tokens|input is too long/i;
const noTools =
  /does not support (?:tools|tool|function)|tools? (?:is|are) not supported|enable-auto-tool-choice/i;
const blocked = /content_filter|content_policy|safety/i;
const noModel =
  /model_not_found|not_found_error|no such model|invalid model|unknown model|not a valid model|models?\b.{0,120}\b(?:not found|does not exist|not exist|not supported)|not found.{0,40}\bmodels?\b/i;

function isKeyStatus(status: number): boolean {
  return status === 401 || status === 403;
}

function kindOf(answer: FailedAnswer, status: number): ModelFailureKind {
  return signs.find(([, fits]) => fits(answer, status))?.[0] ?? 'refused';
}

/** A connection that was, or that may come about the next time. */
const lost =
  /^(?:ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|EAI_AGAIN|UND_ERR_(?:SOCKET|CONNECT_TIMEOUT|HEADERS_TIMEOUT|BODY_TIMEOUT))$/;

function kindOfConnection({ connection = '', message }: FailedAnswer): ModelFailureKind {
  if (/CERT|SIGNATURE|ISSUER|ERR_(?:TLS|SSL)|EPROTO/.test(connection)) return 'certificate';
  // In the library's words: it says so of every request that got no answer at all.
  return message.startsWith('Cannot connect to API') && !lost.test(connection) ? 'unreachable' : 'broke-off';
}
