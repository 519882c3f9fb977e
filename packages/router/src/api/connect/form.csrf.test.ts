import { expect, it } from 'vitest';
import { formBrowser } from '../../testing/form-browser.ts';
import { connectingRouter } from './testing/connecting-router.ts';

it('takes no form from a browser that did not open the page, or from another page', async () => {
  const { link, browser, right, statusOf } = await connectingRouter();
  const { url, accountId } = await link();
  const opened = await browser.open(url);
  const withoutCookie = await formBrowser().submit(opened, right);
  const other = formBrowser();
  await other.open(url);
  const tries = [
    withoutCookie,
    // A page that was made for one browser is of no use in another.
    await other.submit(opened, right),
    await browser.submit(opened, { ...right, proof: '' }),
    await browser.submit(opened, { ...right, proof: '0'.repeat(64) }),
    await browser.submit(opened, right, { 'sec-fetch-site': 'same-site' }),
    await browser.submit(opened, right, { 'sec-fetch-site': 'cross-site' }),
    await browser.submit(opened, right, { origin: 'https://evil.example' }),
  ];
  expect(tries.map(({ status }) => status)).toEqual(tries.map(() => 403));
  expect(await statusOf(accountId)).toBe('INITIATED');
  expect((await browser.submit(opened, right)).status).toBe(303);
});
