import { defineTool, defineToolkit } from '@tributary/toolkit';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { createCatalogue } from '../catalogue/catalogue.ts';
import { notes } from '../testing/notes-toolkit.ts';
import { createToolSearch, type FoundTools, type SearchAccess } from './tool-search.ts';

const memos = defineToolkit({
  ...notes,
  slug: 'memos',
  name: 'Memos',
  tools: notes.tools.map((tool) => ({ ...tool, slug: tool.slug.replace('NOTES', 'MEMOS') })),
});
const catalogue = createCatalogue([notes, memos]);
const search = createToolSearch(catalogue);

function access(options: { readonly denied?: string; readonly connected: readonly string[] }): SearchAccess {
  return {
    decide: ({ tool }) =>
      tool.slug === options.denied
        ? { allowed: false, rule: 'tools', reason: 'It is not among the tools of this session.' }
        : { allowed: true, rule: 'default' },
    usableToolkits: new Set(options.connected),
  };
}

async function find(useCase: string, allowed: SearchAccess, within = search): Promise<FoundTools> {
  const [found] = await within.find([useCase], allowed);
  if (found === undefined) throw new Error('a search answers each use case');
  return found;
}

const slugs = async (useCase: string, allowed: SearchAccess) =>
  (await find(useCase, allowed)).primary.map(({ tool }) => tool.slug);

it('puts what can be called now before what must be connected first', async () => {
  expect((await slugs('write a note', access({ connected: ['notes'] })))[0]).toBe('NOTES_ADD_NOTE');
  expect((await slugs('write a note', access({ connected: ['memos'] })))[0]).toBe('MEMOS_ADD_NOTE');
});

it('puts an old name of a tool last, unless it is asked for by it', async () => {
  const [first] = notes.tools.filter(({ slug }) => slug === 'NOTES_ADD_NOTE');
  if (!first) throw new Error('the notes toolkit adds notes');
  const old = { ...first, slug: 'NOTES_ADD_ANOTHER_NOTE', deprecatedFor: first.slug };
  const both = createToolSearch(createCatalogue([{ ...notes, tools: [old, ...notes.tools] }]));
  const everything = access({ connected: ['notes'] });
  const { primary } = await find('write another note', everything, both);
  const found = primary.map(({ tool }) => tool.slug);
  expect(found).toContain(old.slug);
  expect(found.at(-1)).toBe(old.slug);
  expect((await find(old.slug, everything, both)).primary[0]?.tool.slug).toBe(old.slug);
});

it('says that a toolkit must be connected, and how', async () => {
  const { reasoning } = await find('write a note', access({ connected: [] }));
  expect(reasoning).toContain('COMPOSIO_MANAGE_CONNECTIONS');
});

it('never names a tool that the session may not use', async () => {
  const limited = access({ denied: 'NOTES_ADD_NOTE', connected: ['notes'] });
  const found = await find('write a note', limited);
  expect([...found.primary, ...found.related].map(({ tool }) => tool.slug)).not.toContain('NOTES_ADD_NOTE');
  expect(search.suggest('NOTES_ADD_NOTES', limited)).not.toContain('NOTES_ADD_NOTE');
});

it('says why it found nothing: no such tool, or one that the session does not allow', async () => {
  const none = await find('order a pizza', access({ connected: ['notes'] }));
  expect(none).toMatchObject({ missed: true, primary: [], related: [] });
  expect(none.reasoning).toContain('No such tool');
  const all: SearchAccess = {
    decide: () => ({ allowed: false, rule: 'toolkits', reason: 'Its toolkit is not enabled.' }),
    usableToolkits: new Set(),
  };
  expect((await find('write a note', all)).reasoning).toMatch(/_ADD_NOTE would do it.*not enabled/);
});

it('answers with at most six tools and four more', async () => {
  const found = await find('note', access({ connected: ['notes', 'memos'] }));
  expect(found.primary.length).toBeLessThanOrEqual(6);
  expect(found.related.length).toBeLessThanOrEqual(4);
});

it('plans how to get an id that a tool needs, by tools that the session may use', async () => {
  const [get] = notes.tools.filter(({ slug }) => slug === 'NOTES_GET_NOTE');
  if (!get) throw new Error('the notes toolkit reads notes');
  const listed = z.object({ found: z.array(z.object({ id: z.string().describe('Id.') })) });
  const list = defineTool({
    ...get,
    slug: 'NOTES_LIST_NOTES',
    name: 'List notes',
    input: z.strictObject({}),
    output: listed,
    annotations: { phrases: ['list the notes'], fields: {} },
    run: async () => ({ found: [] }),
  });
  const planned = createToolSearch(createCatalogue([{ ...notes, tools: [...notes.tools, list] }]));
  const { plan, related, primary } = await find('read the note', access({ connected: ['notes'] }), planned);
  expect(primary[0]?.tool.slug).toBe('NOTES_GET_NOTE');
  expect(plan).toEqual([
    expect.stringContaining('id with NOTES_LIST_NOTES'),
    'Call NOTES_GET_NOTE with it as noteId.',
  ]);
  expect([...primary, ...related].map(({ tool }) => tool.slug)).toContain('NOTES_LIST_NOTES');
  const denied = access({ denied: 'NOTES_LIST_NOTES', connected: ['notes'] });
  expect((await find('read the note', denied, planned)).plan).toEqual([]);
});

it('suggests what was meant', () => {
  expect(search.suggest('NOTES_AD_NOTE', access({ connected: [] }))[0]).toBe('NOTES_ADD_NOTE');
});
