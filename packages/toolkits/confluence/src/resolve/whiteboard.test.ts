import { beforeEach, expect, it } from 'vitest';
import { useLocalSite } from '../../testing/local-site.ts';
import { createWhiteboard } from '../tools/create-whiteboard.ts';
import { findWhiteboard } from './whiteboard.ts';

const site = useLocalSite();
const find = (id: string, space?: string) => findWhiteboard({ id, space }, site.client.context());
let ideas: Record<string, unknown> = {};
beforeEach(async () => {
  ideas = await site.client.run(createWhiteboard, { spaceId: 'MKT', title: 'Ideas for spring' });
});

it('finds a whiteboard by id, address, title and part of its title', async () => {
  for (const words of [
    ideas.id,
    ideas.url,
    'ideas for spring',
    'Spring',
    'the ideas for spring whiteboard',
  ]) {
    expect(await find(String(words))).toMatchObject({ id: ideas.id });
  }
});

it('prefers one that is called a whiteboard in its title', async () => {
  const { id } = await site.client.run(createWhiteboard, { spaceId: 'ENG', title: 'Team whiteboard' });
  await site.client.run(createWhiteboard, { spaceId: 'ENG', title: 'Team' });
  expect(await find('team whiteboard')).toMatchObject({ id });
});

it('tells those of one title apart by their space', async () => {
  const { id } = await site.client.run(createWhiteboard, { spaceId: 'ENG', title: 'Ideas for spring' });
  await expect(find('Ideas for spring')).rejects.toMatchObject({
    details: {
      code: 'ambiguous',
      candidates: expect.arrayContaining([
        expect.objectContaining({ id: ideas.id, detail: 'in MKT' }),
        expect.objectContaining({ id, detail: 'in ENG' }),
      ]),
    },
  });
  expect(await find('Ideas for spring', 'engineering')).toMatchObject({ id });
});

it.each([
  ['Nothing like it', 'not_found', 'found by its title after a while'],
  ['999999', 'not_found', 'No whiteboard fits'],
])('%s is refused in words', async (words, code, message) => {
  await expect(find(words)).rejects.toMatchObject({
    details: { code, message: expect.stringContaining(message) },
  });
});

it('refuses the address of a space', async () => {
  await expect(find(`${site.client.url}/wiki/spaces/MKT/overview`)).rejects.toMatchObject({
    details: { code: 'invalid_input', message: expect.stringContaining('no address of a whiteboard') },
  });
});
