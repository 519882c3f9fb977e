import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';

/** A server that listens. */
export interface HttpServer {
  /** Its origin: `http://127.0.0.1:8787`. */
  readonly url: string;
  /** Accepts nothing more, lets requests finish for at most `drainMilliseconds`, then cuts what is left. */
  close(drainMilliseconds: number): Promise<void>;
}

/**
 * Listens for requests.
 *
 * The global Request and Response stay as they are: with replaced ones, `instanceof Response` fails in libraries,
 * and a refusal that is checked for so lets the request through.
 *
 * @throws NodeJS.ErrnoException `EADDRINUSE`, `EACCES` and the like, when it cannot
 */
export async function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<HttpServer> {
  const server = createServer(getRequestListener(fetch, { overrideGlobalObjects: false }));
  server.listen(port, host);
  await once(server, 'listening');
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${portOf(server)}`,
    close: (drainMilliseconds) => drain(server, drainMilliseconds),
  };
}

async function drain(server: Server, milliseconds: number): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  const timer = setTimeout(() => server.closeAllConnections(), milliseconds);
  await closed;
  clearTimeout(timer);
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port.');
  return address.port;
}
