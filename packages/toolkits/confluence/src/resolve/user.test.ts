import { expect, it } from 'vitest';
import { useLocalSite } from '../../testing/local-site.ts';
import { jane } from '../../testing/run-tool.ts';
import { accountIdOf, findUser } from './user.ts';

const site = useLocalSite();
const janeId = '712020:0d9b8a52-7c41-4f3e-8b1a-5e2f6d4c9a02';

function find(words: string) {
  return findUser(words, site.client.context());
}

/** People of the same name, as the site makes them of addresses that are invited. */
async function invite(...emails: readonly string[]) {
  const path = '/wiki/api/v2/user/access/invite-by-email';
  await site.client.send({ method: 'POST', path, body: { emails } });
}

it.each([
  'Jane Doe',
  'jane doe',
  'Doe',
  '@Jane',
  'Doe, Jane',
  'jane@example.com',
  'JANE@example.com',
  janeId,
])('finds Jane as %j', async (words) => {
  expect(await find(words)).toEqual({
    accountId: janeId,
    displayName: 'Jane Doe',
    email: 'jane@example.com',
  });
});

it('finds somebody by the address of their profile', async () => {
  const profile = `${site.client.url}/wiki/people/${encodeURIComponent(janeId)}?ref=confluence`;
  expect((await find(profile)).displayName).toBe('Jane Doe');
});

it.each(['me', 'myself', 'currentUser()'])('takes %j for whom the connection acts as', async (words) => {
  expect((await find(words)).displayName).toBe('Ada Admin');
  expect((await findUser(words, site.as(jane).context())).accountId).toBe(janeId);
});

it('asks once for a name that fits, and once in a call', async () => {
  const { client } = site;
  const context = client.context();
  await findUser('Jane Doe', context);
  await findUser('jane doe', context);
  expect(client.sent).toEqual(['GET /wiki/rest/api/search/user']);
});

it('asks nothing where an account id is all that is wanted', async () => {
  const { client } = site;
  expect(await accountIdOf('557058:closed-account', client.context())).toBe('557058:closed-account');
  expect(client.sent).toEqual([]);
  expect(await accountIdOf('jane', client.context())).toBe(janeId);
});

it('finds an email address that does not begin as the name does', async () => {
  expect((await find('admin@example.com')).displayName).toBe('Ada Admin');
  await site.client.send({
    method: 'POST',
    path: '/_site/seed',
    body: { users: [{ email: 'cto@example.com', displayName: 'Grace Hopper', apiToken: 'local-cto-token' }] },
  });
  expect((await find('cto@example.com')).displayName).toBe('Grace Hopper');
});

it('lists the candidates where several fit, and takes the email to tell them apart', async () => {
  await invite('jane@partner.example');
  await invite('jane@other.example');
  await expect(find('ja')).rejects.toMatchObject({
    details: {
      code: 'ambiguous',
      message: expect.stringContaining('jane@partner.example'),
      candidates: expect.arrayContaining([
        { id: janeId, name: 'Jane Doe', detail: 'jane@example.com' },
        expect.objectContaining({ detail: 'jane@other.example' }),
      ]),
    },
  });
  expect((await find('jane@partner.example')).displayName).toBe('jane');
  expect((await find('Jane Doe')).accountId).toBe(janeId);
});

it('offers the closest names where none fits', async () => {
  await expect(find('Jane Dow')).rejects.toMatchObject({
    details: { code: 'not_found', message: expect.stringContaining('“Jane Doe” (jane@example.com') },
  });
  await expect(find('sam.leigh@example.com')).rejects.toMatchObject({
    details: { code: 'not_found', message: expect.stringMatching(/“Sam Lee”.*hide their email/) },
  });
});

it.each([
  ['', 'invalid_input', 'The person is empty'],
  ['712020:00000000-0000-0000-0000-000000000000', 'not_found', 'No person fits'],
  ['???', 'not_found', 'No person fits'],
])('refuses %j in words', async (words, code, message) => {
  await expect(find(words)).rejects.toMatchObject({
    details: { code, message: expect.stringContaining(message) },
  });
});
