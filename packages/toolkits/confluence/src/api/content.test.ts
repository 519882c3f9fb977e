import { expect, it } from 'vitest';
import { useLocalSite } from '../../testing/local-site.ts';
import { findContent } from '../resolve/content.ts';
import { readContent, spaceKeyOf } from './content.ts';

const site = useLocalSite();

it.each([
  ['/spaces/MKT/pages/12/Title', 'MKT'],
  ['/spaces/~712020%3Aab/overview', '~712020:ab'],
  ['/pages/viewpage.action?pageId=1', null],
  [null, null],
])('reads the key of the space in %j', (webui, key) => {
  expect(spaceKeyOf(webui)).toBe(key);
});

it('reads what is asked for, and no more', async () => {
  const context = site.client.context();
  const { id } = await findContent({ id: 'Q3 Planning', types: ['page'] }, context);
  const plain = await readContent('page', id, context);
  expect(plain).toMatchObject({ id, type: 'page', version: { number: 1 } });
  expect(plain.body?.storage).toBeUndefined();
  expect((await readContent('page', id, context, { body: true, version: 1 })).body?.storage?.value).toContain(
    'Goals',
  );
});

it('does not take a blog post for a page', async () => {
  const context = site.client.context();
  const { id } = await findContent({ id: 'The new website is live', types: ['blogpost'] }, context);
  await expect(readContent('page', id, context)).rejects.toMatchObject({ details: { code: 'not_found' } });
});
