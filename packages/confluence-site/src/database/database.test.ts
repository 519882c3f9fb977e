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
