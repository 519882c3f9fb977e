import type { Kysely, Transaction } from 'kysely';
import type { SchemaDialect } from './migrations/schema-dialect.ts';
import type { WriteTogether } from './shared-commits.ts';
import type { Tables } from './tables.ts';

/** The databases that the store runs on. */
export type Engine = 'sqlite' | 'postgresql';

/** What the store needs of either engine. Its schema may be of any age. */
export interface Database {
  readonly engine: Engine;
  readonly db: Kysely<Tables>;
  readonly schemaDialect: SchemaDialect;
  /** What an operator can do who needs another database; completes "… , or". */
  readonly wayOut: string;
  /** Runs what may take as long as it takes, such as migrations. */
  patiently<Result>(work: (db: Kysely<Tables>) => Promise<Result>): Promise<Result>;
  /** A transaction that it may share with other short writes that come at the same time. */
  readonly writeTogether: WriteTogether<Tables>;
  /** A transaction during which no other process runs one of the same name. */
  exclusively<Result>(name: string, work: (trx: Transaction<Tables>) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}
