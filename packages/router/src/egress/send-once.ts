import type { JsonValue, ToolResponse, UploadForm } from '@tributary/toolkit';
import { type Dispatcher, FormData, request } from 'undici';
import { AddressRefused } from './address-guard.ts';
import { ConnectFailure } from './guarded-agents.ts';
import type { EgressLimits } from './limits.ts';
import { noticeStart } from './notice-start.ts';
import { parseBody, readBytes } from './response-body.ts';
import { SendFailure } from './send-failure.ts';

/** One HTTP request, ready to go. */
export interface Outgoing {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** The headers that carry credentials; they go to the connection's own address and the toolkit's hosts only. */
  readonly credentials: Readonly<Record<string, string>>;
  readonly body?: JsonValue | undefined;
  readonly form?: UploadForm | undefined;
  /** Sent as it is, in place of a JSON body; the headers say what it is. */
  readonly text?: string | undefined;
  /** A 2xx answer is a file: its body is given as bytes. */
  readonly wantsFile?: boolean;
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
      body: bodyOf(outgoing),
      signal: AbortSignal.any([signal, timeout]),
      dispatcher: noticeStart(dispatcher, () => {
        sent = true;
      }),
    });
    status = answer.statusCode;
    const headers = flatten(answer.headers);
    const bytes = await readBytes(answer.body, limits.answerBytes, status);
    const isFile = outgoing.wantsFile === true && status >= 200 && status < 300;
    return { status, headers, body: isFile ? bytes : parseBody(bytes, headers['content-type']) };
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

function headersOf({ headers, credentials, body, wantsFile }: Outgoing): Record<string, string> {
  return {
    accept: wantsFile ? '*/*' : 'application/json',
    'user-agent': 'tributary',
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...headers,
    ...credentials,
  };
}

function bodyOf({ body, form, text }: Outgoing): FormData | string | null {
  if (text !== undefined) return text;
  if (form === undefined) return body === undefined ? null : JSON.stringify(body);
  const data = new FormData();
  for (const [name, value] of Object.entries(form.fields)) data.append(name, value);
  const { field, name, mediaType, base64 } = form.file;
  data.append(field, new Blob([Buffer.from(base64, 'base64')], { type: mediaType }), name);
  return data;
}

function flatten(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  const entries = Object.entries(headers).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.join(', ') : (value ?? ''),
  ]);
  return Object.fromEntries(entries);
}
