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

it('answers what is no link as a page', async () => {
  const { url, browser } = await connectingRouter();
  const unknown = await browser.open(`${url}/link/ln_${'0'.repeat(64)}`);
  expect([unknown.status, unknown.text]).toEqual([404, expect.stringContaining('There is no such link')]);
});
