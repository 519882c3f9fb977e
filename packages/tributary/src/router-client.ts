import { z } from 'zod';
import { certificateFailure } from './certificate-failure.ts';
import { Failure } from './failure.ts';
import type { RouterAccess, RouterKey } from './router-access.ts';

const usualPatience = 30_000;

const errorBody = z.looseObject({
  error: z.looseObject({ message: z.string(), errors: z.array(z.string()).optional() }),
});

/** One request to the router's REST interface. */
export interface RouterRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below the origin: `/api/v3.1/tool_router/session`. */
  readonly path: string;
  readonly body?: object;
  /** How long to wait for the answer; half a minute when absent. */
  readonly patienceMilliseconds?: number;
}

/** A router to be asked, until `signal` says that nobody waits for the answer any more. */
export type AskedRouter = RouterKey & Pick<RouterAccess, 'signal'>;

/**
 * Asks a router, and checks that the answer is what was expected.
 *
 * @throws Failure `unreachable`, `refused_key`, or `unexpected_answer` with the router's own message
 * @throws the reason of the router's signal, once it is aborted
 */
export async function askRouter<Answer extends z.ZodType>(
  router: AskedRouter,
  request: RouterRequest,
  expected: Answer,
): Promise<z.output<Answer>> {
  const patience = AbortSignal.timeout(request.patienceMilliseconds ?? usualPatience);
  const response = await send(router, request, AbortSignal.any([router.signal, patience]));
  const answer = await readAnswer(router, response);
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
  router: AskedRouter,
  request: RouterRequest,
): Promise<ReadableStream<Uint8Array>> {
  const response = await send(router, request, router.signal);
  if (response.ok && response.body) return response.body;
  throw unexpectedAnswer(router, request, response, await readAnswer(router, response));
}

async function send(
  router: AskedRouter,
  { method, path, body }: RouterRequest,
  signal: AbortSignal,
): Promise<Response> {
  const { url, apiKey, remedy } = router;
  const response = await reach(router, path, {
    method,
    headers: { 'x-api-key': apiKey, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
    signal,
  });
  if (response.status !== 401) return response;
  throw new Failure('refused_key', `The router at ${url} refused the key. ${remedy.key}`);
}

async function readAnswer({ signal }: AskedRouter, response: Response): Promise<unknown> {
  const answer: unknown = await response.json().catch(() => undefined);
  signal.throwIfAborted();
  return answer;
}

function unexpectedAnswer(
  { url, remedy }: AskedRouter,
  { method, path }: RouterRequest,
  { status }: Response,
  answer: unknown,
): Failure {
  const reason = reasonIn(answer);
  return new Failure(
    'unexpected_answer',
    reason === undefined
      ? `There is no router at ${url}: it answered ${method} ${path} with ${status} and not as a router does. ${remedy.address}`
      : `The router at ${url} answered ${method} ${path} with ${status}: ${reason}.`,
  );
}

async function reach(
  { url, remedy, signal }: AskedRouter,
  path: string,
  request: RequestInit,
): Promise<Response> {
  try {
    return await fetch(`${url}${path}`, request);
  } catch (cause) {
    signal.throwIfAborted();
    const message = certificateFailure(url, cause) ?? `No router answers at ${url}. ${remedy.address}`;
    throw new Failure('unreachable', message, { cause });
  }
}

/** The reason in Composio's error body, `{"error": {"message": …, "errors": […]}}`, without its full stop. */
function reasonIn(answer: unknown): string | undefined {
  const body = errorBody.safeParse(answer);
  if (!body.success) return undefined;
  const { message, errors = [] } = body.data.error;
  return [message, ...errors].map((sentence) => sentence.replace(/\.$/, '')).join('. ');
}
