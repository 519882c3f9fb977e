import { expect, it } from 'vitest';
import { listen } from './http-server.ts';
import { apiKey, runningRouter } from './testing/running-router.ts';
import { temporaryFolder } from './testing/temporary-store.ts';

it('keeps sessions and connections over a restart', async () => {
  const dataFolder = await temporaryFolder();
  const first = await runningRouter({ dataFolder });
  const { session_id } = await first.createSession();
  await first.close();
  const second = await runningRouter({ dataFolder });
  const { status } = await second.request('GET', `/api/v3.1/tool_router/session/${session_id}`);
  expect(status).toBe(200);
});

it('says in one sentence which port is taken', async () => {
  const taken = await listen(() => new Response(), { host: '127.0.0.1', port: 0 });
  const port = Number(new URL(taken.url).port);
  await expect(runningRouter({ port })).rejects.toMatchObject({
    code: 'port_taken',
    message: `Port ${port} on 127.0.0.1 is taken by another program.`,
  });
  await taken.close(0);
});

it('does not start with another secret key than its data was encrypted with, nor with a connection that cannot work', async () => {
  const dataFolder = await temporaryFolder();
  await (await runningRouter({ dataFolder })).close();
  await expect(
    runningRouter({ dataFolder, secretKey: 'another key of thirty-two bytes!' }),
  ).rejects.toMatchObject({
    code: 'wrong_key',
  });
  const broken = { userId: 'jane', toolkit: 'jira', scheme: 'x', values: {}, allowPrivateAddress: false };
  await expect(runningRouter({ connections: [broken] })).rejects.toThrow('there is no such toolkit');
});

it('finishes what is under way before it closes', async () => {
  const gate = Promise.withResolvers<void>();
  const arrived = Promise.withResolvers<void>();
  const server = await listen(
    async () => {
      arrived.resolve();
      await gate.promise;
      return new Response('done');
    },
    { host: '127.0.0.1', port: 0 },
  );
  const answer = fetch(server.url);
  await arrived.promise;
  const closed = server.close(10_000);
  gate.resolve();
  expect(await (await answer).text()).toBe('done');
  await closed;
  await expect(fetch(server.url)).rejects.toThrow();
});

it('cuts off what does not finish in time', async () => {
  const arrived = Promise.withResolvers<void>();
  const server = await listen(
    () => {
      arrived.resolve();
      return new Promise<Response>(() => {});
    },
    { host: '127.0.0.1', port: 0 },
  );
  const answer = fetch(server.url);
  const refused = expect(answer).rejects.toThrow();
  await arrived.promise;
  await server.close(1);
  await refused;
});

it('logs requests without their keys', async () => {
  const lines: string[] = [];
  const write = (values: object, message: string) => void lines.push(JSON.stringify({ ...values, message }));
  const { createSession } = await runningRouter({
    logger: { debug: write, info: write, warn: write, error: write },
  });
  await createSession();
  expect(lines.join('\n')).toMatch(/"method":"POST".*"status":201/);
  expect(lines.join('\n')).not.toContain(apiKey);
});
