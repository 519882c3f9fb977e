import { confluence } from '@tributary/toolkit-confluence';
import { expect, it } from 'vitest';
import { type CatalogueTool, createCatalogue } from '../catalogue/catalogue.ts';
import { notes } from '../testing/notes-toolkit.ts';
import { createToolSearch } from './tool-search.ts';

const search = createToolSearch(createCatalogue([confluence]));

/** What is found where some tools may not be used. */
async function find(useCase: string, mayUse: (entry: CatalogueTool) => boolean, within = search) {
  const [found] = await within.find([useCase], {
    decide: (entry) =>
      mayUse(entry)
        ? { allowed: true, rule: 'default' }
        : { allowed: false, rule: 'tools', reason: `${entry.tool.slug} is off` },
    usableToolkits: new Set(['confluence', 'notes', 'memos']),
  });
  return {
    reasoning: found?.reasoning,
    tools: [...(found?.primary ?? []), ...(found?.related ?? [])].map(({ tool }) => tool.slug),
  };
}

const without =
  (...slugs: readonly string[]) =>
  ({ tool }: CatalogueTool) =>
    !slugs.includes(tool.slug);

it.each([
  ['delete a page', 'CONFLUENCE_DELETE_PAGE'],
  ['trash the page Old plans', 'CONFLUENCE_DELETE_PAGE'],
  ['CONFLUENCE_DELETE_PAGE', 'CONFLUENCE_DELETE_PAGE'],
  ['delete the marketing space', 'CONFLUENCE_DELETE_SPACE'],
  ['create a page in the marketing space', 'CONFLUENCE_CREATE_PAGE'],
  ['rename the page Plans to Old plans', 'CONFLUENCE_UPDATE_PAGE'],
])('offers nothing else for "%s" where %s may not be used', async (sentence, slug) => {
  expect(await find(sentence, without(slug))).toEqual({
    reasoning: `${slug} would do it, but this session does not allow it. ${slug} is off.`,
    tools: [],
  });
});

it('offers no tool that reads for one that writes', async () => {
  const readsOnly = ({ tool }: CatalogueTool) => tool.hints.readOnly;
  for (const sentence of ['create page', 'delete a comment', 'add a label to the page Plans']) {
    expect((await find(sentence, readsOnly)).tools).toEqual([]);
  }
  expect((await find('list the pages', readsOnly)).tools[0]).toBe('CONFLUENCE_GET_PAGES');
});

it('offers another name of the tool, and says what was looked for', async () => {
  const found = await find('list blog posts', without('CONFLUENCE_GET_BLOGPOSTS'));
  expect(found.tools[0]).toBe('CONFLUENCE_GET_BLOG_POSTS');
  expect(found.reasoning).toContain('CONFLUENCE_GET_BLOGPOSTS would do it');
});

it('offers what does the same in another toolkit', async () => {
  const memos = {
    ...notes,
    slug: 'memos',
    name: 'Memos',
    tools: notes.tools.map((tool) => ({ ...tool, slug: tool.slug.replace('NOTES', 'MEMOS') })),
  };
  const both = createToolSearch(createCatalogue([memos, notes]));
  const found = await find('delete the note', without('MEMOS_DELETE_NOTE'), both);
  expect(found.tools).toEqual(['NOTES_DELETE_NOTE']);
  expect(await find('MEMOS_DELETE_NOTE', without('MEMOS_DELETE_NOTE'), both)).toMatchObject({ tools: [] });
});

it('suggests no other slug for a misspelled one that may not be used', () => {
  const access = (mayUse: (entry: CatalogueTool) => boolean) => ({
    decide: (entry: CatalogueTool) =>
      mayUse(entry)
        ? ({ allowed: true, rule: 'default' } as const)
        : ({ allowed: false, rule: 'tools', reason: 'It is off' } as const),
    usableToolkits: new Set<string>(),
  });
  expect(search.suggest('CONFLUENCE_DELETE_PAG', access(without('CONFLUENCE_DELETE_PAGE')))).toEqual([]);
  expect(search.suggest('CONFLUENCE_DELETE_PAG', access(without()))[0]).toBe('CONFLUENCE_DELETE_PAGE');
});
