import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { confluence } from '@tributary/toolkit-confluence';
import { countTokens } from 'gpt-tokenizer';
import { expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { apiKey, apiKeyOf, runningRouter } from '../../testing/running-router.ts';

const answered = z.object({
  data: z.looseObject({
    results: z.array(z.looseObject({ primary_tool_slugs: z.array(z.string()) })),
    tool_schemas: z.record(z.string(), z.looseObject({})),
  }),
});

/** Searches the Confluence toolkit as an MCP client does, and counts what a model reads of the answer. */
async function searchOverMcp() {
  const router = await runningRouter({
    toolkits: [confluence],
    connections: [
      {
        userId: 'jane',
        toolkit: 'confluence',
        scheme: 'confluence_api_key',
        values: { subdomain: 'your-site', generic_id: 'jane@example.com', generic_api_key: 'a-key' },
        allowPrivateAddress: false,
      },
    ],
  });
  const { mcp } = await router.createSession();
  const client = new Client({ name: 'test-client', version: '1.0.0' });
  const requestInit = { headers: apiKeyOf(apiKey) };
  await client.connect(new StreamableHTTPClientTransport(new URL(mcp.url), { requestInit }));
  onTestFinished(() => client.close());
  return async (useCases: readonly string[], more: object = {}) => {
    const { structuredContent } = await client.callTool({
      name: 'COMPOSIO_SEARCH_TOOLS',
      arguments: { queries: useCases.map((use_case) => ({ use_case })), ...more },
    });
    const { data } = answered.parse(structuredContent);
    const tools = Object.values(data.tool_schemas);
    return { tools, data, tokens: countTokens(JSON.stringify(structuredContent)) };
  };
}

const guide = [
  'Create a project documentation page in the marketing space.',
  "Add 'urgent' label to the Q3 planning page.",
  'Publish the team meeting summary as a blog post.',
  'Create a private space for product roadmap drafts.',
];

it('answers with five tools in at most 1,500 tokens, found by one query or by five', async () => {
  const search = await searchOverMcp();
  const answers = [await search([...guide, 'find pages about onboarding'])];
  for (const { annotations } of confluence.tools) answers.push(await search(annotations.phrases.slice(0, 1)));
  const fives = answers.filter(({ tools }) => tools.length === 5);
  expect(fives.length).toBeGreaterThan(1);
  for (const { data, tools, tokens } of answers) {
    if (tools.length <= 5) expect(tokens, JSON.stringify(data.results)).toBeLessThanOrEqual(1_500);
  }
});

it('tells how people ask for a tool only where that is asked for', async () => {
  const search = await searchOverMcp();
  const [plain] = (await search(guide.slice(0, 1))).tools;
  const [hinted] = (await search(guide.slice(0, 1), { include: ['hints'] })).tools;
  expect(plain).not.toHaveProperty('x-tributary');
  expect(hinted).toEqual({
    ...plain,
    'x-tributary': expect.objectContaining({ phrases: expect.anything() }),
  });
});

it('tells what goes wrong with a tool, and whether it can be called now', async () => {
  const search = await searchOverMcp();
  const { data } = await search(['rename the page Q3 Planning', 'search for onboarding', 'order a pizza']);
  const own = (slug: string) => confluence.tools.find((tool) => tool.slug === slug)?.pitfalls ?? [];
  expect(data.results).toMatchObject([
    {
      is_connected: true,
      known_pitfalls: [...own('CONFLUENCE_UPDATE_PAGE'), expect.stringContaining('overwrites')],
    },
    { is_connected: true, known_pitfalls: own('CONFLUENCE_SEARCH_CONTENT') },
    { primary_tool_slugs: [], error: expect.stringContaining('No such tool') },
  ]);
  expect(own('CONFLUENCE_UPDATE_PAGE')).not.toEqual([]);
});
