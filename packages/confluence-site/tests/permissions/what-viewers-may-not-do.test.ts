import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { seedUsers } from '../../src/seed/users.ts';
import { createSite, type Site } from '../../src/site.ts';
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

const roles = z.object({ results: z.array(z.object({ id: z.string(), name: z.string() })) });
const faults: unknown[] = [];
let site: Site;
let ada: Send;
let jane: Send;
let world: HiddenWorld;

beforeAll(async () => {
  site = await createSite({ port: 0, onFault: (fault) => faults.push(fault) });
  ada = sender(site.url);
  jane = sender(site.url, 'jane@example.com:local-jane-token');
  world = await makeHiddenWorld(ada);
  // So that the role refuses, and no restriction that the calls have left.
  for (const name of ['page', 'otherPage', 'blogPost'])
    await ada('DELETE', `/wiki/rest/api/content/${world.values.get(name)}/restriction`);
  await makeViewer();
});
afterAll(() => site.close());

it('viewers see the space and change nothing in it', async () => {
  const before = await contents();
  const done: string[] = [];
  for (const call of world.calls.filter(({ method }) => method !== 'GET')) {
    if (viewersMay.has(call.name) || notInTheSpace.test(call.name)) continue;
    const answer = await jane(call.method, call.address, call);
    // A draft is its author's alone, and a 400 tells that there is none.
    const isRefused = [403, 404].includes(answer.status) || answer.text.includes('There is no draft');
    if (!isRefused) done.push(`${call.name}: ${answer.status} ${answer.text.slice(0, 200)}`);
  }
  expect(done).toEqual([]);
  expect(await contents()).toEqual(before);
  expect(faults).toEqual([]);
});

async function makeViewer(): Promise<void> {
  const known = roles.parse((await ada('GET', '/wiki/api/v2/space-roles')).json);
  const roleId = known.results.find(({ name }) => name === 'Viewer')?.id;
  const body = [
    { principal: { principalType: 'ACCESS_CLASS', principalId: 'all-licensed-users' } },
    { principal: { principalType: 'USER', principalId: seedUsers.jane.accountId }, roleId },
  ];
  const address = `/wiki/api/v2/spaces/${world.values.get('space')}/role-assignments`;
  expect((await ada('POST', address, { body })).status).toBe(200);
}

/** What jane sees of the space: pages and posts with their versions, labels and properties. */
async function contents(): Promise<string[]> {
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
