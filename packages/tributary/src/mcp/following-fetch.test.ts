import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { followingFetch } from './following-fetch.ts';

async function listening(answer: RequestListener) {
  const server = createServer(answer);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  onTestFinished(close);
  // A server that listens on a port has an address of this kind.
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close };
}

it('goes where the router is now once nothing listens where it was, and looks for it once', async () => {
  const first = await listening((_request, response) => response.end('first'));
  const second = await listening((request, response) => response.end(`second ${request.url}`));
  let found = 0;
  const send = followingFetch(first.origin, async () => {
    found += 1;
    return second.origin;
  });
  const url = `${first.origin}/mcp?x=1`;
  expect(await (await send(url)).text()).toBe('first');
  await first.close();
  const answers = await Promise.all([send(url), send(url)]);
  expect(await Promise.all(answers.map((answer) => answer.text()))).toEqual([
    'second /mcp?x=1',
    'second /mcp?x=1',
  ]);
  await send(url);
  expect(found).toBe(1);
});

it('repeats no request that may have arrived', async () => {
  const server = await listening((request) => request.destroy());
  const send = followingFetch(server.origin, () => expect.unreachable());
  await expect(send(`${server.origin}/mcp`, { method: 'POST', body: '{}' })).rejects.toThrow('fetch failed');
});
