import { isToolError, type ToolErrorDetails } from '@tributary/toolkit';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { json, type ProviderServer, providerServer, reset } from '../testing/provider-server.ts';
import { sampleConnection } from '../testing/sample-connection.ts';
import { createEgress, type ProviderHttp } from './egress.ts';

let provider: ProviderServer;
beforeEach(async () => {
  provider = await providerServer();
});

const message = 'The key has expired. Connect Notes again.';
const probed = 'GET /v1/me';

/** A call through a scheme whose expired keys look like missing notes. */
function openCall(): ProviderHttp {
  const egress = createEgress({ limits: { firstWaitMilliseconds: 1, attempts: 2 } });
  onTestFinished(() => egress.close());
  const { scheme, ...connection } = sampleConnection(provider.origin);
  const expiry = {
    statuses: [404],
    probe: '/me',
    isOver: ({ status }: { status: number }) => status === 403,
    message,
  };
  return egress.open(
    { ...connection, scheme: { ...scheme, expiry } },
    { signal: new AbortController().signal },
  );
}

async function failure(work: Promise<unknown>): Promise<ToolErrorDetails> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!isToolError(error)) throw new Error('expected a ToolError', { cause: error });
  return error.details;
}

const requests = () => provider.received.map(({ method, url }) => `${method} ${url}`);
const isOver = { code: 'not_connected', message, providerStatus: 404 };

it('says that the credential is over where the probe shows it', async () => {
  provider.behave(json(404, {}), json(403, {}));
  expect(await failure(openCall().get('/notes/7'))).toEqual(isOver);
  expect(requests()).toEqual(['GET /v1/notes/7', probed]);
  expect(provider.received[1]?.headers.authorization).toBe('Bearer jane-token');
});

it('says so of a write, too', async () => {
  provider.behave(json(404, {}), json(403, {}));
  const add = { method: 'POST', path: '/notes', body: { text: 'hello' } } as const;
  expect(await failure(openCall().send(add))).toEqual(isOver);
});

it('believes a refusal where the probe is answered, and asks once in a call', async () => {
  provider.behave(json(404, {}), json(200, {}), json(404, {}));
  const http = openCall();
  expect((await failure(http.get('/notes/7'))).code).toBe('not_found');
  expect((await failure(http.get('/notes/8'))).code).toBe('not_found');
  expect(requests()).toEqual(['GET /v1/notes/7', probed, 'GET /v1/notes/8']);
});

it('asks nothing after an answer that succeeded, nor for another refusal', async () => {
  provider.behave(json(200, {}), json(404, {}));
  const http = openCall();
  await http.get('/notes');
  expect((await failure(http.get('/notes/7'))).code).toBe('not_found');
  provider.behave(json(400, {}));
  expect((await failure(openCall().get('/notes/7'))).providerStatus).toBe(400);
  expect(requests()).not.toContain(probed);
});

it('believes a refusal where the probe gets no answer', async () => {
  provider.behave(json(404, {}), reset);
  expect((await failure(openCall().get('/notes/7'))).code).toBe('not_found');
});
