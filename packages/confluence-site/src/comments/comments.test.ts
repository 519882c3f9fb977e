import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makePage, type SiteClient, spaceId, startTestSite, type TestSite } from '../testing/site-client.ts';

const api = '/wiki/api/v2';
let site: TestSite;
let ada: SiteClient;
let jane: SiteClient;
let page: { id: string };
beforeAll(async () => {
  site = await startTestSite();
  ada = site.as('ada');
  jane = site.as('jane');
});
beforeEach(async () => {
  await site.site.reset();
  page = await makePage(ada, 'MKT', 'Talked about', { body: { value: '<p>We ship on Friday.</p>' } });
});
afterAll(async () => {
  await site.site.close();
  expect(site.faults).toEqual([]);
});

const body = (text: string) => ({ representation: 'storage', value: `<p>${text}</p>` });
const comment = async (more: object = {}, by = jane) =>
  (await by.post(`${api}/footer-comments`, { pageId: page.id, body: body('Nice'), ...more })).json;
const ids = async (path: string) =>
  (await ada.get(`${api}${path}`)).json.results.map((one: { id: string }) => one.id);

async function makeEverybody(roleName: string): Promise<void> {
  const roles = (await ada.get(`${api}/space-roles`)).json.results;
  const roleId = roles.find((role: { name: string }) => role.name === roleName).id;
  const principal = { principalType: 'ACCESS_CLASS', principalId: 'all-licensed-users' };
  const space = await spaceId(ada, 'MKT');
  const changed = await ada.post(`${api}/spaces/${space}/role-assignments`, [{ principal, roleId }]);
  expect(changed.status).toBe(200);
}

describe('a footer comment', () => {
  it('is made with 201 and reads back the same', async () => {
    const made = await jane.post(`${api}/footer-comments`, { pageId: page.id, body: body('Nice') });
    expect(made.status).toBe(201);
    expect(made.json).toMatchObject({
      status: 'current',
      title: 'Re: Talked about',
      pageId: page.id,
      version: { number: 1, message: '', minorEdit: false },
      body: { storage: { representation: 'storage', value: '<p>Nice</p>' } },
    });
    expect(made.headers.get('location')).toMatch(new RegExp(`/wiki/api/v2/footer-comments/${made.json.id}$`));
    expect(made.json._links.webui).toContain(
      `/pages/${page.id}/Talked+about?focusedCommentId=${made.json.id}`,
    );
    const read = await ada.get(`${api}/footer-comments/${made.json.id}?body-format=storage`);
    expect(read.json).toEqual(made.json);
    expect((await ada.get(`${api}/inline-comments/${made.json.id}`)).status).toBe(404);
  });

  it('stands on blog posts too', async () => {
    const input = { spaceId: await spaceId(ada, 'MKT'), title: 'News' };
    const post = (await ada.post(`${api}/blogposts`, input)).json;
    const made = await comment({ pageId: undefined, blogPostId: post.id });
    expect(made.blogPostId).toBe(post.id);
    expect(await ids(`/blogposts/${post.id}/footer-comments`)).toEqual([made.id]);
  });

  it('takes replies, which its page does not list', async () => {
    const first = await comment();
    const reply = await comment({ pageId: undefined, parentCommentId: first.id });
    expect(reply).toMatchObject({ parentCommentId: first.id, pageId: page.id });
    expect(await ids(`/pages/${page.id}/footer-comments`)).toEqual([first.id]);
    expect(await ids(`/footer-comments/${first.id}/children`)).toEqual([reply.id]);
    expect(await ids('/footer-comments')).toEqual([first.id, reply.id]);
    expect(await ids('/footer-comments?sort=-created-date&limit=1')).toEqual([reply.id]);
    expect((await ada.get(`${api}/pages/${page.id}/direct-children`)).json.results).toEqual([]);
  });

  it('keeps its replies when it is deleted', async () => {
    const first = await comment();
    const reply = await comment({ pageId: undefined, parentCommentId: first.id });
    expect((await jane.delete(`${api}/footer-comments/${first.id}`)).status).toBe(204);
    expect((await ada.get(`${api}/footer-comments/${first.id}`)).status).toBe(404);
    expect(await ids(`/pages/${page.id}/footer-comments`)).toEqual([reply.id]);
  });

  it('gets another text in the next version only', async () => {
    const { id } = await comment();
    const update = (number: number) =>
      jane.put(`${api}/footer-comments/${id}`, { version: { number, message: 'typo' }, body: body('Nicer') });
    const changed = await update(2);
    expect(changed.status).toBe(200);
    expect(changed.json).toMatchObject({ version: { number: 2, message: 'typo' } });
    expect(changed.json.body.storage.value).toBe('<p>Nicer</p>');
    expect((await update(2)).status).toBe(409);
    const past = await ada.get(`${api}/footer-comments/${id}?version=1&body-format=storage`);
    expect(past.json).toMatchObject({ status: 'historical', version: { number: 1 } });
    expect(past.json.body.storage.value).toBe('<p>Nice</p>');
    expect((await ada.get(`${api}/footer-comments/${id}?version=7`)).status).toBe(404);
  });

  it('is changed by its author, and deleted by them and those whom a role permits', async () => {
    const { id } = await comment();
    const sam = site.as('sam');
    const update = { version: { number: 2 }, body: body('Mine') };
    expect((await sam.put(`${api}/footer-comments/${id}`, update)).status).toBe(404);
    await makeEverybody('Viewer');
    expect((await sam.delete(`${api}/footer-comments/${id}`)).status).toBe(404);
    expect((await sam.post(`${api}/footer-comments`, { pageId: page.id, body: body('?') })).status).toBe(201);
    await makeEverybody('Collaborator');
    expect((await sam.delete(`${api}/footer-comments/${id}`)).status).toBe(204);
  });

  it('is gone for good with its page, and for those who may not see the page', async () => {
    const { id } = await comment();
    const hidden = await makePage(ada, 'MKT', 'Mine alone');
    await ada.delete(`${api}/pages/${page.id}`);
    expect((await ada.get(`${api}/footer-comments/${id}`)).status).toBe(404);
    await ada.put(`${api}/pages/${page.id}`, {
      ...{ id: page.id, status: 'current', title: 'x', body: {}, version: { number: 2 } },
    });
    expect(await ids(`/pages/${page.id}/footer-comments`)).toEqual([]);

    const secret = (
      await ada.post(`${api}/pages?private=true`, { spaceId: await spaceId(ada, 'MKT'), title: 'Secret' })
    ).json;
    const whisper = await comment({ pageId: secret.id }, ada);
    expect((await jane.get(`${api}/footer-comments/${whisper.id}`)).status).toBe(404);
    expect((await jane.get(`${api}/footer-comments`)).json.results).toEqual([]);
    expect((await jane.post(`${api}/footer-comments`, { pageId: secret.id, body: body('?') })).status).toBe(
      404,
    );
    expect(hidden.id).not.toBe(secret.id);
  });

  it('is told once by the audit log for each thing that happens to it', async () => {
    const { id } = await comment();
    await jane.put(`${api}/footer-comments/${id}`, { version: { number: 2 }, body: body('Nicer') });
    await jane.delete(`${api}/footer-comments/${id}`);
    const { results } = (await ada.get('/wiki/rest/api/audit?searchString=comment')).json;
    expect(results.map((record: { summary: string }) => record.summary).toSorted()).toEqual([
      ...['Comment created', 'Comment purged', 'Comment updated'],
    ]);
  });

  it.each([
    ['no place', { pageId: undefined }, 400],
    ['two places', { parentCommentId: '1' }, 400],
    ['no body', { body: undefined }, 400],
    ['a body that is no XML', { body: { value: '<p>' } }, 400],
    ['a page that is not there', { pageId: '999' }, 404],
    ['a reply to what is no comment', { pageId: undefined, parentCommentId: '1' }, 404],
    ['an attachment that is not there', { pageId: undefined, attachmentId: 'att999' }, 404],
  ])('is refused with %s', async (_what, more, status) => {
    const refused = await ada.post(`${api}/footer-comments`, { pageId: page.id, body: body('x'), ...more });
    expect(refused.status).toBe(status);
    expect(refused.json.errors[0]).toMatchObject({ status });
  });
});
