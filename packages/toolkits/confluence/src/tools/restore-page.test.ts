import { expect, it } from 'vitest';
import { useLocalSite } from '../../testing/local-site.ts';
import { jane } from '../../testing/run-tool.ts';
import { createPage } from './create-page.ts';
import { deletePage } from './delete-page.ts';
import { restorePage } from './restore-page.ts';
import { updatePage } from './update-page.ts';

const site = useLocalSite();

it.each(['brand guidelines', 'Brand'])('finds a page in the trash by its title: %s', async (id) => {
  const { id: number } = await site.client.run(deletePage, { id: 'Brand guidelines' });
  const answer = await site.client.run(restorePage, { id, space: 'marketing' });
  expect(answer).toMatchObject({ id: number, status: 'current', spaceName: 'Marketing' });
  expect(await site.client.read(`/wiki/api/v2/pages/${number}?body-format=storage`)).toMatchObject({
    status: 'current',
    body: { storage: { value: expect.stringContaining('Plain, warm') } },
  });
});

it('puts the pages back under it that moved up, but for those that somebody put elsewhere', async () => {
  const { client } = site;
  const { id } = await client.run(deletePage, { id: 'Campaigns' });
  const moved = await client.run(createPage, { spaceId: 'MKT', title: 'Moved', parentId: 'Q3 Planning' });
  const autumn = await client.run(updatePage, { id: 'Autumn campaign', body: 'New' });
  await client.run(restorePage, { id, pagesUnder: [autumn.id, moved.id, '999999'] });
  expect(await client.read(`/wiki/api/v2/pages/${id}/children`)).toMatchObject({
    results: [{ title: 'Autumn campaign' }],
  });
});

it.each([
  [{ id: 'Plan onne' }, 'not_found', 'Closest: “Plan one”'],
  [{ id: 'plan' }, 'ambiguous', 'Plan two'],
  [{ id: 'Plan one', pagesUnder: ['x'] }, 'invalid_input', 'pagesUnder'],
])('%j is refused in words', async (input, code, words) => {
  for (const title of ['Plan one', 'Plan two']) {
    await site.client.run(createPage, { spaceId: 'ENG', title });
    await site.client.run(deletePage, { id: title });
  }
  await expect(site.as(jane).run(restorePage, input)).rejects.toMatchObject({
    details: { code, message: expect.stringContaining(words) },
  });
});

it('says that a page is not in the trash', async () => {
  const page = await site.client.run(createPage, { spaceId: 'ENG', title: 'Here' });
  await expect(site.client.run(restorePage, { id: page.id })).rejects.toMatchObject({
    details: { code: 'conflict', message: expect.stringContaining('not in the trash') },
  });
});
