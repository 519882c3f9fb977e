import { expect, it } from 'vitest';
import { connectingRouter } from './testing/connecting-router.ts';

it('connects nothing by a link whose time is over, opened before or after', async () => {
  const { link, browser, right, statusOf, letLinksExpire } = await connectingRouter();
  const { url, accountId } = await link();
  const opened = await browser.open(url);
  await letLinksExpire();
  const late = await browser.submit(opened, right);
  expect([late.status, late.text]).toEqual([410, expect.stringContaining('too old')]);
  const again = await browser.open(url);
  expect([again.status, again.text]).toEqual([410, expect.stringContaining('too old')]);
  expect(again.text).not.toContain('<form');
  expect(await statusOf(accountId)).toBe('INITIATED');
});
