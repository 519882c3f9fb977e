import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openFileStore } from '../attachments/file-store.ts';
import { openDatabase } from '../database/database.ts';
import {
  type Answer,
  makePage,
  type SiteClient,
  spaceId,
  startTestSite,
  type TestSite,
} from '../testing/site-client.ts';
import { upload } from '../testing/upload.ts';
import { checkConsistency } from './check-consistency.ts';

const pages = '/wiki/api/v2/pages';
const writers = range(10);

let folder: string;
let site: TestSite;
let ada: SiteClient;
let engineering: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'site-writes-'));
  site = await startTestSite(folder);
  ada = site.as('ada');
  engineering = await spaceId(ada, 'ENG');
});
// What all these writes left behind.
afterAll(async () => {
  await site.site.close();
  const database = openDatabase(folder);
  expect(await checkConsistency({ database, files: openFileStore(folder) })).toEqual([]);
  database.close();
  rmSync(folder, { recursive: true });
});

function range(length: number): readonly number[] {
  return Array.from({ length }, (_, number) => number);
}

const storage = (value: string) => ({ representation: 'storage', value });
const statuses = (answers: readonly Answer[]) => answers.map(({ status }) => status).toSorted();
const create = (title: string) => ada.post(pages, { spaceId: engineering, title });
const update = (id: string, number: number, text: string) =>
  ada.put(`${pages}/${id}`, {
    id,
    status: 'current',
    title: `Contended ${id}`,
    body: storage(text),
    version: { number },
  });
const inAll = <Result>(numbers: readonly number[], work: (number: number) => Promise<Result>) =>
  Promise.all(numbers.map(work));

it('takes a thousand writes at once: each is done whole, or refused for its reason', {
  timeout: 60_000,
}, async () => {
  const ids: string[] = [];
  for (const number of range(30)) ids.push((await makePage(ada, 'ENG', `Page ${number}`)).id);
  const onPages = <Result>(work: (id: string) => Promise<Result>) => Promise.all(ids.map(work));

  const [updates, distinct, same, labels, comments, files] = await Promise.all([
    onPages((id) => inAll(writers, (writer) => update(id, 2, `<p>By ${writer}</p>`))),
    inAll(range(250), (number) => create(`Alone ${number}`)),
    inAll(writers, (title) => inAll(writers, () => create(`Together ${title}`))),
    onPages((id) =>
      inAll(range(5), (n) =>
        ada.post(`/wiki/rest/api/content/${id}/label`, [{ prefix: 'global', name: `label-${n}` }]),
      ),
    ),
    onPages((pageId) =>
      inAll(range(5), (n) =>
        ada.post('/wiki/api/v2/footer-comments', { pageId, body: storage(`<p>${n}</p>`) }),
      ),
    ),
    Promise.all(ids.slice(0, 5).map((id) => inAll(writers, (writer) => attach(id, `By ${writer}`)))),
  ]);

  expect(site.faults).toEqual([]);
  for (const [place, answers] of updates.entries()) {
    expect(statuses(answers)).toEqual([200, ...Array(9).fill(409)]);
    const winner = answers.find(({ status }) => status === 200);
    const { json } = await ada.get(`${pages}/${ids[place]}?body-format=storage`);
    expect(json).toMatchObject({ version: { number: 2 }, body: winner?.json.body });
  }
  expect(new Set(statuses(distinct))).toEqual(new Set([200]));
  for (const answers of same) expect(statuses(answers)).toEqual([200, ...Array(9).fill(400)]);
  for (const answers of labels) expect(statuses(answers)).toEqual(Array(5).fill(200));
  for (const answers of comments) expect(statuses(answers)).toEqual(Array(5).fill(201));
  for (const answers of files) {
    const numbers = answers.map(({ json }) => json.results[0].version.number);
    expect(numbers.toSorted((one, other) => one - other)).toEqual(range(10).map((number) => number + 1));
  }
  for (const id of ids) {
    expect((await ada.get(`${pages}/${id}/labels`)).json.results).toHaveLength(5);
    expect((await ada.get(`${pages}/${id}/footer-comments`)).json.results).toHaveLength(5);
  }
});

it('loses no update of those who read, add and write again what was taken meanwhile', {
  timeout: 60_000,
}, async () => {
  const ids: string[] = [];
  for (const number of range(5)) {
    ids.push((await makePage(ada, 'ENG', `Counted ${number}`, { body: storage('<p>0</p>') })).id);
  }
  const versions = await Promise.all(ids.map((id) => inAll(range(20), () => addOne(id))));
  for (const [place, numbers] of versions.entries()) {
    expect(numbers.toSorted((one, other) => one - other)).toEqual(range(20).map((number) => number + 2));
    const { json } = await ada.get(`${pages}/${ids[place]}?body-format=storage`);
    expect(json).toMatchObject({ version: { number: 21 }, body: { storage: { value: '<p>20</p>' } } });
  }
  expect(site.faults).toEqual([]);
});

function attach(id: string, text: string): Promise<Answer> {
  return upload(site, 'ada', 'PUT', `/wiki/rest/api/content/${id}/child/attachment`, {
    name: 'log.txt',
    text,
  });
}

/** Adds one to the number that a page holds, and answers the version in which it did. */
async function addOne(id: string): Promise<number> {
  for (;;) {
    const { json } = await ada.get(`${pages}/${id}?body-format=storage`);
    const count = Number(/\d+/.exec(json.body.storage.value)?.[0]);
    const { status } = await update(id, json.version.number + 1, `<p>${count + 1}</p>`);
    if (status === 200) return json.version.number + 1;
    expect(status).toBe(409);
  }
}
