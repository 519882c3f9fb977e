import { afterAll, beforeAll, expect, it } from 'vitest';
import { makePage, spaceId, startTestSite, type TestSite } from '../testing/site-client.ts';
import { upload } from '../testing/upload.ts';
import { lookAt, wordsOf } from '../testing/view-client.ts';

let site: TestSite;
beforeAll(async () => {
  site = await startTestSite();
});
afterAll(() => site.site.close());

it('tells the state of a page and who alone may edit it, also from above', async () => {
  const ada = site.as('ada');
  const { json: me } = await ada.get('/wiki/rest/api/user/current');
  const upper = await makePage(ada, 'MKT', 'Upper');
  const lower = await makePage(ada, 'MKT', 'Lower', { parentId: upper.id });
  const onlyMe = { user: [{ type: 'known', accountId: me.accountId }] };
  await ada.put(`/wiki/rest/api/content/${upper.id}/restriction`, [
    { operation: 'read', restrictions: onlyMe },
  ]);
  await ada.put(`/wiki/rest/api/content/${lower.id}/restriction`, [
    { operation: 'update', restrictions: onlyMe },
  ]);
  await ada.put(`/wiki/rest/api/content/${lower.id}/state?status=current`, { id: 1 });
  const { text } = await lookAt(site, `/wiki${lower._links.webui}`);
  expect(text).toContain('fill="#2684ff"');
  expect(wordsOf(text)).toContain('In progress');
  expect(wordsOf(text)).toContain(
    'edited only by Ada Admin; seen only by Ada Admin, as is all below “Upper”',
  );
  expect((await lookAt(site, `/wiki${lower._links.webui}`, 'jane')).status).toBe(404);
});

it('shows what stands in the tree besides pages, and what is below it', async () => {
  const ada = site.as('ada');
  const space = await spaceId(ada, 'ENG');
  const { json: folder } = await ada.post('/wiki/api/v2/folders', { spaceId: space, title: 'Drawer' });
  await makePage(ada, 'ENG', 'In the drawer', { parentId: folder.id });
  const embed = { spaceId: space, title: 'Elsewhere', embedUrl: 'https://example.com/x' };
  const { json: link } = await ada.post('/wiki/api/v2/embeds', embed);
  const { text } = await lookAt(site, `/wiki${folder._links.webui}`);
  expect(text).toMatch(/aria-label="folder">.*<\/svg><a href="[^"]+" aria-current="page">Drawer</);
  expect(wordsOf(text)).toContain('Below it In the drawer');
  expect((await lookAt(site, `/wiki${link._links.webui}`)).text).toContain('<a href="https://example.com/x"');
});

it('shows files on a page of their own and pictures in the text', async () => {
  const ada = site.as('ada');
  const picture = '<ac:image ac:alt="A cat"><ri:attachment ri:filename="cat.png" /></ac:image>';
  const page = await makePage(ada, 'MKT', 'With a cat', { body: { value: picture } });
  const path = `/wiki/rest/api/content/${page.id}/child/attachment`;
  await upload(site, 'ada', 'POST', path, { name: 'cat.png', text: 'not really', type: 'image/png' });
  const { text } = await lookAt(site, `/wiki${page._links.webui}`, 'jane');
  const address = /<img src="([^"]+)" alt="A cat"/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? '';
  expect(address).toContain('as=jane');
  const bytes = await fetch(`${site.site.url}${address}`);
  expect(bytes.headers.get('content-type')).toBe('image/png');
  const files = await lookAt(site, `/wiki/pages/viewpageattachments.action?pageId=${page.id}`);
  expect(wordsOf(files.text)).toMatch(/cat\.png PNG Image 10 bytes 1 Ada Admin/);
});

it('names those who like it', async () => {
  const page = await makePage(site.as('ada'), 'MKT', 'Liked');
  for (const person of ['admin', 'jane']) {
    await fetch(`${site.site.url}/wiki/like/${page.id}?as=${person}@example.com`, { method: 'POST' });
  }
  const { text } = await lookAt(site, `/wiki${page._links.webui}`, 'jane');
  expect(text).toContain('<button aria-pressed="true">Liked</button>');
  expect(wordsOf(text)).toContain('2 likes by Ada Admin , Jane Doe');
});

it('leads to the REST API, which answers there', async () => {
  const page = await makePage(site.as('ada'), 'MKT', 'By REST');
  const { json: me } = await site.as('ada').get('/wiki/rest/api/user/current');
  const paths = [
    '',
    '/spaces/MKT',
    page._links.webui,
    `/pages/viewpreviousversions.action?pageId=${page.id}`,
    `/pages/diffpagesbyversion.action?pageId=${page.id}&from=1&to=1`,
    `/pages/viewpageattachments.action?pageId=${page.id}`,
    '/search?text=plan',
    `/people/${me.accountId}`,
  ];
  const texts = await Promise.all(paths.map(async (path) => (await lookAt(site, `/wiki${path}`)).text));
  const text = texts.join('');
  const addresses = [...text.matchAll(/<a href="([^"]+)"><code>GET/g)].map(([, address]) => address ?? '');
  expect(addresses.length).toBeGreaterThan(15);
  for (const address of addresses) {
    expect((await site.as('ada').get(address.replaceAll('&amp;', '&'))).status, address).toBe(200);
  }
});

it('shows a person with their groups and what they wrote', async () => {
  const { json: jane } = await site.as('jane').get('/wiki/rest/api/user/current');
  await makePage(site.as('jane'), 'MKT', 'By Jane');
  const { text } = await lookAt(site, `/wiki/people/${encodeURIComponent(jane.accountId)}`);
  expect(text).toContain('<h1>Jane Doe</h1>');
  expect(wordsOf(text)).toContain('jane@example.com');
  expect(text).toContain('>By Jane</a>');
  expect((await lookAt(site, '/wiki/people/nobody')).status).toBe(404);
});
