import { expect, it } from 'vitest';
import { z } from 'zod';
import { useLocalSite } from '../../testing/local-site.ts';
import { jane } from '../../testing/run-tool.ts';
import { getContentRestrictions } from './get-content-restrictions.ts';
import { getPageById } from './get-page-by-id.ts';

const site = useLocalSite();

async function accountOf(email: 'admin' | 'jane'): Promise<string> {
  const client = email === 'admin' ? site.client : site.as(jane);
  return z.object({ accountId: z.string() }).parse(await client.read('/wiki/rest/api/user/current'))
    .accountId;
}

it('says that nobody is kept out of a page without restrictions', async () => {
  const answer = await site.client.run(getContentRestrictions, { id: 'q3 planning' });
  expect(answer).toMatchObject({
    title: 'Q3 Planning',
    url: expect.stringContaining('/wiki/spaces/MKT/pages/'),
    readers: 'everybody who may see its space',
    restrictions: {
      read: { operation: 'read', restrictions: { user: { results: [] }, group: { results: [] } } },
      update: { operation: 'update' },
    },
  });
});

it('names whom a page lets in', async () => {
  const { client } = site;
  const { id } = await client.run(getPageById, { id: 'Q3 Planning' });
  const people = [await accountOf('admin'), await accountOf('jane')];
  const only = (operation: string, accounts: readonly string[]) => ({
    operation,
    restrictions: { user: accounts.map((accountId) => ({ type: 'known', accountId })), group: [] },
  });
  const { status } = await client.send({
    method: 'PUT',
    path: `/wiki/rest/api/content/${id}/restriction`,
    body: [only('read', people), only('update', people.slice(0, 1))],
  });
  expect(status).toBe(200);
  expect(await client.run(getContentRestrictions, { id, expand: ['restrictions.user'] })).toMatchObject({
    readers: expect.stringMatching(/Ada Admin, Jane Doe|Jane Doe, Ada Admin/),
    editors: 'Ada Admin',
    restrictions: {
      update: { restrictions: { user: { results: [{ accountId: people[0], displayName: 'Ada Admin' }] } } },
    },
  });
});

it('tells of blog posts too', async () => {
  expect(await site.client.run(getContentRestrictions, { id: 'The new website is live' })).toMatchObject({
    title: 'The new website is live',
  });
});

it.each([
  [{ id: 'Q3 Planing' }, 'not_found', 'Q3 Planning'],
  [{ id: 'Marketing space' }, 'not_found', 'settings'],
  [{ id: 'the space MKT' }, 'not_found', 'settings'],
  [{ id: 'campaign' }, 'ambiguous', 'Autumn campaign'],
  [{ id: 'Q3 Planning', space: 'ENG' }, 'not_found', 'Send its id'],
  [{}, 'invalid_input', 'id'],
])('%j is refused in words', async (input, code, words) => {
  await expect(site.client.run(getContentRestrictions, input)).rejects.toMatchObject({
    details: { code, message: expect.stringContaining(words) },
  });
});
