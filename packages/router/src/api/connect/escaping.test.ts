import { expect, it } from 'vitest';
import { connectingRouter } from './testing/connecting-router.ts';

const attack = `"><img src=x onerror=alert(1)><script>alert('1')</script>&amp;`;

it('writes names, entries and refusals as text', async () => {
  const { link, browser, right } = await connectingRouter();
  const asking = await browser.open((await link(attack)).url);
  const wrong = await browser.submit(asking, {
    ...right,
    'field.subdomain': attack,
    'field.generic_id': attack,
  });
  for (const { text } of [asking, wrong]) {
    expect(text).toContain('&lt;img src=x');
    expect(text).not.toMatch(/<(?:img|script)/);
  }
  expect(wrong.text).toContain('value="&quot;&gt;&lt;img');
});
