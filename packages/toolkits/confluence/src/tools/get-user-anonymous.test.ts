import { ToolError } from '@tributary/toolkit';
import { expect, it } from 'vitest';
import { useLocalSite } from '../../testing/local-site.ts';
import { readOnlyHttp } from '../../testing/read-only-http.ts';
import { getUserAnonymous } from './get-user-anonymous.ts';

const site = useLocalSite();

it('tells how visitors without an account show up', async () => {
  expect(await site.client.run(getUserAnonymous, {})).toEqual({
    type: 'anonymous',
    displayName: 'Anonymous',
    profilePicture: { path: '/wiki/aa-avatar/anonymous', width: 48, height: 48, isDefault: true },
    _expandable: { operations: '' },
    _links: { base: `${site.client.url}/wiki` },
  });
});

// The local site always tells; a real one without anonymous access does not.
it('says why where the site does not tell, and hides no other failure', async () => {
  const failing = (code: 'not_permitted' | 'rate_limited') => ({
    ...site.client.context(),
    http: readOnlyHttp(() => Promise.reject(new ToolError({ code, message: code, providerStatus: 403 }))),
  });
  await expect(getUserAnonymous.run({}, failing('not_permitted'))).rejects.toMatchObject({
    details: {
      code: 'not_permitted',
      message: expect.stringContaining('Global permissions'),
      providerStatus: 403,
    },
  });
  await expect(getUserAnonymous.run({}, failing('rate_limited'))).rejects.toThrow('rate_limited');
});

it('takes no input', async () => {
  await expect(site.client.run(getUserAnonymous, { accountId: 'x' })).rejects.toMatchObject({
    details: { code: 'invalid_input' },
  });
});
