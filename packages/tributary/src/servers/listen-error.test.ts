import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { explainListenError } from './listen-error.ts';
import { reachableOrigin } from './reachable-origin.ts';

const occupant = createServer();
let taken: number;
beforeAll(async () => {
  occupant.listen(0, '127.0.0.1');
  await once(occupant, 'listening');
  const address = occupant.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  taken = address.port;
});
afterAll(() => occupant.close());

async function listenError(port: number, host: string): Promise<unknown> {
  const server = createServer().listen(port, host);
  const [error] = await once(server, 'error');
  return error;
}

it('names the port that is taken and the variable that sets it', async () => {
  const error = await listenError(taken, '127.0.0.1');
  for (const thrown of [error, new Error('the router cannot start', { cause: error })]) {
    expect(explainListenError(thrown, 'TRIBUTARY_PORT', taken)).toMatchObject({
      code: 'port_taken',
      message: expect.stringMatching(new RegExp(`^Port ${taken} is taken.* Set TRIBUTARY_PORT to`)),
    });
  }
});

it('names the host that this machine does not have', async () => {
  // Reserved for documentation: no machine has it.
  const error = await listenError(0, '192.0.2.1');
  expect(explainListenError(error, 'TRIBUTARY_PORT', 0)).toMatchObject({
    code: 'bad_configuration',
    message: expect.stringContaining('TRIBUTARY_HOST'),
  });
});

it('names the variable of a port that only the system may use', () => {
  const error = Object.assign(new Error('denied'), { code: 'EACCES', syscall: 'listen' });
  expect(explainListenError(error, 'TRIBUTARY_PORT', 80)).toMatchObject({ code: 'bad_configuration' });
});

it('leaves other errors alone', () => {
  for (const error of [
    new Error('odd'),
    Object.assign(new Error('denied'), { code: 'EACCES', syscall: 'open' }),
  ]) {
    expect(explainListenError(error, 'TRIBUTARY_PORT', 1)).toBe(error);
  }
});

it.each([
  ['http://0.0.0.0:8787', 'http://127.0.0.1:8787'],
  ['http://[::]:8787', 'http://[::1]:8787'],
  ['http://10.0.0.0:80', 'http://10.0.0.0:80'],
])('%s is reached at %s', (origin, reachable) => {
  expect(reachableOrigin(origin)).toBe(reachable);
});
