import { describe, expect, it } from 'vitest';
import { act, changedSince, intend, settle } from '../../testing/acting.ts';
import { useLocalSite } from '../../testing/local-site.ts';
import { jane } from '../../testing/run-tool.ts';
import { createWhiteboard } from './create-whiteboard.ts';

const site = useLocalSite();
const { slug } = createWhiteboard;
const whiteboard = (id: unknown) => site.client.read(`/wiki/api/v2/whiteboards/${id}`);

it('makes a whiteboard in a space, under its home page', async () => {
  const made = await site.client.run(createWhiteboard, { spaceId: 'marketing', title: 'Ideas' });
  expect(made).toMatchObject({
    title: 'Ideas',
    status: 'current',
    spaceKey: 'MKT',
    url: `${site.client.url}/wiki/spaces/MKT/whiteboard/${made.id}`,
  });
  expect(await whiteboard(made.id)).toMatchObject({ title: 'Ideas', parentId: made.parentId });
});

it('goes under a page by its title, and takes the space from there; under anything by its id', async () => {
  const made = await site.client.run(createWhiteboard, { parentId: 'campaigns', title: 'Ideas' });
  expect(made.spaceKey).toBe('MKT');
  const below = await site.client.run(createWhiteboard, { spaceId: made.spaceId, parentId: made.id });
  expect(await whiteboard(below.id)).toMatchObject({ title: 'Untitled whiteboard', parentId: made.id });
});

it('takes null for what is left out, as Composio’s schema does', async () => {
  const made = await site.client.run(createWhiteboard, { spaceId: 'MKT', title: null, parentId: null });
  expect(made.title).toBe('Untitled whiteboard');
});

it.each([
  [{ title: 'X' }, 'invalid_input', 'Send spaceId, parentId or both'],
  [{ spaceId: 'nowhere' }, 'not_found', 'No space fits'],
  [{ spaceId: 'MKT', parentId: 'no such page' }, 'not_found', 'No page fits'],
  [{ spaceId: 'MKT', parentId: '999999' }, 'invalid_input', 'refused'],
])('%j is refused in words', async (sent, code, words) => {
  await expect(site.client.run(createWhiteboard, sent)).rejects.toMatchObject({
    details: { code, message: expect.stringContaining(words) },
  });
});

describe('taking it back', () => {
  it('leaves one that somebody put something under', async () => {
    const made = await act(site.client, slug, { spaceId: 'MKT', title: 'Ideas' });
    expect(await changedSince(site.client, slug, made)).toBeUndefined();
    await act(site.as(jane), slug, { spaceId: 'MKT', title: 'More', parentId: String(made.output.id) });
    expect(await changedSince(site.client, slug, made)).toMatchObject({ what: '“More” was put under it.' });
  });

  it('says that it is in the trash', async () => {
    const made = await act(site.client, slug, { spaceId: 'MKT', title: 'Ideas' });
    await act(site.client, 'CONFLUENCE_DELETE_WHITEBOARD', { id: String(made.output.id) });
    expect(await changedSince(site.client, slug, made)).toMatchObject({
      what: '“Ideas” was moved to the trash.',
    });
  });
});

describe('a lost answer', () => {
  it('is not mixed up with a whiteboard of another account', async () => {
    const lost = await intend(site.client, slug, { spaceId: 'MKT', title: 'Ideas' });
    await act(site.as(jane), slug, { spaceId: 'MKT', title: 'Ideas' });
    expect(await settle(site.client, slug, lost)).toEqual({ effect: 'did_not_happen' });
  });

  it('is unclear where the account made others there', async () => {
    const lost = await intend(site.client, slug, { spaceId: 'MKT', title: 'Ideas' });
    await act(site.client, slug, { spaceId: 'MKT', title: 'Others' });
    expect(await settle(site.client, slug, lost)).toEqual({
      effect: 'unclear',
      look: 'Look for the whiteboard “Ideas” in the space Marketing.',
    });
  });
});
