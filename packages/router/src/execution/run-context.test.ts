import { expect, it } from 'vitest';
import type { ProviderHttp } from '../egress/egress.ts';
import { sampleConnection } from '../testing/sample-connection.ts';
import { createRunContext } from './run-context.ts';
import type { ToolCall } from './tool-call.ts';

const answer = { status: 200, headers: {}, body: {} };
const http: ProviderHttp = {
  get: async () => answer,
  lookUp: async () => answer,
  download: async () => ({ bytes: new Uint8Array(), mediaType: 'text/plain' }),
  send: async () => answer,
};
const call: ToolCall = {
  slug: 'NOTES_GET_NOTE',
  arguments: {},
  caller: { projectId: 'pr_1', userId: 'jane', client: 'test', requestId: 'req_1', traceId: 'a'.repeat(32) },
};

function context(connection = sampleConnection('https://notes.example')) {
  const { signal } = new AbortController();
  return createRunContext(call, connection, http, signal, new Date('2026-11-22T10:00:00Z'));
}

it('gives a tool no means to write', () => {
  expect(Object.keys(context().http)).toEqual(['get', 'lookUp', 'download']);
});

it('shows a tool the address, and no credentials', () => {
  expect(context().baseUrl).toBe('https://notes.example/v1');
  expect(JSON.stringify(context())).not.toContain('jane-token');
});

it('shows the address that people open, where requests go to another', () => {
  const { scheme, ...connection } = sampleConnection('https://notes.example');
  const split = { ...connection, scheme: { ...scheme, siteUrl: () => 'https://jane.notes.example' } };
  expect(context(split).baseUrl).toBe('https://jane.notes.example');
});

it('looks once for each key, also for askers at the same time, and again in another call', async () => {
  let looks = 0;
  const look = async () => ++looks;
  const { remember } = context();
  expect(await Promise.all([remember('spaces', look), remember('spaces', look)])).toEqual([1, 1]);
  expect(await remember('users', look)).toBe(2);
  expect(await context().remember('spaces', look)).toBe(3);
});
