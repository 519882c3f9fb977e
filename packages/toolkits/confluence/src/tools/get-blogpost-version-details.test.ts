import { expect, it } from 'vitest';
import { useLocalSite } from '../../testing/local-site.ts';
import { jane } from '../../testing/run-tool.ts';
import { getBlogpostVersionDetails } from './get-blogpost-version-details.ts';
import { updateBlogpost } from './update-blogpost.ts';

const site = useLocalSite();
const title = 'The new website is live';

it('tells what a version said, who made it, and what stands before and after it', async () => {
  const change = { id: title, title: 'Live', body: 'It *is*.', version: { message: 'Shorter' } };
  const { id } = await site.as(jane).run(updateBlogpost, change);
  await site.client.run(updateBlogpost, { id, body: 'Still.' });
  const read = (versionNumber: number) =>
    site.client.run(getBlogpostVersionDetails, { blogpostId: 'live', versionNumber });
  expect(await read(2)).toMatchObject({
    id,
    blogPostId: id,
    versionNumber: 2,
    title: 'Live',
    status: 'historical',
    createdBy: { displayName: 'Jane Doe' },
    message: 'Shorter',
    previousVersion: 1,
    nextVersion: 3,
    text: 'It *is*.',
    body: { storage: { value: '<p>It <em>is</em>.</p>' } },
  });
  expect(await read(1)).toMatchObject({
    title,
    previousVersion: null,
    text: expect.stringContaining('Faster'),
  });
  expect(await read(3)).toMatchObject({ status: 'current', nextVersion: null, text: 'Still.' });
});

it.each([
  [{ blogpostId: title, versionNumber: 4 }, 'not_found', 'has no version 4; its newest is 1'],
  [{ blogpostId: 'Q3 Planning', versionNumber: 1 }, 'not_found', 'No blog post fits'],
  [{ blogpostId: title }, 'invalid_input', 'versionNumber'],
])('%j is refused in words', async (input, code, words) => {
  await expect(site.client.run(getBlogpostVersionDetails, input)).rejects.toMatchObject({
    details: { code, message: expect.stringContaining(words) },
  });
});
