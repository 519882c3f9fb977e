import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';

/** One request as a provider got it. */
export interface Received {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** What a provider does with one request; it may also break the connection or answer nothing. */
export type Behaviour = (received: Received, response: ServerResponse) => void;

export interface ProviderServer {
  readonly origin: string;
  readonly received: readonly Received[];
  /** Behaviours for the next requests, in order; the last one stays. */
  behave(...behaviours: readonly Behaviour[]): void;
}

/** A real HTTP server on a free port that does as it is told, closed when the test is over. */
export async function providerServer(): Promise<ProviderServer> {
  const received: Received[] = [];
  let script: readonly Behaviour[] = [json(200, {})];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += chunk;
    const { method = '', url = '', headers } = request;
    received.push({ method, url, headers, body });
    const [now = json(500, {}), ...later] = script;
    if (later.length > 0) script = later;
    now({ method, url, headers, body }, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    received,
    behave: (...behaviours) => {
      script = behaviours;
    },
  };
}

/** Answers with JSON. */
export function json(status: number, body: unknown, headers: Record<string, string> = {}): Behaviour {
  return (_received, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  };
}

/** Breaks the connection without an answer. */
export const reset: Behaviour = (_received, response) => void response.destroy();

/** Never answers. */
export const silence: Behaviour = () => {};

/** Sends the beginning of an answer, then breaks the connection. */
export const cutShort: Behaviour = (_received, response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
  response.write('{"id":', () => response.destroy());
};
