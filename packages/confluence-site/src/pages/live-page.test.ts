import { expect, it } from 'vitest';
import { makePage, spaceId, startTestSite } from '../testing/site-client.ts';

it('tells live documents from other pages, where lists are asked to', async () => {
  const test = await startTestSite();
  const ada = test.as('ada');
  const live = await makePage(ada, 'ENG', 'Always open', { subtype: 'live' });
  const plain = await makePage(ada, 'ENG', 'Published');
  const list = async (query: string): Promise<{ id: string; subtype?: string }[]> =>
    (await ada.get(`/wiki/api/v2/spaces/${await spaceId(ada, 'ENG')}/pages?limit=250${query}`)).json.results;
  const ids = (pages: { id: string }[]) => pages.map(({ id }) => id);

  expect(ids(await list('&subtype=live'))).toEqual([live.id]);
  expect(ids(await list('&subtype=page'))).not.toContain(live.id);
  const all = await list('');
  expect(all.find(({ id }) => id === live.id)?.subtype).toBe('live');
  expect(all.find(({ id }) => id === plain.id)).not.toHaveProperty('subtype');
  expect((await ada.get('/wiki/api/v2/pages?subtype=nonsense')).status).toBe(400);
  await test.site.close();
  expect(test.faults).toEqual([]);
});
