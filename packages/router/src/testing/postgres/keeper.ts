import { z } from 'zod';
import { listen } from '../../http-server.ts';
import { type PostgresServer, startPostgres } from './server.ts';

const wanted = z.object({ drop: z.url().optional() });

/** Keeps one PostgreSQL for all test files of a run, and starts it when the first of them asks. */
export async function startKeeper() {
  let server: Promise<PostgresServer> | undefined;
  const answer = async (request: Request) => {
    try {
      server ??= startPostgres();
      const { createDatabase, dropDatabase } = await server;
      const { drop } = wanted.parse(await request.json());
      if (drop === undefined) return Response.json({ url: await createDatabase() });
      await dropDatabase(drop);
      return Response.json({});
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
