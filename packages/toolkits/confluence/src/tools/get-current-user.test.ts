import { expect, it } from 'vitest';
import { useLocalSite } from '../../testing/local-site.ts';
import { jane } from '../../testing/run-tool.ts';
import { getCurrentUser } from './get-current-user.ts';

const site = useLocalSite();

it('tells who the connection acts as', async () => {
  expect(await site.client.run(getCurrentUser, {})).toMatchObject({
    displayName: 'Ada Admin',
    email: 'admin@example.com',
    accountId: expect.stringMatching(/.+/),
    site: `${site.client.url}/wiki`,
    url: expect.stringContaining('/wiki/people/712020'),
    _links: { base: `${site.client.url}/wiki` },
  });
  expect(await site.as(jane).run(getCurrentUser, {})).toMatchObject({ displayName: 'Jane Doe' });
});

it('says that the token is wrong where it is', async () => {
  const stranger = site.as({ email: 'admin@example.com', token: 'wrong' });
  await expect(stranger.run(getCurrentUser, {})).rejects.toMatchObject({
    details: { code: 'not_connected', message: expect.stringContaining('API token') },
  });
});

it('takes no input', async () => {
  await expect(site.client.run(getCurrentUser, { id: 1 })).rejects.toMatchObject({
    details: { code: 'invalid_input' },
  });
});
