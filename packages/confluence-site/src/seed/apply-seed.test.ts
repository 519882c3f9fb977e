import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { basic, spaceId, startTestSite, type TestSite } from '../testing/site-client.ts';
import type { SeedDescription } from './seed-description.ts';

let test: TestSite;
beforeEach(async () => {
  test = await startTestSite();
});
afterEach(() => test.site.close());

it('adds people, spaces, trees, blog posts, labels and comments, and answers their ids', async () => {
  const added = await test.site.seed({
    users: [{ email: 'Kim@example.com', displayName: 'Kim Park', apiToken: 'kims-token' }],
    spaces: [
      {
        key: 'OPS',
        name: 'Operations',
        description: 'What runs.',
        author: 'kim@example.com',
        pages: [
          {
            title: 'On call',
            body: '<p>Who answers at night.</p>',
            createdAt: '2025-02-03T04:05:06Z',
            labels: ['Rota'],
            comments: [{ body: '<p>Me.</p>', words: 'at night', replies: [{ body: '<p>Thanks.</p>' }] }],
            children: [{ title: 'November', author: 'jane@example.com' }],
          },
        ],
        blogPosts: [
          { title: 'All is quiet', comments: [{ body: '<p>Too quiet.</p>', author: 'sam@example.com' }] },
        ],
      },
    ],
  });

  const [space] = added.spaces;
  const [page] = space?.pages ?? [];
  const [child] = page?.children ?? [];
  const [post] = space?.blogPosts ?? [];
  const sam = test.as('sam');
  const read = async (path: string) => (await sam.get(`/wiki/api/v2${path}`)).json;

  expect(added.users).toEqual([{ email: 'kim@example.com', accountId: expect.any(String) }]);
  expect(await read(`/spaces/${space?.id}`)).toMatchObject({
    key: 'OPS',
    name: 'Operations',
    homepageId: space?.homepageId,
  });
  expect(await read(`/pages/${page?.id}?include-labels=true`)).toMatchObject({
    title: 'On call',
    parentId: space?.homepageId,
    authorId: added.users[0]?.accountId,
    createdAt: '2025-02-03T04:05:06.000Z',
    labels: { results: [{ name: 'rota', prefix: 'global' }] },
  });
  expect(await read(`/pages/${child?.id}`)).toMatchObject({ title: 'November', parentId: page?.id });
  const inline = await read(`/pages/${page?.id}/inline-comments`);
  expect(inline.results[0].properties.inlineOriginalSelection).toBe('at night');
  expect((await read(`/inline-comments/${inline.results[0].id}/children`)).results).toHaveLength(1);
  expect((await read(`/blogposts/${post?.id}/footer-comments`)).results).toHaveLength(1);
});

it('puts files on a page, from text and from bytes', async () => {
  const attachments = [
    { name: 'notes.txt', text: 'Grüße' },
    { name: 'dot.png', base64: 'iVBORw0KGgo=' },
  ];
  const { spaces } = await test.site.seed({
    spaces: [{ key: 'ENG', pages: [{ title: 'Files', attachments }] }],
  });
  const path = `/wiki/api/v2/pages/${spaces[0]?.pages[0]?.id}/attachments?sort=created-date`;
  const { json } = await test.as('sam').get(path);
  expect(json.results).toMatchObject([
    { title: 'notes.txt', mediaType: 'text/plain', fileSize: 7 },
    { title: 'dot.png', mediaType: 'image/png', fileSize: 8 },
  ]);
  expect((await test.as('sam').get(`/wiki${json.results[0].downloadLink}`)).text).toBe('Grüße');
});

it('keeps no files of what it refuses', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'seed-'));
  const kept = await startTestSite(folder);
  const file = { name: 'a.txt', text: 'a' };
  const twice = { spaces: [{ key: 'ENG', pages: [{ title: 'Files', attachments: [file, file] }] }] };
  await expect(kept.site.seed(twice)).rejects.toThrow(/"Files": The attachment a\.txt stands there twice/);
  expect(readdirSync(join(folder, 'attachments'))).toEqual([]);
  await kept.site.close();
  rmSync(folder, { recursive: true });
});

it('lets a seeded person sign in, as one of their groups', async () => {
  const { users } = await test.site.seed({
    users: [{ email: 'root@example.com', displayName: 'Root', apiToken: 'secret', isAdministrator: true }],
  });
  const accountId = users[0]?.accountId;
  const headers = { authorization: basic('root@example.com', 'secret') };
  const current = await fetch(`${test.site.url}/wiki/rest/api/user/current`, { headers });
  expect(await current.json()).toMatchObject({ accountId, displayName: 'Root' });
  const groups = await test.as('ada').get(`/wiki/rest/api/user/memberof?accountId=${accountId}`);
  expect(groups.json.results.map((group: { name: string }) => group.name)).toEqual([
    'confluence-admins',
    'confluence-users',
    'site-admins',
  ]);
});

it('adds to a space that is there, as its owner', async () => {
  const added = await test.site.seed({
    spaces: [{ key: 'mkt', pages: [{ title: 'More', isPrivate: true }] }],
  });
  const path = `/wiki/api/v2/pages/${added.spaces[0]?.pages[0]?.id}`;
  expect((await test.as('jane').get(path)).json.spaceId).toBe(await spaceId(test.as('jane'), 'MKT'));
  expect((await test.as('sam').get(path)).status).toBe(404);
});

const refused: readonly (readonly [string, SeedDescription, RegExp])[] = [
  [
    'a title that is taken',
    { spaces: [{ key: 'MKT', pages: [{ title: 'Q3 Planning' }] }] },
    /^The space MKT: "Q3 Planning": A page with this title/,
  ],
  [
    'a body that is not well-formed',
    { spaces: [{ key: 'MKT', pages: [{ title: 'Torn', body: '<p>' }] }] },
    /^The space MKT: "Torn": /,
  ],
  [
    'words that are not in the body',
    {
      spaces: [{ key: 'MKT', pages: [{ title: 'Short', comments: [{ body: '<p>?</p>', words: 'long' }] }] }],
    },
    /"Short": The body does not have the words "long"/,
  ],
  [
    'an author who is nobody',
    { spaces: [{ key: 'NEW', author: 'no@example.com' }] },
    /^The space NEW: Nobody has the email address no@example.com/,
  ],
  [
    'another name for a space that is there',
    { spaces: [{ key: 'HR', name: 'Humans' }] },
    /^The space HR: It is there already/,
  ],
  [
    'an email address that is taken',
    { users: [{ email: 'sam@example.com', displayName: 'Sam', apiToken: 'x' }] },
    /^The person sam@example.com: /,
  ],
];

it.each(refused)('refuses %s, and adds nothing of the rest', async (_, description, message) => {
  const whole = { ...description, spaces: [{ key: 'FIRST' }, ...(description.spaces ?? [])] };
  await expect(test.site.seed(whole)).rejects.toThrow(message);
  const spaces = await test.as('ada').get('/wiki/api/v2/spaces');
  expect(spaces.json.results).toHaveLength(4);
});

it('refuses what is no description, naming the field', async () => {
  const mistyped = { spaces: [{ key: 'OPS', pages: [{ title: 'On call', boddy: '' }] }] };
  await expect(test.site.seed(mistyped)).rejects.toThrow(/'spaces\.0\.pages\.0' is not valid: .*boddy/);
});
