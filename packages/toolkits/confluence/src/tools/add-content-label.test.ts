import { expect, it } from 'vitest';
import { act, settle, undo } from '../../testing/acting.ts';
import { useLocalSite } from '../../testing/local-site.ts';
import { jane } from '../../testing/run-tool.ts';
import { attach } from '../../testing/upload.ts';
import { addContentLabel } from './add-content-label.ts';
import { createPage } from './create-page.ts';

const site = useLocalSite();
const labelsOf = (id: unknown, kind = 'pages') => site.client.read(`/wiki/api/v2/${kind}/${id}/labels`);

it('labels a page that it finds by its title', async () => {
  const answer = await site.client.run(addContentLabel, { id: 'q3 planning', labels: ['urgent'] });
  expect(answer).toMatchObject({ title: 'Q3 Planning', spaceName: 'Marketing', added: 'urgent' });
  expect(answer.labels).toMatchObject([{ name: 'planning' }, { name: 'urgent', prefix: 'global' }]);
  expect(await labelsOf(answer.id)).toMatchObject({ results: [{ name: 'planning' }, { name: 'urgent' }] });
});

it('takes what Composio’s schema takes, and people’s lists', async () => {
  const { client } = site;
  const { id } = await client.run(createPage, { spaceId: 'HR', title: 'Plain' });
  await client.run(addContentLabel, { id, labels: [{ prefix: 'global', name: 'one' }] });
  await client.run(addContentLabel, { id, labels: 'Two, three four' });
  expect(await labelsOf(id)).toMatchObject({
    results: expect.arrayContaining(
      ['one', 'two', 'three-four'].map((name) => expect.objectContaining({ name })),
    ),
  });
});

it('changes nothing the second time', async () => {
  const { client } = site;
  const { id } = await client.run(addContentLabel, { id: 'q3 planning', labels: 'urgent' });
  const before = await labelsOf(id);
  await client.run(addContentLabel, { id: 'q3 planning', labels: 'urgent' });
  expect(await labelsOf(id)).toEqual(before);
});

it('labels a blog post as well', async () => {
  const answer = await site.client.run(addContentLabel, { id: 'the new website is live', labels: ['web'] });
  expect(answer.type).toBe('blogpost');
  expect(await labelsOf(answer.id, 'blogposts')).toMatchObject({
    results: expect.arrayContaining([expect.objectContaining({ name: 'web' })]),
  });
});

it.each(['goals.txt', 'by id', 'on its page'])('labels an attachment as well: %s', async (how) => {
  const { client } = site;
  const id = await attach(client, 'Q3 Planning', 'goals.txt', 'Ship.');
  const words = { 'by id': { id }, 'on its page': { id: 'goals', page: 'q3 planning' } }[how] ?? { id: how };
  const answer = await client.run(addContentLabel, { ...words, labels: 'final' });
  expect(answer).toMatchObject({ id, type: 'attachment', title: 'goals.txt', spaceName: 'Marketing' });
  expect(await labelsOf(id, 'attachments')).toMatchObject({ results: [{ name: 'final' }] });
});

it('takes its labels off an attachment again', async () => {
  const { client } = site;
  const id = await attach(client, 'Q3 Planning', 'goals.txt', 'Ship.');
  const action = await act(client, addContentLabel.slug, { id, labels: 'final' });
  expect(await settle(client, addContentLabel.slug, { ...action, startedAt: new Date() })).toMatchObject({
    effect: 'happened',
    output: { id, type: 'attachment', added: 'final' },
  });
  const { action: removal } = await undo(client, addContentLabel.slug, action);
  expect(removal.output).toMatchObject({ id, type: 'attachment', removed: 'final', labels: [] });
  expect(await labelsOf(id, 'attachments')).toMatchObject({ results: [] });
});

it.each([
  [{ id: 'q3 planning', labels: ['a:b'] }, 'invalid_input', 'letters, digits'],
  [{ id: 'q3 planning', labels: [] }, 'invalid_input', 'labels'],
  [{ id: 'q3 planning', labels: ['a'], type: 'blogpost' }, 'not_found', 'No blog post fits'],
  [{ id: 'no such file.txt', labels: ['a'] }, 'not_found', 'No page or blog post fits'],
  [
    { id: 'goals.txt', page: 'q3 planning', labels: ['a'] },
    'not_found',
    'No attachment of “Q3 Planning” fits',
  ],
  [{ id: 'no such page', labels: ['a'] }, 'not_found', 'No page or blog post fits'],
])('%j is refused in words, and nothing changes', async (input, code, words) => {
  const { client } = site;
  await expect(client.run(addContentLabel, input)).rejects.toMatchObject({
    details: { code, message: expect.stringContaining(words) },
  });
  expect(client.sent.every((request) => request.startsWith('GET '))).toBe(true);
});

it('finds for one person what that person may see', async () => {
  const answer = await site.as(jane).run(addContentLabel, { id: 'q3 planning', labels: 'from-jane' });
  expect(answer.added).toBe('from-jane');
});
