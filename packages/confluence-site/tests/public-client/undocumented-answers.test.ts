import { isApiError } from 'confluence.js/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSite, type Site } from '../../src/site.ts';
import { type StrictClient, strictClient } from './strict-client.ts';
import { makeSubjects, type Subjects } from './subjects.ts';

// What real sites were seen to answer where the documents tell otherwise, or nothing.

let site: Site;
let client: StrictClient;
let subjects: Subjects;
let ada: string;

beforeAll(async () => {
  site = await createSite({ port: 0 });
  client = strictClient(site.url);
  subjects = await makeSubjects(client);
  ada = (await client.v1.users.getCurrentUser()).accountId ?? '';
});
afterAll(() => site.close());

const nothing = 999_999_999;
const favourite = () => ({
  relationName: 'favourite',
  ...{ sourceType: 'user' as const, sourceKey: ada },
  ...{ targetType: 'content' as const, targetKey: `${subjects.page}` },
});

describe('is refused', () => {
  it.each<readonly [what: string, status: number, call: () => Promise<unknown>]>([
    ['archiving what is not there', 500, () => client.v1.content.archivePages({ pages: [{ id: nothing }] })],
    ['listing favourites', 501, () => client.v1.relation.findTargetFromSource(favourite())],
    ['the pages below none', 404, () => client.v2.children.getChildPages({ id: nothing })],
    ['a label that nothing carries', 404, () => client.v1.labelInfo.getAllLabelContent({ name: 'unused' })],
    [
      'watching a label that nothing carries',
      403,
      () => client.v1.contentWatches.addLabelWatcher({ labelName: 'unused', accountId: ada }),
    ],
    [
      'whether one is restricted who is not',
      404,
      () =>
        client.v1.contentRestrictions.getContentRestrictionStatusForUser({
          ...{ id: `${subjects.page}`, operationKey: 'read', accountId: ada },
        }),
    ],
    [
      'deleting the current version',
      400,
      () => client.v1.contentVersions.deleteContentVersion({ id: `${subjects.page}`, versionNumber: 1 }),
    ],
    ['the theme of a site without one', 404, () => client.v1.themes.getGlobalTheme()],
    ['what is no CQL', 400, () => client.v1.search.searchByCQL({ cql: 'this is not cql (((' })],
  ])('%s, with %i', async (_what, status, call) => {
    const error = await call().then(
      () => undefined,
      (refusal: unknown) => refusal,
    );
    expect(isApiError(error) && error.status).toBe(status);
  });

  it('single permissions, where there are roles, with the words that tell so', async () => {
    const { results } = await client.v1.group.getGroups({ limit: 1 });
    const refused = client.v1.spacePermissions.addPermissionToSpace({
      spaceKey: subjects.space.key,
      subject: { type: 'group', identifier: results[0]?.id ?? '' },
      operation: { key: 'read', target: 'space' },
    });
    await expect(refused).rejects.toThrow('InvalidRbacOperationException');
  });
});

describe('is answered', () => {
  it('with nothing, whom a group that is not there has, and what is in a state that is not there', async () => {
    expect(await client.v1.group.getGroupMembersByGroupId({ groupId: 'none' })).toMatchObject({
      results: [],
    });
    const state = { spaceKey: subjects.space.key, 'state-id': nothing };
    expect(await client.v1.contentStates.getContentsWithState(state)).toMatchObject({ results: [], size: 0 });
  });

  it('to a denial, with 200', async () => {
    const subject = { type: 'user' as const, identifier: 'anonymous' };
    const checked = client.v1.contentPermissions.checkContentPermission({
      ...{ id: `${subjects.page}`, subject, operation: 'update' },
    });
    expect(await checked).toMatchObject({ hasPermission: false, errors: [expect.any(Object)] });
  });

  it('to its maker, that they watch a page', async () => {
    const status = await client.v1.contentWatches.getContentWatchStatus({
      ...{ contentId: `${subjects.page}`, accountId: ada },
    });
    expect(status.watching).toBe(true);
  });

  it('with whose favourite something is, and with a link to what it is', async () => {
    await client.v1.relation.createRelationship(favourite());
    const told = await client.v1.relation.getRelationship({ ...favourite(), expand: ['source', 'target'] });
    expect(told.source).toBeDefined();
    expect(told.target).toBeUndefined();
    expect(told._expandable?.target).toBe(`/rest/api/content/${subjects.page}`);
  });

  it('with versions numbered anew where one is deleted', async () => {
    const id = `${subjects.child}`;
    for (const number of [2, 3]) {
      const body = { id, status: 'current', title: `Details ${number}`, body: {}, version: { number } };
      await client.v2.page.updatePage({ id: subjects.child, body });
    }
    await client.v1.contentVersions.deleteContentVersion({ id, versionNumber: 2 });
    const { results = [] } = await client.v2.version.getPageVersions({ id: subjects.child });
    expect(results.map(({ number }) => number)).toEqual([2, 1]);
  });
});
