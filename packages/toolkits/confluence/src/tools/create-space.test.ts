import { expect, it } from 'vitest';
import { useLocalSite } from '../../testing/local-site.ts';
import { jane } from '../../testing/run-tool.ts';
import { createSpace } from './create-space.ts';

const site = useLocalSite();
const withKey = (key: string) => site.client.read(`/wiki/api/v2/spaces?keys=${key}&description-format=plain`);

it('makes a space that others see, with a key from its name', async () => {
  const answer = await site.client.run(createSpace, { name: 'Customer success' });
  expect(answer).toMatchObject({
    key: 'CS',
    name: 'Customer success',
    type: 'global',
    status: 'current',
    homepageId: expect.stringMatching(/^\d+$/),
    url: `${site.client.url}/wiki/spaces/CS`,
  });
  expect(await site.as(jane).read('/wiki/api/v2/spaces?keys=CS')).toMatchObject({
    results: [{ id: answer.id }],
  });
});

it('takes what Composio’s schema takes', async () => {
  const answer = await site.client.run(createSpace, {
    key: 'IDEAS',
    name: 'Ideas',
    description: { plain: { representation: 'plain', value: 'For later' } },
    metadata: { labels: [] },
    type: 'global',
  });
  expect(answer).toMatchObject({ key: 'IDEAS', description: { plain: { value: 'For later' } } });
  expect(await withKey('IDEAS')).toMatchObject({
    results: [{ description: { plain: { value: 'For later' } } }],
  });
});

it('makes the personal space of the account, under a key of its id', async () => {
  const answer = await site.client.run(createSpace, { name: 'Ada Admin', type: 'personal' });
  expect(answer).toMatchObject({ key: expect.stringMatching(/^~[A-Za-z0-9]+$/), type: 'personal' });
});

it.each([
  [{ name: 'X', key: 'MKT' }, 'conflict', 'Send another one'],
  [{ name: 'X', key: 'NO_KEY' }, 'invalid_input', 'letters and digits only'],
  [{ name: 'X', key: 'MINE', type: 'personal' }, 'invalid_input', 'begin with ~'],
  [{ name: 'X', key: '~mine' }, 'invalid_input', 'begin with ~'],
  [{ name: ' ' }, 'invalid_input', 'name'],
])('%j is refused in words, and nothing changes', async (input, code, words) => {
  const { client } = site;
  const before = await client.read('/wiki/api/v2/spaces');
  await expect(client.run(createSpace, input)).rejects.toMatchObject({
    details: { code, message: expect.stringContaining(words) },
  });
  expect(await client.read('/wiki/api/v2/spaces')).toEqual(before);
});
