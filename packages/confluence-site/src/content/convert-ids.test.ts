import { expect, it } from 'vitest';
import { makePage, spaceId, startTestSite } from '../testing/site-client.ts';

it('tells the types of ids, and null for what the user does not see', async () => {
  const test = await startTestSite();
  const ada = test.as('ada');
  const page = await makePage(ada, 'ENG', 'Some page');
  const space = await spaceId(ada, 'ENG');
  const folder = (await ada.post('/wiki/api/v2/folders', { spaceId: space })).json;
  const hidden = (await test.as('jane').post('/wiki/api/v2/whiteboards?private=true', { spaceId: space }))
    .json;
  const body = { representation: 'raw', value: '{}' };
  const note = { type: 'ac:my-app:note', title: 'Note', pageId: page.id, body };
  const custom = (await ada.post('/wiki/api/v2/custom-content', note)).json;
  const convert = (contentIds: unknown) =>
    ada.post('/wiki/api/v2/content/convert-ids-to-types', { contentIds });

  const { json } = await convert([page.id, Number(folder.id), custom.id, hidden.id, 'att7', 'nothing']);
  expect(json.results).toEqual({
    [page.id]: 'page',
    [folder.id]: 'folder',
    [custom.id]: 'ac:my-app:note',
    [hidden.id]: null,
    att7: null,
    nothing: null,
  });
  expect((await convert(Array(101).fill('1'))).status).toBe(400);
  expect((await convert('1')).status).toBe(400);
  await test.site.close();
  expect(test.faults).toEqual([]);
});
