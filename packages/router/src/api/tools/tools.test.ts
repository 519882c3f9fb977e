import { expect, it } from 'vitest';
import { z } from 'zod';
import { notes } from '../../testing/notes-toolkit.ts';
import { runningRouter } from '../../testing/running-router.ts';

const page = z.looseObject({
  items: z.array(z.looseObject({ slug: z.string() })),
  next_cursor: z.string().nullable(),
  total_items: z.number(),
});
const tools = '/api/v3.1/tools';

async function toolsRouter() {
  const router = await runningRouter({
    toolkits: [{ ...notes, important: ['NOTES_GET_NOTE', 'NOTES_ADD_NOTE'] }],
  });
  const list = async (query: string) => page.parse((await router.request('GET', `${tools}?${query}`)).body);
  const slugs = async (query: string) => (await list(query)).items.map(({ slug }) => slug);
  return { ...router, list, slugs };
}

it('lists by toolkit, slug, tag and importance, and names all slugs', async () => {
  const { slugs, request } = await toolsRouter();
  const all = ['NOTES_ADD_NOTE', 'NOTES_BREAK', 'NOTES_DELETE_NOTE', 'NOTES_GET_NOTE'];
  expect(await slugs('toolkit_slug=notes')).toEqual(all);
  expect(await slugs('toolkit_slug=notes&important=true')).toEqual(['NOTES_ADD_NOTE', 'NOTES_GET_NOTE']);
  expect(await slugs('tool_slugs=notes_break,NOTES_NOTHING&limit=9999')).toEqual(['NOTES_BREAK']);
  expect(await slugs('tags=destructiveHint')).toEqual(['NOTES_DELETE_NOTE']);
  expect((await request('GET', `${tools}/enum`)).body).toEqual(all);
});

it('puts the best first for a query, under both its names', async () => {
  const { slugs } = await toolsRouter();
  expect((await slugs('query=remove a note'))[0]).toBe('NOTES_DELETE_NOTE');
  expect((await slugs('search=remove a note&toolkit_slug=notes'))[0]).toBe('NOTES_DELETE_NOTE');
  expect(await slugs('query=zzzzqqqq')).toEqual([]);
});

it('gives the whole list page by page', async () => {
  const { list } = await toolsRouter();
  const first = await list('limit=3');
  const second = await list(`limit=3&cursor=${first.next_cursor}`);
  expect(first.total_items).toBe(4);
  expect(first.items).toHaveLength(3);
  expect(second).toMatchObject({ items: [{ slug: 'NOTES_GET_NOTE' }], next_cursor: null });
});

it.each([
  ['v3.1', '', '20261122_00'],
  ['v3', '', '00000000_00'],
  ['v3', '?toolkit_versions=latest', '20261122_00'],
  ['v3.1', '?toolkit_versions[notes]=00000000_00', '00000000_00'],
  ['v3.1', '?toolkit_versions=00000000_00&toolkit_versions[NOTES]=latest', '20261122_00'],
])('reads a tool of /api/%s%s in the version %s', async (api, query, version) => {
  const { request } = await toolsRouter();
  const { body } = await request('GET', `/api/${api}/tools/notes_get_note${query}`);
  const available_versions = ['20261122_00', '00000000_00'];
  expect(body).toMatchObject({ slug: 'NOTES_GET_NOTE', version, available_versions });
});

it('refuses a version that there is none of, and says which there are', async () => {
  const { request } = await toolsRouter();
  const refusal = {
    error: {
      status: 400,
      message: 'The toolkit notes has no version "20250101_00".',
      suggested_fix: 'Send latest or 20261122_00 or 00000000_00.',
    },
  };
  const asked = [
    await request('GET', `${tools}/NOTES_GET_NOTE?version=20250101_00`),
    await request('GET', `${tools}?toolkit_versions[notes]=20250101_00`),
    await request('POST', `${tools}/execute/NOTES_GET_NOTE`, { user_id: 'jane', version: '20250101_00' }),
    await request('POST', `${tools}/scopes/required`, { tools: ['NOTES_GET_NOTE'], version: '20250101_00' }),
  ];
  for (const { body } of asked) expect(body).toMatchObject(refusal);
});

it('names the closest tools for a slug that there is none of', async () => {
  const { request } = await toolsRouter();
  const asked = [
    await request('GET', `${tools}/NOTES_GET_NOTES`),
    await request('POST', `${tools}/execute/NOTES_GET_NOTES`, { user_id: 'jane' }),
    await request('POST', `${tools}/scopes/required`, { tools: ['NOTES_GET_NOTES'] }),
  ];
  for (const { body } of asked) {
    const suggested_fix = expect.stringContaining('NOTES_GET_NOTE');
    expect(body).toMatchObject({ error: { status: 404, suggested_fix } });
  }
});

it('tells which scopes tools need, together and each', async () => {
  const scoped = notes.tools.map((tool) => ({
    ...tool,
    scopes: { NOTES_GET_NOTE: ['read'], NOTES_ADD_NOTE: ['write', 'read'] }[tool.slug] ?? [],
  }));
  const { request } = await runningRouter({ toolkits: [{ ...notes, tools: scoped }] });
  const asked = { tools: ['NOTES_GET_NOTE', 'NOTES_ADD_NOTE', 'NOTES_BREAK'] };
  expect((await request('POST', `${tools}/scopes/required`, asked)).body).toEqual({
    scopes_required: ['read', 'write'],
    per_tool_requirements: [
      { tool: 'NOTES_GET_NOTE', scope_requirements: { all_of: ['read'] } },
      { tool: 'NOTES_ADD_NOTE', scope_requirements: { all_of: ['write', 'read'] } },
      { tool: 'NOTES_BREAK', scope_requirements: null },
    ],
  });
});
