import { expect, it } from 'vitest';
import { buildIndex } from './inverted-index.ts';
import { learnNames, saidStems } from './tool-names.ts';
import { stem } from './words.ts';

const documents = [
  ['WIKI_CREATE_PAGE', 'CREATE_PAGE', 'Create page'],
  ['WIKI_SEARCH_CONTENT', 'SEARCH_CONTENT', 'Search pages'],
  ['weather.get-now', 'get-now', ''],
].map(([id = '', slug = '', name = '']) => ({
  id,
  group: '',
  groupName: '',
  slug,
  name,
  summary: '',
  phrases: [],
  parameters: { names: [], descriptions: [], choices: [] },
}));
const names = learnNames(documents, buildIndex(documents));

it.each([
  ['run wiki_create_page, please', [0]],
  ['weather.get-now', [2]],
  ['create page', [0]],
  ['Search pages', [1]],
  ['search pages about plans', []],
  ['', []],
])('reads the names in "%s"', (text, positions) => {
  expect([...names.named(text)]).toEqual(positions);
});

it('tells how much of a name was said', () => {
  const said = (word: string, weight: number) => ({
    said: word,
    alternatives: [{ stem: stem(word), weight }],
    isTelling: true,
  });
  expect(names.coverage(0, saidStems([said('create', 1), said('page', 1)]))).toBe(1);
  const half = names.coverage(0, saidStems([said('page', 1)]));
  expect(half).toBeGreaterThan(0);
  expect(half).toBeLessThan(1);
  expect(names.coverage(0, saidStems([said('page', 0.5)]))).toBeCloseTo(half / 2);
  expect(names.coverage(0, new Map())).toBe(0);
});
