import { expect, it } from 'vitest';
import { isLoopbackHost, refuseExposureWithoutTls } from './exposure.ts';
import { apiKey, runningRouter } from './testing/running-router.ts';

it.each(['127.0.0.1', '127.8.0.1', 'localhost', 'router.localhost', '::1', '[::1]'])(
  'takes %s for this machine',
  (host) => {
    expect(isLoopbackHost(host)).toBe(true);
    expect(() => refuseExposureWithoutTls({ host })).not.toThrow();
  },
);

it.each(['0.0.0.0', '::', '10.0.0.4', 'router', '127.example.com', 'localhost.example.com'])(
  'wants TLS on %s',
  (host) => {
    expect(() => refuseExposureWithoutTls({ host })).toThrow(
      /^On .+ Set TRIBUTARY_TLS_CERT and .+PUBLIC_URL/,
    );
    expect(() => refuseExposureWithoutTls({ host, publicUrl: 'http://tools.example.com' })).toThrow();
    expect(() => refuseExposureWithoutTls({ host, publicUrl: 'https://tools.example.com' })).not.toThrow();
    expect(() => refuseExposureWithoutTls({ host, tls: {} })).not.toThrow();
  },
);

it('keeps a router from starting, and says it before anything else', async () => {
  await expect(runningRouter({ host: '0.0.0.0' })).rejects.toMatchObject({ code: 'exposed_without_tls' });
});

it('starts on all networks behind an https public URL, and answers under its name alone', async () => {
  const router = await runningRouter({ host: '0.0.0.0', publicUrl: 'https://tools.example.com' });
  const url = router.url.replace('0.0.0.0', '127.0.0.1');
  const made = await fetch(`${url}/api/v3.1/tool_router/session`, {
    method: 'POST',
    headers: { 'x-api-key': apiKey, 'content-type': 'application/json' },
    body: JSON.stringify({ user_id: 'jane' }),
  });
  expect(await made.json()).toMatchObject({
    mcp: { url: expect.stringMatching(/^https:\/\/tools\.example\.com\/tool_router\/trs_/) },
  });
  expect(await router.request('GET', '/healthz')).toMatchObject({ status: 421 });
});
