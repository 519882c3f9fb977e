import { beforeEach, expect, it } from 'vitest';
import { useLocalSite } from '../../testing/local-site.ts';
import { pages } from '../properties/owners.ts';
import { createPageProperty } from '../tools/create-page-property.ts';
import { findContent } from './content.ts';
import { findProperty } from './property.ts';

const site = useLocalSite();
let ownerId = '';
beforeEach(async () => {
  ownerId = (await findContent({ id: 'Q3 Planning', types: ['page'] }, site.client.context())).id;
});

async function create(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await site.client.run(createPageProperty, { page_id: ownerId, key, value: key });
}

function find(reference: string, client = site.client) {
  const place = { collection: pages.collection, ownerId };
  return findProperty(reference, 'the page “Q3 Planning”', place, client.context());
}

it('finds an exact key with one request, also beside others that hold it', async () => {
  await create('review', 'review-state', 'Review');
  const { client } = site;
  expect(await find('review', client)).toMatchObject({ key: 'review', value: 'review' });
  expect(client.sent).toEqual([`GET /wiki/api/v2/pages/${ownerId}/properties`]);
});

it('finds a property by its id, and a key of digits', async () => {
  await create('review', '2026');
  const { id } = await find('review');
  expect(await find(id)).toMatchObject({ key: 'review' });
  expect(await find('2026')).toMatchObject({ key: '2026' });
});

it('finds a key that is written otherwise, or a part of one', async () => {
  await create('ReviewState');
  expect(await find('reviewstate')).toMatchObject({ key: 'ReviewState' });
  expect(await find('review')).toMatchObject({ key: 'ReviewState' });
});

it('lists the candidates where several keys fit', async () => {
  await create('review-state', 'review-date');
  await expect(find('review')).rejects.toMatchObject({
    details: {
      code: 'ambiguous',
      message: expect.stringMatching(
        /^Several property keys fit “review”: .*Send one of these keys of the page/,
      ),
      candidates: [{ name: 'review-date' }, { name: 'review-state' }],
    },
  });
});

it('offers the closest keys, or what there is, or says that there is nothing', async () => {
  await expect(find('review')).rejects.toMatchObject({
    details: { code: 'not_found', message: expect.stringContaining('It has no properties at all.') },
  });
  await create('review', 'owner');
  await expect(find('revue')).rejects.toMatchObject({
    details: { code: 'not_found', candidates: [{ name: 'review' }] },
  });
  await expect(find('zzz')).rejects.toMatchObject({
    details: { candidates: [{ name: 'owner' }, { name: 'review' }] },
  });
});
