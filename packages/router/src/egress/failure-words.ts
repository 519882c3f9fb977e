import { ToolError, type ToolErrorDetails, type ToolResponse } from '@tributary/toolkit';
import type { Connection } from '../connections/connection.ts';
import { TooManyWaiting } from './connection-limits.ts';
import { withoutSecrets } from './redaction.ts';
import { retryAfterSeconds } from './retry-after.ts';
import { SendFailure } from './send-failure.ts';

/** What kind of request it was that failed: what can be said depends on whether it changes something. */
export interface RequestKind {
  readonly writes: boolean;
  /** Sending it twice is sending it once. */
  readonly repeatable: boolean;
}

/** How it went, over all attempts. */
export interface AttemptsMade extends RequestKind {
  /** Some attempt, not only the last one, went out and has no answer. */
  readonly mayHaveArrived: boolean;
}

/** Statuses of a gateway that lost the answer: what is behind it may have acted. */
const lostAnswer: readonly number[] = [502, 504];

/** Whether an answer outside 2xx leaves it open what became of a write. */
export function isOutcomeLost({ status }: ToolResponse, { writes, mayHaveArrived }: AttemptsMade): boolean {
  return writes && (mayHaveArrived || lostAnswer.includes(status));
}

/** Puts a provider's answer outside 2xx into words, without credentials in them. */
export function refusalError(response: ToolResponse, made: AttemptsMade, connection: Connection): ToolError {
  const { status, headers } = response;
  if (made.writes && lostAnswer.includes(status)) {
    return outcomeUnknown(connection, made, `its gateway answered ${status}`, status);
  }
  // "No such page" to the second attempt of a deletion may well mean that the first one deleted it.
  if (made.writes && made.mayHaveArrived) {
    return outcomeUnknown(
      connection,
      made,
      `a first answer was lost, a second attempt got ${status}`,
      status,
    );
  }
  if (status >= 300 && status < 400) return redirectError(response, connection);
  const said = connection.toolkit.explainRefusal(response);
  const retryAfter = retryAfterSeconds(headers['retry-after'], new Date());
  const details: ToolErrorDetails = {
    providerStatus: status,
    ...(retryAfter === undefined ? {} : { retryAfterSeconds: retryAfter }),
    ...said,
    message: withoutSecrets(said.message, connection),
  };
  return new ToolError(details);
}

/** Puts attempts without an answer into words. Anything else that was thrown is given back as it is. */
export function failureError(error: unknown, made: AttemptsMade, connection: Connection): unknown {
  const { toolkit } = connection;
  if (error instanceof TooManyWaiting) {
    return new ToolError({
      code: 'rate_limited',
      message: `Too many calls of this ${toolkit.name} connection are waiting already. Try again in a few seconds.`,
      retryAfterSeconds: 5,
    });
  }
  if (!(error instanceof SendFailure)) return error;
  if (made.writes && made.mayHaveArrived) {
    return outcomeUnknown(connection, made, lostAnswerReason(error), error.status);
  }
  return new ToolError(failureDetails(error, connection), { cause: error });
}

function failureDetails({ reason, status }: SendFailure, connection: Connection): ToolErrorDetails {
  const { name } = connection.toolkit;
  const { origin } = new URL(connection.baseUrl);
  const answered = status === undefined ? {} : { providerStatus: status };
  switch (reason) {
    case 'address_refused':
      return {
        code: 'refused',
        message: `${origin} is at a private or reserved address, which this connection may not reach. The operator can allow it for a connection of the configuration.`,
      };
    case 'cancelled':
      return { code: 'cancelled', message: `The call was given up before ${name} answered.`, ...answered };
    case 'too_large':
      return {
        code: 'provider_error',
        message: `The answer of ${name} is too large to read. Ask for less: a smaller limit, or fewer fields.`,
        ...answered,
      };
    case 'unreachable':
      return {
        code: 'provider_unavailable',
        message: `${name} cannot be reached at ${origin}. Check that the address of the connection is right and that the service runs, then try again.`,
      };
    case 'timed_out':
      return {
        code: 'provider_unavailable',
        message: `${name} at ${origin} took too long to answer. Try again later, or ask for less.`,
        ...answered,
      };
    case 'cut_off':
      return {
        code: 'provider_unavailable',
        message: `${name} at ${origin} broke off the connection. Try again later.`,
        ...answered,
      };
  }
}

function lostAnswerReason({ reason, status }: SendFailure): string {
  if (status !== undefined) return `its answer (${status}) could not be read to the end`;
  if (reason === 'timed_out') return 'no answer came in time';
  return reason === 'cancelled' ? 'the call was given up before an answer came' : 'the connection broke off';
}

function outcomeUnknown(
  { toolkit }: Connection,
  { repeatable }: RequestKind,
  why: string,
  status: number | undefined,
): ToolError {
  const advice = repeatable
    ? 'Calling again is safe.'
    : `Look in ${toolkit.name} whether it was done before you call again, or it may be done twice.`;
  return new ToolError({
    code: 'outcome_unknown',
    message: `The change was sent to ${toolkit.name} and ${why}: it may or may not have been done. ${advice}`,
    ...(status === undefined ? {} : { providerStatus: status }),
  });
}

function redirectError({ status, headers }: ToolResponse, { toolkit }: Connection): ToolError {
  const target = URL.canParse(headers.location ?? '') ? ` to ${new URL(headers.location ?? '').origin}` : '';
  return new ToolError({
    code: 'provider_error',
    message: `${toolkit.name} answered with a redirect${target}, which is not followed. Check the address of the connection.`,
    providerStatus: status,
  });
}
