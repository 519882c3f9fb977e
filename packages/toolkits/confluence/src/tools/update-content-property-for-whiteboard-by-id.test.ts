import { expect, it } from 'vitest';
import { useLocalSite } from '../../testing/local-site.ts';
import { storedProperties } from '../../testing/stored-properties.ts';
import { createContentPropertyForWhiteboard } from './create-content-property-for-whiteboard.ts';
import { createWhiteboard } from './create-whiteboard.ts';
import { updateContentPropertyForWhiteboardById } from './update-content-property-for-whiteboard-by-id.ts';

const site = useLocalSite();

it('overwrites by id and by key, and counts the version on', async () => {
  const { id: whiteboardId } = await site.client.run(createWhiteboard, { spaceId: 'MKT', title: 'Ideas' });
  const property = { whiteboard_id: whiteboardId, key: 'votes', value: [1] };
  const { id: propertyId } = await site.client.run(createContentPropertyForWhiteboard, property);
  await site.client.run(updateContentPropertyForWhiteboardById, { whiteboardId, propertyId, value: [2] });
  const byKey = { whiteboardId, propertyId: 'votes', value: [3] };
  const answer = await site.client.run(updateContentPropertyForWhiteboardById, byKey);
  expect(answer).toMatchObject({ id: propertyId, version: 3, title: 'Ideas' });
  const wrong = { whiteboardId, propertyId: 'stars', value: [4] };
  await expect(site.client.run(updateContentPropertyForWhiteboardById, wrong)).rejects.toMatchObject({
    details: { code: 'not_found', candidates: [{ name: 'votes' }] },
  });
  expect(await storedProperties(site.client, `/wiki/api/v2/whiteboards/${whiteboardId}`)).toMatchObject([
    { value: [3] },
  ]);
});
