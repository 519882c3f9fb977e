import { expect, it } from 'vitest';
import { buildIndex } from './inverted-index.ts';
import { learnGroups } from './named-groups.ts';

const documents = [
  ['wiki', 'Wiki Cloud', 'CREATE_PAGE'],
  ['weather', 'Weather', 'GET_TEMPERATURE'],
  ['climate', 'Climate', 'GET_WEATHER'],
  ['planet', 'Planet', 'WEATHER_FORECAST'],
  ['', '', 'CLOUD_COVER'],
].map(([group = '', groupName = '', slug = '']) => ({
  id: slug,
  group,
  groupName,
  slug,
  name: '',
  summary: '',
  phrases: [],
  parameters: { names: [], descriptions: [], choices: [] },
}));
const named = learnGroups(documents, buildIndex(documents));

it('knows a toolkit by all words of its name', () => {
  expect([...named('create a page in the Wiki Cloud').groups]).toEqual(['wiki']);
  expect([...named('a page in the wiki').groups]).toEqual([]);
});

it('does not take an ordinary word for a name', () => {
  expect([...named('what is the weather').groups]).toEqual([]);
});

it.each([
  ['get page in the Wiki Cloud', 'get page'],
  ['list Wiki Cloud pages', 'list pages'],
  ['With wiki-cloud: get the page "Plans"', ': get the page "Plans"'],
  ['Wiki Cloud', 'Wiki Cloud'],
  ['what is the weather', 'what is the weather'],
])('tells what "%s" says besides', (text, rest) => {
  expect(named(text).rest.replace(/\s+/g, ' ').trim()).toBe(rest);
});
