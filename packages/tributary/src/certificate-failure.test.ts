import { once } from 'node:events';
import { createServer } from 'node:https';
import { testCertificate } from '@tributary/router/testing/test-certificate';
import { expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { certificateFailure } from './certificate-failure.ts';
import { askRouter } from './router-client.ts';

it('names the variable that makes a certificate trusted', async () => {
  const { certificate: cert, key } = testCertificate;
  const server = createServer({ cert, key }, (_, outgoing) => outgoing.end('{}')).listen(0, '127.0.0.1');
  onTestFinished(() => {
    server.close();
  });
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const url = `https://127.0.0.1:${address.port}`;
  const remedy = { address: 'Correct the address.', key: 'Correct the key.' };
  const router = { url, apiKey: 'ak_1', remedy, signal: new AbortController().signal };
  await expect(askRouter(router, { method: 'GET', path: '/' }, z.object({}))).rejects.toMatchObject({
    code: 'unreachable',
    message: expect.stringMatching(/certificate of the router at https:.* not trusted.*NODE_EXTRA_CA_CERTS/),
  });
});

it('says what else is wrong with a certificate, and nothing of other failures', () => {
  const failed = (code: string) =>
    certificateFailure(
      'https://x',
      new TypeError('fetch failed', { cause: Object.assign(new Error(), { code }) }),
    );
  expect(failed('CERT_HAS_EXPIRED')).toContain('has expired');
  expect(failed('ERR_TLS_CERT_ALTNAME_INVALID')).toContain('for other names');
  expect(failed('ECONNREFUSED')).toBeUndefined();
  expect(certificateFailure('https://x', new Error('?'))).toBeUndefined();
});
