import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type FileStore, openFileStore } from '../attachments/file-store.ts';
import { type Database, openDatabase } from '../database/database.ts';
import { makePage, startTestSite } from '../testing/site-client.ts';
import { upload } from '../testing/upload.ts';
import { checkConsistency } from './check-consistency.ts';

let folder: string;
let database: Database;
let files: FileStore;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'site-consistency-'));
  const site = await startTestSite(folder);
  const body = `<p>Once</p><ac:task-list><ac:task><ac:task-id>1</ac:task-id><ac:task-status>incomplete</ac:task-status>
    <ac:task-body>Look</ac:task-body></ac:task></ac:task-list>`;
  const page = await makePage(site.as('ada'), 'ENG', 'Checked', {
    body: { representation: 'storage', value: body },
  });
  const path = `/wiki/rest/api/content/${page.id}/child/attachment`;
  expect((await upload(site, 'ada', 'POST', path, { name: 'a.txt', text: 'bytes' })).status).toBe(200);
  const comment = { pageId: page.id, body: { representation: 'storage', value: '<p>Seen</p>' } };
  expect((await site.as('jane').post('/wiki/api/v2/footer-comments', comment)).status).toBe(201);
  await site.site.close();
  database = openDatabase(folder);
  files = openFileStore(folder);
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

const check = () => checkConsistency({ database, files });
const run = (text: string) => database.run({ text, values: [] });

it('finds nothing where all agree', async () => {
  expect(await check()).toEqual([]);
});

const checked = "(select id from content where title = 'Checked')";
it.each([
  [`delete from content_version where content_id = ${checked}`, 'not numbered'],
  [`update content set version_number = 2 where id = ${checked}`, 'not numbered'],
  [`update content set title = 'Other' where id = ${checked}`, 'not that of its current version'],
  ["update content set title_lower = 'runbooks' where title = 'Checked'", 'have one title'],
  [
    `update content set space_id = (select id from space where key = 'HR') where id = ${checked}`,
    'another space',
  ],
  [`update content set parent_id = id where id = ${checked}`, 'below itself'],
  ["update content set position = 1 where type = 'page'", 'have one position'],
  [
    "update space set homepage_id = null, homepage_id = (select id from content where title = 'Roadmap') where key = 'ENG'",
    'homepage',
  ],
  ['delete from attachment_file', 'no file for its current version'],
  ['delete from comment', 'is on nothing'],
  ["update counter set value = 1 where name = 'identifier'", 'not counted'],
  [
    `update content_version set body = '<p>Twice</p>' where content_id = ${checked}`,
    'does not hold what the content says',
  ],
  [`delete from search_index where rowid = ${checked}`, 'does not hold what the content says'],
  ["insert into search_index (rowid, title, body) values (1, 'Gone', '')", 'holds what is gone'],
  ['delete from inline_task', 'not those in its text'],
  ['update attachment_file set file_size = 1', 'not its size'],
])('tells of: %s', async (damage, fault) => {
  run(damage);
  expect((await check()).join('\n')).toContain(fault);
});

it('tells of a row that refers to nothing', async () => {
  run('pragma foreign_keys = off');
  run(`delete from content where id = ${checked}`);
  expect((await check()).join('\n')).toContain('A row of content_version');
});

it('tells of bytes that are gone and of bytes that nobody has', async () => {
  const [id] = files.list();
  files.remove(id ?? '');
  await files.write(new Uint8Array([1]));
  expect((await check()).join('\n')).toMatch(/are gone: .*\nThere are bytes of no attachment/s);
});
