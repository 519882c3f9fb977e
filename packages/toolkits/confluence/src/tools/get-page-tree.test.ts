import { expect, it } from 'vitest';
import { z } from 'zod';
import { act } from '../../testing/acting.ts';
import { useLocalSite } from '../../testing/local-site.ts';
import { getPageTree } from './get-page-tree.ts';

const site = useLocalSite();

async function outline(input: unknown): Promise<string> {
  const { tree } = await site.client.run(getPageTree, input);
  return z
    .string()
    .parse(tree)
    .replaceAll(/ \(\d+\)/g, '');
}

it('shows the tree of a space as an outline', async () => {
  expect(await outline({ space: 'marketing' })).toBe(
    '- Q3 Planning\n- Campaigns\n  - Autumn campaign\n  - Spring campaign review\n- Brand guidelines',
  );
});

it('shows what is below a page, with ids and levels', async () => {
  const answer = await site.client.run(getPageTree, { id: 'campaigns' });
  expect(answer).toMatchObject({ title: 'Campaigns', spaceKey: 'MKT', size: 2, complete: true });
  expect(answer.results).toMatchObject([
    { title: 'Autumn campaign', level: 1, parentId: answer.id },
    { title: 'Spring campaign review', level: 1 },
  ]);
});

it('goes no deeper and no further than it may, the upper levels first', async () => {
  expect(await outline({ space: 'MKT', depth: 1 })).toBe('- Q3 Planning\n- Campaigns\n- Brand guidelines');
  const cut = { space: 'MKT', limit: 4 };
  expect(await outline(cut)).toBe('- Q3 Planning\n- Campaigns\n  - Autumn campaign\n- Brand guidelines');
  expect(await site.client.run(getPageTree, cut)).toMatchObject({ complete: false, size: 4 });
});

it('says that nothing is below a page', async () => {
  await act(site.client, 'CONFLUENCE_CREATE_PAGE', { spaceId: 'MKT', title: 'Leaf' });
  expect(await outline({ id: 'Leaf' })).toBe('Nothing.');
});

it.each([
  [{}, 'invalid_input', 'Send id'],
  [{ space: 'Marketng' }, 'not_found', 'Marketing'],
  [{ id: 'Campains', space: 'MKT' }, 'not_found', 'Campaigns'],
  [{ space: 'MKT', depth: 11 }, 'invalid_input', 'depth'],
])('%j is refused in words', async (input, code, words) => {
  await expect(site.client.run(getPageTree, input)).rejects.toMatchObject({
    details: { code, message: expect.stringContaining(words) },
  });
});
