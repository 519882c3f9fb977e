import { beforeEach, expect, it } from 'vitest';
import { useLocalSite } from '../../testing/local-site.ts';
import { storedProperties } from '../../testing/stored-properties.ts';
import { createPageProperty } from './create-page-property.ts';
import { updateContentPropertyForPageById } from './update-content-property-for-page-by-id.ts';

const site = useLocalSite();
let made: Record<string, unknown> = {};
beforeEach(async () => {
  made = await site.client.run(createPageProperty, { page_id: 'Q3 Planning', key: 'review', value: 'open' });
});

const stored = () => storedProperties(site.client, `/wiki/api/v2/pages/${made.ownerId}`);

it('replaces the value by key or id, without being told a version', async () => {
  const byKey = { pageId: 'Q3 Planning', propertyId: 'review', value: 'done' };
  expect(await site.client.run(updateContentPropertyForPageById, byKey)).toMatchObject({
    id: made.id,
    version: { number: 2 },
  });
  const byId = { pageId: made.ownerId, propertyId: made.id, value: { state: 'archived' } };
  await site.client.run(updateContentPropertyForPageById, byId);
  expect(await stored()).toMatchObject([
    { key: 'review', value: { state: 'archived' }, version: { number: 3 } },
  ]);
});

it.each([
  [{ propertyId: 'revew' }, 'not_found', 'Closest: “review”'],
  [{ pageId: 'nowhere' }, 'not_found', 'No page fits'],
  [{ value: undefined }, 'invalid_input', 'value'],
])('%j is refused in words, and nothing changes', async (sent, code, words) => {
  const wrong = { pageId: 'Q3 Planning', propertyId: 'review', value: 'x', ...sent };
  await expect(site.client.run(updateContentPropertyForPageById, wrong)).rejects.toMatchObject({
    details: { code, message: expect.stringContaining(words) },
  });
  expect(await stored()).toMatchObject([{ value: 'open', version: { number: 1 } }]);
});
