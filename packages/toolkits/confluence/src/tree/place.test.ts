import { expect, it } from 'vitest';
import { z } from 'zod';
import { useLocalSite } from '../../testing/local-site.ts';
import { type Content, readContent } from '../api/content.ts';
import { findContent } from '../resolve/content.ts';
import { createPage } from '../tools/create-page.ts';
import { readAncestors } from './ancestors.ts';
import { type Place, placeInWords, readPlace, standsAt } from './place.ts';

const site = useLocalSite();

function page(id: string): Promise<Content> {
  return findContent({ id, types: ['page'] }, site.client.context());
}

async function placeOf(id: string): Promise<Place | null> {
  const found = await page(id);
  const above = await readAncestors(found.id, site.client.context());
  return readPlace(found, above.at(-1), site.client.context());
}

async function make(kind: 'whiteboards' | 'folders', title: string, parent: string): Promise<string> {
  const { spaceId, id } = await page(parent);
  const body = { spaceId: spaceId ?? '', title, parentId: id };
  const answer = await site.client.send({ method: 'POST', path: `/wiki/api/v2/${kind}`, body });
  return z.object({ id: z.string() }).parse(answer.body).id;
}

it.each([
  ['the page before it', 'Campaigns', 'after “Q3 Planning”'],
  ['the page behind it, for the first', 'Q3 Planning', 'before “Campaigns”'],
])('is told by %s', async (_name, title, words) => {
  const place = await placeOf(title);
  expect(place && placeInWords(place)).toBe(words);
  expect(place && (await standsAt(await page(title), place, site.client.context()))).toBe(true);
});

it('is told by the parent where the page is alone', async () => {
  await site.client.run(createPage, { parentId: 'Q3 Planning', title: 'Alone' });
  expect(await placeOf('Alone')).toMatchObject({ side: 'under', title: 'Q3 Planning' });
});

it('is told by a page, never by a whiteboard', async () => {
  await make('whiteboards', 'Sketch', 'Campaigns');
  await site.client.run(createPage, { parentId: 'Campaigns', title: 'Behind the sketch' });
  expect(await placeOf('Behind the sketch')).toMatchObject({
    side: 'after',
    title: 'Spring campaign review',
  });
});

it('is not told for the home page, nor for a page alone in a folder', async () => {
  expect(await placeOf('Marketing')).toBeNull();
  const parentId = await make('folders', 'Drawer', 'Campaigns');
  const { spaceId } = await page('Campaigns');
  const body = { spaceId: spaceId ?? '', title: 'In the drawer', parentId };
  await site.client.send({ method: 'POST', path: '/wiki/api/v2/pages', body });
  expect(await placeOf('In the drawer')).toBeNull();
});

it('is no longer that of a page when another comes between', async () => {
  const { client } = site;
  const place = await placeOf('Campaigns');
  const [campaigns, other] = [await page('Campaigns'), await page('Brand guidelines')];
  const target = place?.pageId;
  await client.send({
    method: 'PUT',
    path: `/wiki/rest/api/content/${other.id}/move/after/${target}`,
  });
  const now = await readContent('page', campaigns.id, client.context());
  expect(place && (await standsAt(now, place, client.context()))).toBe(false);
});
