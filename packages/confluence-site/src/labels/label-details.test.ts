import { expect, it } from 'vitest';
import { makePage, startTestSite } from '../testing/site-client.ts';

it('tells a label and what carries it, as far as the user sees that', async () => {
  const test = await startTestSite();
  const ada = test.as('ada');
  const page = await makePage(ada, 'ENG', 'Some page');
  const path = `/wiki/rest/api/content/${page.id}/label`;
  await ada.post(path, [{ prefix: 'global', name: 'rare-label' }]);

  const { json } = await ada.get('/wiki/rest/api/label?name=rare-label');
  expect(json).toEqual({
    label: { prefix: 'global', name: 'rare-label', id: expect.any(String), label: 'rare-label' },
    associatedContents: {
      results: [{ contentType: 'page', contentId: Number(page.id), title: 'Some page' }],
      start: 0,
      limit: 200,
      size: 1,
    },
  });
  const posts = await ada.get('/wiki/rest/api/label?name=rare-label&type=blogpost');
  expect(posts.json.associatedContents.results).toEqual([]);
  expect((await ada.get('/wiki/rest/api/label')).status).toBe(400);
  expect((await ada.get('/wiki/rest/api/label?name=rare-label&type=space')).status).toBe(400);
  await ada.delete(`${path}/rare-label`);
  expect((await ada.get('/wiki/rest/api/label?name=rare-label')).status).toBe(404);
  await test.site.close();
});
