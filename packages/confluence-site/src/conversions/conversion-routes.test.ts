import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { makePage, type SiteClient, startTestSite, type TestSite } from '../testing/site-client.ts';

let site: TestSite;
let ada: SiteClient;
beforeAll(async () => {
  site = await startTestSite();
  ada = site.as('ada');
});
beforeEach(() => site.site.reset());
afterAll(() => site.site.close());

const root = '/wiki/rest/api/contentbody/convert/async';
const storage = (value: string) => ({ representation: 'storage', value });
const finished = async (path: string) =>
  vi.waitFor(async () => {
    const { json } = await ada.get(path);
    expect([json.status, json[0]?.status]).toContain('COMPLETED');
    return json;
  });

describe('a conversion', () => {
  it('works for a moment, then gives the body rendered', async () => {
    const started = await ada.post(`${root}/export_view`, storage('<p>Hello</p>'));
    expect(started.status).toBe(200);
    const path = `${root}/${started.json.asyncId}`;
    expect((await ada.get(path)).json).toMatchObject({
      status: 'WORKING',
      renderTaskId: started.json.asyncId,
    });
    expect(await finished(path)).toMatchObject({
      status: 'COMPLETED',
      representation: 'export_view',
      value: '<p>Hello</p>',
    });
    expect((await site.as('jane').get(path)).status).toBe(403);
  });

  it('finds the pages that a body links to in the space of its context', async () => {
    const page = await makePage(ada, 'PROD', 'Target');
    const link = storage('<p><ac:link><ri:page ri:content-title="Target" /></ac:link></p>');
    const { asyncId } = (await ada.post(`${root}/view?contentIdContext=${page.id}`, link)).json;
    expect((await finished(`${root}/${asyncId}`)).value).toContain(`/pages/${page.id}/`);
    expect((await ada.post(`${root}/view?contentIdContext=1`, link)).status).toBe(404);
    expect((await ada.post(`${root}/view?spaceKeyContext=NONE`, link)).status).toBe(404);
  });

  it('goes from storage to ADF and back', async () => {
    const convert = async (to: string, body: object) => {
      const { asyncId } = (await ada.post(`${root}/${to}`, body)).json;
      return (await finished(`${root}/${asyncId}`)).value;
    };
    const value = await convert('atlas_doc_format', storage('<p>Hello</p>'));
    expect(JSON.parse(value)).toMatchObject({ type: 'doc', content: [{ type: 'paragraph' }] });
    expect(await convert('storage', { representation: 'atlas_doc_format', value })).toBe('<p>Hello</p>');
  });

  it('is the same one again where the caller allows it', async () => {
    const ask = async () =>
      (await ada.post(`${root}/view?allowCache=true`, storage('<p>x</p>'))).json.asyncId;
    const first = await ask();
    expect(await ask()).toBe(first);
    expect((await ada.get(`${root}/${first}`)).json.status).toBe('RERUNNING');
    const { asyncId } = (await ada.post(`${root}/view`, storage('<p>x</p>'))).json;
    expect(asyncId).not.toBe(first);
  });

  it.each([
    ['a body that is not well-formed', 'view', storage('<p>')],
    ['a format nobody has', 'pdf', storage('<p/>')],
    ['its own format', 'storage', storage('<p/>')],
    ['a body without a format', 'view', { value: '<p/>' }],
  ])('is refused with %s', async (_what, to, body) => {
    expect((await ada.post(`${root}/${to}`, body)).status).toBe(400);
  });

  it('is not found under an id that nobody was given', async () => {
    expect((await ada.get(`${root}/1`)).status).toBe(400);
    expect((await ada.get(`${root}/00000000-0000-0000-0000-000000000000`)).status).toBe(404);
  });

  it('in bulk stands or falls by itself', async () => {
    const conversionInputs = [
      { to: 'view', body: storage('<p>one</p>') },
      { to: 'view', body: storage('<p>') },
    ];
    const { json } = await ada.post(`${root}/bulk/tasks`, { conversionInputs });
    expect(json[1]).toEqual({ asyncId: 'FAILED_TO_QUEUE' });
    const results = await finished(`${root}/bulk/tasks?ids=${json[0].asyncId},other`);
    expect(results).toMatchObject([{ value: '<p>one</p>' }, { status: 'FAILED' }]);
    const many = { conversionInputs: Array.from({ length: 11 }, () => conversionInputs[0]) };
    expect((await ada.post(`${root}/bulk/tasks`, many)).status).toBe(400);
    expect((await ada.get(`${root}/bulk/tasks`)).status).toBe(400);
  });
});

describe('a macro', () => {
  const inner = '<p>Inside <strong>it</strong></p>';
  const macro = `<ac:structured-macro ac:name="info" ac:schema-version="1" ac:macro-id="outer"><ac:parameter ac:name="title">T</ac:parameter><ac:rich-text-body>${inner}</ac:rich-text-body></ac:structured-macro>`;
  let path: string;
  beforeEach(async () => {
    const page = await makePage(ada, 'PROD', 'With a macro', { body: storage(`<p>x</p>${macro}`) });
    path = `/wiki/rest/api/content/${page.id}/history`;
  });

  it('is told by its id with its parameters and what is inside', async () => {
    for (const version of [0, 1]) {
      const { json } = await ada.get(`${path}/${version}/macro/id/outer`);
      expect(json).toMatchObject({ name: 'info', parameters: { title: 'T' }, body: inner });
    }
    expect((await ada.get(`${path}/2/macro/id/outer`)).status).toBe(404);
    expect((await ada.get(`${path}/1/macro/id/none`)).status).toBe(404);
    expect((await ada.get('/wiki/rest/api/content/1/history/1/macro/id/outer')).status).toBe(404);
  });

  it('is rendered at once and later', async () => {
    const { json } = await ada.get(`${path}/1/macro/id/outer/convert/view`);
    expect(json).toMatchObject({ representation: 'view', value: expect.stringContaining(inner) });
    expect((await ada.get(`${path}/1/macro/id/outer/convert/pdf`)).status).toBe(400);
    const { asyncId } = (await ada.get(`${path}/1/macro/id/outer/convert/async/view`)).json;
    expect((await finished(`${root}/${asyncId}`)).value).toBe(json.value);
  });
});
