import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { getRequestListener } from '@hono/node-server';
import { answerBrokenRequests } from './broken-request.ts';
import { limitServer, type ServerLimits, serverOptions, usualLimits } from './server-limits.ts';

/** A certificate, with those that lead to its root, and its private key, in PEM. */
export interface TlsIdentity {
  readonly certificate: string;
  readonly key: string;
}

/** Where and how to listen. */
export interface ListenOptions {
  readonly host: string;
  /** 0 takes any that is free. */
  readonly port: number;
  /** Speaks TLS 1.2 and 1.3 with it; in the clear without. */
  readonly tls?: TlsIdentity;
  /** What is not given is as usual. */
  readonly limits?: Partial<ServerLimits>;
}

/** A server that listens. */
export interface HttpServer {
  /** Its origin: `http://127.0.0.1:8787`. */
  readonly url: string;
  /** Accepts nothing more, lets requests finish for at most `drainMilliseconds`, then cuts what is left. */
  close(drainMilliseconds: number): Promise<void>;
}

type Fetch = (request: Request) => Response | Promise<Response>;

/**
 * Listens for requests.
 *
 * @throws NodeJS.ErrnoException `EADDRINUSE`, `EACCES` and the like, when it cannot; OpenSSL's own for a certificate
 */
export async function listen(fetch: Fetch, options: ListenOptions): Promise<HttpServer> {
  const { host, port, tls } = options;
  const server = createLimitedServer(fetch, options);
  server.listen(port, host);
  await once(server, 'listening');
  const scheme = tls === undefined ? 'http' : 'https';
  return {
    url: `${scheme}://${host.includes(':') ? `[${host}]` : host}:${portOf(server)}`,
    close: (drainMilliseconds) => drain(server, drainMilliseconds),
  };
}

/**
 * The global Request and Response stay as they are: with replaced ones, `instanceof Response` fails in libraries,
 * and a refusal that is checked for so lets the request through.
 */
function createLimitedServer(fetch: Fetch, { tls, limits: changes }: ListenOptions): Server {
  const limits = { ...usualLimits, ...changes };
  const listener = getRequestListener(fetch, { overrideGlobalObjects: false });
  const server =
    tls === undefined
      ? createServer(serverOptions(limits), listener)
      : createTlsServer(
          { ...serverOptions(limits), cert: tls.certificate, key: tls.key, minVersion: 'TLSv1.2' },
          listener,
        );
  limitServer(server, limits);
  answerBrokenRequests(server);
  return server;
}

/** How soon a connection that has been answered is closed while the server drains. */
const drainPaceMilliseconds = 50;

async function drain(server: Server, milliseconds: number): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  // Kept alive by clients that may ask for more, which nobody would hear.
  const sweep = setInterval(() => server.closeIdleConnections(), drainPaceMilliseconds);
  const timer = setTimeout(() => server.closeAllConnections(), milliseconds);
  await closed;
  clearInterval(sweep);
  clearTimeout(timer);
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port.');
  return address.port;
}
