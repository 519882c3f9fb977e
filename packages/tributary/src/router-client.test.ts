import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import { z } from 'zod';
import { type AskedRouter, askRouter } from './router-client.ts';

let server: Server | undefined;
afterEach(() => server?.close());

const remedy = { address: 'Correct the address.', key: 'Correct the key.' };
const stop = new AbortController();

async function routerThat(answers: RequestListener): Promise<AskedRouter> {
  server = createServer(answers).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { url: `http://127.0.0.1:${address.port}`, apiKey: 'ak_1', remedy, signal: stop.signal };
}

const request = { method: 'POST', path: '/api/v3.1/things', body: { user_id: 'jo' } } as const;
const thing = z.object({ id: z.string() });

it('sends the key and the body, and checks the answer', async () => {
  const router = await routerThat(async (incoming, outgoing) => {
    const body = (await incoming.toArray()).join('');
    outgoing.end(JSON.stringify({ id: `${incoming.method} ${incoming.headers['x-api-key']} ${body}` }));
  });
  expect(await askRouter(router, request, thing)).toEqual({ id: 'POST ak_1 {"user_id":"jo"}' });
});

it('says what to change about a key that was refused', async () => {
  const router = await routerThat((_, outgoing) => outgoing.writeHead(401).end('{}'));
  await expect(askRouter(router, request, thing)).rejects.toMatchObject({
    code: 'refused_key',
    message: expect.stringMatching(/refused the key\. Correct the key\.$/),
  });
});

it('passes on the reason that the router gives', async () => {
  const router = await routerThat((_, outgoing) =>
    outgoing.writeHead(400).end('{"error":{"message":"No toolkit is called \\"jira\\"."}}'),
  );
  await expect(askRouter(router, request, thing)).rejects.toThrow(
    'answered POST /api/v3.1/things with 400: No toolkit is called "jira".',
  );
});

it.each(['<html>', '{"name":"x"}', 'null'])('does not take %s for an answer', async (body) => {
  const router = await routerThat((_, outgoing) => outgoing.end(body));
  await expect(askRouter(router, request, thing)).rejects.toMatchObject({
    code: 'unexpected_answer',
    message: expect.stringMatching(/^There is no router at .* with 200 and .*\. Correct the address\.$/),
  });
});

it('says what to change about an address where nothing answers', async () => {
  const router = await routerThat(() => {});
  server?.close();
  await expect(askRouter(router, request, thing)).rejects.toMatchObject({
    code: 'unreachable',
    message: expect.stringMatching(/^No router answers at .*\. Correct the address\.$/),
  });
});

it('waits no longer when it is told to stop', async () => {
  const stopped = new AbortController();
  const router = await routerThat(() => stopped.abort(new Error('enough')));
  await expect(askRouter({ ...router, signal: stopped.signal }, request, thing)).rejects.toThrow('enough');
  server?.closeAllConnections();
});
