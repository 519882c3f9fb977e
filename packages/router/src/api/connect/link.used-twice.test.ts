import { expect, it } from 'vitest';
import { formBrowser } from '../../testing/form-browser.ts';
import { connectingRouter } from './testing/connecting-router.ts';

it('connects once: a second use changes nothing, in the same browser or another', async () => {
  const { link, browser, right, request } = await connectingRouter();
  const { url, accountId } = await link();
  const opened = await browser.open(url);
  await browser.submit(opened, right);
  const account = async () => (await request('GET', `/api/v3.1/connected_accounts/${accountId}`)).body;
  const before = await account();
  const admin = {
    ...right,
    'field.generic_id': 'admin@example.com',
    'field.generic_api_key': 'local-admin-token',
  };
  const second = await browser.submit(opened, admin);
  expect([second.status, second.text]).toEqual([410, expect.stringContaining('used already')]);
  expect((await formBrowser().open(url)).status).toBe(410);
  expect(await account()).toEqual(before);
});

it('connects once where two forms arrive together', async () => {
  const { link, browser, right } = await connectingRouter();
  const opened = await browser.open((await link()).url);
  const sent = await Promise.all([browser.submit(opened, right), browser.submit(opened, right)]);
  expect(sent.map(({ status }) => status).toSorted()).toEqual([303, 410]);
});
