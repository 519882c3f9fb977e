import type { ToolResponse } from '@tributary/toolkit';
import { expect, it } from 'vitest';
import type { ProviderHttp } from '../egress/egress.ts';
import { guardWrites } from './guard-writes.ts';

const answer: ToolResponse = { status: 200, headers: {}, body: null };
const request = { method: 'POST', path: '/notes' } as const;

const open = { mayAct: () => true, permit: async () => {} };

function provider(send: ProviderHttp['send'] = async () => answer): ProviderHttp {
  const download = async () => ({ bytes: new Uint8Array(), mediaType: 'text/plain' });
  return { get: async () => answer, lookUp: async () => answer, download, send };
}

it('counts what was sent and what was done', async () => {
  const http = guardWrites(provider(), open);
  await http.send(request);
  expect({ sent: http.sent, done: http.done }).toEqual({ sent: 1, done: 1 });
  const failing = guardWrites(
    provider(() => Promise.reject(new Error('cut off'))),
    open,
  );
  await expect(failing.send(request)).rejects.toThrow('cut off');
  expect({ sent: failing.sent, done: failing.done }).toEqual({ sent: 1, done: 0 });
});

it('lets reads through and no write, when the router may no longer act', async () => {
  const http = guardWrites(provider(), { ...open, mayAct: () => false });
  expect(await http.get('/notes')).toBe(answer);
  await expect(http.send(request)).rejects.toMatchObject({ details: { code: 'cancelled' } });
  expect(http.sent).toBe(0);
});
