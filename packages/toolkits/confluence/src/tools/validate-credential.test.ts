import { ToolError } from '@tributary/toolkit';
import { expect, it } from 'vitest';
import { useLocalSite } from '../../testing/local-site.ts';
import { readOnlyHttp } from '../../testing/read-only-http.ts';
import { jane } from '../../testing/run-tool.ts';
import { validateCredential } from './validate-credential.ts';

const site = useLocalSite();

it('tells whose the credential is', async () => {
  expect(await site.as(jane).run(validateCredential, {})).toEqual({
    valid: true,
    accountId: '712020:0d9b8a52-7c41-4f3e-8b1a-5e2f6d4c9a02',
    displayName: 'Jane Doe',
    email: 'jane@example.com',
    site: `${site.client.url}/wiki`,
    reason: null,
  });
});

it('answers that a wrong one is refused, and what to do', async () => {
  const stranger = site.as({ email: 'jane@example.com', token: 'wrong' });
  expect(await stranger.run(validateCredential, {})).toMatchObject({
    valid: false,
    displayName: null,
    reason: expect.stringMatching(/refused.*Connect it again/s),
  });
});

it('takes a service that does not answer for no answer', async () => {
  const get = () => Promise.reject(new ToolError({ code: 'provider_unavailable', message: 'It is down.' }));
  const run = validateCredential.run({}, { ...site.client.context(), http: readOnlyHttp(get) });
  await expect(run).rejects.toMatchObject({ details: { code: 'provider_unavailable' } });
});

it('takes no input', async () => {
  await expect(site.client.run(validateCredential, { token: 'x' })).rejects.toMatchObject({
    details: { code: 'invalid_input' },
  });
});
