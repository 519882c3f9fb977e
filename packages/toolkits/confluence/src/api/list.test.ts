import type { Query, ReadHttp, ToolResponse } from '@tributary/toolkit';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { readOnlyHttp } from '../../testing/read-only-http.ts';
import { cursorOf, readList } from './list.ts';

// A list of `total` numbers that pages as v2 does. A fault of paging shows as a wrong window.
function numbers(total: number, asked: Query[] = []): ReadHttp {
  const get = async (path: string, query: Query = {}): Promise<ToolResponse> => {
    asked.push(query);
    const from = Number(query.cursor ?? 0);
    const to = Math.min(total, from + Number(query.limit));
    const results = Array.from({ length: to - from }, (_, index) => from + index);
    const next = to < total ? { next: `${path}?cursor=${to}&limit=${query.limit}` } : {};
    return { status: 200, headers: {}, body: { results, _links: { base: 'https://s/wiki', ...next } } };
  };
  return readOnlyHttp(get);
}
const list = { path: '/wiki/api/v2/numbers', query: {}, entry: z.number() };

it('reads from an offset, and the cursor goes on exactly behind the last entry', async () => {
  const part = await readList(numbers(20), list, { start: 5, limit: 3 });
  expect(part).toEqual({
    entries: [5, 6, 7],
    nextCursor: '8',
    base: 'https://s/wiki',
    self: '/wiki/api/v2/numbers',
  });
});

it('goes over the largest part that the service gives at once', async () => {
  const asked: Query[] = [];
  const part = await readList(numbers(1000, asked), list, { start: 499, limit: 2 });
  expect([part.entries, part.nextCursor, asked.map(({ limit }) => limit)]).toEqual([
    [499, 500],
    '501',
    [250, 250, 1],
  ]);
});

it('goes on from a cursor, bare or in a link, and forgets the offset', async () => {
  for (const cursor of ['18', '/wiki/api/v2/numbers?limit=3&cursor=18', 'https://s/wiki/x?cursor=18']) {
    const part = await readList(numbers(20), list, { start: 7, limit: 3, cursor });
    expect([part.entries, part.nextCursor]).toEqual([[18, 19], null]);
  }
});

it('gives an empty part beyond the end', async () => {
  expect((await readList(numbers(3), list, { start: 9, limit: 3 })).entries).toEqual([]);
});

it('decodes a cursor that holds escaped characters', () => {
  expect(cursorOf('/x?cursor=a%2Bb%3D%3D&limit=2')).toBe('a+b==');
});

it('tells its own path with what narrows it', async () => {
  const query = { 'space-id': '7', status: ['current', 'archived'], label: null, sort: undefined };
  const part = await readList(numbers(1), { ...list, query }, { start: 0, limit: 1 });
  expect(part.self).toBe('/wiki/api/v2/numbers?space-id=7&status=current&status=archived');
});
