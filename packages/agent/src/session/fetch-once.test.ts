import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { startServer } from '../testing/http-server.ts';
import { fetchOnce } from './fetch-once.ts';

/** What the MCP client looks for before it sends a call again. */
const looksLikeALostConnection =
  /not connected|econnrefused|fetch failed|connection (refused|closed)|terminated/i;

async function serve(handle: Parameters<typeof startServer>[0]): Promise<string> {
  const server = await startServer(handle);
  onTestFinished(() => server.close());
  return server.url;
}

it('passes an answer on as it is', async () => {
  const url = await serve((_request, response) =>
    response.writeHead(202, { 'x-note': 'kept' }).end('all of it'),
  );
  const response = await fetchOnce(url);
  expect([response.status, response.headers.get('x-note'), await response.text()]).toEqual([
    202,
    'kept',
    'all of it',
  ]);
});

it('does not look like a lost connection when the answer to a call that was sent is lost', async () => {
  const url = await serve((request) => request.socket.destroy());
  const error = await fetchOnce(url, { method: 'POST', body: '{}' }).catch((caught: Error) => caught);
  expect(error).toMatchObject({ message: expect.stringContaining('not known') });
  expect(String(error)).not.toMatch(looksLikeALostConnection);
});

it('nor when it breaks off in the middle', async () => {
  const url = await serve((_request, response) => {
    response.writeHead(200, { 'content-length': '100' }).write('half', () => response.destroy());
  });
  const response = await fetchOnce(url);
  const error = await response.text().catch((caught: Error) => caught);
  expect(error).toMatchObject({ message: expect.stringContaining('not known') });
  expect(String(error)).not.toMatch(looksLikeALostConnection);
});

it('says that nobody answers where a connection was never made, in words by which it is tried again', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  const error = await fetchOnce(`http://127.0.0.1:${port}/mcp`).catch((caught: Error) => caught);
  expect(String(error)).toContain(`The server at http://127.0.0.1:${port} does not answer`);
  expect(String(error)).toMatch(looksLikeALostConnection);
});

it('leaves a request that was stopped as it is', async () => {
  const url = await serve(() => {});
  const stop = new AbortController();
  const request = fetchOnce(url, { signal: stop.signal });
  stop.abort();
  await expect(request).rejects.toMatchObject({ name: 'AbortError' });
});
