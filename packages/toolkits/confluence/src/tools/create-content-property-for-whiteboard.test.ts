import { beforeEach, expect, it } from 'vitest';
import { useLocalSite } from '../../testing/local-site.ts';
import { storedProperties } from '../../testing/stored-properties.ts';
import { createContentPropertyForWhiteboard } from './create-content-property-for-whiteboard.ts';
import { createWhiteboard } from './create-whiteboard.ts';

const site = useLocalSite();
let whiteboard: Record<string, unknown> = {};
beforeEach(async () => {
  whiteboard = await site.client.run(createWhiteboard, { spaceId: 'MKT', title: 'Ideas' });
});

it('attaches JSON to a whiteboard, found by its title, and tells the version as a number', async () => {
  const sent = { whiteboard_id: 'ideas', key: 'votes', value: [3, 1] };
  const made = await site.client.run(createContentPropertyForWhiteboard, sent);
  expect(made).toMatchObject({
    ownerId: whiteboard.id,
    key: 'votes',
    value: [3, 1],
    version: 1,
    createdAt: made.updatedAt,
  });
  expect(await storedProperties(site.client, `/wiki/api/v2/whiteboards/${whiteboard.id}`)).toMatchObject([
    { key: 'votes', value: [3, 1] },
  ]);
});

it('refuses a key that it has, and what is no whiteboard', async () => {
  const sent = { whiteboard_id: whiteboard.id, key: 'votes', value: 1 };
  await site.client.run(createContentPropertyForWhiteboard, sent);
  await expect(site.client.run(createContentPropertyForWhiteboard, sent)).rejects.toMatchObject({
    details: { code: 'conflict', message: expect.stringContaining('The whiteboard “Ideas” has') },
  });
  const other = { ...sent, whiteboard_id: 'Q3 Planning' };
  await expect(site.client.run(createContentPropertyForWhiteboard, other)).rejects.toMatchObject({
    details: { code: 'not_found', message: expect.stringContaining('No whiteboard fits') },
  });
});
