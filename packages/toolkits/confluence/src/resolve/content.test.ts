import { expect, it } from 'vitest';
import { useLocalSite } from '../../testing/local-site.ts';
import { createBlogpost } from '../tools/create-blogpost.ts';
import { createPage } from '../tools/create-page.ts';
import { deletePage } from '../tools/delete-page.ts';
import { type ContentReference, findContent } from './content.ts';
import { findSpace } from './space.ts';

const site = useLocalSite();

function find(id: string, more: Partial<ContentReference> = {}) {
  return findContent({ id, types: ['page'], ...more }, site.client.context());
}

it.each(['Q3 Planning', 'q3 planning', ' Q3  PLANNING ', 'q3', 'the Q3 planning page'])(
  'finds a page by the title %j',
  async (words) => {
    expect((await find(words)).title).toBe('Q3 Planning');
  },
);

it('asks once for a title in its own spelling', async () => {
  const { client } = site;
  await findContent({ id: 'Q3 Planning', types: ['page'] }, client.context());
  expect(client.sent).toEqual(['GET /wiki/api/v2/pages']);
});

it('finds a page by its id and by its address', async () => {
  const { id, _links } = await find('Q3 Planning');
  expect((await find(id)).title).toBe('Q3 Planning');
  expect((await find(`${_links?.base}${_links?.webui}`)).title).toBe('Q3 Planning');
  expect((await find(`${_links?.base}${_links?.tinyui}`)).title).toBe('Q3 Planning');
  expect((await find(`${_links?.base}/display/MKT/Q3+Planning`)).id).toBe(id);
});

it('takes a number for a title where it is no id', async () => {
  await site.client.run(createPage, { spaceId: 'HR', title: '2026' });
  expect((await find('2026')).title).toBe('2026');
});

it('brings the body where it is asked for', async () => {
  expect((await find('q3 planning', { body: true })).body?.storage?.value).toContain('Goals');
  expect((await find('Q3 Planning', { body: true })).body?.storage?.value).toContain('Goals');
  expect((await find('Q3 Planning')).body?.storage?.value).toBeUndefined();
});

it('lists the candidates where a title is in several spaces, and takes the space to tell them apart', async () => {
  await site.client.run(createPage, { spaceId: 'ENG', title: 'Roadmap' });
  await expect(find('roadmap')).rejects.toMatchObject({
    details: {
      code: 'ambiguous',
      message: expect.stringMatching(/page in (ENG|PROD).*page in (ENG|PROD).*title together with its space/),
      candidates: [
        expect.objectContaining({ name: 'Roadmap' }),
        expect.objectContaining({ name: 'Roadmap' }),
      ],
    },
  });
  expect((await find('roadmap', { space: 'engineering' }))._links?.webui).toContain('/spaces/ENG/');
});

it('knows the first page of a space by what people call it, where no page is called so', async () => {
  const { homepageId } = await findSpace('ENG', site.client.context());
  expect((await find('the home page', { space: 'Engineering' })).id).toBe(homepageId);
  expect((await find('homepage', { space: 'ENG' })).id).toBe(homepageId);
  await expect(find('homepage')).rejects.toMatchObject({ details: { code: 'not_found' } });
  const { id: spaceId } = await findSpace('ENG', site.client.context());
  const called = { method: 'POST', path: '/wiki/api/v2/pages', body: { spaceId, title: 'Home' } } as const;
  await site.client.send(called);
  expect((await find('home', { space: 'ENG' })).title).toBe('Home');
});

it('lists what a part of a title fits, and prefers the whole title', async () => {
  await expect(find('campaign')).rejects.toMatchObject({ details: { code: 'ambiguous' } });
  expect((await find('campaigns')).title).toBe('Campaigns');
});

it('tells a page from a blog post of the same title', async () => {
  await site.client.run(createBlogpost, { spaceId: 'MKT', title: 'Q3 Planning' });
  const both: Partial<ContentReference> = { types: ['page', 'blogpost'] };
  await expect(find('q3 planning', both)).rejects.toMatchObject({
    details: { code: 'ambiguous', message: expect.stringContaining('blog post in MKT') },
  });
  expect((await find('Q3 Planning', { types: ['blogpost'] })).type).toBe('blogpost');
});

it('does not act on a page of another space than was said', async () => {
  const { id } = await find('Q3 Planning');
  await expect(find(id, { space: 'ENG' })).rejects.toMatchObject({
    details: { code: 'not_found', message: expect.stringContaining('not in the space Engineering') },
  });
});

it.each([
  ['Q3 Plannning', undefined, 'Q3 Planning'],
  ['Incident respnse', undefined, 'Incident response'],
  ['Q3 Planning', 'Engineering', 'Q3 Planning'],
])('offers for “%s” in %s the page that is meant, wherever it is', async (id, space, name) => {
  // More pages than are looked at among the latest changes.
  const { id: spaceId } = await findSpace('HR', site.client.context());
  for (let number = 1; number <= 26; number += 1) {
    const body = { spaceId, title: `Note ${number}` };
    await site.client.send({ method: 'POST', path: '/wiki/api/v2/pages', body });
  }
  await expect(findContent({ id, space, types: ['page'] }, site.client.context())).rejects.toMatchObject({
    details: { code: 'not_found', candidates: expect.arrayContaining([expect.objectContaining({ name })]) },
  });
});

it('offers the closest titles where none fits', async () => {
  await expect(find('Q3 Plannning')).rejects.toMatchObject({
    details: { code: 'not_found', message: expect.stringContaining('“Q3 Planning” (page in MKT') },
  });
});

it('leaves what is in the trash alone', async () => {
  await site.client.run(deletePage, { id: 'Q3 Planning' });
  await expect(find('q3 planning')).rejects.toMatchObject({ details: { code: 'not_found' } });
});

it.each(['', 'http://other.example.com/wiki/spaces/MKT/pages/1'])('refuses %j in words', async (id) => {
  await expect(find(id)).rejects.toMatchObject({ details: { code: 'invalid_input' } });
});
