import { expect, it } from 'vitest';
import { z } from 'zod';
import { readOnlyHttp } from '../../testing/read-only-http.ts';
import { partOfWhole, readOffsetList } from './offset-list.ts';

const list = { path: '/list', query: { q: 'x' }, entry: z.number() };

// Answers and questions of a service; what of them real ones leave out differs from list to list.
function serving(answer: object) {
  const asked: unknown[] = [];
  const http = readOnlyHttp(async (_path, query) => {
    asked.push(query);
    return { status: 200, headers: {}, body: answer };
  });
  return { http, asked };
}

it('goes on where the last part ended, though it was shorter than asked for', async () => {
  const { http, asked } = serving({ results: [4, 5], totalSize: 9 });
  expect(await readOffsetList(http, list, { limit: 5, start: 3 })).toEqual({
    entries: [4, 5],
    nextCursor: '5',
    base: null,
    self: '/list?q=x',
    totalSize: 9,
  });
  await readOffsetList(http, list, { limit: 5, start: 0, cursor: '5' });
  expect(asked).toEqual([
    { q: 'x', start: 3, limit: 5 },
    { q: 'x', start: 5, limit: 5 },
  ]);
});

it.each([
  [{ results: [1, 2], totalSize: 2 }, null],
  [{ results: [1], _links: { next: '/rest/list?start=1' } }, '1'],
  [{ results: [1], _links: { base: 'https://acme.atlassian.net/wiki' } }, null],
  [{ results: [], _links: { next: '/rest/list?start=0' } }, null],
])('of %j the rest begins at %j', async (answer, nextCursor) => {
  const { http } = serving(answer);
  expect((await readOffsetList(http, list, { limit: 2, start: 0 })).nextCursor).toBe(nextCursor);
});

it('refuses a cursor of another list', async () => {
  const { http, asked } = serving({ results: [] });
  const read = readOffsetList(http, list, { limit: 2, start: 0, cursor: 'eyJp' });
  await expect(read).rejects.toMatchObject({
    details: { code: 'invalid_input', message: expect.stringContaining('nextCursor') },
  });
  expect(asked).toEqual([]);
});

it('cuts a list that is known whole the same way', () => {
  const first = partOfWhole(['a', 'b', 'c'], { limit: 2, start: 0 });
  expect(first).toEqual({ entries: ['a', 'b'], nextCursor: '2', base: null, self: null, totalSize: 3 });
  const rest = partOfWhole(['a', 'b', 'c'], { limit: 2, start: 0, cursor: first.nextCursor });
  expect(rest).toMatchObject({ entries: ['c'], nextCursor: null });
});
