import type { JsonValue, ToolResponse } from '@tributary/toolkit';
import { type Dispatcher, request } from 'undici';
import { AddressRefused } from './address-guard.ts';
import { ConnectFailure } from './guarded-agents.ts';
import type { EgressLimits } from './limits.ts';
import { noticeStart } from './notice-start.ts';
import { parseBody, readBytes } from './response-body.ts';
import { SendFailure } from './send-failure.ts';

/** One HTTP request, ready to go. */
export interface Outgoing {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: JsonValue | undefined;
}

/**
 * Sends a request once and reads the answer, whatever its status. Follows nothing, repeats nothing.
 *
 * @throws SendFailure when there is no answer; it tells whether anything may have arrived
 */
export async function sendOnce(
  outgoing: Outgoing,
  dispatcher: Dispatcher,
  signal: AbortSignal,
  limits: EgressLimits,
): Promise<ToolResponse> {
  const timeout = AbortSignal.timeout(limits.attemptMilliseconds);
  let sent = false;
  let status: number | undefined;
  try {
    const answer = await request(outgoing.url, {
      method: outgoing.method,
      headers: headersOf(outgoing),
      body: outgoing.body === undefined ? null : JSON.stringify(outgoing.body),
      signal: AbortSignal.any([signal, timeout]),
      dispatcher: noticeStart(dispatcher, () => {
        sent = true;
      }),
    });
    status = answer.statusCode;
    const headers = flatten(answer.headers);
    const bytes = await readBytes(answer.body, limits.answerBytes, status);
    return { status, headers, body: parseBody(bytes, headers['content-type']) };
  } catch (error) {
    if (error instanceof SendFailure) throw error;
    throw new SendFailure(reasonOf(error, signal, timeout), sent, status, { cause: error });
  }
}

function reasonOf(error: unknown, signal: AbortSignal, timeout: AbortSignal): SendFailure['reason'] {
  if (error instanceof ConnectFailure) {
    return error.cause instanceof AddressRefused ? 'address_refused' : 'unreachable';
  }
  if (signal.aborted) return 'cancelled';
  return timeout.aborted ? 'timed_out' : 'cut_off';
}

function headersOf({ headers, body }: Outgoing): Record<string, string> {
  return {
    accept: 'application/json',
    'user-agent': 'tributary',
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...headers,
  };
}

function flatten(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  const entries = Object.entries(headers).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.join(', ') : (value ?? ''),
  ]);
  return Object.fromEntries(entries);
}
