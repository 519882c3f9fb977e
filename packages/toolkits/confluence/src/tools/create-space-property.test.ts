import { expect, it } from 'vitest';
import { useLocalSite } from '../../testing/local-site.ts';
import { jane } from '../../testing/run-tool.ts';
import { storedProperties } from '../../testing/stored-properties.ts';
import { createSpaceProperty } from './create-space-property.ts';

const site = useLocalSite();

it('adds a setting to a space by its name, and takes what Composio’s schema takes', async () => {
  const made = await site.client.run(createSpaceProperty, {
    spaceId: 'marketing',
    key: 'theme',
    value: { color: 'blue' },
    version: { number: 1, message: null },
  });
  expect(made).toMatchObject({ title: 'Marketing', spaceKey: 'MKT', createdBy: expect.any(String) });
  expect(await storedProperties(site.client, `/wiki/api/v2/spaces/${made.ownerId}`)).toMatchObject([
    { id: made.id, key: 'theme', value: { color: 'blue' }, version: { number: 1 } },
  ]);
});

it.each([
  [{ spaceId: 'nowhere' }, 'not_found', 'No space fits'],
  [{ version: { number: 0 } }, 'invalid_input', 'number'],
])('%j is refused in words', async (sent, code, words) => {
  const wrong = { spaceId: 'MKT', key: 'theme', value: 1, ...sent };
  await expect(site.client.run(createSpaceProperty, wrong)).rejects.toMatchObject({
    details: { code, message: expect.stringContaining(words) },
  });
});

it('tells who does not administer the space that an administrator may', async () => {
  const sent = { spaceId: 'ENG', key: 'theme', value: 1 };
  await expect(site.as(jane).run(createSpaceProperty, sent)).rejects.toMatchObject({
    details: { code: 'not_permitted', message: expect.stringContaining('administer') },
  });
});
