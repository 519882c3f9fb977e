import { once } from 'node:events';
import type { RequestListener } from 'node:http';
import { createServer } from 'node:https';
import { testCertificate } from '@tributary/router/testing/test-certificate';
import { expect, it, onTestFinished } from 'vitest';
import { type AgentError, isAgentError } from '../agent-error.ts';
import { startServer } from '../testing/http-server.ts';
import { startScriptedModel } from '../testing/scripted-model-server.ts';
import { chooseModel } from './choose-model.ts';

const apiKey = 'key-of-this-test';
const never = new AbortController().signal;

/** What there is to say where `listener` is taken for a model's server. */
async function complaintAbout(listener: RequestListener, address = (url: string) => `${url}/v1`) {
  const server = await startServer(listener);
  onTestFinished(() => server.close());
  return complaint(address(server.url));
}

async function complaint(baseUrl: string): Promise<AgentError> {
  const [candidate] = chooseModel({ apiKey, baseUrl, modelName: 'large' }).candidates;
  try {
    await candidate?.check(never);
  } catch (error) {
    if (isAgentError(error)) return error;
    throw error;
  }
  throw new Error('taken as it was');
}

const json =
  (status: number, body: unknown): RequestListener =>
  (_request, response) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));

it.each<[string, RequestListener]>([
  ['a page of HTML', (_, response) => response.setHeader('content-type', 'text/html').end('<h1>Hi</h1>')],
  ['a page that is not there', (_, response) => response.writeHead(404).end('<h1>Not found</h1>')],
  ['JSON that is no stream', json(200, { hello: 'there' })],
  ['something that takes no POST', (_, response) => response.writeHead(405).end()],
])('tells %s from a model’s server', async (_, listener) => {
  expect(await complaintAbout(listener)).toMatchObject({
    code: 'model_unreachable',
    message: expect.stringContaining("not as a model's server does"),
  });
});

it('sends the key nowhere else, whatever a server says', async () => {
  const elsewhere: unknown[] = [];
  const other = await startServer((request, response) => {
    elsewhere.push(request.headers);
    response.end();
  });
  onTestFinished(() => other.close());
  const told = await complaintAbout((_, response) =>
    response.writeHead(307, { location: `${other.url}/v1/chat/completions` }).end(),
  );
  expect(told.message).toContain(`(${other.url})`);
  expect(elsewhere).toEqual([]);
});

it('names what is wrong with a certificate, and what to set', async () => {
  const { certificate: cert, key } = testCertificate;
  const server = createServer({ cert, key }, (_, response) => response.end()).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  expect(await complaint(`https://127.0.0.1:${port}/v1`)).toMatchObject({
    code: 'model_unreachable',
    message: expect.stringMatching(/DEPTH_ZERO_SELF_SIGNED_CERT.*NODE_EXTRA_CA_CERTS/),
  });
});

it('says what to look at where there is no safe connection, and where nothing listens', async () => {
  const unsafe = await complaintAbout(
    (_, response) => response.end(),
    (url) => `${url.replace('http:', 'https:')}/v1`,
  );
  expect(unsafe).toMatchObject({
    code: 'model_unreachable',
    message: expect.stringMatching(/safe connection/),
  });
  const gone = await startServer(() => {});
  await gone.close();
  expect((await complaint(`${gone.url}/v1`)).message).toMatch(/^Nothing answers at .* OPENAI_BASE_URL/);
});

it.each([
  [
    'model_context_full',
    400,
    { object: 'error', message: "This model's maximum context length is 4096 tokens.", code: 400 },
  ],
  ['model_context_full', 400, { error: 'Trying to keep the first 900 tokens when context the overflows.' }],
  [
    'model_unknown',
    404,
    { error: { message: 'model "large" not found, try pulling it first', type: 'api_error' } },
  ],
  ['model_unknown', 400, { error: { message: '"auto" tool choice requires --enable-auto-tool-choice' } }],
  ['model_unknown', 400, { error: { message: 'registry.example/large does not support tools' } }],
  ['model_blocked', 400, { error: { message: 'The prompt was filtered.', code: 'content_filter' } }],
  ['model_limit_reached', 402, { error: { message: 'Insufficient credits', code: 402 } }],
  ['model_key_refused', 403, { error: { message: 'Your country is not supported' } }],
])(
  'reads %s out of %i %o, as servers on one’s own machine and gateways have it',
  async (code, status, body) => {
    expect(await complaintAbout(json(status, body))).toMatchObject({ code });
  },
);

it('finds a model that answers, and asks it little', async () => {
  const server = await startScriptedModel([{ say: 'Yes.' }]);
  onTestFinished(() => server.close());
  const { candidates } = chooseModel({
    baseUrl: server.baseUrl,
    modelName: 'large',
    fallbackName: 'planner',
  });
  for (const candidate of candidates) await candidate.check(never);
  expect(server.requests).toHaveLength(1);
  expect(JSON.stringify(server.requests[0]).length).toBeLessThan(600);
});
