import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adfFaults } from '../adf/testing/adf-schema.ts';
import { makePage, type SiteClient, startTestSite, type TestSite } from '../testing/site-client.ts';

let site: TestSite;
let ada: SiteClient;
beforeAll(async () => {
  site = await startTestSite();
  ada = site.as('ada');
});
afterAll(() => site.site.close());

const pages = '/wiki/api/v2/pages';
const document = {
  type: 'doc',
  version: 1,
  content: [
    { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'Goals' }] },
    { type: 'codeBlock', attrs: { language: 'sql' }, content: [{ type: 'text', text: 'select 1' }] },
  ],
};

describe('bodies in atlas_doc_format', () => {
  it('are taken, kept as storage format and read back as they were', async () => {
    const value = JSON.stringify(document);
    const page = await makePage(ada, 'MKT', 'In ADF', {
      body: { representation: 'atlas_doc_format', value },
    });
    expect(page.body.storage.value).toMatch(
      /^<h1>Goals<\/h1><ac:structured-macro ac:name="code" ac:schema-version="1" ac:macro-id="[0-9a-f-]{36}">/,
    );
    const { json } = await ada.get(`${pages}/${page.id}?body-format=atlas_doc_format`);
    expect(json.body.atlas_doc_format.representation).toBe('atlas_doc_format');
    expect(JSON.parse(json.body.atlas_doc_format.value)).toEqual(document);

    const update = { id: page.id, status: 'current', title: 'In ADF', version: { number: 2 } };
    const nested = { atlas_doc_format: { value, representation: 'atlas_doc_format' } };
    expect((await ada.put(`${pages}/${page.id}`, { ...update, body: nested })).status).toBe(200);
  });

  it('are what every page of the first start reads as', async () => {
    const { json } = await ada.get(`${pages}?limit=250&body-format=atlas_doc_format`);
    expect(json.results.length).toBeGreaterThan(10);
    for (const page of json.results) {
      expect(adfFaults(JSON.parse(page.body.atlas_doc_format.value))).toEqual([]);
    }
  });

  it('are told by v1 where expand asks for them', async () => {
    const query = 'cql=title%3D%22Q3%20Planning%22&expand=body.atlas_doc_format';
    const { json } = await ada.get(`/wiki/rest/api/content/search?${query}`);
    expect(adfFaults(JSON.parse(json.results[0].body.atlas_doc_format.value))).toEqual([]);
  });

  it('are refused with the reason when they are no document', async () => {
    const { json: spaces } = await ada.get('/wiki/api/v2/spaces?keys=MKT');
    const bad = {
      spaceId: spaces.results[0].id,
      title: 'Bad',
      body: { representation: 'atlas_doc_format', value: '{}' },
    };
    const { status, json } = await ada.post(pages, bad);
    expect(status).toBe(400);
    expect(json.errors[0].title).toContain('Error parsing atlas_doc_format: the document must be');
  });
});

describe('bodies in storage format', () => {
  it('read back byte for byte, but for what identifies macros and how rules are written', async () => {
    const value = '<p>a&nbsp;b &eacute;<br/></p>\n<hr/><ac:structured-macro ac:name="toc"/>';
    const page = await makePage(ada, 'MKT', 'Kept', { body: { representation: 'storage', value } });
    const { json } = await ada.get(`${pages}/${page.id}?body-format=storage`);
    expect(json.body.storage.value.replace(/ac:macro-id="[0-9a-f-]{36}"/, 'ID')).toBe(
      '<p>a&nbsp;b &eacute;<br/></p>\n<hr /><ac:structured-macro ac:name="toc" ac:schema-version="1" ID/>',
    );
    expect((await ada.get(`${pages}/${page.id}?body-format=editor`)).status).toBe(200);
  });
});
