import { expect, it } from 'vitest';
import { useLocalSite } from '../../testing/local-site.ts';
import { attach, idOfPage } from '../../testing/upload.ts';
import { getAttachments } from './get-attachments.ts';

const site = useLocalSite();

it('lists the files of a page with what the next step needs', async () => {
  const { client } = site;
  const id = await attach(client, 'Q3 Planning', 'goals.txt', 'Ship.');
  await attach(client, 'Campaigns', 'elsewhere.txt', 'No.');
  const answer = await client.run(getAttachments, { pageId: 'q3 planning' });
  const download = expect.stringMatching(/^\/download\/attachments\/\d+\/goals\.txt\?/);
  expect(answer).toMatchObject({
    pageId: await idOfPage(client, 'Q3 Planning'),
    pageTitle: 'Q3 Planning',
    results: [
      {
        id,
        type: 'attachment',
        title: 'goals.txt',
        status: 'current',
        mediaType: 'text/plain',
        fileSize: 5,
        extensions: { fileSize: 5, mediaType: 'text/plain' },
        version: { number: 1, by: { displayName: 'Ada Admin' } },
        url: expect.stringMatching(/^http.*\/wiki\/pages\/viewpageattachments\.action\?/),
        links: { base: `${client.url}/wiki`, context: '/wiki', download },
        _links: { download },
      },
    ],
    size: 1,
    nextCursor: null,
  });
});

it('narrows by kind, and pages by offset and by cursor', async () => {
  const { client } = site;
  for (const name of ['a.txt', 'b.txt', 'c.txt']) await attach(client, 'Q3 Planning', name, name);
  await attach(client, 'Q3 Planning', 'd.png', 'no picture', 'image/png');
  const pictures = await client.run(getAttachments, { pageId: 'Q3 Planning', mediaType: 'image/png' });
  expect(pictures.results).toMatchObject([{ title: 'd.png' }]);
  const first = await client.run(getAttachments, { pageId: 'Q3 Planning', limit: 2 });
  for (const next of [{ start: 2 }, { cursor: first.nextCursor }]) {
    const rest = await client.run(getAttachments, { pageId: 'Q3 Planning', ...next });
    expect(rest.results).toMatchObject([{ title: 'c.txt' }, { title: 'd.png' }]);
  }
});

it.each([
  [{ pageId: 'no such page' }, 'not_found', 'No page or blog post fits'],
  [{ pageId: 'campaign' }, 'ambiguous', 'Several'],
  [{}, 'invalid_input', 'pageId'],
])('%j is refused in words', async (input, code, words) => {
  await expect(site.client.run(getAttachments, input)).rejects.toMatchObject({
    details: { code, message: expect.stringContaining(words) },
  });
});
