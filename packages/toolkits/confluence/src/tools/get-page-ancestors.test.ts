import { expect, it } from 'vitest';
import { z } from 'zod';
import { useLocalSite } from '../../testing/local-site.ts';
import { createPage } from './create-page.ts';
import { getPageAncestors } from './get-page-ancestors.ts';

const site = useLocalSite();

it('tells what a page is under, from the top', async () => {
  const answer = await site.client.run(getPageAncestors, { id: 'release checklist' });
  expect(answer).toMatchObject({
    title: 'Release checklist',
    path: 'Engineering › Runbooks',
    size: 2,
    start: 0,
    results: [
      { title: 'Engineering', type: 'page', spaceKey: 'ENG' },
      {
        title: 'Runbooks',
        status: 'current',
        url: expect.stringMatching(/\/wiki\/spaces\/ENG\/pages\/\d+$/),
      },
    ],
  });
});

it('names folders too', async () => {
  const { client } = site;
  const { spaceId, id } = await client.run(createPage, { spaceId: 'ENG', title: 'Old notes' });
  const folder = await client.send({
    method: 'POST',
    path: '/wiki/api/v2/folders',
    body: { spaceId: String(spaceId), title: 'Drawer', parentId: String(id) },
  });
  const { id: parentId } = z.object({ id: z.string() }).parse(folder.body);
  const page = await client.send({
    method: 'POST',
    path: '/wiki/api/v2/pages',
    body: { spaceId: String(spaceId), title: 'Note 1', parentId },
  });
  expect(page.status).toBe(200);
  expect(await client.run(getPageAncestors, { id: 'Note 1' })).toMatchObject({
    path: 'Engineering › Old notes › Drawer',
    results: [{}, {}, { type: 'folder', url: expect.stringMatching(/\/folder\/\d+$/) }],
  });
});

it('has nothing above the home page of a space', async () => {
  expect(await site.client.run(getPageAncestors, { id: 'Engineering' })).toMatchObject({
    results: [],
    path: '',
  });
});

it.each([
  [{ id: 'Relase checklist' }, 'not_found', 'Release checklist'],
  [{ id: 'Release checklist', space: 'MKT' }, 'not_found', 'Release checklist'],
  [{}, 'invalid_input', 'id'],
])('%j is refused in words', async (input, code, words) => {
  await expect(site.client.run(getPageAncestors, input)).rejects.toMatchObject({
    details: { code, message: expect.stringContaining(words) },
  });
});
