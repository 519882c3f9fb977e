import { isToolError } from '@tributary/toolkit';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import {
  cutShort,
  json,
  type ProviderServer,
  providerServer,
  reset,
  silence,
} from '../testing/provider-server.ts';
import { sampleConnection } from '../testing/sample-connection.ts';
import { createEgress, type Egress, type Exchange, type ProviderHttp } from './egress.ts';
import type { EgressLimits } from './limits.ts';

const post = { method: 'POST', path: '/notes', body: { text: 'hello' } } as const;
const remove = { method: 'DELETE', path: '/notes/7', idempotent: true } as const;

let provider: ProviderServer;
let http: ProviderHttp;

beforeEach(async () => {
  provider = await providerServer();
  http = openDoor();
});

function openEgress(limits: Partial<EgressLimits> = {}): Egress {
  const quick = { firstWaitMilliseconds: 1, attemptMilliseconds: 10_000, closeMilliseconds: 100 };
  const egress = createEgress({ limits: { ...quick, ...limits } });
  onTestFinished(() => egress.close());
  return egress;
}

function openDoor(limits: Partial<EgressLimits> = {}, signal = new AbortController().signal): ProviderHttp {
  return openEgress(limits).open(sampleConnection(provider.origin), { signal });
}

/** The details of the error that the work ends with. */
async function failure(work: Promise<unknown>) {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!isToolError(error)) throw new Error('expected a ToolError', { cause: error });
  return error.details;
}

it('sends the request with the credentials, below the base address', async () => {
  provider.behave(json(200, { id: '7' }, { 'x-thing': 'value' }));
  const response = await http.get('/notes/7', { limit: 5, tag: ['a', 'b'], none: undefined, empty: null });
  expect(response).toMatchObject({ status: 200, body: { id: '7' }, headers: { 'x-thing': 'value' } });
  expect(provider.received).toMatchObject([
    {
      method: 'GET',
      url: '/v1/notes/7?limit=5&tag=a&tag=b',
      headers: { authorization: 'Bearer jane-token', accept: 'application/json' },
      body: '',
    },
  ]);
});

it('sends a body as JSON', async () => {
  await http.send(post);
  expect(provider.received).toMatchObject([
    { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"text":"hello"}' },
  ]);
});

it('sends a file as a form, with the headers that the provider asks for', async () => {
  const file = { field: 'file', name: 'plan.txt', mediaType: 'text/plain', base64: btoa('the plan') };
  const form = { fields: { comment: 'first' }, file };
  await http.send({ method: 'PUT', path: '/files', form, headers: { 'x-check': 'no-check' } });
  const [received] = provider.received;
  expect(received?.headers).toMatchObject({
    'content-type': expect.stringMatching(/^multipart\/form-data; boundary=/),
    'x-check': 'no-check',
    authorization: 'Bearer jane-token',
  });
  expect(received?.body).toMatch(/name="comment"\r\n\r\nfirst\r\n/);
  expect(received?.body).toMatch(
    /name="file"; filename="plan.txt"\r\nContent-Type: text\/plain\r\n\r\nthe plan\r\n/,
  );
});

it('brings a file as its bytes, and a refusal in words', async () => {
  provider.behave(
    (_received, response) => void response.writeHead(302, { location: '/v1/media/7' }).end(),
    (_received, response) =>
      void response.writeHead(200, { 'content-type': 'Image/PNG; q=1' }).end('\x89PNG'),
    json(404, { message: 'no such file' }),
  );
  const { bytes, mediaType } = await http.download('/files/7');
  expect([Buffer.from(bytes).toString(), mediaType]).toEqual(['\x89PNG', 'image/png']);
  expect(provider.received.map(({ url }) => url)).toEqual(['/v1/files/7', '/v1/media/7']);
  expect((await failure(http.download('/files/8'))).code).toBe('not_found');
});

it('gives text where the answer is no JSON, and null where it is nothing', async () => {
  const type = { 'content-type': 'text/plain' };
  provider.behave(
    (_received, response) => void response.writeHead(200, type).end('plain'),
    (_received, response) => void response.writeHead(204).end(),
    (_received, response) =>
      void response.writeHead(200, { 'content-type': 'application/json' }).end('<html>'),
  );
  expect((await http.get('/a')).body).toBe('plain');
  expect((await http.get('/b')).body).toBeNull();
  expect((await http.get('/c')).body).toBe('<html>');
});

it('puts a refusal into the words of the toolkit', async () => {
  provider.behave(json(404, {}));
  expect(await failure(http.get('/notes/9'))).toEqual({
    code: 'not_found',
    message: 'There is no such note. Send the id of one that exists.',
    providerStatus: 404,
  });
});

it('takes credentials out of a refusal that repeats them', async () => {
  provider.behave(json(401, { error: 'bad header Bearer jane-token', key: 'jane-token' }));
  const { message } = await failure(http.get('/notes/9'));
  expect(message).toContain('***');
  expect(message).not.toContain('jane-token');
});

it.each([429, 502, 503, 504])('asks again after %i, and again', async (status) => {
  provider.behave(json(status, {}), json(status, {}), json(200, { id: '7' }));
  expect((await http.get('/notes/7')).body).toEqual({ id: '7' });
  expect(provider.received).toHaveLength(3);
});

it('asks again when a read is cut off, and gives up in the end', async () => {
  provider.behave(reset, cutShort, json(200, {}));
  expect((await http.lookUp('/search', { q: 'x' })).status).toBe(200);
  provider.behave(reset);
  expect(await failure(http.get('/notes/7'))).toMatchObject({
    code: 'provider_unavailable',
    message: expect.stringContaining('broke off the connection'),
  });
  expect(provider.received).toHaveLength(6);
});

it('waits as long as the provider asks, within bounds', async () => {
  const exchanges: Exchange[] = [];
  const { signal } = new AbortController();
  const waiting = openEgress().open(sampleConnection(provider.origin), {
    signal,
    onExchange: (exchange) => exchanges.push(exchange),
  });
  provider.behave(json(429, {}, { 'retry-after': '1' }), json(200, {}));
  const started = performance.now();
  await waiting.get('/notes');
  expect(performance.now() - started).toBeGreaterThan(990);
  expect(exchanges).toMatchObject([
    { method: 'GET', origin: provider.origin, path: '/v1/notes', status: 429 },
    { status: 200 },
  ]);
  provider.behave(json(429, {}, { 'retry-after': '3600' }));
  expect(await failure(waiting.get('/notes'))).toMatchObject({
    providerStatus: 429,
    retryAfterSeconds: 3600,
  });
  expect(provider.received).toHaveLength(3);
});

it.each([
  ['the connection breaks', reset, 'the connection broke off'],
  ['the answer breaks off', cutShort, 'its answer (200) could not be read to the end'],
  ['a gateway loses the answer', json(504, {}), 'its gateway answered 504'],
])('sends a write once when %s, and says how to find out', async (_what, behaviour, why) => {
  provider.behave(behaviour);
  const { code, message } = await failure(http.send(post));
  expect(code).toBe('outcome_unknown');
  expect(message).toContain(why);
  expect(message).toContain('Look in Notes whether it was done before you call again');
  expect(provider.received).toHaveLength(1);
});

it('calls a write unknown that no answer came to in time', async () => {
  provider.behave(silence);
  const { code, message } = await failure(openDoor({ attemptMilliseconds: 50 }).send(post));
  expect(code).toBe('outcome_unknown');
  expect(message).toContain('no answer came in time');
  expect(provider.received).toHaveLength(1);
});

it('does not repeat a write that was refused for now', async () => {
  provider.behave(json(503, {}));
  expect(await failure(http.send(post))).toMatchObject({ code: 'provider_error', providerStatus: 503 });
  expect(provider.received).toHaveLength(1);
});

it('repeats a write that may be repeated', async () => {
  provider.behave(reset, json(200, { id: '7' }));
  expect((await http.send(remove)).status).toBe(200);
  provider.behave(reset);
  expect(await failure(http.send(remove))).toMatchObject({
    code: 'outcome_unknown',
    message: expect.stringContaining('Calling again is safe.'),
  });
});

it('does not take the refusal of a second attempt for the fate of the first', async () => {
  provider.behave(reset, json(404, {}));
  expect(await failure(http.send(remove))).toMatchObject({ code: 'outcome_unknown', providerStatus: 404 });
});

it('says which address cannot be reached, for writes as well: nothing has left', async () => {
  const nobody = openEgress().open(sampleConnection('http://127.0.0.1:1'), {
    signal: new AbortController().signal,
  });
  for (const work of [nobody.get('/notes'), nobody.send(post)]) {
    expect(await failure(work)).toMatchObject({
      code: 'provider_unavailable',
      message: expect.stringContaining('Notes cannot be reached at http://127.0.0.1:1.'),
    });
  }
});

it('follows a redirect of a read on the same origin, and no other', async () => {
  const elsewhere = await providerServer();
  provider.behave(json(302, {}, { location: '/v1/notes/8' }), json(200, { id: '8' }));
  expect((await http.get('/notes/7')).body).toEqual({ id: '8' });
  for (const location of [`${elsewhere.origin}/v1/notes/8`, 'http://169.254.169.254/latest/meta-data']) {
    provider.behave(json(302, {}, { location }));
    expect(await failure(http.get('/notes/7'))).toMatchObject({
      code: 'provider_error',
      message: expect.stringContaining(`a redirect to ${new URL(location).origin}, which is not followed`),
    });
  }
  provider.behave(json(307, {}, { location: '/v1/notes/8' }));
  expect(await failure(http.send(post))).toMatchObject({ code: 'provider_error', providerStatus: 307 });
  provider.behave(json(302, {}, { location: '/v1/round' }));
  expect(await failure(http.get('/round'))).toMatchObject({ code: 'provider_error', providerStatus: 302 });
  expect(elsewhere.received).toEqual([]);
});

it('does not reach a private address unless the operator allowed it', async () => {
  const { signal } = new AbortController();
  const base = `https://127.0.0.1:${new URL(provider.origin).port}`;
  const own = sampleConnection(base, { allowPrivateAddress: false });
  expect(await failure(openEgress().open(own, { signal }).get('/notes'))).toMatchObject({
    code: 'refused',
    message: expect.stringContaining('private or reserved address'),
  });
  const named = sampleConnection('https://localhost:1', { allowPrivateAddress: false });
  expect(await failure(openEgress().open(named, { signal }).get('/notes'))).toMatchObject({
    code: 'refused',
  });
  const metadata = sampleConnection('http://169.254.169.254');
  expect(await failure(openEgress().open(metadata, { signal }).get('/latest'))).toMatchObject({
    code: 'refused',
  });
  expect(provider.received).toEqual([]);
});

it('does not read an answer beyond the limit', async () => {
  provider.behave(json(200, { text: 'x'.repeat(2000) }));
  const narrow = openDoor({ answerBytes: 1000 });
  expect(await failure(narrow.get('/notes'))).toMatchObject({
    code: 'provider_error',
    message: expect.stringContaining('too large'),
  });
  expect(await failure(narrow.send(post))).toMatchObject({ code: 'outcome_unknown', providerStatus: 200 });
});

it('stops when the caller gives up: at once while it waits, unknown for a write that has left', async () => {
  const calls = new AbortController();
  provider.behave(json(429, {}, { 'retry-after': '4' }));
  const door = openDoor({}, calls.signal);
  const reading = failure(door.get('/notes'));
  await expect.poll(() => provider.received.length).toBe(1);
  calls.abort();
  expect(await reading).toMatchObject({ code: 'cancelled' });

  const other = new AbortController();
  provider.behave(silence);
  const writing = failure(openDoor({}, other.signal).send(post));
  await expect.poll(() => provider.received.length).toBe(2);
  other.abort();
  expect(await writing).toMatchObject({
    code: 'outcome_unknown',
    message: expect.stringContaining('given up before an answer came'),
  });
  expect(await failure(door.send(post))).toMatchObject({ code: 'cancelled' });
  expect(provider.received).toHaveLength(2);
});

it('sends so many requests of one connection at a time, and lets so many wait', async () => {
  let now = 0;
  let most = 0;
  provider.behave((received, response) => {
    most = Math.max(most, ++now);
    setImmediate(() => {
      now--;
      json(200, {})(received, response);
    });
  });
  const egress = openEgress({ concurrent: 2, waiting: 3 });
  const door = egress.open(sampleConnection(provider.origin), { signal: new AbortController().signal });
  const results = await Promise.allSettled(Array.from({ length: 6 }, () => door.get('/notes')));
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
  expect(most).toBe(2);
  expect(results[5]).toMatchObject({ reason: { details: { code: 'rate_limited', retryAfterSeconds: 5 } } });
  expect((await door.get('/notes')).status).toBe(200);
});

it('lets requests end when it closes, and breaks off one that does not', async () => {
  const egress = openEgress();
  const door = egress.open(sampleConnection(provider.origin), { signal: new AbortController().signal });
  let answer = () => {};
  provider.behave((received, response) => {
    answer = () => json(200, { id: '7' })(received, response);
  }, silence);
  const quick = door.get('/notes/7');
  await expect.poll(() => provider.received.length).toBe(1);
  const endless = failure(door.send(post));
  await expect.poll(() => provider.received.length).toBe(2);
  const closing = egress.close();
  answer();
  expect((await quick).body).toEqual({ id: '7' });
  await closing;
  expect(await endless).toMatchObject({ code: 'outcome_unknown' });
});
