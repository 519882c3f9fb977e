import { afterEach, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { Home } from './testing/home.ts';
import { findContent, labelsOf, listSpaces, readSite } from './testing/local-site.ts';

let home: Home;
beforeEach(() => {
  home = new Home();
});
afterEach(() => home.leave());

const sentences = [
  'create a project documentation page in marketing space',
  "add 'urgent' label to q3 planning page",
  'publish team meeting summary as a blog post',
  'in the marketing space with the text We ship on Friday.',
  'create a private space for product roadmap drafts',
];

const journalled = z.array(
  z.object({
    status: z.literal('success'),
    metadata: z.object({ tool_slug: z.string(), session_id: z.string().startsWith('trs_') }),
  }),
);

it('does what the four sentences say, one after the other, and ends with the input', async () => {
  const { status, output, errors } = await home.runProcess(['start'], {}, `${sentences.join('\n')}\n`);
  expect(errors).toBe('');
  expect(status).toBe(0);
  expect(output.split('\n')[0]).toContain('Tributary');
  expect(output).toContain('built-in planner');

  const { siteUrl } = await home.serve();
  const [page] = await findContent(siteUrl, 'pages', 'Project documentation');
  const [planning] = await findContent(siteUrl, 'pages', 'Q3 Planning');
  const [post] = await findContent(siteUrl, 'blogposts', 'Team meeting summary');
  const spaces = await listSpaces(siteUrl);
  const marketing = spaces.find(({ key }) => key === 'MKT');
  expect(page?.spaceId).toBe(marketing?.id);
  expect(await labelsOf(siteUrl, planning?.id ?? '')).toContain('urgent');
  expect(post?.spaceId).toBe(marketing?.id);
  expect(spaces.map(({ name }) => name)).toContain('Product roadmap drafts');
  const { body } = await readSite(
    siteUrl,
    `/wiki/api/v2/blogposts/${post?.id}?body-format=storage`,
    z.object({ body: z.object({ storage: z.object({ value: z.string() }) }) }),
  );
  expect(body.storage.value).toContain('We ship on Friday.');

  const journal = await home.run(['journal', '--json']);
  const calls = journalled.parse(JSON.parse(journal.output)).toReversed();
  expect(calls.map(({ metadata }) => metadata.tool_slug)).toEqual([
    'CONFLUENCE_CREATE_PAGE',
    'CONFLUENCE_ADD_CONTENT_LABEL',
    'CONFLUENCE_CREATE_BLOGPOST',
    'CONFLUENCE_CREATE_PRIVATE_SPACE',
  ]);
  expect(new Set(calls.map(({ metadata }) => metadata.session_id)).size).toBe(1);
});

it('ends with 0 when it is told to stop, and lets its folder go', async () => {
  const program = home.startProcess(['start']);
  await program.until(/router at http:\S+\n/);
  expect(await program.stop()).toMatchObject({ status: 0, errors: '' });
  expect((await home.run(['chat'])).errors).toContain('No Tributary is running');
});
