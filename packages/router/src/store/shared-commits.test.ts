import { Kysely, type LogEvent, sql } from 'kysely';
import { expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../testing/temporary-store.ts';
import { shareCommits, type WriteTogether } from './shared-commits.ts';
import { SharedSqliteDialect } from './sqlite-dialect.ts';
import { openSqliteFile } from './sqlite-file.ts';

interface Shelf {
  book: { title: string };
}

/** A table with one text column that must be unique, and how often anything was committed. */
async function shelf() {
  const database = await openSqliteFile(`${await temporaryFolder()}/test.sqlite`);
  let commits = 0;
  const log = ({ query }: LogEvent) => {
    if (query.sql === 'commit') commits += 1;
  };
  const db = new Kysely<Shelf>({ dialect: new SharedSqliteDialect({ database }), log });
  onTestFinished(() => db.destroy());
  await sql`create table book (title text primary key check (title <> 'forbidden')) strict`.execute(db);
  const write = shareCommits(db);
  return {
    db,
    write,
    commits: () => commits,
    put: (title: string) => put(write, title),
    titles: async () => (await db.selectFrom('book').select('title').execute()).map(({ title }) => title),
  };
}

const put = (write: WriteTogether<Shelf>, title: string) =>
  write(async (trx) => {
    await trx.insertInto('book').values({ title }).execute();
    return title;
  });

it('gives each its own result, and waits for the disk far less often than once each', async () => {
  const { put, titles, commits } = await shelf();
  const wanted = Array.from({ length: 250 }, (_, index) => `book ${index}`);
  expect(await Promise.all(wanted.map(put))).toEqual(wanted);
  expect((await titles()).toSorted()).toEqual(wanted.toSorted());
  expect(commits()).toBeLessThan(10);
});

it('undoes what throws, all of it, and nothing else', async () => {
  const { write, put, titles } = await shelf();
  const half = write(async (trx) => {
    await trx.insertInto('book').values({ title: 'half' }).execute();
    throw new Error('changed its mind');
  });
  const results = await Promise.allSettled([put('a'), half, put('forbidden'), put('b'), put('a')]);
  expect(results.map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'rejected',
    'fulfilled',
    'rejected',
  ]);
  await expect(half).rejects.toThrow('changed its mind');
  expect((await titles()).toSorted()).toEqual(['a', 'b']);
});

it('undoes one that comes alone, and takes others after it', async () => {
  const { put, titles } = await shelf();
  await expect(put('forbidden')).rejects.toThrow('CHECK');
  await put('a');
  expect(await titles()).toEqual(['a']);
});

it('says so to all when the transaction that they share fails', async () => {
  const { db, put } = await shelf();
  const writes = [put('a'), put('b'), put('c')];
  const told = Promise.allSettled(writes);
  await sql`drop table book`.execute(db);
  expect((await told).filter(({ status }) => status === 'rejected').length).toBeGreaterThan(0);
  await expect(put('d')).rejects.toThrow('no such table');
});
