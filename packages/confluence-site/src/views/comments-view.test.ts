import { afterAll, beforeAll, expect, it } from 'vitest';
import { makePage, startTestSite, type TestSite } from '../testing/site-client.ts';
import { lookAt, wordsOf } from '../testing/view-client.ts';

let site: TestSite;
let page: { readonly id: string; readonly _links: { readonly webui: string } };
beforeAll(async () => {
  site = await startTestSite();
  page = await makePage(site.as('ada'), 'MKT', 'Talked about', {
    body: { value: '<p>We launch in winter.</p>' },
  });
});
afterAll(() => site.site.close());

const body = (value: string) => ({ body: { representation: 'storage', value } });

async function commentOnWords(words: string): Promise<string> {
  const { json } = await site.as('jane').post('/wiki/api/v2/inline-comments', {
    pageId: page.id,
    ...body('<p>Really?</p>'),
    inlineCommentProperties: { textSelection: words, textSelectionMatchCount: 1, textSelectionMatchIndex: 0 },
  });
  return json.id;
}

it('shows threads below the text with their answers', async () => {
  const { json } = await site
    .as('ada')
    .post('/wiki/api/v2/footer-comments', { pageId: page.id, ...body('<p>Good.</p>') });
  await site
    .as('jane')
    .post('/wiki/api/v2/footer-comments', { parentCommentId: json.id, ...body('<p>Thanks!</p>') });
  const { text } = await lookAt(site, `/wiki${page._links.webui}`);
  expect(text).toContain(`<li id="comment-${json.id}">`);
  expect(wordsOf(text)).toMatch(/Comments \(1\) Ada Admin , \S+ \S+ Good\. Jane Doe , \S+ \S+ Thanks!/);
});

it('marks the words of an open thread, which lead to it and back', async () => {
  const id = await commentOnWords('in winter');
  const { text } = await lookAt(site, `/wiki${page._links.webui}`);
  const marker =
    /<mark class="inline-comment-marker" data-ref="([^"]+)" id="marker-\1"><a href="#comment-(\d+)">in winter</.exec(
      text,
    );
  expect(marker?.[2]).toBe(id);
  expect(text).toContain(`<a href="#marker-${marker?.[1]}"><q>in winter</q></a>`);
});

it('folds resolved threads away, without their mark', async () => {
  const id = await commentOnWords('We');
  await site.as('ada').put(`/wiki/api/v2/inline-comments/${id}`, { version: { number: 2 }, resolved: true });
  const { text } = await lookAt(site, `/wiki${page._links.webui}`);
  expect(text).toContain('Settled comments (1)');
  expect(text).toMatch(/<span class="inline-comment-marker" data-ref="[^"]+">We</);
});

it('shows a comment where it was said, from any address of it', async () => {
  const { json } = await site
    .as('ada')
    .post('/wiki/api/v2/footer-comments', { pageId: page.id, ...body('<p>Here.</p>') });
  const response = await fetch(
    `${site.site.url}/wiki/pages/viewpage.action?pageId=${json.id}&as=jane@example.com`,
    {
      redirect: 'manual',
    },
  );
  expect(response.headers.get('location')).toBe(
    `/wiki${page._links.webui}?focusedCommentId=${json.id}&as=jane%40example.com#comment-${json.id}`,
  );
});
