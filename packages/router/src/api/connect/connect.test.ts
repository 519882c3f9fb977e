import { expect, it } from 'vitest';
import { formBrowser } from '../../testing/form-browser.ts';
import { connectingRouter } from './testing/connecting-router.ts';

it('asks in plain words, tries out what is entered, and connects what the service takes', async () => {
  const { link, browser, right, statusOf, request } = await connectingRouter();
  const { url, accountId, path } = await link('jane', { alias: 'work' });
  const asking = await browser.open(url);
  expect(asking.status).toBe(200);
  expect(asking.text).toContain('A program that works for <strong>jane</strong>');
  expect(asking.text).toContain('name="field.generic_api_key" type="password"');
  expect(await statusOf(accountId)).toBe('INITIATED');

  const wrong = await browser.submit(asking, { ...right, 'field.generic_api_key': 'a-wrong-token' });
  expect(wrong.status).toBe(400);
  expect(wrong.text).toContain('Confluence refused the credentials');
  expect(wrong.text).toContain('value="jane@example.com"');
  expect(wrong.text).not.toContain('a-wrong-token');
  expect(await statusOf(accountId)).toBe('INITIATED');

  const done = await browser.submit(wrong, right);
  expect(done.status).toBe(303);
  expect((await browser.follow(done)).text).toContain('Jane Doe (jane@example.com)');
  expect(await statusOf(accountId)).toBe('ACTIVE');
  const whoAmI = { tool_slug: 'CONFLUENCE_GET_CURRENT_USER', arguments: {} };
  expect((await request('POST', `${path}/execute`, whoAmI)).body).toMatchObject({
    data: { displayName: 'Jane Doe' },
  });
  expect((await request('GET', `/api/v3.1/connected_accounts/${accountId}`)).body).toMatchObject({
    alias: 'work',
  });
});

it('tells what can be done with the account, and no more', async () => {
  const { link, browser } = await connectingRouter();
  const all = await browser.open((await link()).url);
  expect(all.text).toContain('replace and delete things there');
  const reading = await link('jane', {}, { tags: { enable: ['readOnlyHint'] } });
  const { text } = await browser.open(reading.url);
  expect(text).toContain('it changes nothing');
  expect(text).not.toMatch(/delete|Create page/);
});

it('lets a model that waits know as soon as the account is connected', async () => {
  const { link, browser, right, request } = await connectingRouter();
  const manage_connections = { enable: true, enable_wait_for_connections: true };
  const { url, path, accountId } = await link('jane', {}, { manage_connections });
  const opened = await browser.open(url);
  const slug = 'COMPOSIO_WAIT_FOR_CONNECTIONS';
  const waiting = request('POST', `${path}/execute_meta`, { slug, arguments: { toolkits: ['confluence'] } });
  await browser.submit(opened, right);
  expect((await waiting).body).toMatchObject({
    data: { results: { confluence: { status: 'ACTIVE', connected_account_id: accountId } } },
  });
});

it('says which entry is missing, or at which address nobody is asked, without asking', async () => {
  const { link, browser, right } = await connectingRouter();
  const asking = await browser.open((await link()).url);
  const { 'field.generic_id': _email, ...missing } = right;
  expect((await browser.submit(asking, missing)).text).toContain('(Email) is missing');
  const inside = { ...right, 'field.subdomain': 'http://127.0.0.1:1' };
  expect((await browser.submit(asking, inside)).text).toContain('Credentials are sent over https only');
});

it('changes nothing for who only opens a link, as previewers do, and connects in the browser after them', async () => {
  const { link, browser, right, statusOf } = await connectingRouter();
  const { url, accountId } = await link();
  for (let opened = 0; opened < 3; opened += 1) expect((await formBrowser().open(url)).status).toBe(200);
  expect((await fetch(url, { method: 'HEAD' })).status).toBe(200);
  await browser.submit(await browser.open(url), right);
  expect(await statusOf(accountId)).toBe('ACTIVE');
});

it('goes on in no other browser than the one that pressed the button', async () => {
  const { link, browser, right, statusOf } = await connectingRouter();
  const { url, accountId } = await link();
  const other = formBrowser();
  const [mine, theirs] = [await browser.open(url), await other.open(url)];
  await browser.submit(mine, { ...right, 'field.generic_api_key': 'wrong' });
  const refused = await other.submit(theirs, right);
  expect([refused.status, refused.text]).toEqual([403, expect.stringContaining('Another browser')]);
  expect(await statusOf(accountId)).toBe('INITIATED');
});

it('sends the person back to the caller, with what the caller put into its address', async () => {
  const { link, browser, right } = await connectingRouter();
  const { url, accountId } = await link('jane', { callback_url: 'http://localhost:3000/cb?from=chat' });
  const asking = await browser.open(url);
  expect(asking.text).toContain('Afterwards you go back to localhost:3000');
  const done = await browser.submit(asking, right);
  expect(done.headers.get('location')).toBe(
    `http://localhost:3000/cb?from=chat&status=success&connected_account_id=${accountId}`,
  );
});

it('has its pages framed, cached and extended by nobody', async () => {
  const { link, browser } = await connectingRouter();
  const { headers } = await browser.open((await link()).url);
  expect(headers.get('content-security-policy')).toMatch(
    /^default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'$/,
  );
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('set-cookie')).toMatch(/^tributary_connect=[0-9a-f]{64}; .*HttpOnly; SameSite=Lax$/);
});

it('keeps its cookie to its own host where it is reached over https', async () => {
  const { link, browser, url, right, statusOf } = await connectingRouter({
    publicUrl: 'https://tools.example',
  });
  const made = await link();
  expect(made.url).toBe(`https://tools.example/link/${made.token}`);
  const asking = await browser.open(`${url}/link/${made.token}`);
  expect(asking.headers.get('set-cookie')).toMatch(
    /^__Host-tributary_connect=[0-9a-f]{64}; Max-Age=3600; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  );
  // One of the plain name could come from an unencrypted page of the same name.
  const [[, secret = ''] = []] = browser.cookies;
  browser.cookies.clear();
  browser.cookies.set('tributary_connect', secret);
  expect((await browser.submit(asking, right)).status).toBe(403);
  browser.cookies.set('__Host-tributary_connect', secret);
  await browser.submit(asking, right);
  expect(await statusOf(made.accountId)).toBe('ACTIVE');
});

it('answers what is no link as a page', async () => {
  const { url, browser } = await connectingRouter();
  const unknown = await browser.open(`${url}/link/ln_${'0'.repeat(64)}`);
  expect([unknown.status, unknown.text]).toEqual([404, expect.stringContaining('There is no such link')]);
});
