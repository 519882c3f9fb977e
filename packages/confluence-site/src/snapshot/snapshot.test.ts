import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../database/database.ts';
import { tableNames } from '../database/schema.ts';
import { sql } from '../database/sql.ts';
import { makePage, startTestSite, type TestSite } from '../testing/site-client.ts';
import { upload } from '../testing/upload.ts';

let folder: string;
let file: string;
let test: TestSite;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'snapshot-'));
  file = join(folder, 'site.snapshot');
  test = await startTestSite();
});
afterEach(async () => {
  await test.site.close();
  rmSync(folder, { recursive: true });
});

const titles = async ({ as }: TestSite) => {
  const { json } = await as('ada').get('/wiki/api/v2/pages?limit=250&sort=id');
  return json.results.map((page: { id: string; title: string }) => `${page.id} ${page.title}`);
};

const pageWithFile = async (site: TestSite) => {
  const page = await makePage(site.as('jane'), 'MKT', 'With a file', {
    body: { representation: 'storage', value: '<p>Marmalade</p>' },
  });
  await upload(site, 'jane', 'POST', `/wiki/rest/api/content/${page.id}/child/attachment`, {
    name: 'a.txt',
    text: 'the bytes',
  });
  return page.id;
};

const fileOf = async ({ as, site }: TestSite, id: string) => {
  const list = await as('jane').get(`/wiki/api/v2/pages/${id}/attachments`);
  return (
    await fetch(`${site.url}/wiki${list.json.results[0].downloadLink}`, {
      headers: { authorization: `Basic ${btoa('jane@example.com:local-jane-token')}` },
    })
  ).text();
};

it.each([
  ['in memory', () => undefined],
  ['in a folder', () => join(folder, 'data')],
])(
  'keeps pages, what search finds and the bytes of attachments for another site %s',
  async (_, dataFolder) => {
    const id = await pageWithFile(test);
    await test.site.snapshot(file);

    const other = await startTestSite(dataFolder());
    await pageWithFile(other);
    await makePage(other.as('ada'), 'ENG', 'Not in the snapshot');
    await other.site.restore(file);

    expect(await titles(other)).toEqual(await titles(test));
    expect(await fileOf(other, id)).toBe('the bytes');
    const found = await other.as('jane').get('/wiki/rest/api/search?cql=text~marmalade');
    expect(found.json.results.map((result: { content: { id: string } }) => result.content.id)).toEqual([id]);
    const page = await makePage(other.as('ada'), 'ENG', 'Written afterwards');
    expect(Number(page.id)).toBeGreaterThan(Number(id));
    expect(other.faults).toEqual([]);
    await other.site.close();
  },
);

it('gives what is written after it the same ids each time', async () => {
  await test.site.snapshot(file);
  const writeAfterwards = async () => {
    await test.site.restore(file);
    return (await makePage(test.as('ada'), 'ENG', 'Next')).id;
  };
  expect(await writeAfterwards()).toBe(await writeAfterwards());
});

it('leaves no bytes behind of what it replaces', async () => {
  await test.site.snapshot(file);
  const data = join(folder, 'data');
  const other = await startTestSite(data);
  await pageWithFile(other);
  await other.site.restore(file);
  expect(readdirSync(join(data, 'attachments'))).toEqual([]);
  await other.site.close();
});

it('writes a file for its owner only, and nothing beside it', async () => {
  await test.site.snapshot(file);
  await test.site.snapshot(file);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(['site.snapshot']);
});

it('is what a new site begins with and a reset brings back, and is left aside where a site was kept', async () => {
  await makePage(test.as('ada'), 'HR', 'In the snapshot');
  await test.site.snapshot(file);
  const expected = await titles(test);
  const start = (more: object) =>
    startTestSite(join(folder, 'data'), { firstContent: { snapshot: file }, ...more });

  const first = await start({});
  expect(first.site.wasKept).toBe(false);
  expect(await titles(first)).toEqual(expected);
  await makePage(first.as('ada'), 'HR', 'Later');
  await first.site.close();

  const second = await start({});
  expect(second.site.wasKept).toBe(true);
  expect(await titles(second)).toHaveLength(expected.length + 1);
  await second.site.reset();
  expect(await titles(second)).toEqual(expected);
  await second.site.close();
});

describe('refuses, and changes nothing:', () => {
  const changed = (statement: string) => () => {
    const database = new DatabaseSync(file, { enableForeignKeyConstraints: false });
    database.exec(statement);
    database.close();
  };

  it.each<[string, () => void, RegExp]>([
    ['no file', () => rmSync(file), /^The snapshot .* cannot be read: ENOENT/],
    ['a text', () => writeFileSync(file, 'title: a site'), /is no snapshot of a local Confluence site/],
    ['an empty file', () => writeFileSync(file, ''), /is no snapshot/],
    ['another SQLite file', changed('pragma application_id = 7'), /is no snapshot/],
    [
      'a later form',
      changed('pragma user_version = 2'),
      /another version of the site: it has version 2 of the form/,
    ],
    [
      'other columns',
      changed('alter table space add column colour text'),
      /its table space has other columns/,
    ],
    ['a torn file', () => writeFileSync(file, readFileSync(file).subarray(0, 20_000)), /is damaged/],
    ['rows that refer to nothing', changed(`update space set author_id = 'nobody'`), /is damaged/],
  ])('%s', async (_, spoil, message) => {
    await test.site.snapshot(file);
    spoil();
    const before = await titles(test);
    await expect(test.site.restore(file)).rejects.toThrow(message);
    expect(await titles(test)).toEqual(before);
  });
});

it.each([
  [true, /is of a site with roles: restore it on one that was started without --no-rbac/],
  [false, /is of a site without roles: restore it on one that was started with --no-rbac/],
])('refuses one of the other kind of site (rbac: %s)', async (rbac, message) => {
  const [kept, other] = await Promise.all(
    [rbac, !rbac].map((each) => startTestSite(undefined, { rbac: each })),
  );
  await kept?.site.snapshot(file);
  await expect(other?.site.restore(file)).rejects.toThrow(message);
  await Promise.all([kept?.site.close(), other?.site.close()]);
});

it('takes one of before some tables were there', async () => {
  await test.site.snapshot(file);
  const database = new DatabaseSync(file);
  database.exec('drop table group_member; drop table content_group_restriction; drop table user_group');
  database.close();
  await test.site.restore(file);
  expect((await test.as('ada').get('/wiki/rest/api/group')).json.size).toBe(3);
});

it('knows every table of the site', () => {
  const database = openDatabase();
  const tables = database
    .all<{ name: string }>(
      sql`select name from pragma_table_list where schema = 'main' and type in ('table', 'virtual')`,
    )
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('sqlite_'));
  database.close();
  expect(tables.toSorted()).toEqual(tableNames.toSorted());
});

it('goes over HTTP as one file, and back', async () => {
  const before = await titles(test);
  const sent = await fetch(`${test.site.url}/_site/snapshot`);
  const bytes = await sent.arrayBuffer();
  expect(sent.headers.get('content-type')).toBe('application/vnd.sqlite3');
  await makePage(test.as('ada'), 'HR', 'Gone again');

  const put = (body: string | ArrayBuffer) =>
    fetch(`${test.site.url}/_site/snapshot`, { method: 'PUT', body });
  expect((await put('nothing of the kind')).status).toBe(400);
  expect((await put(bytes)).status).toBe(204);
  expect(await titles(test)).toEqual(before);
});
