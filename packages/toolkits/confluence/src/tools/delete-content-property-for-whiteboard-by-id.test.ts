import { expect, it } from 'vitest';
import { useLocalSite } from '../../testing/local-site.ts';
import { storedProperties } from '../../testing/stored-properties.ts';
import { createContentPropertyForWhiteboard } from './create-content-property-for-whiteboard.ts';
import { createWhiteboard } from './create-whiteboard.ts';
import { deleteContentPropertyForWhiteboardById } from './delete-content-property-for-whiteboard-by-id.ts';

const site = useLocalSite();

it('takes a property off a whiteboard, and says so when it is gone already', async () => {
  const { id: whiteboardId } = await site.client.run(createWhiteboard, { spaceId: 'MKT', title: 'Ideas' });
  const property = { whiteboard_id: whiteboardId, key: 'votes', value: [1] };
  const { id: propertyId } = await site.client.run(createContentPropertyForWhiteboard, property);
  const answer = await site.client.run(deleteContentPropertyForWhiteboardById, { whiteboardId, propertyId });
  expect(answer).toMatchObject({ id: propertyId, key: 'votes', value: [1], version: 1 });
  expect(await storedProperties(site.client, `/wiki/api/v2/whiteboards/${whiteboardId}`)).toEqual([]);
  await expect(
    site.client.run(deleteContentPropertyForWhiteboardById, { whiteboardId, propertyId }),
  ).rejects.toMatchObject({
    details: { code: 'not_found', message: expect.stringContaining('It has no properties at all') },
  });
});
