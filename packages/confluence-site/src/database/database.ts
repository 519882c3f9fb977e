import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { hasWord } from './has-word.ts';
import { schema } from './schema.ts';
import type { Sql } from './sql.ts';

/** The site's SQLite database. Synchronous: a transaction is over before another request is looked at. */
export interface Database {
  /** Every row. `Row` states the columns that the statement selects. */
  all<Row>(query: Sql): Row[];
  /** The first row, if there is one. */
  first<Row>(query: Sql): Row | undefined;
  /** Runs a statement and tells how many rows it changed. */
  run(statement: Sql): number;
  /** Runs `work` whole or not at all; inside another transaction it joins that one. */
  transaction<Result>(work: () => Result): Result;
  /** Another database, in memory, that holds what this one holds now. It follows, so it checks no foreign keys. */
  copy(): Database;
  /** Records changes from now on: each call of what is answered tells those since the call before, for {@link apply}. */
  recordChanges(): () => Uint8Array;
  /** Makes the changes, which were recorded on the database that this is a copy of, in the tables that are wanted. */
  apply(changes: Uint8Array, isWanted: (table: string) => boolean): void;
  close(): void;
}

const fileName = 'confluence-site.sqlite';

/** Opens (and makes, at first) the database in `dataFolder`, or one in memory. Readable by its owner only. */
export function openDatabase(dataFolder?: string): Database {
  if (dataFolder === undefined) return prepare(new DatabaseSync(':memory:'));
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const file = join(dataFolder, fileName);
  const connection = new DatabaseSync(file, { timeout: 5_000 });
  chmodSync(file, 0o600);
  connection.exec('pragma journal_mode = wal; pragma synchronous = normal');
  return prepare(connection);
}

function prepare(connection: DatabaseSync, checksForeignKeys = true): Database {
  connection.exec(`pragma foreign_keys = ${checksForeignKeys ? 'on' : 'off'}`);
  connection.exec(schema);
  connection.function('has_word', { deterministic: true }, (text, form) =>
    hasWord(String(text), String(form)),
  );
  const statements = new Map<string, StatementSync>();
  const statementOf = (text: string): StatementSync => {
    const known = statements.get(text);
    if (known) return known;
    const made = connection.prepare(text);
    statements.set(text, made);
    return made;
  };

  return {
    // The two casts are the boundary to SQLite: tables are strict, and a row type is written beside its statement.
    all: <Row>(query: Sql) => statementOf(query.text).all(...query.values) as Row[],
    first: <Row>(query: Sql) => statementOf(query.text).get(...query.values) as Row | undefined,
    run: (statement) => Number(statementOf(statement.text).run(...statement.values).changes),
    transaction(work) {
      if (connection.isTransaction) return work();
      connection.exec('begin immediate');
      try {
        const result = work();
        connection.exec('commit');
        return result;
      } catch (error) {
        connection.exec('rollback');
        throw error;
      }
    },
    copy: () => prepare(copyOf(connection), false),
    recordChanges: () => recordChanges(connection),
    apply(changes, isWanted) {
      if (!connection.applyChangeset(changes, { filter: isWanted }))
        throw new Error('The changes do not fit what the copy holds.');
    },
    close: () => connection.close(),
  };
}

function copyOf(connection: DatabaseSync): DatabaseSync {
  const image = connection.serialize();
  // The two bytes that say whether there is a write-ahead log (sqlite.org/fileformat.html): in memory there is none.
  image.fill(1, 18, 20);
  const copy = new DatabaseSync(':memory:');
  copy.deserialize(image);
  return copy;
}

function recordChanges(connection: DatabaseSync): () => Uint8Array {
  let session = connection.createSession();
  return () => {
    const changes = session.changeset();
    if (changes.length === 0) return changes;
    session.close();
    session = connection.createSession();
    return changes;
  };
}
