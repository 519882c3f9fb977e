import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PassThrough } from 'node:stream';
import { json, text } from 'node:stream/consumers';
import { expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { bridge } from './stdio-bridge.ts';

const request = z.looseObject({ id: z.number().optional(), method: z.string() });

/** An endpoint that answers `ping`, and never `wait`. */
async function startEndpoint() {
  const asked = Promise.withResolvers<void>();
  const abandoned = Promise.withResolvers<void>();
  const server = createServer(async (incoming, response) => {
    const { id, method } = request.parse(await json(incoming));
    if (id === undefined) return response.writeHead(202).end();
    if (method === 'wait') {
      response.on('close', () => abandoned.resolve());
      return asked.resolve();
    }
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ jsonrpc: '2.0', id, result: { key: incoming.headers['x-api-key'] } }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  // A server that listens on a port has an address of this kind.
  const { port } = server.address() as AddressInfo;
  return { url: new URL(`http://127.0.0.1:${port}/mcp`), asked: asked.promise, abandoned: abandoned.promise };
}

function bridged(url: URL, signal = new AbortController().signal) {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const ended = bridge({ input, output, url, apiKey: 'ak_1', signal }).then(() => output.end());
  const written = text(output).then((lines) => lines.split('\n').filter(Boolean));
  const send = (message: object) => input.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
  return { input, send, ended, written };
}

it('carries requests with the key, and ends when the input has ended and all is answered', async () => {
  const { url } = await startEndpoint();
  const { input, send, written } = bridged(url);
  send({ id: 1, method: 'ping' });
  send({ method: 'notifications/initialized' });
  input.end();
  expect(await written).toEqual([JSON.stringify({ jsonrpc: '2.0', id: 1, result: { key: 'ak_1' } })]);
});

it('ends the HTTP request of a call that the client cancels, and answers it no more', async () => {
  const { url, asked, abandoned } = await startEndpoint();
  const { input, send, written } = bridged(url);
  send({ id: 7, method: 'wait' });
  await asked;
  send({ method: 'notifications/cancelled', params: { requestId: 7 } });
  await abandoned;
  input.end();
  expect(await written).toEqual([]);
});

it('gives up what is under way when the program is told to stop', async () => {
  const { url, asked, abandoned } = await startEndpoint();
  const stop = new AbortController();
  const { send, ended } = bridged(url, stop.signal);
  send({ id: 1, method: 'wait' });
  await asked;
  stop.abort();
  await Promise.all([ended, abandoned]);
});

it('answers what is no message, and what it cannot deliver, with an error', async () => {
  const { input, send, written } = bridged(new URL('http://127.0.0.1:9/mcp'));
  input.write('hello\n[1]\n');
  send({ id: 1, method: 'ping' });
  input.end();
  const codes = (await written).map((line) => JSON.parse(line).error.code);
  expect(codes).toEqual([-32700, -32600, -32603]);
});
