import { expect, it, onTestFinished } from 'vitest';
import { NodeSqlite } from './node-sqlite.ts';

function memory(): NodeSqlite {
  const database = new NodeSqlite(':memory:');
  onTestFinished(() => database.close());
  database.execute('create table thing (id integer primary key, name text) strict');
  return database;
}

it('knows statements that answer with rows from those that do not', () => {
  const database = memory();
  expect(database.prepare('select 1').reader).toBe(true);
  expect(database.prepare('insert into thing (name) values (?) returning id').reader).toBe(true);
  const insert = database.prepare('insert into thing (name) values (?)');
  expect(insert.reader).toBe(false);
  expect(insert.run(['a'])).toMatchObject({ changes: 1 });
});

it('stores flags as numbers, and takes no values that would come back as something else', () => {
  const select = memory().prepare('select ? as value');
  expect([true, false, null, 'x', 7].map((value) => select.all([value])[0])).toEqual(
    [1, 0, null, 'x', 7].map((value) => ({ value })),
  );
  for (const value of [new Date(), { a: 1 }, undefined]) {
    expect(() => select.all([value])).toThrow('cannot be stored');
  }
});

it('prepares a statement once, and forgets the oldest of very many', () => {
  const database = memory();
  const first = database.prepare('select 0');
  expect(database.prepare('select 0')).toBe(first);
  for (let number = 1; number <= 600; number++) database.prepare(`select ${number}`);
  expect(database.prepare('select 0')).not.toBe(first);
  expect(first.all([])).toEqual([{ 0: 0 }]);
});

it('sees a column that is added after a statement was prepared', () => {
  const database = memory();
  const select = database.prepare('select * from thing');
  database.prepare('insert into thing (name) values (?)').run(['a']);
  expect(select.all([])).toEqual([{ id: 1, name: 'a' }]);
  database.execute("alter table thing add column colour text default 'red'");
  expect(select.all([])).toEqual([{ id: 1, name: 'a', colour: 'red' }]);
});
