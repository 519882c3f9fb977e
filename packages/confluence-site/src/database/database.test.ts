import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from './database.ts';
import { nextIdentifier } from './identifiers.ts';
import { allOf, isOneOf, sql } from './sql.ts';

let database: Database;
beforeEach(() => {
  database = openDatabase();
});
afterEach(() => database.close());

describe('sql', () => {
  it('nests pieces and never puts a value into the text', () => {
    const query = sql`select ${allOf([sql`a = ${"x' or 1"}`, isOneOf(sql`b`, [1, 2])])}`;
    expect(query.text).toBe('select 1 and (a = ?) and (b in (select value from json_each(?)))');
    expect(query.values).toEqual(["x' or 1", '[1,2]']);
  });

  it('has one text for lists of any length', () => {
    expect(isOneOf(sql`b`, []).text).toBe(isOneOf(sql`b`, [1, 2, 3]).text);
    expect(database.all(sql`select 1 where ${isOneOf(sql`1`, [])}`)).toEqual([]);
  });
});

describe('a transaction', () => {
  it('is undone whole when its work throws, an inner one with it', () => {
    const work = () =>
      database.transaction(() => {
        nextIdentifier(database);
        database.transaction(() => nextIdentifier(database));
        throw new Error('stop');
      });
    expect(work).toThrow('stop');
    expect(database.first(sql`select * from counter`)).toBeUndefined();
  });

  it('gives ids that rise', () => {
    const [first, second] = database.transaction(() => [nextIdentifier(database), nextIdentifier(database)]);
    expect(second).toBe((first ?? 0) + 1);
  });
});

describe('a copy', () => {
  const counters = (of: Database) => of.all<{ name: string; value: number }>(sql`select * from counter`);
  const set = (name: string, value: number) =>
    database.run(sql`
      insert into counter (name, value) values (${name}, ${value})
      on conflict (name) do update set value = excluded.value`);

  it('holds what was there, also in the write-ahead log of a file, and is told of changes', () => {
    const folder = mkdtempSync(join(tmpdir(), 'site-database-'));
    const original = database;
    database = openDatabase(folder);
    original.close();
    set('before', 1);
    const takeChanges = database.recordChanges();
    const copy = database.copy();
    set('before', 2);
    set('after', 3);
    const changes = takeChanges();
    expect(counters(copy)).toEqual([{ name: 'before', value: 1 }]);
    copy.apply(changes, () => true);
    expect(counters(copy)).toEqual(counters(database));
    expect(takeChanges()).toHaveLength(0);
    copy.close();
    rmSync(folder, { recursive: true });
  });

  it('is not told of what was undone, nor of tables that are not wanted', () => {
    const takeChanges = database.recordChanges();
    const copy = database.copy();
    expect(() =>
      database.transaction(() => {
        set('undone', 1);
        throw new Error('stop');
      }),
    ).toThrow('stop');
    expect(takeChanges()).toHaveLength(0);
    set('unwanted', 1);
    copy.apply(takeChanges(), (table) => table !== 'counter');
    expect(counters(copy)).toEqual([]);
    copy.close();
  });

  it('refuses changes that do not fit', () => {
    const takeChanges = database.recordChanges();
    const copy = database.copy();
    copy.run(sql`insert into counter (name, value) values ('taken', 1)`);
    set('taken', 2);
    expect(() => copy.apply(takeChanges(), () => true)).toThrow('do not fit');
    copy.close();
  });
});

it('has a primary key on every table, since changes are recorded of such alone', () => {
  const tables = database.all<{ name: string }>(sql`
    select name from sqlite_master where type = 'table' and name not like 'search_index%' and name not like 'sqlite_%'
      and not exists (select 1 from pragma_table_info(sqlite_master.name) where pk > 0)`);
  expect(tables).toEqual([]);
});
