import type { ServerType } from '@hono/node-server';

/** Listens and answers the origin at which this machine reaches it. Rejects with Node's own error when the port cannot be had. */
export async function listen(server: ServerType, port: number, host: string): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  // A connection that is kept for more requests would keep the server from stopping until it times out.
  server.on('request', ({ socket }, response) =>
    response.once('finish', () => {
      if (!server.listening) socket.end();
    }),
  );
  server.once('error', reject);
  server.listen(port, host, resolve);
  await promise;
  server.off('error', reject);
  return `http://${nameOf(host)}:${portOf(server)}`;
}

// An address that stands for all networks is none to call.
const callableNames: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '[::1]' };

function nameOf(host: string): string {
  return callableNames[host] ?? (host.includes(':') ? `[${host}]` : host);
}

/** Resolves when what was asked already is answered and nothing is listened to any more. */
export function stop(server: ServerType): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
  });
}

function portOf(server: ServerType): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}
