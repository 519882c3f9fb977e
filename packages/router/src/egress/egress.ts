import type {
  DownloadedFile,
  JsonValue,
  Query,
  ReadHttp,
  ToolRequest,
  ToolResponse,
  UploadForm,
} from '@tributary/toolkit';
import type { Connection } from '../connections/connection.ts';
import { type InTurn, limitPerConnection } from './connection-limits.ts';
import { type CurrentValues, currentValues } from './current-values.ts';
import { type Destination, destinationOf } from './destination.ts';
import { type CredentialCheck, checkCredential } from './expired-credential.ts';
import { type AttemptsMade, failureError, isOutcomeLost, refusalError } from './failure-words.ts';
import { createGuardedAgents, type GuardedAgents } from './guarded-agents.ts';
import { defaultLimits, type EgressLimits } from './limits.ts';
import { afterRedirect } from './redirects.ts';
import { retryPolicy } from './retry.ts';
import { SendFailure } from './send-failure.ts';
import { type Outgoing, sendOnce } from './send-once.ts';
import { unlessAborted } from './unless-aborted.ts';

/** One attempt, as traces and the journal see it. No header and no body is in it. */
export interface Exchange {
  readonly method: string;
  readonly origin: string;
  readonly path: string;
  /** Absent where no answer came. */
  readonly status?: number;
  readonly milliseconds: number;
}

/** A provider through one connection. Every method answers with 2xx or throws a `ToolError` without credentials in it. */
export interface ProviderHttp extends ReadHttp {
  /**
   * Sends one request of a write's plan.
   *
   * @throws ToolError `outcome_unknown` when it may have been carried out and the answer was lost
   */
  send(request: ToolRequest): Promise<ToolResponse>;
}

export interface OpenOptions {
  /** Aborted when the caller gave up or the call's time is over. */
  readonly signal: AbortSignal;
  readonly onExchange?: (exchange: Exchange) => void;
  /** Gives answers outside 2xx as they are, in place of throwing; what may have been done and is not known still throws. */
  readonly givesRefusals?: boolean;
}

/** The only door out: whatever leaves for a provider leaves here. */
export interface Egress {
  open(connection: Connection, options: OpenOptions): ProviderHttp;
  /** Waits for the requests under way for a few seconds, then breaks them off. */
  close(): Promise<void>;
}

/** The door out, with its sockets and its limits. */
export function createEgress({ limits = {} }: { limits?: Partial<EgressLimits> } = {}): Egress {
  const allLimits = { ...defaultLimits, ...limits };
  const agents = createGuardedAgents(allLimits.connectMilliseconds);
  const inTurn = limitPerConnection(allLimits);
  const ending = new AbortController();
  let closed: Promise<void> | undefined;
  return {
    open(connection, { signal, ...rest }) {
      const options = { ...rest, signal: AbortSignal.any([signal, ending.signal]) };
      const values = currentValues(connection);
      const way: Way = { connection, values, options, agents, inTurn, limits: allLimits };
      const credential = checkCredential(connection, (path) =>
        answerTo(way, { method: 'GET', path }, read()),
      );
      return openHttp({ ...way, credential });
    },
    close() {
      closed ??= closeInTime(agents, ending, allLimits.closeMilliseconds);
      return closed;
    },
  };
}

async function closeInTime(
  agents: GuardedAgents,
  ending: AbortController,
  milliseconds: number,
): Promise<void> {
  const breakOff = setTimeout(() => ending.abort(), milliseconds);
  await agents.close();
  clearTimeout(breakOff);
}

/** What all attempts of one call share. */
interface Way {
  readonly connection: Connection;
  readonly values: CurrentValues;
  readonly options: OpenOptions;
  readonly agents: GuardedAgents;
  readonly inTurn: InTurn;
  readonly limits: EgressLimits;
}

/** What all requests of a tool share. */
interface Door extends Way {
  readonly credential: CredentialCheck;
}

function openHttp(door: Door): ProviderHttp {
  return {
    get: (path: string, query?: Query) => carryOut(door, { method: 'GET', path, query }, read()),
    lookUp: (path: string, body: JsonValue, query?: Query) =>
      carryOut(door, { method: 'POST', path, body, query }, read()),
    download: async (path: string, query?: Query) =>
      fileOf(await carryOut(door, { method: 'GET', path, query, wantsFile: true }, read())),
    send: (request) =>
      carryOut(
        door,
        request,
        request.method === 'GET' || request.method === 'HEAD' ? read() : write(request),
      ),
  };
}

interface Asked {
  readonly method: ToolRequest['method'];
  readonly path: string;
  readonly query?: Query | undefined;
  readonly body?: JsonValue | undefined;
  readonly form?: UploadForm;
  readonly headers?: ToolRequest['headers'];
  readonly wantsFile?: boolean;
}

function fileOf({ headers, body }: ToolResponse): DownloadedFile {
  const mediaType = headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  return {
    bytes: body instanceof Uint8Array ? body : new Uint8Array(),
    mediaType: mediaType || 'application/octet-stream',
  };
}

async function carryOut(door: Door, asked: Asked, flight: Flight): Promise<ToolResponse> {
  const first = await answerTo(door, asked, flight);
  // Who is not known has changed nothing, unless an attempt before was lost.
  const isToRepeat = !flight.mayHaveArrived && (await door.values.renewedAfter(first));
  const response = isToRepeat ? await answerTo(door, asked, flight) : first;
  door.credential.note(response);
  if (response.status >= 200 && response.status < 300) return response;
  if (door.options.givesRefusals && !isOutcomeLost(response, flight)) return response;
  // Where an attempt before may have acted, that outweighs what this answer says.
  const isOver = flight.mayHaveArrived ? undefined : await door.credential.explain(response);
  const { connection, values } = door;
  throw isOver ?? refusalError(response, flight, { ...connection, values: values.now() });
}

/** The provider's answer, whatever its status. */
async function answerTo(way: Way, asked: Asked, flight: Flight): Promise<ToolResponse> {
  const { connection, options, limits } = way;
  const destination = destinationOf(connection, asked.path, asked.query);
  const { path: _path, query: _query, headers = {}, ...rest } = asked;
  const credentials = connection.scheme.headers(way.values.now());
  const outgoing: Outgoing = { ...rest, url: destination.url, headers, credentials };
  const attempts = () =>
    retryPolicy(flight.repeatable, limits).execute(
      () => attempt(way, outgoing, destination, flight),
      options.signal,
    );
  try {
    // Waiting for a turn or between attempts ends at once when the caller gives up; an attempt ends by itself.
    const work = way.inTurn(connection, attempts, options.signal);
    return await unlessAborted(work, options.signal, () => !flight.inFlight);
  } catch (error) {
    throw failureError(error, flight, connection);
  }
}

/** Where the attempts of one request stand. */
interface Flight extends AttemptsMade {
  inFlight: boolean;
  mayHaveArrived: boolean;
}

function read(): Flight {
  return { writes: false, repeatable: true, inFlight: false, mayHaveArrived: false };
}

function write({ idempotent }: ToolRequest): Flight {
  return { writes: true, repeatable: idempotent === true, inFlight: false, mayHaveArrived: false };
}

async function attempt(
  { connection, agents, limits, options }: Way,
  outgoing: Outgoing,
  { allowPrivate }: Destination,
  flight: Flight,
): Promise<ToolResponse> {
  const { hosts } = connection.toolkit;
  if (options.signal.aborted) throw new SendFailure('cancelled', false);
  flight.inFlight = true;
  try {
    let current = outgoing;
    for (let redirects = 0; ; redirects++) {
      const sending = sendOnce(current, agents.agentFor(allowPrivate), options.signal, limits);
      const response = await traced(current, sending, options);
      const next = redirects < limits.redirects ? afterRedirect(current, response, hosts) : undefined;
      if (!next) return response;
      current = next;
    }
  } catch (error) {
    if (error instanceof SendFailure && error.sent) flight.mayHaveArrived = true;
    throw error;
  } finally {
    flight.inFlight = false;
  }
}

async function traced(
  { method, url }: Outgoing,
  sending: Promise<ToolResponse>,
  { onExchange }: OpenOptions,
): Promise<ToolResponse> {
  const started = performance.now();
  const tell = (status: number | undefined) =>
    onExchange?.({
      method,
      origin: url.origin,
      path: url.pathname,
      ...(status === undefined ? {} : { status }),
      milliseconds: Math.round(performance.now() - started),
    });
  try {
    const response = await sending;
    tell(response.status);
    return response;
  } catch (error) {
    tell(error instanceof SendFailure ? error.status : undefined);
    throw error;
  }
}
