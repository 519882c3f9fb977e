import type { QueryValue, RunContext } from '@tributary/toolkit';
import { expect, it } from 'vitest';
import { readOnlyHttp } from '../../testing/read-only-http.ts';
import type { Space } from '../api/space.ts';
import { gatherLabels } from './space-content-labels.ts';

const space: Space = { id: '1', key: 'MKT', name: 'Marketing' };
const urgent = { id: '7', name: 'urgent', prefix: 'global' };
const calm = { id: '8', name: 'calm', prefix: 'global' };

/** A space of so many parts, each of which holds a page with both labels, one with the first, and one with none. */
function spaceOf(parts: number) {
  const asked: QueryValue[] = [];
  const told: string[] = [];
  const http = readOnlyHttp(async (_path, query) => {
    asked.push(query?.cursor);
    const next =
      asked.length < parts ? { next: `/rest/api/content/search?cursor=after-${asked.length}` } : {};
    const results = [[urgent, calm], [urgent], []].map((labels) => ({
      metadata: { labels: { results: labels } },
    }));
    return { status: 200, headers: {}, body: { results: [...results, {}], _links: next } };
  });
  const context: RunContext = {
    http,
    baseUrl: 'https://example.atlassian.net',
    signal: new AbortController().signal,
    now: new Date(),
    progress: (message) => told.push(message),
    remember: (_key, look) => look(),
  };
  return { context, asked, told };
}

it('counts what carries each label over all parts, the most used first', async () => {
  const { context, asked, told } = spaceOf(3);
  expect(await gatherLabels(space, context)).toEqual({
    labels: [
      { ...urgent, count: 6 },
      { ...calm, count: 3 },
    ],
    complete: true,
  });
  expect(asked).toEqual([null, 'after-1', 'after-2']);
  expect(told).toEqual(['Looked at 200 things in Marketing', 'Looked at 400 things in Marketing']);
});

it('stops at a bound, and says that there is more', async () => {
  const { context, asked } = spaceOf(100);
  expect(await gatherLabels(space, context)).toMatchObject({ complete: false });
  expect(asked).toHaveLength(10);
});
