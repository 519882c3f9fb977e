import { expect, it } from 'vitest';
import { apiKey, apiKeyOf, type RunningRouter, runningRouter } from '../testing/running-router.ts';
import { hostLabel } from './host-label.ts';

async function scrape({ url }: RunningRouter, headers: Record<string, string> = apiKeyOf(apiKey)) {
  const response = await fetch(`${url}/metrics`, { headers });
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
}

it('count calls by tool and outcome, sessions, searches, requests, egress and refusals', async () => {
  const router = await runningRouter({ limits: { user: { count: 4, seconds: 60 } } });
  const { session_id: id } = await router.createSession({
    user_id: 'jane',
    tools: { notes: { disable: ['NOTES_DELETE_NOTE'] } },
  });
  const session = `/api/v3.1/tool_router/session/${id}`;
  const execute = (tool_slug: string, given: object, more: object = {}) =>
    router.request('POST', `${session}/execute`, { tool_slug, arguments: given, ...more });
  await execute('NOTES_GET_NOTE', { noteId: '1' });
  await execute('NOTES_DELETE_NOTE', { noteId: '1' });
  await execute('NOTES_GET_NOTE', { noteId: 'none' });
  await execute('SOMEBODYS_SECRET', {});
  await execute('NOTES_GET_NOTE', { noteId: '1' });
  await execute('NOTES_GET_NOTE', { noteId: '1' });
  await router.request('POST', `${session}/search`, { queries: [{ use_case: 'read a note' }] });
  await router.request('GET', '/v1/models');
  const { type, text } = await scrape(router);
  expect(type).toMatch(/^text\/plain; version=0\.0\.4/);
  expect(text).toContain('tributary_tool_calls_total{tool="NOTES_GET_NOTE",outcome="ok",dry_run="false"} 1');
  expect(text).toContain('{tool="NOTES_GET_NOTE",outcome="error",dry_run="false"} 1');
  expect(text).toContain('{tool="NOTES_GET_NOTE",outcome="refused",dry_run="false"} 2');
  expect(text).toContain('{tool="NOTES_DELETE_NOTE",outcome="refused",dry_run="false"} 1');
  expect(text).toContain('tributary_refusals_total{of="tool_call",reason="refused"} 1');
  expect(text).toContain('tributary_refusals_total{of="tool_call",reason="rate_limited"} 2');
  expect(text).toContain('tributary_open_sessions 1');
  expect(text).toContain('tributary_search_seconds_count 1');
  expect(text).toContain('tributary_egress_seconds_count{toolkit="notes",host="other",status="2xx"} 1');
  expect(text).toContain('tributary_egress_seconds_count{toolkit="notes",host="other",status="4xx"} 1');
  expect(text).toMatch(/tributary_http_request_seconds_count\{interface="rest",status="2xx"\} \d/);
  expect(text).toMatch(/tributary_http_request_seconds_count\{interface="model",status="\dxx"\} 1/);
  for (const told of [id, 'jane', 'SOMEBODYS_SECRET', router.service.url]) expect(text).not.toContain(told);
});

it('are for those with the key of the project, and count those without', async () => {
  const router = await runningRouter();
  const { session_id: id } = await router.createSession();
  const path = `/api/v3.1/tool_router/session/${id}/tokens`;
  const { body } = await router.request('POST', path, { name: 'a client' });
  expect(await scrape(router, {})).toMatchObject({ status: 401 });
  const { token } = body as { token: string };
  expect(await scrape(router, { authorization: `Bearer ${token}` })).toMatchObject({ status: 403 });
  const { status, text } = await scrape(router);
  expect(status).toBe(200);
  expect(text).toContain('tributary_refusals_total{of="request",reason="key"} 1');
  expect(text).toContain('tributary_refusals_total{of="request",reason="not_allowed"} 1');
});

it('name a host by what the toolkit knows of it, and no site of a user', () => {
  const toolkit = { hosts: ['api.notes.example', '*.notes.example'] };
  expect(hostLabel(toolkit, 'https://api.notes.example')).toBe('api.notes.example');
  expect(hostLabel(toolkit, 'https://jane.notes.example')).toBe('*.notes.example');
  expect(hostLabel(toolkit, 'https://notes.example.com')).toBe('other');
});
