import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { seedUsers } from '../../src/seed/users.ts';
import { createSite, type Site } from '../../src/site.ts';
import { withoutRoles, withRoles } from '../conformance/kinds-of-site.ts';
import { type Send, sender } from '../conformance/send.ts';
import { type HiddenWorld, makeHiddenWorld } from './hidden-world.ts';

/** What everybody who sees a space may do. */
const viewersMay = new Map([
  ['POST /wiki/api/v2/footer-comments', 'the role lets them comment'],
  ['POST /wiki/api/v2/inline-comments', 'the role lets them comment'],
  ['POST /wiki/api/v2/spaces', 'everybody makes spaces'],
  ['POST /wiki/rest/api/space', 'everybody makes spaces'],
  ['POST /wiki/rest/api/space/_private', 'everybody makes spaces'],
  ['POST /wiki/api/v2/users-bulk', 'it reads'],
  ['POST /wiki/api/v2/user/access/check-access-by-email', 'it reads'],
  ['POST /wiki/api/v2/user/access/invite-by-email', 'the documents let everybody invite'],
  ['POST /wiki/api/v2/content/convert-ids-to-types', 'it reads'],
  ['POST /wiki/rest/api/content/{id}/permission/check', 'it reads'],
  ['POST /wiki/rest/api/contentbody/convert/async/bulk/tasks', 'it reads'],
  ['POST /wiki/rest/api/contentbody/convert/async/{to}', 'it reads'],
]);

/** What is the caller's own or the whole site's, and nothing of the space. */
const notInTheSpace = /\/(user\/watch|user\/\{userId\}\/property|relation)\//;

const permissions = z.object({
  results: z.array(
    z.object({
      id: z.string(),
      principal: z.object({ type: z.string() }),
      operation: z.object({ key: z.string(), targetType: z.string() }),
    }),
  ),
});
const roles = z.object({ results: z.array(z.object({ id: z.string(), name: z.string() })) });
const kinds = [
  { name: 'a site with roles', rbac: true, kind: withRoles, makeViewer: giveRole },
  { name: 'a site without roles', rbac: false, kind: withoutRoles, makeViewer: leaveReading },
];

describe.each(kinds)('viewers on $name', ({ rbac, kind, makeViewer }) => {
  const faults: unknown[] = [];
  let site: Site;
  let jane: Send;
  let world: HiddenWorld;

  beforeAll(async () => {
    site = await createSite({ port: 0, rbac, onFault: (fault) => faults.push(fault) });
    const ada = sender(site.url);
    jane = sender(site.url, 'jane@example.com:local-jane-token');
    world = await makeHiddenWorld(ada, kind);
    // So that the space refuses, and no restriction that the calls have left.
    for (const name of ['page', 'otherPage', 'blogPost'])
      await ada('DELETE', `/wiki/rest/api/content/${world.values.get(name)}/restriction`);
    await makeViewer(ada, world);
  });
  afterAll(() => site.close());

  it('see the space and change nothing in it', async () => {
    const before = await contents(jane, world);
    const done: string[] = [];
    for (const call of world.calls.filter(({ method }) => method !== 'GET')) {
      if (viewersMay.has(call.name) || notInTheSpace.test(call.name)) continue;
      const answer = await jane(call.method, call.address, call);
      // A draft is its author's alone, and a 400 tells that there is none.
      const isRefused = [403, 404].includes(answer.status) || answer.text.includes('There is no draft');
      if (!isRefused) done.push(`${call.name}: ${answer.status} ${answer.text.slice(0, 200)}`);
    }
    expect(done).toEqual([]);
    expect(await contents(jane, world)).toEqual(before);
    expect(faults).toEqual([]);
  });
});

async function giveRole(ada: Send, world: HiddenWorld): Promise<void> {
  const known = roles.parse((await ada('GET', '/wiki/api/v2/space-roles')).json);
  const roleId = known.results.find(({ name }) => name === 'Viewer')?.id;
  const body = [
    { principal: { principalType: 'ACCESS_CLASS', principalId: 'all-licensed-users' } },
    { principal: { principalType: 'USER', principalId: seedUsers.jane.accountId }, roleId },
  ];
  const address = `/wiki/api/v2/spaces/${world.values.get('space')}/role-assignments`;
  expect((await ada('POST', address, { body })).status).toBe(200);
}

/** Takes all that a group or somebody else than the maker may do in the space, but to read and to comment. */
async function leaveReading(ada: Send, world: HiddenWorld): Promise<void> {
  const address = `/wiki/api/v2/spaces/${world.values.get('space')}/permissions?limit=250`;
  const { results } = permissions.parse((await ada('GET', address)).json);
  for (const { id, principal, operation } of results) {
    const isLeft =
      operation.key === 'read' || `${operation.key}/${operation.targetType}` === 'create/comment';
    if (principal.type !== 'group' || isLeft) continue;
    const path = `/wiki/rest/api/space/${world.values.get('spaceKey')}/permission/${id}`;
    expect((await ada('DELETE', path)).status).toBe(204);
  }
}

/** What jane sees of the space: pages and posts with their versions, labels and properties. */
async function contents(jane: Send, world: HiddenWorld): Promise<string[]> {
  const included = 'include-labels=true&include-properties=true&body-format=storage';
  const addresses = [
    `/wiki/api/v2/pages/${world.values.get('page')}?${included}`,
    `/wiki/api/v2/blogposts/${world.values.get('blogPost')}?${included}`,
    `/wiki/api/v2/pages/${world.values.get('otherPage')}/descendants`,
    `/wiki/api/v2/spaces/${world.values.get('space')}/pages?limit=250`,
    `/wiki/api/v2/footer-comments/${world.values.get('footerComment')}?${included}`,
  ];
  const texts: string[] = [];
  for (const address of addresses) {
    const answer = await jane('GET', address);
    expect(answer.status).toBe(200);
    texts.push(answer.text);
  }
  return texts;
}
