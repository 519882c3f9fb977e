import { expect, it } from 'vitest';
import { useLocalSite } from '../../testing/local-site.ts';
import { jane } from '../../testing/run-tool.ts';
import { getBlogpostVersions } from './get-blogpost-versions.ts';
import { updateBlogpost } from './update-blogpost.ts';

const site = useLocalSite();
const blogpostId = 'The new website is live';

it('lists the versions of a post with who made them, the newest first', async () => {
  const change = { id: blogpostId, body: 'x', version: { message: 'Shorter' } };
  const { id } = await site.as(jane).run(updateBlogpost, change);
  expect(await site.client.run(getBlogpostVersions, { blogpostId: 'the new website' })).toMatchObject({
    id,
    title: blogpostId,
    next: null,
    results: [
      {
        id,
        type: 'blogpost',
        status: 'current',
        version: { number: 2, message: 'Shorter', createdBy: { displayName: 'Jane Doe' } },
      },
      { status: 'historical', version: { number: 1, message: null } },
    ],
  });
});

it('pages by cursor', async () => {
  await site.client.run(updateBlogpost, { id: blogpostId, body: 'x' });
  const first = await site.client.run(getBlogpostVersions, { blogpostId, limit: 1, cursor: null });
  expect(await site.client.run(getBlogpostVersions, { blogpostId, cursor: first.next })).toMatchObject({
    results: [{ version: { number: 1 } }],
  });
});

it.each([
  [{ blogpostId: 'Q3 Planning' }, 'not_found', 'No blog post fits'],
  [{ id: blogpostId }, 'invalid_input', 'blogpostId'],
])('%j is refused in words', async (input, code, words) => {
  await expect(site.client.run(getBlogpostVersions, input)).rejects.toMatchObject({
    details: { code, message: expect.stringContaining(words) },
  });
});
