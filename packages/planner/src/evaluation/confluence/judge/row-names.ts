import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';

/** For each table that others refer to, what its rows are called by the values that they are referred to by. */
export type RowNames = ReadonlyMap<string, ReadonlyMap<SQLOutputValue, string>>;

const named: Readonly<Record<string, string>> = {
  user: 'select account_id as id, display_name as name from user',
  space: 'select id, name from space',
  label: 'select id, name from label',
  user_group: 'select id, name from user_group',
  space_role: 'select id, name from space_role',
  template: 'select id, name from template',
  // All comments on a page have the same title; the text tells them apart.
  content: `
    select c.id, c.type || ' “' || iif(c.type like '%-comment', v.body, upper(substr(c.title, 1, 1)) || substr(c.title, 2)) || '” in ' || s.name as name
    from content c
    join space s on s.id = c.space_id
    join content_version v on v.content_id = c.id and v.number = c.version_number`,
};

/** What a person calls the things that rows of a snapshot refer to by id. */
export function namesOf(database: DatabaseSync): RowNames {
  return new Map(
    Object.entries(named).map(([table, query]) => [
      table,
      new Map(
        database
          .prepare(query)
          .all()
          .map(({ id, name }) => [id ?? null, String(name)]),
      ),
    ]),
  );
}
