import { afterAll, beforeAll, expect, it } from 'vitest';
import { makePage, startTestSite, type TestSite } from '../testing/site-client.ts';
import { lookAt, wordsOf } from '../testing/view-client.ts';

let site: TestSite;
let id: string;
beforeAll(async () => {
  site = await startTestSite();
  const bodies = [
    '<p>We launch in <em>autumn</em>.</p>',
    '<p>We launch in <em>winter</em>.</p>',
    '<p>We launch in winter.</p>',
  ];
  const made = await makePage(site.as('ada'), 'MKT', 'Plan', { body: { value: bodies[0] } });
  id = made.id;
  for (const [index, value] of bodies.slice(1).entries()) {
    await site.as('jane').put(`/wiki/api/v2/pages/${id}`, {
      id,
      status: 'current',
      title: index === 0 ? 'Plan' : 'The plan',
      body: { representation: 'storage', value },
      version: { number: index + 2, message: `Change ${index + 1}` },
    });
  }
});
afterAll(() => site.site.close());

const differences = (from: number, to: number) =>
  lookAt(site, `/wiki/pages/diffpagesbyversion.action?pageId=${id}&from=${from}&to=${to}`);

it('lists the versions, and lets two be compared', async () => {
  const { text } = await lookAt(site, `/wiki/pages/viewpreviousversions.action?pageId=${id}`, 'jane');
  const words = wordsOf(text);
  expect(words).toMatch(/Version 3 current Jane Doe \S+ \S+ Change 2/);
  expect(words).toMatch(/Version 1 Ada Admin/);
  expect(text).toContain('<input type="radio" name="from" value="2" aria-label="From version 2" checked>');
  expect(text).toContain('<input type="hidden" name="as" value="jane@example.com">');
});

it('shows what changed word by word', async () => {
  const { text } = await differences(1, 2);
  expect(text).toContain('We launch in <del>autumn</del><ins>winter</ins>.');
  expect(wordsOf(text)).toContain('“Change 1”');
});

it('tells a change of the title, and that only formatting changed', async () => {
  const { text } = await differences(2, 3);
  expect(text).toMatch(/<del>Plan<\/del><ins>The plan<\/ins>/);
  expect(text).toContain('only formatting changed');
  expect((await differences(3, 3)).text).toContain('The text is the same.');
});

it('shows a version as it was, and says that it is one', async () => {
  const { text } = await lookAt(site, `/wiki/pages/viewpage.action?pageId=${id}&pageVersion=1`);
  expect(text).toContain('<p>We launch in <em>autumn</em>.</p>');
  expect(wordsOf(text)).toContain('This is version 1, “Plan”');
});

it('answers versions that are not there, and pages that one may not see, with a page', async () => {
  for (const answer of [
    await differences(1, 9),
    await differences(0, 1),
    await lookAt(site, '/wiki/pages/viewpage.action'),
  ]) {
    expect(answer.status).toBe(404);
    expect(answer.text).toContain('<h1>Page not found</h1>');
  }
  const { json: space } = await site
    .as('ada')
    .post('/wiki/rest/api/space/_private', { name: 'Own', key: 'OWN' });
  const hidden = await lookAt(
    site,
    `/wiki/pages/viewpreviousversions.action?pageId=${space.homepage?.id ?? 1}`,
    'jane',
  );
  expect(hidden.status).toBe(404);
});
