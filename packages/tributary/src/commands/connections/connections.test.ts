import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { type RouterBeforeSite, startRouterBeforeSite } from '@tributary/router/testing/router-before-site';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { run } from '../../run.ts';
import { neverStopped } from '../../testing/never-stopped.ts';

let world: RouterBeforeSite;
let configId: string;
beforeAll(async () => {
  world = await startRouterBeforeSite({ userId: 'operator', account: 'admin' });
  const auth_config = { type: 'use_custom_auth', authScheme: 'confluence_api_key' };
  const made = await post('auth_configs', { toolkit: { slug: 'confluence' }, auth_config });
  configId = z.object({ auth_config: z.object({ id: z.string() }) }).parse(made).auth_config.id;
});
afterAll(async () => {
  await world.close();
});

async function post(path: string, body: object): Promise<unknown> {
  const headers = { 'x-api-key': world.apiKey, 'content-type': 'application/json' };
  const address = `${world.url}/api/v3.1/${path}`;
  return (await fetch(address, { method: 'POST', headers, body: JSON.stringify(body) })).json();
}

/** Connects an account of a user by the API token of Sam Lee; gives its id. */
async function connect(user: string, token = 'local-sam-token'): Promise<string> {
  const val = { subdomain: world.site.url, generic_id: 'sam@example.com', generic_api_key: token };
  const connection = { user_id: user, alias: `Of ${user}`, state: { authScheme: 'API_KEY', val } };
  const made = await post('connected_accounts', { auth_config: { id: configId }, connection });
  return z.object({ id: z.string() }).parse(made).id;
}

async function tributary(...words: string[]) {
  const [output, errors] = [new PassThrough(), new PassThrough()];
  const told = Promise.all([text(output), text(errors)]);
  const status = await run({
    arguments: words,
    variables: { TRIBUTARY_URL: world.url, TRIBUTARY_API_KEY: world.apiKey },
    folder: world.folder,
    terminal: { input: new PassThrough().end(), output, errors },
    watchForStop: neverStopped,
  });
  output.end();
  errors.end();
  const [said, warned] = await told;
  return { status, output: said, errors: warned };
}

const connections = (...words: string[]) => tributary('connections', ...words);

it('lists connections, and shows one with its secrets masked', async () => {
  const id = await connect('sam');
  expect((await connections('--user', 'sam')).output).toBe(`${id}  ACTIVE  confluence  for sam  "Of sam"\n`);
  expect((await connections('list')).output.trim().split('\n')).toHaveLength(2);
  expect(JSON.parse((await connections('list', '--user', 'sam', '--json')).output)).toMatchObject([{ id }]);
  expect((await connections('--status', 'expired')).output).toBe('No such connection.\n');
  const shown = (await connections('show', id)).output;
  expect(shown).toContain(`  subdomain: ${world.site.url}\n`);
  expect(shown).toContain(`  auth config: ${configId}, by API_KEY\n`);
  expect(shown).not.toContain('local-sam-token');
  const unknown = await connections('show', 'ca_never');
  expect(unknown).toMatchObject({ status: 1, output: '' });
  expect(unknown.errors).toContain('There is no connected account ca_never');
});

it('tells whether the service takes the credentials', async () => {
  const works = await connect('ann');
  expect(await connections('test', works)).toMatchObject({
    status: 0,
    output: expect.stringContaining('works'),
  });
  const wrong = await connect('ben', 'wrong');
  const refused = await connections('test', wrong);
  expect(refused).toMatchObject({ status: 1, output: '' });
  expect(refused.errors).toContain(`${wrong} does not work now; it is EXPIRED`);
});

it('limits an account to places, and an auth config to tools', async () => {
  const id = await connect('cat');
  expect((await connections('limit', id, '--write-in', 'MKT', 'ENG')).output).toBe(
    `${id} may write in MKT, ENG only.\n`,
  );
  expect((await connections('--user', 'cat')).output).toContain('write in MKT, ENG only');
  expect((await connections('limit', id, '--write-in', 'Marketing')).errors).toContain('MKT (Marketing)');
  expect((await connections('limit', id, '--read-only', '--write-anywhere')).output).toContain(
    'may only read',
  );
  expect((await connections('limit', id, '--read-and-write')).output).toContain('all that its auth config');
  const config = await connections('limit', configId, '--tools', 'CONFLUENCE_GET_PAGES');
  expect(config.output).toBe(`${configId} may be used by CONFLUENCE_GET_PAGES only.\n`);
  expect((await connections('show', id)).output).toContain('be used by CONFLUENCE_GET_PAGES only');
  expect((await connections('limit', configId, '--all-tools')).output).toContain('do everything');
});

it.each([
  [['limit', 'ca_1'], 'Say what it may be used for'],
  [['limit', 'ca_1', '--write-in', 'A', '--write-anywhere'], 'not both'],
  [['limit', 'ca_1', '--tools', 'CONFLUENCE_GET_PAGES'], 'name that one (ac_…)'],
  [['revoke', 'ca_1'], 'Add --yes'],
  [['delete', 'ca_1'], 'Add --yes'],
])('does not do what is not clear: %j', async (words, reason) => {
  const { status, errors } = await connections(...words);
  expect(status).toBe(2);
  expect(errors).toContain(reason);
});

it('revokes and deletes', async () => {
  const id = await connect('dan');
  expect((await connections('revoke', id, '--yes')).output).toBe(
    `${id} is revoked: its credentials are erased.\n`,
  );
  expect((await connections('--user', 'dan')).output).toContain('REVOKED');
  expect((await connections('delete', id, '--yes')).output).toBe(`${id} is gone.\n`);
  expect((await connections('--user', 'dan')).output).toBe('No such connection.\n');
});

it('erases a user, and says what stays', async () => {
  await connect('eve');
  await post('tools/execute/CONFLUENCE_GET_CURRENT_USER', { user_id: 'eve', arguments: {} });
  expect(await tributary('users', 'delete', 'eve')).toMatchObject({ status: 2, output: '' });
  const { output } = await tributary('users', 'delete', 'eve', '--yes');
  expect(output).toMatch(/^Erased of eve: .*1 connected_account/);
  expect(output).toContain('still says that calls were made for them (1)');
  expect((await connections('--user', 'eve')).output).toBe('No such connection.\n');
  const again = JSON.parse((await tributary('users', 'delete', 'eve', '--yes', '--json')).output);
  expect(again).toMatchObject({ user_id: 'eve', deleted: { connected_account: 0 }, journalled_calls: 1 });
  const never = await tributary('users', 'delete', 'nobody', '--yes');
  expect(never.output).toBe('Nothing of nobody was kept.\n');
});
