import type { ServerOptions } from 'node:http';

/** What one client may cost the server before any route has seen its request. */
export interface ServerLimits {
  /** All headers of a request together, in bytes; more is answered 431. */
  readonly headerBytes: number;
  /** Until the headers are here, in milliseconds; later is answered 408. */
  readonly headerMilliseconds: number;
  /** Until the whole request is here, in milliseconds; later is answered 408. */
  readonly requestMilliseconds: number;
  /** How long a connection may be open with nothing asked, in milliseconds. */
  readonly idleMilliseconds: number;
  /** How long nothing may move on a connection whose request is being answered, in milliseconds. */
  readonly silenceMilliseconds: number;
  /** Open at the same time; further ones are closed at once. */
  readonly connections: number;
}

/** Generous for clients, and an end to those that never finish. A call of a tool takes two minutes at most. */
export const usualLimits: ServerLimits = {
  headerBytes: 16 * 1024,
  headerMilliseconds: 15_000,
  requestMilliseconds: 60_000,
  idleMilliseconds: 30_000,
  silenceMilliseconds: 300_000,
  connections: 10_000,
};

/** Some hundred headers more than a browser or a proxy sends. */
const mostHeaders = 200;

/** The limits that Node's server is made with. */
export function serverOptions({
  headerBytes,
  headerMilliseconds,
  requestMilliseconds,
  idleMilliseconds,
}: ServerLimits): ServerOptions {
  return {
    maxHeaderSize: headerBytes,
    headersTimeout: headerMilliseconds,
    requestTimeout: requestMilliseconds,
    keepAliveTimeout: idleMilliseconds,
    // How late the two timeouts may be found out.
    connectionsCheckingInterval: Math.min(5_000, headerMilliseconds),
  };
}

/** The limits that Node's server is told once it is made. */
export function limitServer(
  server: { maxHeadersCount: number | null; maxConnections: number; timeout: number },
  { connections, silenceMilliseconds }: ServerLimits,
): void {
  server.maxHeadersCount = mostHeaders;
  server.maxConnections = connections;
  server.timeout = silenceMilliseconds;
}
