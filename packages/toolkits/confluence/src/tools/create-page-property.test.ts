import { expect, it } from 'vitest';
import { useLocalSite } from '../../testing/local-site.ts';
import { storedProperties } from '../../testing/stored-properties.ts';
import { createPage } from './create-page.ts';
import { createPageProperty } from './create-page-property.ts';

const site = useLocalSite();

it('keeps any JSON with a page that it finds by its title', async () => {
  const value = { state: 'open', reviewers: ['ada'] };
  const made = await site.client.run(createPageProperty, { page_id: 'q3 planning', key: 'review', value });
  expect(made).toMatchObject({
    key: 'review',
    value,
    version: { number: 1 },
    createdAt: expect.stringMatching(/^\d{4}-/),
    title: 'Q3 Planning',
    spaceKey: 'MKT',
    _links: { self: `/wiki/api/v2/pages/${made.ownerId}/properties/${made.id}` },
  });
  expect(await storedProperties(site.client, `/wiki/api/v2/pages/${made.ownerId}`)).toMatchObject([
    { id: made.id, key: 'review', value },
  ]);
});

it('keeps nothing, a number and a text as they are', async () => {
  for (const [key, value] of Object.entries({ nothing: null, number: 0, text: '{"a":1}' })) {
    const made = await site.client.run(createPageProperty, { page_id: 'Q3 Planning', key, value });
    expect(made.value).toEqual(value);
  }
});

it('says beforehand what it does', async () => {
  const input = createPageProperty.input.parse({ page_id: 'Q3 Planning', key: 'review', value: { a: 1 } });
  const { summary, changes } = await createPageProperty.plan(input, site.client.context());
  expect(summary).toBe('Create the property “review” of the page “Q3 Planning”');
  expect(changes).toEqual([
    { what: 'property “review” of the page “Q3 Planning”', before: null, after: '{\n  "a": 1\n}' },
  ]);
});

it('tells pages of one title apart by their space', async () => {
  await site.client.run(createPage, { title: 'Q3 Planning', spaceId: 'ENG' });
  const property = { page_id: 'Q3 Planning', key: 'review', value: 1 };
  await expect(site.client.run(createPageProperty, property)).rejects.toMatchObject({
    details: { code: 'ambiguous' },
  });
  const made = await site.client.run(createPageProperty, { ...property, space: 'engineering' });
  expect(made.spaceKey).toBe('ENG');
});

it.each([
  [{ key: 'review' }, 'conflict', 'has a property “review” already. Update that one'],
  [{ page_id: 'nowhere' }, 'not_found', 'No page fits'],
  [{ key: '' }, 'invalid_input', 'key'],
  [{ value: 'x'.repeat(40_000) }, 'invalid_input', 'spread it over several keys'],
  [{ value: undefined }, 'invalid_input', 'value'],
])('%j is refused in words, and nothing changes', async (sent, code, words) => {
  const first = { page_id: 'Q3 Planning', key: 'review', value: 1 };
  const { ownerId } = await site.client.run(createPageProperty, first);
  const stored = () => storedProperties(site.client, `/wiki/api/v2/pages/${ownerId}`);
  const before = await stored();
  const wrong = { ...first, key: 'other', ...sent };
  await expect(site.client.run(createPageProperty, wrong)).rejects.toMatchObject({
    details: { code, message: expect.stringContaining(words) },
  });
  expect(await stored()).toEqual(before);
});
