import { Kysely, sql } from 'kysely';
import { Pool, type PoolConfig } from 'pg';
import type { Database } from './database.ts';
import { postgresSchema } from './migrations/schema-dialect.ts';
import { CheckedPostgresDialect } from './postgres-dialect.ts';
import { explainPostgresFailure } from './postgres-failure.ts';
import { postgresTypes } from './postgres-types.ts';
import type { Tables } from './tables.ts';

/** Several replicas share the server's connections, of which it usually has a hundred. */
const connections = 10;

const connectMilliseconds = 10_000;
const idleMilliseconds = 30_000;

/** No statement of a request is this slow; what hangs must not hold its connection for ever. */
const statementMilliseconds = 30_000;

/**
 * Connects to a PostgreSQL database.
 *
 * @param url `postgres://user:password@host:port/name`
 * @throws StoreError `unreachable`, `refused` or `no_database`, naming DATABASE_URL and never the password
 */
export async function openPostgresDatabase(url: string): Promise<Database> {
  const db = connect(url, { max: connections, statement_timeout: statementMilliseconds });
  try {
    await sql`select 1`.execute(db);
  } catch (error) {
    await db.destroy();
    throw explainPostgresFailure(error, url);
  }
  return {
    engine: 'postgresql',
    db,
    schemaDialect: postgresSchema,
    wayOut: 'set DATABASE_URL to another database',
    async patiently(work) {
      const patient = connect(url, { max: 1, statement_timeout: 0 });
      try {
        return await work(patient);
      } finally {
        await patient.destroy();
      }
    },
    // PostgreSQL itself brings commits of several connections to the disk together.
    writeTogether: (work) => db.transaction().execute(work),
    exclusively: (name, work) =>
      db.transaction().execute(async (trx) => {
        await sql`select pg_advisory_xact_lock(hashtextextended(${`tributary ${name}`}, 0))`.execute(trx);
        return work(trx);
      }),
    close: () => db.destroy(),
  };
}

function connect(url: string, config: PoolConfig): Kysely<Tables> {
  const pool = new Pool({
    connectionString: url,
    application_name: 'tributary',
    connectionTimeoutMillis: connectMilliseconds,
    idleTimeoutMillis: idleMilliseconds,
    keepAlive: true,
    types: postgresTypes,
    ...config,
  });
  // An idle connection that breaks is replaced by the next statement; unheard, the event would end the process.
  pool.on('error', () => {});
  return new Kysely<Tables>({ dialect: new CheckedPostgresDialect({ pool }) });
}
