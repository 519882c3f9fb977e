import { createSite } from '@tributary/confluence-site';
import { confluence } from '@tributary/toolkit-confluence';
import { expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { createCatalogue } from './catalogue/catalogue.ts';
import { createToolSearch } from './discovery/tool-search.ts';
import { runningRouter } from './testing/running-router.ts';

const catalogue = createCatalogue([confluence]);
const search = createToolSearch(catalogue);
const everything = {
  decide: () => ({ allowed: true, rule: 'unrestricted' }) as const,
  usableToolkits: new Set(['confluence']),
};
const find = async (sentence: string) => (await search.find([sentence], everything))[0];
const firstFor = async (sentence: string) => (await find(sentence))?.primary[0]?.tool.slug;

it.each([
  ['create a project documentation page in marketing space', 'CONFLUENCE_CREATE_PAGE'],
  ["add 'urgent' label to q3 planning page", 'CONFLUENCE_ADD_CONTENT_LABEL'],
  ['publish team meeting summary as a blog post', 'CONFLUENCE_CREATE_BLOGPOST'],
  ['create a private space for product roadmap drafts', 'CONFLUENCE_CREATE_PRIVATE_SPACE'],
  ['Create a project documentation page in the marketing space.', 'CONFLUENCE_CREATE_PAGE'],
  ["Add 'urgent' label to the Q3 planning page.", 'CONFLUENCE_ADD_CONTENT_LABEL'],
  ['Publish the team meeting summary as a blog post.', 'CONFLUENCE_CREATE_BLOGPOST'],
  ['Create a private space for product roadmap drafts.', 'CONFLUENCE_CREATE_PRIVATE_SPACE'],
  ['who am I', 'CONFLUENCE_GET_CURRENT_USER'],
  ['what spaces are there', 'CONFLUENCE_GET_SPACES'],
  ['which spaces can I see?', 'CONFLUENCE_GET_SPACES'],
  ['delete the page Old notes', 'CONFLUENCE_DELETE_PAGE'],
  ['please move the page "Old notes" to the trash', 'CONFLUENCE_DELETE_PAGE'],
  ['show me the page Q3 Planning', 'CONFLUENCE_GET_PAGE_BY_ID'],
  ['rename page Q3 Planning to Q4 Planning', 'CONFLUENCE_UPDATE_PAGE'],
  ['what labels are on the page Q3 Planning', 'CONFLUENCE_GET_LABELS_FOR_PAGE'],
  ['find pages about onboarding', 'CONFLUENCE_SEARCH_CONTENT'],
  ['tag the roadmap page as draft', 'CONFLUENCE_ADD_CONTENT_LABEL'],
  ['list the pages in the marketing space', 'CONFLUENCE_GET_PAGES'],
  ['rename Old plans to New plans', 'CONFLUENCE_UPDATE_PAGE'],
  ['search for onboarding', 'CONFLUENCE_SEARCH_CONTENT'],
])('finds first, for "%s", %s', async (sentence, slug) => {
  expect(await firstFor(sentence)).toBe(slug);
});

it('finds every tool of every toolkit first by its slug and its name, and soon by its summary', async () => {
  for (const { tool, toolkit } of catalogue.tools) {
    expect(await firstFor(tool.slug)).toBe(tool.slug);
    const found = await find(tool.summary);
    expect([...(found?.primary ?? []), ...(found?.related ?? [])].slice(0, 5)).toContainEqual(
      expect.objectContaining({ tool: expect.objectContaining({ slug: tool.slug }) }),
    );
    // An old name leads to the tool that took its place.
    if (tool.deprecatedFor !== undefined) continue;
    expect(await firstFor(tool.name)).toBe(tool.slug);
    expect(await firstFor(`${tool.name} in ${toolkit.name}`)).toBe(tool.slug);
  }
});

it.each(['book a flight to Paris', 'what is the weather in Oslo?', 'order a pizza'])(
  'finds nothing for "%s"',
  async (sentence) => {
    expect(await find(sentence)).toMatchObject({ missed: true });
  },
);

it('puts a label on a page of a local site, asked by its title', async () => {
  const site = await createSite({ port: 0 });
  onTestFinished(() => site.close());
  const { request, createSession } = await runningRouter({
    toolkits: [confluence],
    connections: [
      {
        userId: 'jane',
        toolkit: 'confluence',
        scheme: 'confluence_api_key',
        values: {
          subdomain: site.url,
          generic_id: 'admin@example.com',
          generic_api_key: 'local-admin-token',
        },
        allowPrivateAddress: true,
      },
    ],
  });
  const { session_id } = await createSession();
  const { body } = await request('POST', `/api/v3.1/tool_router/session/${session_id}/execute`, {
    tool_slug: 'CONFLUENCE_ADD_CONTENT_LABEL',
    arguments: { id: 'q3 planning', labels: ['urgent'] },
  });
  expect(body).toMatchObject({ error: null, successful: true });
  expect(JSON.stringify(body)).toContain('urgent');
});

it('lists all tools of the toolkit, the old names among them marked', async () => {
  const { request } = await runningRouter({ toolkits: [confluence], connections: [] });
  const listed = await request('GET', '/api/v3.1/tools?toolkit_slug=confluence&limit=500');
  const tools = z.object({ items: z.array(listedTool) }).parse(listed.body).items;
  expect(tools.map(({ slug }) => slug).toSorted()).toEqual(confluence.tools.map(({ slug }) => slug));
  expect(tools.filter((tool) => tool.is_deprecated).map(({ slug }) => slug)).toEqual(
    confluence.tools.filter((tool) => tool.deprecatedFor !== undefined).map(({ slug }) => slug),
  );
});

const listedTool = z.object({ slug: z.string(), is_deprecated: z.boolean() });
