import { expect, it } from 'vitest';
import { z } from 'zod';
import { useLocalSite } from '../../testing/local-site.ts';
import { searchUsers } from './search-users.ts';

const site = useLocalSite();
const janeId = '712020:0d9b8a52-7c41-4f3e-8b1a-5e2f6d4c9a02';
const named = z.array(z.object({ displayName: z.string() }));

async function names(input: unknown): Promise<string[]> {
  const { results } = await site.client.run(searchUsers, input);
  return named.parse(results).map(({ displayName }) => displayName);
}

it('tells what is needed to speak of a person elsewhere', async () => {
  const answer = await site.client.run(searchUsers, { query: 'jane' });
  const found = {
    accountId: janeId,
    displayName: 'Jane Doe',
    email: 'jane@example.com',
    accountType: 'atlassian',
    url: `${site.client.url}/wiki/people/${encodeURIComponent(janeId)}`,
  };
  expect(answer).toMatchObject({ results: [found], totalSize: 1, response_data: { results: [found] } });
});

it.each([
  [{ query: 'Doe' }, ['Jane Doe']],
  [{ query: 'sam@example.com' }, ['Sam Lee']],
  [{ accountId: janeId }, ['Jane Doe']],
  [{ query: 'Sam', accountId: janeId }, []],
  [{ query: 'sam@example.com', accountId: janeId }, []],
  [{ query: 'nobody' }, []],
  [{ query: 'nobody@example.com' }, []],
  [{ query: '???' }, []],
  [{}, ['Ada Admin', 'Jane Doe', 'Sam Lee']],
  [{ query: null, accountId: null, cursor: null }, ['Ada Admin', 'Jane Doe', 'Sam Lee']],
])('%j finds %j', async (input, found) => {
  expect(await names(input)).toEqual(found);
});

it('pages by cursor and by offset alike', async () => {
  const first = await site.client.run(searchUsers, { limit: 2 });
  expect(await names({ limit: 2, cursor: first.nextCursor })).toEqual(['Sam Lee']);
  expect(await names({ limit: 1, start: 1 })).toEqual(['Jane Doe']);
});

it.each([
  [{ limit: 0 }, 'limit'],
  [{ cursor: 'elsewhere' }, 'no cursor of this list'],
  [{ cql: 'type = user' }, 'cql'],
])('%j is refused in words', async (input, words) => {
  await expect(site.client.run(searchUsers, input)).rejects.toMatchObject({
    details: { code: 'invalid_input', message: expect.stringContaining(words) },
  });
});
