import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Home } from './testing/home.ts';

let home: Home;
let silent: Server;
beforeEach(async () => {
  home = new Home();
  silent = createServer().listen(0, '127.0.0.1');
  await once(silent, 'listening');
});
afterEach(async () => {
  await home.leave();
  silent.closeAllConnections();
  silent.close();
});

function silentRouter(): Record<string, string> {
  const address = silent.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { TRIBUTARY_URL: `http://127.0.0.1:${address.port}`, TRIBUTARY_API_KEY: 'ak_1' };
}

it.each([
  ['ask', ['ask', 'who am I?'], 'SIGINT', 130],
  ['session', ['session', 'create'], 'SIGTERM', 143],
  ['journal', ['journal', '--json'], 'SIGINT', 130],
  ['journal export', ['journal', 'export'], 'SIGHUP', 129],
  ['doctor', ['doctor'], 'SIGINT', 130],
] as const)('ends %s at the first signal while a router is silent', async (_, words, signal, status) => {
  const asked = once(silent, 'request');
  const program = home.startProcess([...words], silentRouter());
  await asked;
  expect(await program.stop(signal)).toMatchObject({ status, errors: 'Stopped.\n' });
});

it('ends db at the first signal while the database is silent', async () => {
  const connected = once(silent, 'connection');
  const address = silent.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const program = home.startProcess(['db', 'status'], {
    DATABASE_URL: `postgres://jo:secret@127.0.0.1:${port}/tributary`,
    TRIBUTARY_API_KEY: 'ak_shared',
    TRIBUTARY_SECRET_KEY: 'a secret that all routers share',
  });
  await connected;
  expect(await program.stop('SIGINT')).toMatchObject({ status: 130, errors: 'Stopped.\n' });
});
