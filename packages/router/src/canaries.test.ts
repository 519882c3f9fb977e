import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { openValues } from './connections/account-records.ts';
import { openStore } from './store/store.ts';
import { canaryRouter, planted } from './testing/canaries/canary-router.ts';
import { formBrowser } from './testing/form-browser.ts';
import { giveConsent } from './testing/give-consent.ts';
import { openVault } from './vault/open-vault.ts';

type CanaryRouter = Awaited<ReturnType<typeof canaryRouter>>;

const rest = '/api/v3.1';
const configList = z.object({
  items: z.array(z.object({ id: z.string(), auth_scheme: z.string() })),
});
const sessionBody = z.object({ session_id: z.string() });
const tokenBody = z.object({ token: z.string() });
const linkBody = z.object({ redirect_url: z.string(), connected_account_id: z.string() });
const rotationBody = z.object({ done: z.boolean() });
const grantList = z.object({ results: z.array(z.object({ id: z.string() })) });

/** What a person types that is wrong; no secret of anybody's must depend on being right. */
const typedToken = 'canary-of-a-token-that-is-wrong-0123';

/** A person's login at the site, from the link to the page that says that it is done. */
async function login({ note }: CanaryRouter, url: string): Promise<void> {
  const browser = formBrowser();
  const opened = await browser.open(url);
  const pressed = await browser.submit(opened);
  const back = await giveConsent(pressed.headers.get('location') ?? '', { account: 'jane@example.com' });
  const ended = await browser.open(back.href);
  for (const { status, headers, text } of [opened, pressed, ended]) {
    note(`${status} ${JSON.stringify([...headers])} ${text}`);
  }
}

/** The tokens that the router keeps now. */
async function tokensIn(dataFolder: string): Promise<readonly string[]> {
  const store = await openStore({ dataFolder });
  const secretKey = [planted.secretKey, planted.nextSecretKey];
  const { vault } = await openVault({ store, secretKey });
  const rows = await store.db.selectFrom('connected_account').selectAll().execute();
  await store.close();
  const values = rows.map((row) => openValues(vault, row));
  return values.flatMap(({ access_token, refresh_token }) =>
    [access_token, refresh_token].filter((each) => each !== undefined),
  );
}

async function rotate({ ask }: CanaryRouter, what: string): Promise<void> {
  for (;;) {
    const { text } = await ask('POST', `${rest}/vault/rotations`, { what });
    if (rotationBody.parse(JSON.parse(text)).done) return;
  }
}

/** Every file of a folder, as bytes that stand for letters. */
async function filesIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return new Map(
    await Promise.all(files.map(async (file) => [file, await readFile(file, 'latin1')] as const)),
  );
}

it('writes no secret in the clear: not into files, log, answers, metrics, journal or its output, whatever goes wrong', async () => {
  const router = await canaryRouter();
  const { ask, site, dataFolder } = router;
  const session = async (user_id: string, options: object = {}) => {
    const { text } = await ask('POST', `${rest}/tool_router/session`, { user_id, ...options });
    return `${rest}/tool_router/session/${sessionBody.parse(JSON.parse(text)).session_id}`;
  };
  const [operators, janes] = [await session('operator'), await session('jane')];
  const made = await ask('POST', `${janes}/tokens`, {}, planted.apiKey, false);
  const sessionToken = tokenBody.parse(JSON.parse(made.text)).token;
  const whoAmI = { tool_slug: 'CONFLUENCE_GET_CURRENT_USER', arguments: {} };

  // What works.
  expect((await ask('POST', `${operators}/execute`, whoAmI)).text).toContain('"successful":true');
  const link = linkBody.parse(
    JSON.parse((await ask('POST', `${janes}/link`, { toolkit: 'confluence' })).text),
  );
  await login(router, link.redirect_url);
  expect((await ask('POST', `${janes}/execute`, whoAmI, sessionToken)).text).toContain('"successful":true');
  const tokens = [...(await tokensIn(dataFolder))];
  expect(tokens).toHaveLength(2);
  await ask('POST', `${rest}/connected_accounts/${link.connected_account_id}/refresh`, {});
  await rotate(router, 'data_key');
  await rotate(router, 'secret_key');
  tokens.push(...(await tokensIn(dataFolder)));

  // What fails.
  const configs = configList.parse(JSON.parse((await ask('GET', `${rest}/auth_configs`)).text)).items;
  const byKey = configs.find(({ auth_scheme }) => auth_scheme === 'API_KEY')?.id;
  const sams = await session('sam', { auth_configs: { confluence: byKey } });
  const typed = linkBody.parse(
    JSON.parse((await ask('POST', `${sams}/link`, { toolkit: 'confluence' })).text),
  );
  const browser = formBrowser();
  const fields = {
    'field.subdomain': site.url,
    'field.generic_id': 'sam@example.com',
    'field.generic_api_key': typedToken,
  };
  const refused = await browser.submit(await browser.open(typed.redirect_url), fields);
  expect(refused.text).toContain('refused the credentials');
  router.note(refused.text);
  for (const id of grantList.parse(await (await fetch(`${site.url}/_site/oauth/grants`)).json()).results) {
    await fetch(`${site.url}/_site/oauth/grants/${id.id}`, { method: 'DELETE' });
  }
  await ask('POST', `${rest}/connected_accounts/${link.connected_account_id}/refresh`, {});
  await ask('POST', `${janes}/execute`, whoAmI, sessionToken);
  await ask('POST', `${operators}/execute`, {
    tool_slug: 'CONFLUENCE_GET_PAGE_BY_ID',
    arguments: { id: 'none' },
  });
  await ask('POST', `${operators}/execute`, { tool_slug: 'NO_SUCH_TOOL', arguments: {} });
  await ask('POST', `${operators}/execute`, '{"tool_slug": ');
  await ask('GET', `${rest}/logs/tool_execution/log_none`);
  await ask('DELETE', `${rest}/connected_accounts/ca_none`, undefined, sessionToken);
  await ask('POST', `${operators}/proxy_execute`, {
    toolkit_slug: 'confluence',
    endpoint: '/no/such',
    method: 'GET',
  });
  await site.close();
  await ask('POST', `${operators}/execute`, whoAmI);
  await ask('POST', `${janes}/execute`, whoAmI);

  // What tells of it.
  for (const path of [
    'connected_accounts',
    'auth_configs',
    'vault/keys',
    'logs/tool_execution/export?contents=true',
  ]) {
    expect((await ask('GET', `${rest}/${path}`)).status).toBe(200);
  }
  await ask('GET', `${rest}/connected_accounts/${link.connected_account_id}`);
  await ask('GET', '/metrics');
  const whileItRuns = await filesIn(dataFolder);
  await router.end();
  const places = new Map([
    ...whileItRuns,
    ...(await filesIn(dataFolder)),
    ['what it answered', router.written.join('\n')],
  ]);
  expect([...whileItRuns.keys()].map((file) => file.slice(dataFolder.length + 1))).toEqual(
    expect.arrayContaining(['tributary.sqlite', 'tributary.sqlite-wal', 'router.log']),
  );
  expect(places.get(join(dataFolder, 'router.log'))).toContain('Asked the provider');
  expect(router.written.length).toBeGreaterThan(30);
  const canaries = [...Object.values(planted), sessionToken, typedToken, ...tokens];
  expect(new Set(canaries).size).toBe(11);
  for (const [index, canary] of canaries.entries()) {
    const forms = [canary, Buffer.from(canary).toString('base64'), encodeURIComponent(canary)];
    const found = [...places].filter(([, text]) => forms.some((form) => text.includes(form)));
    expect([index, found.map(([place]) => place)]).toEqual([index, []]);
  }
});
