import { afterAll, beforeAll, expect, it } from 'vitest';
import { makePage, startTestSite, type TestSite } from '../testing/site-client.ts';
import { lookAt, wordsOf } from '../testing/view-client.ts';

let site: TestSite;
beforeAll(async () => {
  site = await startTestSite();
  await Promise.all(
    Array.from({ length: 21 }, (_, index) =>
      makePage(site.as('ada'), 'ENG', `Zebra ${index}`, { body: { value: '<p>A zebra &lt;b&gt; runs</p>' } }),
    ),
  );
});
afterAll(() => site.site.close());

it('finds by words, with the words marked and all else as text', async () => {
  const { text } = await lookAt(site, '/wiki/search?text=zebra');
  expect(text).toContain('A <mark>zebra</mark> &lt;b&gt; runs');
  expect(wordsOf(text)).toContain('1 to 20 of 21');
});

it('leads to the hits after and before, with the same eyes', async () => {
  const first = await lookAt(site, '/wiki/search?text=zebra', 'jane');
  const next = /href="([^"]+)" rel="next"/.exec(first.text)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const second = await lookAt(site, next);
  expect(wordsOf(second.text)).toContain('21 to 21 of 21');
  expect(wordsOf(second.text)).toContain('seen as Jane Doe');
  expect(second.text).toContain('rel="prev"');
});

it('takes CQL, and says what is wrong with it', async () => {
  const { text } = await lookAt(site, `/wiki/search?cql=${encodeURIComponent('label = brand')}`);
  expect(text).toContain('>Brand guidelines</a>');
  const wrong = await lookAt(site, '/wiki/search?cql=foo+%3D+%3D');
  expect(wrong.text).toMatch(/role="alert">Could not parse cql/);
  expect(wrong.status).toBe(400);
});

it('takes any words for words', async () => {
  for (const words of ['"', '\\', 'a" or type = page', '((', '*']) {
    const { status, text } = await lookAt(site, `/wiki/search?text=${encodeURIComponent(words)}`);
    expect([200, 400], words).toContain(status);
    expect(text).toContain('<h1>Search</h1>');
  }
  expect(site.faults).toEqual([]);
});
