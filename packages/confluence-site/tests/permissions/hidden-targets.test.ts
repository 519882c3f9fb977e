import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  makePage,
  type SiteClient,
  spaceId,
  startTestSite,
  type TestSite,
} from '../../src/testing/site-client.ts';

const v1 = '/wiki/rest/api';
const v2 = '/wiki/api/v2';
const secret = 'zanzibar';

let site: TestSite;
let ada: SiteClient;
let jane: SiteClient;
/** Jane's own page and space, and what of Ada's she does not see. */
let own: { page: string; space: string; body: object };
let hidden: { page: string; space: string };

beforeAll(async () => {
  site = await startTestSite();
  ada = site.as('ada');
  jane = site.as('jane');
  const made = await ada.post(`${v1}/space/_private`, { name: `Space ${secret}`, key: 'SECRET' });
  const body = { representation: 'storage', value: `<p>The word is ${secret}.</p>` };
  const page = await makePage(ada, 'SECRET', 'Hidden', { body });
  hidden = { page: page.id, space: String(made.json.id) };
  const mine = await makePage(jane, 'ENG', 'Mine');
  own = { page: mine.id, space: await spaceId(jane, 'ENG'), body: { representation: 'storage', value: '' } };
});
afterAll(() => site.site.close());

type Attempt = readonly [what: string, method: 'post' | 'put', path: () => string, body: () => unknown];

const update = (more: object) => ({
  id: own.page,
  status: 'current',
  title: 'Mine',
  body: own.body,
  version: { number: 2 },
  ...more,
});
const copyOf = (type: string, value: string) => ({ destination: { type, value }, pageTitle: 'Copy' });

const attempts: readonly Attempt[] = [
  [
    'make a page under it',
    'post',
    () => `${v2}/pages`,
    () => ({ spaceId: own.space, parentId: hidden.page, title: 'Under' }),
  ],
  ['make a page in its space', 'post', () => `${v2}/pages`, () => ({ spaceId: hidden.space, title: 'In' })],
  [
    'make a post in its space',
    'post',
    () => `${v2}/blogposts`,
    () => ({ spaceId: hidden.space, title: 'In' }),
  ],
  ['put a page under it', 'put', () => `${v2}/pages/${own.page}`, () => update({ parentId: hidden.page })],
  [
    'put a page into its space',
    'put',
    () => `${v2}/pages/${own.page}`,
    () => update({ spaceId: hidden.space }),
  ],
  ['move a page under it', 'put', () => `${v1}/content/${own.page}/move/append/${hidden.page}`, () => ''],
  [
    'copy a page under it',
    'post',
    () => `${v1}/content/${own.page}/copy`,
    () => copyOf('parent_page', hidden.page),
  ],
  [
    'copy a page over it',
    'post',
    () => `${v1}/content/${own.page}/copy`,
    () => copyOf('existing_page', hidden.page),
  ],
  [
    'copy a page into its space',
    'post',
    () => `${v1}/content/${own.page}/copy`,
    () => copyOf('space', 'SECRET'),
  ],
  ['copy it', 'post', () => `${v1}/content/${hidden.page}/copy`, () => copyOf('space', 'ENG')],
  [
    'copy it with what is below',
    'post',
    () => `${v1}/content/${hidden.page}/pagehierarchy/copy`,
    () => ({ destinationPageId: own.page }),
  ],
  [
    'copy a tree under it',
    'post',
    () => `${v1}/content/${own.page}/pagehierarchy/copy`,
    () => ({ destinationPageId: hidden.page }),
  ],
  ['make it a homepage', 'put', () => `${v1}/space/ENG`, () => ({ homepage: { id: hidden.page } })],
  [
    'relate to it',
    'put',
    () => `${v1}/relation/recommends/from/content/${own.page}/to/content/${hidden.page}`,
    () => '',
  ],
  [
    'have it as a favourite',
    'put',
    () => `${v1}/relation/favourite/from/user/current/to/space/SECRET`,
    () => '',
  ],
  [
    'take access from its space',
    'post',
    () => `${v2}/spaces`,
    () => ({ name: 'Like it', key: 'LIKE', copySpaceAccessConfiguration: hidden.space }),
  ],
  [
    'make a whiteboard under it',
    'post',
    () => `${v2}/whiteboards`,
    () => ({ spaceId: own.space, parentId: hidden.page, title: 'W' }),
  ],
  ['comment on it', 'post', () => `${v2}/footer-comments`, () => ({ pageId: hidden.page, body: own.body })],
  [
    'keep custom content with it',
    'post',
    () => `${v2}/custom-content`,
    () => ({ type: 'ac:a:b', pageId: hidden.page, title: 'C', body: own.body }),
  ],
];

it.each(attempts)('nobody can %s', async (_what, method, path, body) => {
  const { status, text } = await jane[method](path(), body());
  expect([400, 403, 404], `${status} ${text}`).toContain(status);
  expect(text).not.toContain(secret);
  // The attempt tells no more than one at something that is not there.
  expect((await ada.get(`${v2}/pages/${hidden.page}`)).json.version.number).toBe(1);
  expect((await jane.get(`${v2}/pages/${own.page}`)).json).toMatchObject({
    spaceId: own.space,
    version: { number: 1 },
  });
});

const macros = [
  [
    'include',
    `<ac:parameter ac:name=""><ac:link><ri:page ri:space-key="SECRET" ri:content-title="Hidden" /></ac:link></ac:parameter>`,
  ],
  [
    'excerpt-include',
    `<ac:parameter ac:name=""><ac:link><ri:page ri:space-key="SECRET" ri:content-title="Hidden" /></ac:link></ac:parameter>`,
  ],
  [
    'children',
    `<ac:parameter ac:name="page"><ac:link><ri:page ri:space-key="SECRET" ri:content-title="Space ${secret}" /></ac:link></ac:parameter>`,
  ],
  ['contentbylabel', '<ac:parameter ac:name="cql">space = SECRET</ac:parameter>'],
] as const;

it.each(macros)('the macro %s shows others nothing of it', async (name, parameters) => {
  const value = `<ac:structured-macro ac:name="${name}">${parameters}</ac:structured-macro>`;
  const showing = await makePage(jane, 'ENG', `Shows by ${name}`, {
    body: { representation: 'storage', value },
  });
  // One who sees it renders it first, so that nothing is shown from what was kept of that.
  await ada.get(`${v2}/pages/${showing.id}?body-format=view`);
  for (const format of ['view', 'export_view', 'styled_view']) {
    const { status, json } = await jane.get(`${v2}/pages/${showing.id}?body-format=${format}`);
    expect(status).toBe(200);
    expect(JSON.stringify(json.body[format])).not.toContain(`word is ${secret}`);
  }
  const { text } = await jane.get(`/wiki/spaces/ENG/pages/${showing.id}?as=jane@example.com`);
  expect(text).not.toContain(`word is ${secret}`);
});

it('a search counts nothing of it', async () => {
  for (const cql of [`text ~ ${secret}`, `title ~ ${secret}`, 'space = SECRET', `id = ${hidden.page}`]) {
    const query = new URLSearchParams({ cql });
    expect((await jane.get(`${v1}/search?${query}`)).json).toMatchObject({ totalSize: 0, size: 0 });
    expect((await jane.get(`${v1}/content/search?${query}`)).json).toMatchObject({ size: 0 });
  }
});
