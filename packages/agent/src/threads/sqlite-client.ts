import type { Client, ResultSet } from '@libsql/client';
import type { SqliteClient, SqliteResultSet } from '@mastra/libsql';

/** A client as the framework takes it: it knows fields that are absent, and none that are `undefined`. */
export function sqliteClient(client: Client): SqliteClient {
  return {
    execute: async (statement) => resultOf(await client.execute(statement)),
    batch: async (statements, mode) => (await client.batch(statements, mode)).map(resultOf),
    async transaction(mode = 'write') {
      const transaction = await client.transaction(mode);
      return {
        execute: async (statement) => resultOf(await transaction.execute(statement)),
        commit: () => transaction.commit(),
        rollback: () => transaction.rollback(),
        close: () => transaction.close(),
        get closed() {
          return transaction.closed;
        },
      };
    },
    close: () => client.close(),
    get closed() {
      return client.closed;
    },
    protocol: client.protocol,
  };
}

function resultOf({ columns, columnTypes, rows, rowsAffected, lastInsertRowid }: ResultSet): SqliteResultSet {
  const result = { columns, columnTypes, rows, rowsAffected };
  return lastInsertRowid === undefined ? result : { ...result, lastInsertRowid };
}
