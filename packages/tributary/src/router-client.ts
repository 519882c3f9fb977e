import type { z } from 'zod';
import { Failure } from './failure.ts';
import type { RouterKey } from './router-access.ts';

const usualPatience = 30_000;

/** One request to the router's REST interface. */
export interface RouterRequest {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Below the origin: `/api/v3.1/tool_router/session`. */
  readonly path: string;
  readonly body?: object;
  /** How long to wait for the answer; half a minute when absent. */
  readonly patienceMilliseconds?: number;
}

/**
 * Asks a router, and checks that the answer is what was expected.
 *
 * @throws Failure `unreachable`, `refused_key`, or `unexpected_answer` with the router's own message
 */
export async function askRouter<Answer extends z.ZodType>(
  router: RouterKey,
  request: RouterRequest,
  expected: Answer,
): Promise<z.output<Answer>> {
  const signal = AbortSignal.timeout(request.patienceMilliseconds ?? usualPatience);
  const response = await send(router, request, signal);
  const answer: unknown = await response.json().catch(() => undefined);
  const parsed = expected.safeParse(answer);
  if (response.ok && parsed.success) return parsed.data;
  throw unexpectedAnswer(router, request, response, answer);
}

/**
 * Asks a router for an answer that may be as long as it likes.
 *
 * @throws Failure as {@link askRouter}
 */
export async function streamFromRouter(
  router: RouterKey,
  request: RouterRequest,
): Promise<ReadableStream<Uint8Array>> {
  const response = await send(router, request);
  if (response.ok && response.body) return response.body;
  const answer: unknown = await response.json().catch(() => undefined);
  throw unexpectedAnswer(router, request, response, answer);
}

async function send(
  { url, apiKey }: RouterKey,
  { method, path, body }: RouterRequest,
  signal?: AbortSignal,
): Promise<Response> {
  const response = await reach(url, path, {
    method,
    headers: { 'x-api-key': apiKey, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
    ...(signal ? { signal } : {}),
  });
  if (response.status !== 401) return response;
  throw new Failure(
    'refused_key',
    `The router at ${url} refused the key. Set TRIBUTARY_API_KEY to the key of that server: the file api-key in its data folder has it.`,
  );
}

function unexpectedAnswer(
  { url }: RouterKey,
  { method, path }: RouterRequest,
  { status }: Response,
  answer: unknown,
): Failure {
  return new Failure(
    'unexpected_answer',
    `The router at ${url} answered ${method} ${path} with ${status}${reasonIn(answer)}.`,
  );
}

async function reach(url: string, path: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(`${url}${path}`, request);
  } catch (cause) {
    throw new Failure(
      'unreachable',
      `No router answers at ${url}. Start it with "npm run serve", or set TRIBUTARY_URL to one that runs.`,
      { cause },
    );
  }
}

/** Composio's error body: `{"error": {"message": …}}`. */
function reasonIn(answer: unknown): string {
  if (typeof answer !== 'object' || answer === null || !('error' in answer)) return '';
  const { error } = answer;
  if (typeof error !== 'object' || error === null || !('message' in error)) return '';
  return `: ${String(error.message).replace(/\.$/, '')}`;
}
