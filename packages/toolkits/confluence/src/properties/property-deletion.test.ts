import { expect, it } from 'vitest';
import { act, changedSince, intend, settle } from '../../testing/acting.ts';
import { useLocalSite } from '../../testing/local-site.ts';
import { jane } from '../../testing/run-tool.ts';

const site = useLocalSite();
const deletion = 'CONFLUENCE_DELETE_CONTENT_PROPERTY_FOR_PAGE_BY_ID';
const review = { pageId: 'Q3 Planning', propertyId: 'review' };
const create = () =>
  act(site.as(jane), 'CONFLUENCE_CREATE_PAGE_PROPERTY', {
    page_id: 'Q3 Planning',
    key: 'review',
    value: 'open',
  });

it('is taken back no more when somebody made the property anew', async () => {
  await create();
  const done = await act(site.client, deletion, review);
  expect(await changedSince(site.client, deletion, done)).toBeUndefined();
  await create();
  expect(await changedSince(site.client, deletion, done)).toMatchObject({
    by: 'Jane Doe',
    what: 'The property “review” was made anew.',
  });
});

it('is taken back no more when the thing itself is gone', async () => {
  const slug = 'CONFLUENCE_DELETE_SPACE_PROPERTY';
  await act(site.client, 'CONFLUENCE_CREATE_SPACE_PROPERTY', { spaceId: 'HR', key: 'k', value: 1 });
  const done = await act(site.client, slug, { spaceIdOrKey: 'HR', propertyKey: 'k' });
  await act(site.client, 'CONFLUENCE_DELETE_SPACE', { space_key: 'HR' });
  expect(await changedSince(site.client, slug, done)).toMatchObject({
    what: 'The space is not there any more.',
  });
});

it('answers a lost one with what was deleted, though another took the key since', async () => {
  const made = await create();
  const lost = await intend(site.client, deletion, review);
  await act(site.client, deletion, review);
  await create();
  expect(await settle(site.client, deletion, lost)).toMatchObject({
    effect: 'happened',
    output: { id: made.output.id, key: 'review', value: 'open' },
  });
});
