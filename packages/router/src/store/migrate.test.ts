import { Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../testing/temporary-store.ts';
import { migrate } from './migrate.ts';
import { SharedSqliteDialect } from './sqlite-dialect.ts';
import { openSqliteFile } from './sqlite-file.ts';
import type { Tables } from './tables.ts';

const makeShelf: Migration = { up: async (db) => void (await sql`create table shelf (id text)`.execute(db)) };
const fillShelf: Migration = {
  up: async (db) => void (await sql`insert into shelf values ('first')`.execute(db)),
};
const breakHalfWay: Migration = {
  async up(db) {
    await sql`create table half (id text)`.execute(db);
    await sql`insert into nowhere values (1)`.execute(db);
  },
};

async function emptyDatabase(): Promise<Kysely<Tables>> {
  const database = await openSqliteFile(`${await temporaryFolder()}/test.sqlite`);
  const db = new Kysely<Tables>({ dialect: new SharedSqliteDialect({ database }) });
  onTestFinished(() => db.destroy());
  return db;
}

async function tableNames(db: Kysely<Tables>): Promise<readonly string[]> {
  return (await db.introspection.getTables()).map(({ name }) => name);
}

it('runs each migration once, in order, and goes on where an earlier program stopped', async () => {
  const db = await emptyDatabase();
  await migrate(db, { a: makeShelf });
  await migrate(db, { a: makeShelf, b: fillShelf });
  await migrate(db, { a: makeShelf, b: fillShelf });
  const { rows } = await sql`select id from shelf`.execute(db);
  expect(rows).toEqual([{ id: 'first' }]);
});

it('leaves nothing of a start at which one migration fails, and can be started again', async () => {
  const db = await emptyDatabase();
  await expect(migrate(db, { a: makeShelf, b: breakHalfWay })).rejects.toMatchObject({
    code: 'unusable',
    message: expect.stringMatching(/could not be brought up to date: .*nowhere/),
  });
  expect(await tableNames(db)).toEqual([]);
  await migrate(db, { a: makeShelf, b: fillShelf });
  expect(await tableNames(db)).toEqual(['shelf']);
});

it('refuses a newer schema before it changes anything', async () => {
  const db = await emptyDatabase();
  await migrate(db, { a: makeShelf, c: fillShelf });
  await expect(migrate(db, { a: makeShelf, b: breakHalfWay })).rejects.toMatchObject({
    code: 'schema_too_new',
  });
  expect(await tableNames(db)).toEqual(['shelf']);
});
