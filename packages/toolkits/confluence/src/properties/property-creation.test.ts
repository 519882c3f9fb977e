import { expect, it } from 'vitest';
import { act, changedSince, intend, settle } from '../../testing/acting.ts';
import { useLocalSite } from '../../testing/local-site.ts';
import { jane } from '../../testing/run-tool.ts';
import { deleteSpaceProperty } from '../tools/delete-space-property.ts';

const site = useLocalSite();
const create = 'CONFLUENCE_CREATE_PAGE_PROPERTY';
const sent = { page_id: 'Q3 Planning', key: 'review', value: 'open' };

it('is taken back no more when somebody changed or deleted it', async () => {
  const made = await act(site.client, create, sent);
  const update = 'CONFLUENCE_UPDATE_CONTENT_PROPERTY_FOR_PAGE_BY_ID';
  await act(site.as(jane), update, { pageId: 'Q3 Planning', propertyId: 'review', value: 'done' });
  expect(await changedSince(site.client, create, made)).toMatchObject({ by: 'Jane Doe' });
  const deletion = 'CONFLUENCE_DELETE_CONTENT_PROPERTY_FOR_PAGE_BY_ID';
  await act(site.client, deletion, { pageId: 'Q3 Planning', propertyId: 'review' });
  expect(await changedSince(site.client, create, made)).toMatchObject({
    what: 'The property “review” is not there any more.',
  });
});

it('is not mistaken for a property of another account', async () => {
  const lost = await intend(site.client, create, sent);
  await act(site.as(jane), create, sent);
  expect(await settle(site.client, create, lost)).toEqual({ effect: 'did_not_happen' });
});

it('is not mistaken for another value of the same account, nor for a later version', async () => {
  const lost = await intend(site.client, create, sent);
  await act(site.client, create, { ...sent, value: 'other' });
  const look = { effect: 'unclear', look: 'Look at the property “review” of the page “Q3 Planning”.' };
  expect(await settle(site.client, create, lost)).toEqual(look);
  const update = 'CONFLUENCE_UPDATE_CONTENT_PROPERTY_FOR_PAGE_BY_ID';
  await act(site.client, update, { pageId: 'Q3 Planning', propertyId: 'review', value: 'open' });
  expect(await settle(site.client, create, lost)).toEqual(look);
});

it('says where to look when the thing itself is gone', async () => {
  const slug = 'CONFLUENCE_CREATE_SPACE_PROPERTY';
  const lost = await intend(site.client, slug, { spaceId: 'HR', key: 'k', value: 1 });
  await act(site.client, 'CONFLUENCE_DELETE_SPACE', { space_key: 'HR' });
  expect(await settle(site.client, slug, lost)).toMatchObject({
    effect: 'unclear',
    look: expect.stringMatching(/^Look whether the space \d+ is still there\.$/),
  });
  await expect(
    site.client.run(deleteSpaceProperty, { spaceIdOrKey: 'HR', propertyKey: 'k' }),
  ).rejects.toMatchObject({ details: { code: 'not_found' } });
});
