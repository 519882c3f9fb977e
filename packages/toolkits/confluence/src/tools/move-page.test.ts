import { whyNoWayBack } from '@tributary/toolkit';
import { expect, it } from 'vitest';
import { act, changedSince, intend, settle, undo } from '../../testing/acting.ts';
import { useLocalSite } from '../../testing/local-site.ts';
import { jane } from '../../testing/run-tool.ts';
import { createPage } from './create-page.ts';
import { deletePage } from './delete-page.ts';
import { getPageTree } from './get-page-tree.ts';
import { movePage } from './move-page.ts';

const site = useLocalSite();
const slug = 'CONFLUENCE_MOVE_PAGE';

async function tree(space: string): Promise<string> {
  const { tree: outline } = await site.client.run(getPageTree, { space });
  return String(outline).replaceAll(/ \(\d+\)/g, '');
}

it('puts a page under another, as its last', async () => {
  const answer = await site.client.run(movePage, { id: 'brand guidelines', parentId: 'campaigns' });
  expect(answer).toMatchObject({ title: 'Brand guidelines', parentTitle: 'Campaigns', spaceKey: 'MKT' });
  expect(await tree('MKT')).toBe(
    '- Q3 Planning\n- Campaigns\n  - Autumn campaign\n  - Spring campaign review\n  - Brand guidelines',
  );
});

it.each([
  [{ beforeId: 'Q3 Planning' }, '- Brand guidelines\n- Q3 Planning\n- Campaigns'],
  [{ afterId: 'Q3 Planning' }, '- Q3 Planning\n- Brand guidelines\n- Campaigns'],
])('puts a page right beside another: %j', async (where, start) => {
  await site.client.run(movePage, { id: 'Brand guidelines', ...where });
  expect(await tree('MKT')).toMatch(new RegExp(`^${start}`));
});

it('takes what is below a page along, to the top level of another space', async () => {
  const answer = await site.client.run(movePage, { id: 'Campaigns', spaceId: 'people' });
  expect(answer).toMatchObject({ spaceKey: 'HR', spaceName: 'People', parentTitle: 'People' });
  expect(await tree('HR')).toMatch(/- Campaigns\n {2}- Autumn campaign\n {2}- Spring campaign review$/);
  expect(await tree('MKT')).toBe('- Q3 Planning\n- Brand guidelines');
});

it('puts a page beside one of another space', async () => {
  await site.client.run(movePage, { id: 'Q3 Planning', beforeId: 'Runbooks' });
  expect(await tree('ENG')).toContain('- Q3 Planning\n- Runbooks');
});

it.each([
  ['the first', { id: 'Q3 Planning', parentId: 'Brand guidelines' }],
  ['one in the middle', { id: 'Campaigns', spaceId: 'ENG' }],
  ['the last', { id: 'Brand guidelines', beforeId: 'Runbooks' }],
  ['the last of its parent', { id: 'Spring campaign review', beforeId: 'Q3 Planning' }],
])('goes back to its very place: %s', async (_name, sent) => {
  const before = [await tree('MKT'), await tree('ENG')];
  const action = await act(site.client, slug, sent);
  expect([await tree('MKT'), await tree('ENG')]).not.toEqual(before);
  await undo(site.client, slug, action);
  expect([await tree('MKT'), await tree('ENG')]).toEqual(before);
});

it('goes back under its parent where it was alone', async () => {
  await site.client.run(createPage, { parentId: 'Q3 Planning', title: 'Only child' });
  const action = await act(site.client, slug, { id: 'Only child', parentId: 'Campaigns' });
  await undo(site.client, slug, action);
  expect(await tree('MKT')).toMatch(/^- Q3 Planning\n {2}- Only child\n/);
});

it('says beforehand where there is no way back', async () => {
  const { client } = site;
  const { spaceId } = await client.run(createPage, { spaceId: 'MKT', title: 'Anything' });
  const orphan = { spaceId: String(spaceId), title: 'Orphan' };
  await client.send({ method: 'POST', path: '/wiki/api/v2/pages?root-level=true', body: orphan });
  const { input, before } = await intend(client, slug, { id: 'Orphan', parentId: 'Campaigns' });
  expect(whyNoWayBack(movePage.undo, { input, before })).toContain('only beside or under a page');
});

it('leaves a page that somebody moved again, or whose neighbour is gone', async () => {
  const { client } = site;
  const action = await act(client, slug, { id: 'Campaigns', parentId: 'Brand guidelines' });
  await act(site.as(jane), slug, { id: 'Campaigns', spaceId: 'ENG' });
  expect(await changedSince(client, slug, action)).toMatchObject({ what: '“Campaigns” was moved again.' });
  const other = await act(client, slug, { id: 'Brand guidelines', spaceId: 'HR' });
  await client.run(deletePage, { id: 'Q3 Planning' });
  expect(await changedSince(client, slug, other)).toMatchObject({
    what: '“Q3 Planning” is not there any more.',
  });
});

it('cannot tell what came of a lost move when somebody else moved the page too', async () => {
  const unanswered = await intend(site.client, slug, { id: 'Campaigns', parentId: 'Q3 Planning' });
  await act(site.as(jane), slug, { id: 'Campaigns', spaceId: 'ENG' });
  expect(await settle(site.client, slug, unanswered)).toMatchObject({
    effect: 'unclear',
    look: expect.stringContaining('“Campaigns”'),
  });
});

it('asks which page where several have the title', async () => {
  for (const spaceId of ['MKT', 'ENG']) await site.client.run(createPage, { spaceId, title: 'Plan' });
  const move = site.client.run(movePage, { id: 'Campaigns', parentId: 'Plan' });
  await expect(move).rejects.toMatchObject({ details: { code: 'ambiguous' } });
  await site.client.run(movePage, { id: 'Campaigns', parentId: 'Plan', spaceId: 'ENG' });
  expect(await tree('ENG')).toContain('- Plan\n  - Campaigns');
});

it.each([
  [{ id: 'Campaigns' }, 'invalid_input', 'Send parentId'],
  [{ id: 'Campaigns', parentId: 'Q3 Planning', afterId: 'Q3 Planning' }, 'invalid_input', 'one place only'],
  [{ id: 'Campaigns', parentId: 'Autumn campaign' }, 'invalid_input', 'is below “Campaigns”'],
  [{ id: 'Campaigns', parentId: 'Campaigns' }, 'invalid_input', 'itself'],
  [{ id: 'Marketing', parentId: 'Runbooks' }, 'invalid_input', 'home page'],
  [{ id: 'Campaigns', afterId: 'Engineering' }, 'invalid_input', 'top of its space'],
  [{ id: 'Autumn campaign', parentId: 'Campaigns' }, 'conflict', 'already'],
  [{ id: 'Campaigns', parentId: 'Q3 Planing' }, 'not_found', 'Q3 Planning'],
])('%j is refused in words, and nothing changes', async (input, code, words) => {
  const before = [await tree('MKT'), await tree('ENG')];
  await expect(site.client.run(movePage, input)).rejects.toMatchObject({
    details: { code, message: expect.stringContaining(words) },
  });
  expect([await tree('MKT'), await tree('ENG')]).toEqual(before);
});
