import { gzipSync } from 'node:zlib';
import { isToolError } from '@tributary/toolkit';
import { expect, it, onTestFinished } from 'vitest';
import { json, providerServer } from '../testing/provider-server.ts';
import { sampleConnection } from '../testing/sample-connection.ts';
import { createEgress } from './egress.ts';
import { createServerDoor } from './server-door.ts';

const { signal } = new AbortController();

async function world(change: Parameters<typeof sampleConnection>[1] = {}) {
  const provider = await providerServer();
  const egress = createEgress({ limits: { firstWaitMilliseconds: 1 } });
  onTestFinished(() => egress.close());
  return { provider, http: egress.open(sampleConnection(provider.origin, change), { signal }) };
}

it('inflates no answer, which it did not ask to be packed: a small one cannot become a large one', async () => {
  const { provider, http } = await world();
  const packed = gzipSync(`"${'0'.repeat(5_000_000)}"`);
  provider.behave(({ headers }, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
    response.end(headers['accept-encoding'] === undefined ? packed : '"asked to be packed"');
  });
  const { body } = await http.get('/notes');
  expect(String(body).length).toBeLessThanOrEqual(packed.byteLength);
});

it('sends nothing by a credential that is no header, and does not repeat it', async () => {
  const { provider, http } = await world({ values: { key: 'tök\r\nhost: evil.example' } });
  const error: unknown = await http.get('/notes').then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(isToolError(error)).toBe(true);
  expect(String(error)).not.toMatch(/tök|evil/);
  expect(provider.received).toEqual([]);
});

it('takes what an answer calls __proto__ for a name like any other', async () => {
  const { provider, http } = await world();
  provider.behave((_received, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end('{"__proto__":{"polluted":true},"id":"7"}');
  });
  expect(JSON.stringify((await http.get('/notes')).body)).toContain('"__proto__"');
  expect(Object('').polluted).toBeUndefined();
});

it('follows no token endpoint to another address, with the secret that it was sent', async () => {
  const [server, elsewhere] = [await providerServer(), await providerServer()];
  const door = createServerDoor();
  onTestFinished(() => door.close());
  server.behave(json(307, {}, { location: `${elsewhere.origin}/token` }));
  const answer = await door.ask({
    method: 'POST',
    url: new URL(`${server.origin}/token`),
    headers: { authorization: 'Basic c2VjcmV0' },
    text: 'grant_type=client_credentials',
    allowPrivate: true,
  });
  expect(answer.status).toBe(307);
  expect(elsewhere.received).toEqual([]);
});
