import { inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makePage, startTestSite, type TestSite } from '../testing/site-client.ts';

let site: TestSite;
beforeAll(async () => {
  site = await startTestSite();
});
afterAll(() => site.site.close());

const audit = '/wiki/rest/api/audit';
const summaries = (json: { results: { summary: string }[] }) => json.results.map(({ summary }) => summary);

it('tells administrators, newest first, who changed what, from where', async () => {
  const before = Date.now();
  await makePage(site.as('jane'), 'MKT', 'Written down');
  const { status, json } = await site.as('ada').get(`${audit}?startDate=${before}&searchString=written`);
  expect(status).toBe(200);
  expect(json).toMatchObject({ start: 0, limit: 1000, size: 1 });
  expect(json.results[0]).toMatchObject({
    author: { type: 'user', displayName: 'Jane Doe' },
    remoteAddress: '127.0.0.1',
    summary: 'Page created',
    category: 'Pages',
    sysAdmin: false,
    affectedObject: { name: 'Written down', objectType: 'Page' },
    associatedObjects: [{ name: 'MKT', objectType: 'Space' }],
  });
  expect(json.results[0].creationDate).toBeGreaterThanOrEqual(before);
  expect((await site.as('jane').get(audit)).status).toBe(403);
  expect((await site.as('ada').get(`${audit}?startDate=yesterday`)).status).toBe(400);
});

it('tells each change of a page, and what is refused leaves no record', async () => {
  const jane = site.as('jane');
  const { id } = await makePage(jane, 'MKT', 'Short life');
  const body = { id, status: 'current', title: 'Short life', body: { value: '' } };
  await jane.put(`/wiki/api/v2/pages/${id}`, { ...body, version: { number: 2 } });
  await jane.put(`/wiki/api/v2/pages/${id}`, { ...body, version: { number: 2 } });
  await jane.post(`/wiki/rest/api/content/${id}/label`, [{ prefix: 'global', name: 'brief' }]);
  await jane.delete(`/wiki/rest/api/content/${id}/label/brief`);
  await jane.delete(`/wiki/api/v2/pages/${id}`);
  const { json } = await site.as('ada').get(`${audit}?searchString=Short%20life`);
  expect(summaries(json)).toEqual([
    'Page moved to trash',
    'Page label removed',
    'Page label added',
    'Page updated',
    'Page created',
  ]);
});

it('tells each move of a page, whichever operation moves it', async () => {
  const jane = site.as('jane');
  const parent = await makePage(jane, 'MKT', 'New home');
  const { id } = await makePage(jane, 'MKT', 'Wanderer');
  const body = { id, status: 'current', title: 'Wanderer', body: { value: '' }, version: { number: 2 } };
  await jane.put(`/wiki/api/v2/pages/${id}`, { ...body, parentId: parent.id });
  await jane.put(`/wiki/rest/api/content/${id}/move/before/${parent.id}`, '');
  const { json } = await site.as('ada').get(`${audit}?searchString=Wanderer`);
  expect(summaries(json)).toEqual(['Page moved', 'Page moved', 'Page updated', 'Page created']);
});

it('takes records of apps, leniently, and gives them back', async () => {
  const record = { remoteAddress: '', summary: 'Imported', category: 'Import', creationDate: Date.now() };
  const made = await site.as('ada').post(audit, record);
  expect(made.status).toBe(200);
  expect(made.json).toMatchObject({ ...record, affectedObject: { name: '', objectType: '' } });
  expect((await site.as('ada').post(audit, { summary: 'No address' })).status).toBe(400);
  expect((await site.as('ada').get(`${audit}?limit=1`)).json.results[0].summary).toBe('Imported');
});

it('lists the records since some time back', async () => {
  expect((await site.as('ada').get(`${audit}/since?number=1&units=MINUTES`)).json.size).toBeGreaterThan(0);
  expect((await site.as('ada').get(`${audit}/since?number=0&units=DAYS`)).json.size).toBe(0);
  expect((await site.as('ada').get(`${audit}/since?units=FORTNIGHTS`)).status).toBe(400);
});

it('exports a spreadsheet, plain or packed, in which no text is a formula', async () => {
  await site.as('ada').post(audit, { remoteAddress: '', summary: '=1+1', description: 'a "b", c' });
  const csv = await site.as('ada').get(`${audit}/export`);
  expect(csv.headers.get('content-type')).toContain('text/csv');
  expect(csv.text).toContain(`'=1+1`);
  expect(csv.text).toContain('"a ""b"", c"');
  const zip = await fetch(`${site.site.url}${audit}/export?format=zip`, {
    headers: { authorization: `Basic ${btoa('admin@example.com:local-admin-token')}` },
  });
  const bytes = Buffer.from(await zip.arrayBuffer());
  const nameLength = bytes.readUInt16LE(26);
  const packedLength = bytes.readUInt32LE(18);
  const packed = bytes.subarray(30 + nameLength, 30 + nameLength + packedLength);
  expect(inflateRawSync(packed).toString()).toContain('a ""b""');
});

it('keeps records for a year, or less where an administrator says so', async () => {
  const ada = site.as('ada');
  expect((await ada.get(`${audit}/retention`)).json).toEqual({ number: 1, units: 'YEARS' });
  expect((await ada.put(`${audit}/retention`, { number: 2, units: 'YEARS' })).status).toBe(400);
  await ada.post(audit, { remoteAddress: '', summary: 'Old', creationDate: Date.now() - 40 * 86_400_000 });
  expect((await ada.put(`${audit}/retention`, { number: 30, units: 'DAYS' })).json).toEqual({
    number: 30,
    units: 'DAYS',
  });
  expect(summaries((await ada.get(audit)).json)).not.toContain('Old');
});
