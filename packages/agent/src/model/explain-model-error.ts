import { AgentError, type AgentErrorCode } from '../agent-error.ts';
import { oneLine } from '../chat/printable.ts';
import { type ModelFailure, type ModelFailureKind, readModelFailure } from './model-failure.ts';

/** A model that was asked, and the settings that chose it. */
export interface AskedModel {
  readonly host: string;
  readonly modelName: string;
  /** `OPENAI_API_KEY` */
  readonly keyVariable: string;
  /** `OPENAI_BASE_URL` */
  readonly addressVariable: string;
  /** Left out of all that is told. */
  readonly apiKey: string | undefined;
}

interface Explanation {
  readonly code: AgentErrorCode;
  readonly sentence: string;
}

type Explain = (model: AskedModel, failure: ModelFailure) => Explanation;

/** Says in a sentence why a model did not answer, and what to change. */
export function explainModelError(error: unknown, model: AskedModel): AgentError {
  const failure = readModelFailure(error);
  const { code, sentence } = explanations[failure.kind](model, failure);
  return new AgentError(code, withoutKey(sentence, model.apiKey), { cause: causeOf(failure, model) });
}

const explanations: Readonly<Record<ModelFailureKind, Explain>> = {
  'key-refused': ({ host, keyVariable, apiKey }, { status, message }) => ({
    code: 'model_key_refused',
    sentence: apiKey
      ? `${host} refused the key${status === 403 ? inItsWords(message) : '.'} Check ${keyVariable}.`
      : `${host} wants a key. Set ${keyVariable}.`,
  }),
  'no-credit': ({ host, keyVariable }) => ({
    code: 'model_limit_reached',
    sentence: `The account at ${host} has no credit or quota left. Add some, or set another ${keyVariable}.`,
  }),
  busy: ({ host }, { waitMilliseconds }) => ({
    code: 'model_limit_reached',
    sentence: `${host} takes no more requests for now. Wait ${howLong(waitMilliseconds)} and ask again.`,
  }),
  overloaded: ({ host }) => ({
    code: 'model_overloaded',
    sentence: `${host} is overloaded. Wait a little and ask again.`,
  }),
  'context-full': ({ modelName }) => ({
    code: 'model_context_full',
    sentence: `The conversation is longer than ${modelName} can read. Start a new thread.`,
  }),
  'unknown-model': ({ host, modelName, addressVariable }) => ({
    code: 'model_unknown',
    sentence: `${host} has no model "${modelName}". Set TRIBUTARY_MODEL to one that it has, and check ${addressVariable}.`,
  }),
  blocked: ({ host }, { message }) => ({
    code: 'model_blocked',
    sentence: `${host} blocked the request for its content${inItsWords(message)} Say it in other words.`,
  }),
  'no-tools': ({ host, modelName }, { message }) => ({
    code: 'model_unknown',
    sentence: `${modelName} at ${host} cannot use tools${inItsWords(message)} Set TRIBUTARY_MODEL to one that can.`,
  }),
  unreachable: ({ host, addressVariable }) => ({
    code: 'model_unreachable',
    sentence: `Nothing answers at ${host}. Check ${addressVariable}, and that the model's server runs.`,
  }),
  certificate: ({ host, addressVariable }, { connection }) => ({
    code: 'model_unreachable',
    sentence: `No safe connection to ${host} (${connection}). Check that ${addressVariable} says http or https as the server does; for a certificate of your own, set NODE_EXTRA_CA_CERTS to a file with its authority.`,
  }),
  moved: ({ host, addressVariable }, { location }) => ({
    code: 'model_unreachable',
    sentence: `${host} sends requests elsewhere${originOf(location)}, where the key is not sent. Set ${addressVariable} to the address itself.`,
  }),
  'not-a-server': ({ host, addressVariable }) => ({
    code: 'model_unreachable',
    sentence: `${host} answers, but not as a model's server does. Check that ${addressVariable} ends where its API begins, mostly in /v1.`,
  }),
  silent: ({ host, modelName }) => ({
    code: 'model_silent',
    sentence: `${modelName} at ${host} sent nothing for too long. Ask again, or set TRIBUTARY_MODEL_TIMEOUT to more seconds.`,
  }),
  'broke-off': ({ host, modelName }) => ({
    code: 'model_failed',
    sentence: `The answer of ${modelName} at ${host} broke off. Ask again.`,
  }),
  'unreadable-call': ({ host, modelName }) => ({
    code: 'model_failed',
    sentence: `${modelName} at ${host} made a tool call that cannot be read. Ask again, perhaps in other words.`,
  }),
  'server-failed': failedWith,
  refused: failedWith,
};

function failedWith({ host }: AskedModel, { status, message }: ModelFailure): Explanation {
  return { code: 'model_failed', sentence: `${host} answered ${status}${inItsWords(message)}` };
}

const shownLength = 300;

function inItsWords(message: string): string {
  const words = oneLine(message, shownLength);
  if (words === '') return '.';
  return `: ${/[.!?…]$/.test(words) ? words : `${words}.`}`;
}

function originOf(location: string | undefined): string {
  const url = URL.parse(location ?? '');
  return url ? ` (${url.origin})` : '';
}

function howLong(milliseconds: number | undefined): string {
  if (milliseconds === undefined) return 'a little';
  const seconds = Math.ceil(milliseconds / 1000);
  return seconds < 120 ? `${seconds} s` : `${Math.ceil(seconds / 60)} minutes`;
}

/** Servers repeat keys in what they say, whole or in part; the library's error holds the whole conversation. */
function causeOf({ kind, status, codes, message }: ModelFailure, { apiKey }: AskedModel): Error {
  const told = [kind, status, codes, message].filter(Boolean).join(': ');
  return new Error(withoutKey(told, apiKey));
}

/** What is shorter hides nothing, and may be a part of words: servers on one's own machine take any key. */
const shortestSecret = 8;
const looksLikeKey = /\b(?:sk-|AIza|gsk_|xai-)[\w*.-]{6,}/g;

function withoutKey(text: string, apiKey: string | undefined): string {
  const cleaned = text.replace(looksLikeKey, '(key)');
  return apiKey && apiKey.length >= shortestSecret ? cleaned.replaceAll(apiKey, '(key)') : cleaned;
}
