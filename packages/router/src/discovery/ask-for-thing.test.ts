import { confluence } from '@tributary/toolkit-confluence';
import { expect, it } from 'vitest';
import { createCatalogue } from '../catalogue/catalogue.ts';
import { createToolSearch } from './tool-search.ts';

const search = createToolSearch(createCatalogue([confluence]));

async function find(useCase: string) {
  const [found] = await search.find([useCase], {
    decide: ({ tool }) =>
      tool.slug === 'CONFLUENCE_DELETE_SPACE'
        ? { allowed: false, rule: 'tools', reason: 'It is off' }
        : { allowed: true, rule: 'default' },
    usableToolkits: new Set(['confluence']),
  });
  if (found === undefined) throw new Error('a search answers each use case');
  return found;
}

it.each(['delete', 'remove', 'create', 'list', 'update', 'get', 'delte', 'please delete it', 'show'])(
  'asks what is meant by "%s"',
  async (verb) => {
    const { missed, reasoning } = await find(verb);
    expect(missed).toBe(true);
    expect(reasoning).toMatch(/^What to \w+\? .*CONFLUENCE_\w+/);
  },
);

it('names what the verb stands for, and nothing that may not be used', async () => {
  const { reasoning } = await find('delete');
  expect(reasoning).toContain('CONFLUENCE_DELETE_COMMENT');
  expect(reasoning).not.toContain('CONFLUENCE_DELETE_SPACE,');
  expect(reasoning).not.toContain('CREATE');
});

it.each(['show me the weather', 'delete Plans', '', 'please'])('asks nothing of "%s"', async (text) => {
  expect((await find(text)).reasoning).toContain('No such tool');
});

it.each([
  ['create a pgae', 'CONFLUENCE_CREATE_PAGE'],
  ['creat a pgae', 'CONFLUENCE_CREATE_PAGE'],
  ['delete pgae', 'CONFLUENCE_DELETE_PAGE'],
  ['list spcaes', 'CONFLUENCE_LIST_SPACES'],
  ['serach pages', 'CONFLUENCE_SEARCH_PAGES'],
  ['lable page', 'CONFLUENCE_ADD_CONTENT_LABEL'],
  ['upadte page', 'CONFLUENCE_UPDATE_PAGE'],
  ['crate page', 'CONFLUENCE_CREATE_PAGE'],
])('finds for "%s", with its slip, %s', async (sentence, slug) => {
  expect((await find(sentence)).primary[0]?.tool.slug).toBe(slug);
});
