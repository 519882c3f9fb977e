import { expect, it } from 'vitest';
import { useLocalSite } from '../../testing/local-site.ts';
import { deletePage } from './delete-page.ts';

const site = useLocalSite();

it('moves a page to the trash and says which it was', async () => {
  const answer = await site.client.run(deletePage, { id: 'brand guidelines', space: 'marketing' });
  expect(answer).toMatchObject({
    title: 'Brand guidelines',
    spaceName: 'Marketing',
    status: 'trashed',
    deletedAt: '2026-11-22T12:00:00.000Z',
  });
  expect(await site.client.read(`/wiki/api/v2/pages/${answer.id}`)).toMatchObject({ status: 'trashed' });
});

it('asks for what is under it as the API has it today', async () => {
  const { client } = site;
  const { id } = await client.run(deletePage, { id: 'Brand guidelines' });
  expect(client.sent.filter((request) => request.endsWith('children'))).toEqual([
    `GET /wiki/api/v2/pages/${id}/direct-children`,
  ]);
});

it('says that a page is in the trash already', async () => {
  const { id } = await site.client.run(deletePage, { id: 'Brand guidelines' });
  await expect(site.client.run(deletePage, { id })).rejects.toMatchObject({
    details: { code: 'conflict', message: expect.stringContaining('already') },
  });
});

it.each([
  [{ id: 'campaign' }, 'ambiguous', 'Spring campaign review'],
  [{ id: 'brand' }, 'ambiguous', 'No page is called “brand” in full: “Brand guidelines”'],
  [{ id: 'no such page' }, 'not_found', 'No page fits'],
  [{ id: 'Brand guidelines', space: 'ENG' }, 'not_found', 'No page fits'],
  [{ id: '../spaces' }, 'not_found', 'No page fits'],
  [{}, 'invalid_input', 'id'],
])('%j is refused in words, and nothing changes', async (input, code, words) => {
  const { client } = site;
  const pages = () => client.read('/wiki/api/v2/pages?limit=250');
  const before = await pages();
  await expect(client.run(deletePage, input)).rejects.toMatchObject({
    details: { code, message: expect.stringContaining(words) },
  });
  expect(await pages()).toEqual(before);
});
