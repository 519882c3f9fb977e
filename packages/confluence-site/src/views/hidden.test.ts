import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePage, type SiteClient, startTestSite, type TestSite } from '../testing/site-client.ts';
import { upload } from '../testing/upload.ts';
import { lookAt } from '../testing/view-client.ts';

/** A word that is in everything that Jane may not see. */
const secret = 'Xylophone';

let site: TestSite;
let hiddenPaths: string[];
let openPaths: string[];
beforeAll(async () => {
  site = await startTestSite();
  const ada = site.as('ada');
  const restricted = await restrictedPage(ada);
  const below = await makePage(ada, 'MKT', `${secret} below`, { parentId: restricted.id, ...text(secret) });
  await ada.post('/wiki/rest/api/space/_private', { name: `${secret} space`, key: 'OWN' });
  const own = await makePage(ada, 'OWN', `${secret} page`, text(secret));
  const list = (name: string, parameter: string) =>
    `<ac:structured-macro ac:name="${name}"><ac:parameter ac:name="cql">${parameter}</ac:parameter></ac:structured-macro>`;
  const page = await makePage(
    ada,
    'MKT',
    'Open',
    text(`${list('contentbylabel', 'type = page')}${list('recently-updated', '')}${list('pagetree', '')}`),
  );
  const { json: me } = await ada.get('/wiki/rest/api/user/current');
  const pages = [restricted, below, own];
  hiddenPaths = [
    '/wiki/spaces/OWN',
    '/wiki/spaces/OWN/overview',
    ...pages.flatMap(({ id, _links: links }) => [
      `/wiki${links.webui}`,
      `/wiki${links.tinyui}`,
      `/wiki${links.editui}`,
      `/wiki/pages/viewpreviousversions.action?pageId=${id}`,
      `/wiki/pages/diffpagesbyversion.action?pageId=${id}&from=1&to=1`,
      `/wiki/pages/viewpageattachments.action?pageId=${id}`,
      `/wiki/pages/viewpage.action?pageId=${id}&pageVersion=1`,
    ]),
    `/wiki/download/attachments/${restricted.id}/${secret}.txt`,
  ];
  openPaths = [
    '/wiki',
    '/wiki/spaces/MKT',
    `/wiki${page._links.webui}`,
    '/wiki/search?cql=type+in+(page,+comment,+attachment)+order+by+created+desc',
    `/wiki/people/${me.accountId}`,
  ];
});
afterAll(() => site.site.close());

function text(value: string): { readonly body: object } {
  return { body: { representation: 'storage', value: `<p>${value}</p>` } };
}

/** A page with a comment and a file that only its writer may see. */
async function restrictedPage(ada: SiteClient): ReturnType<typeof makePage> {
  const { json: me } = await ada.get('/wiki/rest/api/user/current');
  const page = await makePage(ada, 'MKT', `${secret} plan`, text(secret));
  await ada.post('/wiki/api/v2/footer-comments', { pageId: page.id, ...text(secret) });
  const path = `/wiki/rest/api/content/${page.id}/child/attachment`;
  await upload(site, 'ada', 'POST', path, { name: `${secret}.txt`, text: secret });
  await ada.put(`/wiki/rest/api/content/${page.id}/restriction`, [
    { operation: 'read', restrictions: { user: [{ type: 'known', accountId: me.accountId }] } },
  ]);
  return page;
}

describe('what somebody may not see', () => {
  it('is not found at its own addresses, which their writer may look at', async () => {
    for (const path of hiddenPaths) {
      expect((await lookAt(site, path)).status, path).toBe(200);
      const { status, text: page } = await lookAt(site, path, 'jane');
      expect(status, path).toBe(404);
      expect(page.replaceAll(path, ''), path).not.toContain(`${secret} `);
    }
  });

  it('is in no list, tree, search or macro of theirs', async () => {
    for (const path of openPaths) {
      expect((await lookAt(site, path)).text, path).toContain(secret);
      const { status, text: page } = await lookAt(site, path, 'jane');
      expect(status, path).toBe(200);
      expect(page, path).not.toContain(secret);
    }
  });
});
