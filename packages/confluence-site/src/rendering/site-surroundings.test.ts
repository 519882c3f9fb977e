import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { makePage, type SiteClient, startTestSite, type TestSite } from '../testing/site-client.ts';

let site: TestSite;
beforeAll(async () => {
  site = await startTestSite();
});
beforeEach(() => site.site.reset());
afterAll(() => site.site.close());

const macro = (name: string, inside = '') =>
  `<ac:structured-macro ac:name="${name}">${inside}</ac:structured-macro>`;
const link = (title: string, name = '') =>
  `<ac:parameter ac:name="${name}"><ac:link><ri:page ri:content-title="${title}" /></ac:link></ac:parameter>`;

async function view(client: SiteClient, id: string): Promise<string> {
  const { json } = await client.get(`/wiki/api/v2/pages/${id}?body-format=view`);
  return json.body.view.value;
}

async function pageWith(storage: string, title = 'Made'): Promise<{ id: string }> {
  return await makePage(site.as('ada'), 'MKT', title, {
    body: { representation: 'storage', value: storage },
  });
}

it('shows the pages below, what a label finds and what another page says', async () => {
  const { id } = await pageWith(
    macro('contentbylabel', '<ac:parameter ac:name="labels">campaign</ac:parameter>') +
      macro('include', link('Campaigns')) +
      macro('children', link('Campaigns', 'page')),
  );
  const html = await view(site.as('ada'), id);
  expect(html).toContain('>Spring campaign review</a>');
  expect(html).toContain('One page for each campaign, the newest first.');
  expect(html.match(/>Autumn campaign<\/a>/g)).toHaveLength(2);
});

it('shows a reader nothing that they may not see', async () => {
  const ada = site.as('ada');
  const secret = await pageWith('<p>the secret</p>', 'Secret');
  const { id } = await pageWith(
    macro('include', link('Secret')) +
      macro('recently-updated') +
      macro('excerpt-include', link('Secret')) +
      macro('pagetree'),
    'Open',
  );
  await makePage(ada, 'MKT', 'Hidden child', { parentId: secret.id });
  const { json: me } = await ada.get('/wiki/rest/api/user/current');
  const restricted = await ada.put(`/wiki/rest/api/content/${secret.id}/restriction`, [
    { operation: 'read', restrictions: { user: [{ type: 'known', accountId: me.accountId }] } },
  ]);
  expect(restricted.status).toBe(200);
  expect(await view(ada, id)).toContain('the secret');
  const seenByJane = await view(site.as('jane'), id);
  expect(seenByJane).not.toContain('the secret');
  expect(seenByJane).not.toContain('Hidden child');
  expect(seenByJane).not.toContain('>Secret</a>');
});

it('shows the rest of the page when a macro asks what cannot be asked', async () => {
  const query = '<ac:parameter ac:name="cql">nonsense ((</ac:parameter>';
  const { id } = await pageWith(`${macro('contentbylabel', query)}<p>the rest</p>`);
  expect(await view(site.as('ada'), id)).toContain('<p>the rest</p>');
});
