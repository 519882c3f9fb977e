import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { type ListenOptions, listen } from './http-server.ts';

async function serving(limits: ListenOptions['limits'] = {}) {
  const server = await listen(async (request) => Response.json({ sent: await request.text() }), {
    host: '127.0.0.1',
    port: 0,
    limits,
  });
  onTestFinished(() => server.close(0));
  return server.url;
}

function open(url: string): Socket {
  const socket = connect(Number(new URL(url).port), '127.0.0.1').setEncoding('utf8');
  onTestFinished(() => void socket.destroy());
  return socket;
}

/** All that comes until the server closes the connection. */
async function answerTo(url: string, text: string): Promise<string> {
  const socket = open(url);
  socket.write(text);
  return (await socket.toArray()).join('');
}

it('refuses headers that are too large, in the error shape', async () => {
  const url = await serving({ headerBytes: 1024 });
  const response = await fetch(url, { headers: { 'x-long': 'a'.repeat(2000) } });
  expect(response.status).toBe(431);
  expect(await response.json()).toMatchObject({
    error: {
      status: 431,
      slug: 'HTTP_RequestHeaderFieldsTooLarge',
      request_id: expect.stringMatching(/^req_/),
    },
  });
});

it('gives up on a request that does not come', async () => {
  const url = await serving({ headerMilliseconds: 50, requestMilliseconds: 100 });
  for (const begun of [
    'GET / HTTP/1.1\r\nhost:',
    'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\n\r\nabc',
  ]) {
    expect(await answerTo(url, begun)).toMatch(
      /^HTTP\/1\.1 408 Request Timeout\r\n.+did not arrive in time/s,
    );
  }
});

it('says so where what comes is not HTTP', async () => {
  expect(await answerTo(await serving(), 'hello\r\n\r\n')).toMatch(
    /^HTTP\/1\.1 400 Bad Request\r\n.+not HTTP/s,
  );
});

it('closes connections that ask for nothing any more', async () => {
  const url = await serving({ idleMilliseconds: 1 });
  expect(await answerTo(url, 'GET / HTTP/1.1\r\nhost: x\r\n\r\n')).toContain('{"sent":""}');
});

it('closes connections that are too many, and takes new ones when there is room', async () => {
  const url = await serving({ connections: 1 });
  const first = open(url);
  await once(first, 'connect');
  const second = open(url);
  await once(second, 'close');
  const closed = once(first, 'close');
  first.end();
  await closed;
  expect(await answerTo(url, 'GET / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n')).toContain('200 OK');
});
