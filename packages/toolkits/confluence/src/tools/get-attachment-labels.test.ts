import { expect, it } from 'vitest';
import { useLocalSite } from '../../testing/local-site.ts';
import { attach, labelAttachment } from '../../testing/upload.ts';
import { getAttachmentLabels } from './get-attachment-labels.ts';

const site = useLocalSite();

it('lists the labels of a file that it finds by its name', async () => {
  const id = await attach(site.client, 'Q3 Planning', 'goals.txt', 'Ship.');
  await labelAttachment(site.client, id, ['draft', 'goals']);
  expect(await site.client.run(getAttachmentLabels, { id: 'goals.txt', page: 'q3 planning' })).toMatchObject({
    id,
    title: 'goals.txt',
    url: expect.stringContaining('/wiki/pages/viewpageattachments.action?'),
    results: [{ name: 'draft', prefix: 'global' }, { name: 'goals' }],
    nextCursor: null,
  });
});

it('takes the id and pages by offset', async () => {
  const id = await attach(site.client, 'Q3 Planning', 'goals.txt', 'Ship.');
  await labelAttachment(site.client, id, ['a', 'b', 'c']);
  const part = await site.client.run(getAttachmentLabels, { id, start: 1, limit: 1 });
  expect(part).toMatchObject({ results: [{ name: 'b' }], start: 1, limit: 1, size: 1 });
  expect(part.nextCursor).not.toBeNull();
});

it.each([
  [{ id: 'no such file' }, 'not_found', 'No attachment fits'],
  [{ id: 'no such file', page: 'Q3 Planning' }, 'not_found', 'No attachment of “Q3 Planning” fits'],
  [{ id: '' }, 'invalid_input', 'id'],
])('%j is refused in words', async (input, code, words) => {
  await expect(site.client.run(getAttachmentLabels, input)).rejects.toMatchObject({
    details: { code, message: expect.stringContaining(words) },
  });
});
