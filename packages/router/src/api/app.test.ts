import { request as httpRequest } from 'node:http';
import { expect, it } from 'vitest';
import { apiKey, runningRouter } from '../testing/running-router.ts';

it('tells that it is alive and ready, and what its API is, without a key', async () => {
  const { request } = await runningRouter();
  expect((await request('GET', '/healthz', undefined, {})).body).toEqual({ status: 'ok' });
  expect((await request('GET', '/readyz', undefined, {})).status).toBe(200);
  const { body } = await request('GET', '/openapi.json', undefined, {});
  expect(body).toMatchObject({
    openapi: '3.1.0',
    paths: { '/api/v3.1/tool_router/session/{session_id}/execute': { post: {} } },
  });
});

it('answers unknown paths and unreadable bodies in the error shape', async () => {
  const { request, url } = await runningRouter();
  expect((await request('GET', '/api/v3.1/nothing')).body).toMatchObject({
    error: {
      status: 404,
      slug: 'HTTP_NotFound',
      suggested_fix: expect.stringContaining('/openapi.json'),
    },
  });
  const broken = await fetch(`${url}/api/v3.1/tool_router/session`, {
    method: 'POST',
    headers: { 'x-api-key': apiKey, 'content-type': 'application/json' },
    body: '{"user_id":',
  });
  expect(broken.status).toBe(400);
  expect(await broken.json()).toMatchObject({ error: { message: expect.stringContaining('JSON') } });
  const form = await fetch(`${url}/api/v3.1/tool_router/session`, {
    method: 'POST',
    headers: { 'x-api-key': apiKey },
    body: new URLSearchParams({ user_id: 'jane' }),
  });
  expect(form.status).toBe(415);
  expect(await form.json()).toMatchObject({
    error: { suggested_fix: expect.stringContaining('application/json') },
  });
});

it('refuses a body that is too large, whether its length is told or not', async () => {
  const { request, url } = await runningRouter();
  const large = { user_id: 'x'.repeat(5 * 1024 * 1024) };
  expect((await request('POST', '/api/v3.1/tool_router/session', large)).status).toBe(413);
  expect((await sendInParts(url, JSON.stringify(large))).status).toBe(413);
  expect((await sendInParts(url, '{"user_id":"jane"}')).status).toBe(201);
});

it('does not answer under a foreign name, nor to a page of a foreign origin', async () => {
  const { url } = await runningRouter({ allowedHosts: ['router.lan'] });
  expect(await statusOf(url, { host: 'evil.example' })).toBe(421);
  expect(await statusOf(url, { host: 'router.lan' })).toBe(200);
  expect(await statusOf(url, { origin: 'https://evil.example' })).toBe(403);
  expect(await statusOf(url, { origin: 'null' })).toBe(403);
  expect(await statusOf(url, { origin: 'http://localhost:5173' })).toBe(200);
});

// fetch sets the Host header itself.
function statusOf(url: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    httpRequest(`${url}/healthz`, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

function sendInParts(url: string, text: string): Promise<Response> {
  return fetch(`${url}/api/v3.1/tool_router/session`, {
    method: 'POST',
    headers: { 'x-api-key': apiKey, 'content-type': 'application/json' },
    body: new Blob([text]).stream(),
    duplex: 'half',
  });
}
