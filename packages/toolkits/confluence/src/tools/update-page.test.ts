import { describe, expect, it } from 'vitest';
import { useLocalSite } from '../../testing/local-site.ts';
import { findContent } from '../resolve/content.ts';
import { deletePage } from './delete-page.ts';
import { updatePage } from './update-page.ts';

const site = useLocalSite();

function stored(title: string) {
  return findContent({ id: title, types: ['page'], body: true }, site.client.context());
}

it('renames a page and keeps its text', async () => {
  const before = await stored('Q3 Planning');
  const answer = await site.client.run(updatePage, { id: 'q3 planning', title: 'Q3 plan' });
  expect(answer).toMatchObject({
    id: before.id,
    title: 'Q3 plan',
    spaceName: 'Marketing',
    version: { number: 2 },
  });
  const after = await stored('Q3 plan');
  expect(after.body).toEqual(before.body);
});

it('replaces the text and keeps the title, without being told a version', async () => {
  await site.client.run(updatePage, { id: 'Q3 Planning', body: 'New *text*' });
  await site.client.run(updatePage, { id: 'Q3 Planning', body: 'Newer' });
  const after = await stored('Q3 Planning');
  expect([after.version?.number, after.body?.storage?.value]).toEqual([3, '<p>Newer</p>']);
});

it('takes what Composio’s schema takes, and notes what the change is about', async () => {
  const { id, spaceId } = await stored('Q3 Planning');
  const answer = await site.client.run(updatePage, {
    id,
    spaceId,
    title: 'Q3 Planning',
    body: { storage: { value: '<p>b</p>' } },
    version: { number: 2, message: 'Shorter' },
    type: 'page',
  });
  expect(answer.version).toMatchObject({ number: 2, message: 'Shorter' });
  expect((await stored('Q3 Planning')).body?.storage?.value).toBe('<p>b</p>');
});

it('says beforehand what it is about to change', async () => {
  const both = updatePage.input.parse({ id: 'q3 planning', title: 'Q3', body: '' });
  const plan = await updatePage.plan(both, site.client.context());
  expect(plan.summary).toBe('Replace the text of the page “Q3 Planning” and rename it to “Q3”');
});

describe('bad input', () => {
  it.each([
    [{ id: 'q3 planning' }, 'invalid_input', 'Nothing to change'],
    [{ id: 'no such page', title: 'X' }, 'not_found', 'No page fits'],
    [{ id: 'q3 planning', title: 'Campaigns' }, 'conflict', 'Send another'],
    [{ id: 'q3 planning', body: 'x', version: { number: 9 } }, 'conflict', 'the next one is 2 and not 9'],
    [{ id: 'q3 planning', body: 'x', spaceId: 'ENG' }, 'not_found', 'No page fits'],
    [{ id: 'q3 planning', body: 'x', version: { number: 0 } }, 'invalid_input', 'number'],
  ])('%j is refused in words, and nothing changes', async (input, code, words) => {
    const before = await stored('Q3 Planning');
    await expect(site.client.run(updatePage, input)).rejects.toMatchObject({
      details: { code, message: expect.stringContaining(words) },
    });
    expect(await stored('Q3 Planning')).toEqual(before);
  });

  it('does not restore a page from the trash by the way', async () => {
    const { id } = await site.client.run(deletePage, { id: 'q3 planning' });
    await expect(site.client.run(updatePage, { id, title: 'X' })).rejects.toMatchObject({
      details: { code: 'conflict', message: expect.stringContaining('in the trash') },
    });
    expect(await site.client.read(`/wiki/api/v2/pages/${id}`)).toMatchObject({ status: 'trashed' });
  });
});
