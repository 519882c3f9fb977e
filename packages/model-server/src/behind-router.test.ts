import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPlanner } from '@tributary/planner';
import { type Router, startRouter } from '@tributary/router';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { createModelServer } from './model-server.ts';
import { refusalBody } from './refusal.ts';

const apiKey = 'ak_0123456789abcdef0123456789abcdef';

let router: Router;
let dataFolder: string;

beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'tributary-model-server-'));
  const app = createModelServer({ models: [createPlanner()] });
  router = await startRouter({
    host: '127.0.0.1',
    port: 0,
    allowedHosts: [],
    dataFolder,
    apiKey,
    secretKey: 'a secret key of thirty-two bytes',
    toolkits: [],
    connections: [],
    alsoServe: [{ path: '/v1', group: 'Models', app, errorBody: refusalBody }],
  });
});

afterAll(async () => {
  await router.close();
  await rm(dataFolder, { recursive: true });
});

const bearer = { authorization: `Bearer ${apiKey}` };
const hello = JSON.stringify({ model: 'planner', messages: [{ role: 'user', content: 'hello' }] });

async function ask(path: string, init: RequestInit = {}, headers: Record<string, string> = bearer) {
  const response = await fetch(`${router.url}${path}`, {
    ...init,
    headers: { 'content-type': 'application/json', ...headers },
  });
  return { response, status: response.status, body: z.looseObject({}).parse(await response.json()) };
}

const post = (body: string, headers?: Record<string, string>) =>
  ask('/v1/chat/completions', { method: 'POST', body }, headers);

it('answers to the key of the project, in either header, and tells the id of the request', async () => {
  for (const headers of [bearer, { 'x-api-key': apiKey }]) {
    const { status, body, response } = await post(hello, headers);
    expect({ status, body }).toMatchObject({ status: 200, body: { object: 'chat.completion' } });
    expect(response.headers.get('x-request-id')).toMatch(/^req_/);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  }
});

it('has the router refuse in the words of the API: wrong keys, tokens of sessions, foreign pages', async () => {
  expect(await post(hello, {})).toMatchObject({ status: 401, body: { error: { code: 'invalid_api_key' } } });
  expect(await post(hello, { authorization: 'Bearer ak_wrong' })).toMatchObject({
    status: 401,
    body: { error: { type: 'authentication_error', param: null } },
  });
  expect(await post(hello, { ...bearer, origin: 'https://evil.example' })).toMatchObject({
    status: 403,
    body: { error: { type: 'permission_error' } },
  });
  const { body: session } = await ask('/api/v3.1/tool_router/session', {
    method: 'POST',
    body: JSON.stringify({ user_id: 'jane' }),
  });
  const { body: made } = await ask(`/api/v3.1/tool_router/session/${String(session.session_id)}/tokens`, {
    method: 'POST',
    body: '{}',
  });
  const withToken = await post(hello, { authorization: `Bearer ${String(made.token)}` });
  expect(withToken).toMatchObject({ status: 403, body: { error: { type: 'permission_error' } } });
});

it('and bodies that are too long, too deep or no JSON, and paths that are not there', async () => {
  const long = JSON.stringify({
    model: 'planner',
    messages: [{ role: 'user', content: 'x'.repeat(5_000_000) }],
  });
  const refused = { error: { type: 'invalid_request_error' } };
  expect(await post(long)).toMatchObject({ status: 413, body: refused });
  expect(await post(`${'['.repeat(200)}${']'.repeat(200)}`)).toMatchObject({ status: 400, body: refused });
  expect(await post('{"model": ')).toMatchObject({ status: 400, body: refused });
  expect(await ask('/v1/embeddings', { method: 'POST', body: '{}' })).toMatchObject({
    status: 404,
    body: { error: { type: 'invalid_request_error', message: expect.stringContaining('/v1/embeddings') } },
  });
});

it('is in the document of the router’s API, with the key that it takes', async () => {
  const { body } = await ask('/openapi.json');
  expect(body.paths).toMatchObject({
    '/v1/chat/completions': {
      post: { operationId: 'postV1ChatCompletions', tags: ['Models'], security: [{ projectKey: [] }] },
    },
    '/v1/responses': { post: { tags: ['Models'] } },
    '/v1/models': { get: { tags: ['Models'] } },
    '/v1/models/{model}': { get: { tags: ['Models'] } },
  });
  expect(body.tags).toContainEqual({ name: 'Models' });
});
