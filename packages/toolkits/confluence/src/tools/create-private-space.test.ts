import { expect, it } from 'vitest';
import { useLocalSite } from '../../testing/local-site.ts';
import { jane } from '../../testing/run-tool.ts';
import { createPrivateSpace } from './create-private-space.ts';

const site = useLocalSite();
const withKey = (key: string) => site.client.read(`/wiki/api/v2/spaces?keys=${key}&description-format=plain`);

it('makes a space with a key from its name, which others do not see', async () => {
  const answer = await site.client.run(createPrivateSpace, { name: 'Product roadmap drafts' });
  expect(answer).toMatchObject({
    key: 'PRD',
    name: 'Product roadmap drafts',
    url: expect.stringMatching(/\/wiki\/spaces\/PRD/),
  });
  expect(await withKey('PRD')).toMatchObject({
    results: [{ id: answer.id, name: 'Product roadmap drafts' }],
  });
  expect(await site.as(jane).read('/wiki/api/v2/spaces?keys=PRD')).toMatchObject({ results: [] });
});

it('makes the key free where it is taken', async () => {
  const { client } = site;
  await client.run(createPrivateSpace, { name: 'Product roadmap drafts' });
  expect(await client.run(createPrivateSpace, { name: 'Paid research days' })).toMatchObject({ key: 'PRD2' });
  expect(await withKey('PRD')).toMatchObject({ results: [{ name: 'Product roadmap drafts' }] });
});

it('takes what Composio’s schema takes, and a description in plain words', async () => {
  const { client } = site;
  const description = { plain: { representation: 'plain', value: 'For later' } };
  await client.run(createPrivateSpace, { key: 'IDEAS', name: 'Ideas', description });
  await client.run(createPrivateSpace, { key: 'MORE', name: 'More', description: 'For later' });
  for (const key of ['IDEAS', 'MORE']) {
    expect(await withKey(key)).toMatchObject({
      results: [{ description: { plain: { value: 'For later' } } }],
    });
  }
});

it.each([
  [{ name: 'X', key: 'MKT' }, 'conflict'],
  [{ name: 'X', key: 'no key' }, 'invalid_input'],
  [{ name: ' ' }, 'invalid_input'],
  [{ key: 'ABC' }, 'invalid_input'],
])('%j is refused in words, and nothing changes', async (input, code) => {
  const { client } = site;
  const before = await client.read('/wiki/api/v2/spaces');
  await expect(client.run(createPrivateSpace, input)).rejects.toMatchObject({ details: { code } });
  expect(await client.read('/wiki/api/v2/spaces')).toEqual(before);
});
