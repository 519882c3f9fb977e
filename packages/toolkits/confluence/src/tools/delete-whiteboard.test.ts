import { expect, it } from 'vitest';
import { useLocalSite } from '../../testing/local-site.ts';
import { createWhiteboard } from './create-whiteboard.ts';
import { deleteWhiteboard } from './delete-whiteboard.ts';

const site = useLocalSite();

it('moves a whiteboard to the trash, and says that no tool brings it back', async () => {
  const { id } = await site.client.run(createWhiteboard, { spaceId: 'MKT', title: 'Ideas' });
  const input = deleteWhiteboard.input.parse({ id: 'ideas' });
  const { summary } = await deleteWhiteboard.plan(input, site.client.context());
  expect(summary).toBe('Move the whiteboard “Ideas” to the trash');
  expect(deleteWhiteboard.undo).toMatchObject({ impossible: expect.stringContaining('in a browser') });
  expect(await site.client.run(deleteWhiteboard, { id: 'ideas' })).toMatchObject({ id, status: 'trashed' });
  expect(await site.client.read(`/wiki/api/v2/whiteboards/${id}`)).toMatchObject({ status: 'trashed' });
});

it('refuses one that is in the trash already, and a page', async () => {
  const { id } = await site.client.run(createWhiteboard, { spaceId: 'MKT', title: 'Ideas' });
  await site.client.run(deleteWhiteboard, { id });
  await expect(site.client.run(deleteWhiteboard, { id })).rejects.toMatchObject({
    details: { code: 'conflict', message: 'The whiteboard “Ideas” is in the trash already.' },
  });
  await expect(site.client.run(deleteWhiteboard, { id: 'Q3 Planning' })).rejects.toMatchObject({
    details: { code: 'not_found' },
  });
});

it('asks where only a part of the title was said', async () => {
  const { id } = await site.client.run(createWhiteboard, { spaceId: 'MKT', title: 'Ideas for May' });
  await expect(site.client.run(deleteWhiteboard, { id: 'ideas' })).rejects.toMatchObject({
    details: { code: 'ambiguous', candidates: [{ id, name: 'Ideas for May' }] },
  });
  await site.client.run(deleteWhiteboard, { id: 'the Ideas for May whiteboard' });
});
