import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import type { SqliteDatabase, SqliteStatement } from 'kysely';
import { refuseNul } from './unstorable-text.ts';

/** Distinct statements are few, but lists of ids make variants: old ones go first. */
const cachedStatements = 500;

/** Milliseconds that a statement waits for another process's write. */
const busyTimeout = 10_000;

/** Puts node:sqlite behind the interface that Kysely's SQLite driver speaks. */
export class NodeSqlite implements SqliteDatabase {
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, SqliteStatement>();

  /** @throws Error of node:sqlite when the file cannot be opened */
  constructor(file: string) {
    this.#database = new DatabaseSync(file, { timeout: busyTimeout, enableForeignKeyConstraints: true });
  }

  /** Runs statements that answer nothing we need. */
  execute(sql: string): void {
    this.#database.exec(sql);
  }

  prepare(sql: string): SqliteStatement {
    const known = this.#statements.get(sql);
    if (known) return known;
    const prepared = adapt(this.#database.prepare(sql));
    const [oldest] = this.#statements.keys();
    if (oldest !== undefined && this.#statements.size >= cachedStatements) this.#statements.delete(oldest);
    this.#statements.set(sql, prepared);
    return prepared;
  }

  close(): void {
    this.#statements.clear();
    if (this.#database.isOpen) this.#database.close();
  }
}

function adapt(statement: StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...parameters.map(toSqlite)),
    run: (parameters) => statement.run(...parameters.map(toSqlite)),
    iterate: (parameters) => statement.iterate(...parameters.map(toSqlite)),
  };
}

function toSqlite(value: unknown): SQLInputValue {
  if (typeof value === 'boolean') return value ? 1 : 0;
  refuseNul(value);
  if (value === null || typeof value === 'number' || typeof value === 'bigint' || typeof value === 'string') {
    return value;
  }
  if (value instanceof Uint8Array) return value;
  throw new TypeError(`A ${typeof value} cannot be stored: store text, numbers or null.`);
}
