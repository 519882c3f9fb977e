import { expect, it } from 'vitest';
import { useLocalSite } from '../../testing/local-site.ts';
import { createPage } from './create-page.ts';
import { getPageById } from './get-page-by-id.ts';
import { updatePage } from './update-page.ts';

const site = useLocalSite();

it('reads a page by its title, with its text in both forms', async () => {
  const page = await site.client.run(getPageById, { id: 'q3 planning' });
  expect(page).toMatchObject({
    title: 'Q3 Planning',
    spaceKey: 'MKT',
    spaceName: 'Marketing',
    url: expect.stringContaining('/wiki/spaces/MKT/pages/'),
    text: expect.stringContaining('## Goals'),
    body: { storage: { representation: 'storage', value: expect.stringContaining('<h2>Goals</h2>') } },
  });
});

it('brings one form only where one is asked for', async () => {
  expect(await site.client.run(getPageById, { id: 'q3 planning', bodyFormat: 'markdown' })).toMatchObject({
    body: null,
  });
  expect(await site.client.run(getPageById, { id: 'q3 planning', bodyFormat: 'storage' })).toMatchObject({
    text: null,
  });
});

it('reads an older version', async () => {
  const { client } = site;
  await client.run(updatePage, { id: 'q3 planning', body: 'Second' });
  const old = await client.run(getPageById, { id: 'q3 planning', version: 1 });
  expect(old).toMatchObject({ version: { number: 1 }, text: expect.stringContaining('Goals') });
  expect(await client.run(getPageById, { id: 'q3 planning' })).toMatchObject({ text: 'Second' });
});

it('reads a draft by its id', async () => {
  const { client } = site;
  const { id } = await client.run(createPage, {
    spaceId: 'MKT',
    title: 'Later',
    status: 'draft',
    body: 'Soon',
  });
  expect(await client.run(getPageById, { id, draft: true })).toMatchObject({ title: 'Later', text: 'Soon' });
});

it.each([
  [{ id: '999999999' }, 'not_found', 'No page fits'],
  [{ id: 'q3 planning', version: 99 }, 'not_found', '“Q3 Planning” has no version 99; its newest is 1.'],
  [{ id: '12345678901234567890123' }, 'not_found', 'It is no id either: those have at most 19 digits.'],
  [{ id: 'q3 planning', version: 0 }, 'invalid_input', 'version'],
])('%j is refused in words', async (input, code, words) => {
  await expect(site.client.run(getPageById, input)).rejects.toMatchObject({
    details: { code, message: expect.stringContaining(words) },
  });
});
