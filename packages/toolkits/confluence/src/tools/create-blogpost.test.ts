import { expect, it } from 'vitest';
import { useLocalSite } from '../../testing/local-site.ts';
import { createBlogpost } from './create-blogpost.ts';

const site = useLocalSite();
const post = (id: unknown) => site.client.read(`/wiki/api/v2/blogposts/${id}?body-format=storage`);

const long = (length: number) => 'x'.repeat(length);

it('publishes a post with what it should say', async () => {
  const answer = await site.client.run(createBlogpost, {
    title: 'Team meeting summary',
    spaceId: 'marketing',
    body: 'We ship on Friday.',
  });
  expect(answer).toMatchObject({ type: 'blogpost', status: 'current', spaceName: 'Marketing', labels: [] });
  expect(answer.webUrl).toBe(answer.url);
  expect(answer).toMatchObject({
    body: { representation: 'storage', value: '<p>We ship on Friday.</p>' },
    metadata: {},
  });
  expect(await post(answer.id)).toMatchObject({
    title: 'Team meeting summary',
    body: { storage: { value: '<p>We ship on Friday.</p>' } },
  });
});

it('labels it in a second step, made from the answer to the first', async () => {
  const { client } = site;
  const answer = await client.run(createBlogpost, {
    title: 'Labelled',
    spaceId: 'MKT',
    labels: [{ name: 'News' }, 'q4'],
  });
  expect(answer.labels).toEqual(['news', 'q4']);
  expect(await client.read(`/wiki/api/v2/blogposts/${answer.id}/labels`)).toMatchObject({
    results: expect.arrayContaining(['news', 'q4'].map((name) => expect.objectContaining({ name }))),
  });
});

it('takes what Composio’s schema takes', async () => {
  const { client } = site;
  const { spaceId } = await client.run(createBlogpost, { title: 'First', spaceId: 'MKT' });
  const answer = await client.run(createBlogpost, {
    spaceId,
    title: 'Strict',
    body: { representation: 'storage', value: '<p>a</p>' },
    status: 'draft',
    labels: null,
    metadata: null,
    parentId: null,
  });
  expect(answer.status).toBe('draft');
});

it('puts a post in the trash at once where its status says so', async () => {
  const answer = await site.client.run(createBlogpost, { title: 'Gone', spaceId: 'MKT', status: 'trashed' });
  expect(answer.status).toBe('trashed');
  expect(await post(answer.id)).toMatchObject({ status: 'trashed' });
});

it('keeps properties with it', async () => {
  const metadata = { reviewed: true, source: { id: 1 } };
  const answer = await site.client.run(createBlogpost, { title: 'Kept', spaceId: 'MKT', metadata });
  expect(answer.metadata).toEqual(metadata);
  expect(await site.client.read(`/wiki/api/v2/blogposts/${answer.id}/properties`)).toMatchObject({
    results: [
      expect.objectContaining({ key: 'reviewed', value: true }),
      expect.objectContaining({ key: 'source' }),
    ],
  });
});

it('plans a request for each property', async () => {
  const input = createBlogpost.input.parse({ title: 'P', spaceId: 'MKT', metadata: { source: { id: 1 } } });
  const { steps, changes } = await createBlogpost.plan(input, site.client.context());
  expect(changes).toContainEqual({
    what: 'property “source” of the blog post “P”',
    before: null,
    after: '{\n  "id": 1\n}',
  });
  const second = steps[1]?.request;
  const made = { status: 200, headers: {}, body: { id: '12', status: 'current', title: 'P' } };
  expect(typeof second === 'function' && second([made])).toEqual({
    method: 'POST',
    path: '/wiki/api/v2/blogposts/12/properties',
    body: { key: 'source', value: { id: 1 } },
  });
});

it.each([
  [{ title: 'X', spaceId: 'nowhere' }, 'not_found', 'No space fits'],
  [{ title: 'X', spaceId: 'MKT', labels: 'a?' }, 'invalid_input', 'letters, digits'],
  [{ title: 'X', spaceId: 'MKT', metadata: { ' ': 1 } }, 'invalid_input', 'A key in metadata is empty'],
  [{ title: 'X', spaceId: 'MKT', metadata: { [long(256)]: 1 } }, 'invalid_input', 'has 256 characters'],
  [{ title: 'X', spaceId: 'MKT', metadata: { a: 1, ' a': 2 } }, 'invalid_input', '“a” is in metadata twice'],
  [{ title: 'X', spaceId: 'MKT', metadata: { a: long(40_000) } }, 'invalid_input', '40002 bytes'],
  [{ title: 'X' }, 'invalid_input', 'spaceId'],
  [{ title: 'X', spaceId: 'MKT', status: 'published' }, 'invalid_input', 'status'],
])('%j is refused in words, and nothing changes', async (input, code, words) => {
  const { client } = site;
  await expect(client.run(createBlogpost, input)).rejects.toMatchObject({
    details: { code, message: expect.stringContaining(words) },
  });
  expect(client.sent.every((request) => request.startsWith('GET '))).toBe(true);
});
