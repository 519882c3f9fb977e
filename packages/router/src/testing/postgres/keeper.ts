import { z } from 'zod';
import { listen } from '../../http-server.ts';
import { openStore } from '../../store/store.ts';
import { type PostgresServer, startPostgres } from './server.ts';

/** What a test file asks the keeper for. */
export const keeperRequest = z.discriminatedUnion('do', [
  /** An empty database, or one with the program's tables. */
  z.object({ do: z.literal('create'), migrated: z.boolean() }),
  z.object({ do: z.literal('drop'), url: z.url() }),
]);

export type KeeperRequest = z.output<typeof keeperRequest>;

/** Keeps one PostgreSQL for all test files of a run, and starts it when the first of them asks. */
export async function startKeeper() {
  let server: Promise<PostgresServer> | undefined;
  let migrated: Promise<string> | undefined;
  const serve = async (wanted: KeeperRequest) => {
    server ??= startPostgres();
    const postgres = await server;
    if (wanted.do === 'drop') return postgres.dropDatabase(wanted.url);
    if (!wanted.migrated) return postgres.createDatabase();
    // To copy tables is faster than to make them.
    migrated ??= migratedDatabase(postgres);
    return postgres.createDatabase(await migrated);
  };
  const answer = async (request: Request) => {
    try {
      const url = await serve(keeperRequest.parse(await request.json()));
      return Response.json({ url });
    } catch (error) {
      return new Response(String(error), { status: 500 });
    }
  };
  const door = await listen(answer, { host: '127.0.0.1', port: 0 });
  return {
    url: door.url,
    async close() {
      await door.close(0);
      const started = await server?.catch(() => undefined);
      await started?.stop();
    },
  };
}

async function migratedDatabase(postgres: PostgresServer): Promise<string> {
  const databaseUrl = await postgres.createDatabase();
  await (await openStore({ databaseUrl })).close();
  return databaseUrl;
}
