import { whyNoWayBack } from '@tributary/toolkit';
import { describe, expect, it } from 'vitest';
import { writingTool } from '../../testing/acting.ts';
import { useLocalSite } from '../../testing/local-site.ts';
import { createBlogpost } from './create-blogpost.ts';
import { deleteBlogpost } from './delete-blogpost.ts';
import { updateBlogpost } from './update-blogpost.ts';

const site = useLocalSite();
const title = 'The new website is live';

const stored = (id: unknown) => site.client.read(`/wiki/api/v2/blogposts/${id}?body-format=storage`);

it('changes the text of a post that it finds by its title, without being told a version', async () => {
  const answer = await site.client.run(updateBlogpost, { id: 'the new website is live', body: 'It **is**.' });
  expect(answer).toMatchObject({ title, type: 'blogpost', spaceName: 'Marketing', version: { number: 2 } });
  expect(await stored(answer.id)).toMatchObject({
    title,
    body: { storage: { value: '<p>It <strong>is</strong>.</p>' } },
  });
});

it('takes what Composio’s schema takes', async () => {
  const { id, spaceId } = await site.client.run(updateBlogpost, { id: title, title });
  const answer = await site.client.run(updateBlogpost, {
    id,
    spaceId,
    title: 'Live',
    body: { storage: { value: '<p>b</p>', representation: 'storage' } },
    version: { number: 3, message: 'Shorter', minorEdit: false },
    status: 'current',
    type: 'blogpost',
  });
  expect(answer).toMatchObject({
    title: 'Live',
    body: { storage: { value: '<p>b</p>' } },
    version: { number: 3, message: 'Shorter', by: { accountId: expect.any(String) } },
  });
  expect(await stored(id)).toMatchObject({ title: 'Live', body: { storage: { value: '<p>b</p>' } } });
});

describe('a draft', () => {
  const makeDraft = async () => {
    const draft = { spaceId: 'ENG', title: 'Soon', body: 'Not yet.', status: 'draft' };
    return (await site.client.run(createBlogpost, draft)).id;
  };

  it('is changed and stays a draft', async () => {
    const id = await makeDraft();
    expect(await site.client.run(updateBlogpost, { id, body: 'Tomorrow.' })).toMatchObject({
      status: 'draft',
    });
    expect(
      await site.client.read(`/wiki/api/v2/blogposts/${id}?get-draft=true&body-format=storage`),
    ).toMatchObject({
      body: { storage: { value: '<p>Tomorrow.</p>' } },
    });
  });

  it('is published, which is known beforehand to be for good', async () => {
    const id = await makeDraft();
    const { input, before, output } = await site.client.write(updateBlogpost, { id, status: 'current' });
    expect(output).toMatchObject({ status: 'current', title: 'Soon' });
    expect(await stored(id)).toMatchObject({
      status: 'current',
      body: { storage: { value: '<p>Not yet.</p>' } },
    });
    expect(whyNoWayBack(writingTool(updateBlogpost.slug).undo, { input, before })).toContain('a draft again');
  });
});

describe('bad input', () => {
  it.each([
    [{ id: title }, 'invalid_input', 'Nothing to change'],
    [{ id: title, title: 'X', status: 'draft' }, 'invalid_input', 'does not become a draft again'],
    [{ id: title, title: 'X', status: 'archived' }, 'invalid_input', 'archives pages only'],
    [{ id: 'Q3 Planning', title: 'X' }, 'not_found', 'No blog post fits'],
    [{ id: '999999', title: 'X' }, 'not_found', 'No blog post fits'],
    [{ id: title, body: 'x', version: { number: 1 } }, 'conflict', 'changed “The new website is live”'],
  ])('%j is refused in words, and nothing changes', async (input, code, words) => {
    const { results } = Object(await site.client.read('/wiki/api/v2/blogposts?body-format=storage'));
    await expect(site.client.run(updateBlogpost, input)).rejects.toMatchObject({
      details: { code, message: expect.stringContaining(words) },
    });
    const after = Object(await site.client.read('/wiki/api/v2/blogposts?body-format=storage'));
    expect(after.results).toEqual(results);
  });

  it('does not restore a post from the trash by the way', async () => {
    const { id } = await site.client.run(deleteBlogpost, { id: title });
    await expect(site.client.run(updateBlogpost, { id, title: 'X' })).rejects.toMatchObject({
      details: { code: 'conflict', message: expect.stringContaining('in the trash') },
    });
  });
});
