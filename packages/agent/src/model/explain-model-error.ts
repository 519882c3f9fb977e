import { z } from 'zod';
import { AgentError, type AgentErrorCode } from '../agent-error.ts';

export interface AskedModel {
  readonly host: string;
  readonly modelName: string;
}

interface Refusal {
  readonly status: number;
  /** The server's own code for it: `insufficient_quota`. */
  readonly code: string;
  readonly message: string;
}

interface Explanation {
  readonly code: AgentErrorCode;
  readonly sentence: string;
}

const apiError = z.looseObject({
  statusCode: z.int().optional(),
  message: z.string().catch(''),
  responseBody: z.string().optional(),
});

const refusalBody = z.looseObject({
  error: z.looseObject({ code: z.union([z.string(), z.number()]).nullish(), message: z.string().nullish() }),
});

/** Says in a sentence why a model's server did not answer, and what to change. */
export function explainModelError(error: unknown, model: AskedModel): AgentError {
  const refusal = readRefusal(error);
  const { code, sentence } = refusal ? explainRefusal(refusal, model) : explainSilence(error, model);
  return new AgentError(code, sentence, { cause: error });
}

function explainRefusal({ status, code, message }: Refusal, { host, modelName }: AskedModel): Explanation {
  if (status === 401 || status === 403) {
    return { code: 'model_key_refused', sentence: `${host} refused the key. Check OPENAI_API_KEY.` };
  }
  if (code === 'insufficient_quota' || status === 402) {
    return {
      code: 'model_limit_reached',
      sentence: `The account at ${host} has no credit left. Add some, or set another OPENAI_API_KEY.`,
    };
  }
  if (status === 429) {
    return {
      code: 'model_limit_reached',
      sentence: `${host} takes no more requests for now. Wait a little and ask again.`,
    };
  }
  if (code === 'context_length_exceeded') {
    return {
      code: 'model_context_full',
      sentence: `The conversation is longer than ${modelName} can read. Start a new thread.`,
    };
  }
  if (status === 404 || code === 'model_not_found') {
    return {
      code: 'model_unknown',
      sentence: `${host} has no model "${modelName}". Set TRIBUTARY_MODEL to one that it has, and check that OPENAI_BASE_URL ends where its API begins, mostly in /v1.`,
    };
  }
  return { code: 'model_failed', sentence: `${host} answered ${status}${message ? `: ${message}` : '.'}` };
}

function explainSilence(error: unknown, { host, modelName }: AskedModel): Explanation {
  const parsed = apiError.safeParse(error);
  if (parsed.success && parsed.data.message.startsWith('Cannot connect to API')) {
    return {
      code: 'model_unreachable',
      sentence: `Nothing answers at ${host}. Check OPENAI_BASE_URL, and that the model's server runs.`,
    };
  }
  return { code: 'model_failed', sentence: `The answer of ${modelName} at ${host} broke off. Ask again.` };
}

function readRefusal(error: unknown): Refusal | undefined {
  const parsed = apiError.safeParse(error);
  if (!parsed.success) return undefined;
  const { statusCode, message, responseBody } = parsed.data;
  if (statusCode === undefined || statusCode < 400) return undefined;
  const body = refusalBody.safeParse(parseJson(responseBody ?? ''));
  const details = body.success ? body.data.error : {};
  return { status: statusCode, code: String(details.code ?? ''), message: details.message ?? message };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
