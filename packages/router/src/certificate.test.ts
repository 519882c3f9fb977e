import { request } from 'node:https';
import { expect, it } from 'vitest';
import { certifiedOrigin, namesOfCertificate } from './certificate.ts';
import { RouterError } from './router-error.ts';
import { apiKey, runningRouter } from './testing/running-router.ts';
import { otherKey, testCertificate } from './testing/test-certificate.ts';

const today = new Date('2026-11-22');

it('names every host that a certificate is for, and none for a wildcard', () => {
  expect(namesOfCertificate(testCertificate, today)).toEqual(['tools.example.com', '127.0.0.1', '[::1]']);
});

it.each([
  [{ certificate: 'no certificate' }, 'The certificate cannot be read'],
  [{ key: 'no key' }, 'The key of the certificate cannot be read'],
  [{ key: otherKey }, 'The key is of another certificate'],
])('refuses %o', (change, complaint) => {
  const refusal = () => namesOfCertificate({ ...testCertificate, ...change }, today);
  expect(refusal).toThrow(RouterError);
  expect(refusal).toThrow(complaint);
});

it('refuses a certificate that has ended', () => {
  expect(() => namesOfCertificate(testCertificate, new Date('2140-01-01'))).toThrow(
    /^The certificate ended on 21/,
  );
});

it.each([
  [['tools.example.com', 'localhost'], 'https://localhost:8443'],
  [['tools.example.com'], 'https://tools.example.com:8443'],
  [[], 'https://0.0.0.0:8443'],
])('is believed, with %o, at %s', (names, origin) => {
  expect(certifiedOrigin('https://0.0.0.0:8443', names)).toBe(origin);
});

it('speaks TLS on all networks, under the names of its certificate', async () => {
  const router = await runningRouter({ host: '0.0.0.0', tls: testCertificate });
  expect(router.url).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
  const made = await ask(router.url, 'tools.example.com');
  expect(made).toMatchObject({
    status: 201,
    body: expect.stringContaining('https://tools.example.com/tool_router/trs_'),
  });
  expect(await ask(router.url, 'elsewhere.example.com')).toMatchObject({ status: 421 });
  await expect(fetch(router.url.replace('https:', 'http:'))).rejects.toThrow();
});

/** Makes a session over TLS, with the certificate believed and nothing else. */
function ask(
  url: string,
  host: string,
): Promise<{ readonly status: number | undefined; readonly body: string }> {
  return new Promise((resolve, reject) => {
    const headers = { host, 'x-api-key': apiKey, 'content-type': 'application/json' };
    request(
      `${url}/api/v3.1/tool_router/session`,
      { method: 'POST', ca: testCertificate.certificate, servername: 'tools.example.com', headers },
      async (response) => {
        const body = (await response.setEncoding('utf8').toArray()).join('');
        resolve({ status: response.statusCode, body });
      },
    )
      .on('error', reject)
      .end(JSON.stringify({ user_id: 'jane' }));
  });
}
