import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { expect, it, onTestFinished } from 'vitest';
import { describeOnEachEngine } from '../testing/each-engine.ts';
import type { Database } from './database.ts';
import { migrate } from './migrate.ts';
import { openDatabase } from './store.ts';
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

async function tableNames(db: Kysely<Tables>): Promise<readonly string[]> {
  return (await db.introspection.getTables()).map(({ name }) => name);
}

async function shelf({ db }: Database): Promise<readonly unknown[]> {
  return (await sql`select id from shelf`.execute(db)).rows;
}

describeOnEachEngine('migrate', ({ freshStoreOptions }) => {
  async function emptyDatabase(): Promise<Database> {
    const database = await openDatabase(await freshStoreOptions());
    onTestFinished(() => database.close());
    return database;
  }

  it('runs each migration once, in order, and goes on where an earlier program stopped', async () => {
    const database = await emptyDatabase();
    await migrate(database, { a: makeShelf });
    await migrate(database, { a: makeShelf, b: fillShelf });
    await migrate(database, { a: makeShelf, b: fillShelf });
    expect(await shelf(database)).toEqual([{ id: 'first' }]);
  });

  it('leaves nothing of a start at which one migration fails, and can be started again', async () => {
    const database = await emptyDatabase();
    await expect(migrate(database, { a: makeShelf, b: breakHalfWay })).rejects.toMatchObject({
      code: 'unusable',
      message: expect.stringMatching(/could not be brought up to date: .*nowhere/),
    });
    expect(await tableNames(database.db)).toEqual([]);
    await migrate(database, { a: makeShelf, b: fillShelf });
    expect(await tableNames(database.db)).toEqual(['shelf']);
  });

  it('refuses a newer schema before it changes anything', async () => {
    const database = await emptyDatabase();
    await migrate(database, { a: makeShelf, c: fillShelf });
    await expect(migrate(database, { a: makeShelf, b: breakHalfWay })).rejects.toMatchObject({
      code: 'schema_too_new',
      message: expect.stringMatching(/schema of c\): update Tributary, or set \w+ to another/),
    });
    expect(await tableNames(database.db)).toEqual(['shelf']);
  });
});
