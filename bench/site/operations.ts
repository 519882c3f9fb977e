import type { FilledSite } from './fill.ts';
import { wordOfRank } from './words.ts';

/** A request that people and programs send all the time. */
export interface Operation {
  readonly name: string;
  /** What the median may be with 50,000 pages, in milliseconds; undefined where nothing is promised. */
  readonly limit?: number | undefined;
  /** The path of the nth time: never the same thing twice in a row. */
  path(site: FilledSite, time: number): string;
  /** The least number of results that its answer must have: an empty list would be quick, and wrong. */
  readonly results?: number;
}

const lookUp = 5;
const list = 50;
const v2 = '/wiki/api/v2';

/** Steps through the whole site in an order that no cache likes. */
function nth<Value>(values: readonly Value[], time: number): Value {
  const value = values[(time * 7_919) % values.length];
  if (value === undefined) throw new Error('A filled site has at least one page.');
  return value;
}

function search(name: string, cql: (site: FilledSite, time: number) => string, more = ''): Operation {
  return {
    name: `CQL: ${name}`,
    limit: list,
    results: 1,
    path: (site, time) => `/wiki/rest/api/search?cql=${encodeURIComponent(cql(site, time))}${more}`,
  };
}

/** All that is below is gathered before it is searched: what it takes is told, and nothing promised. */
function gathering(name: string, cql: (site: FilledSite) => string): Operation {
  return { ...search(name, cql), limit: undefined };
}

function listing(name: string, path: (site: FilledSite, time: number) => string, results = 250): Operation {
  return { name: `list: ${name}`, limit: list, results, path: (site, time) => `${v2}${path(site, time)}` };
}

const [commonest, common, rare] = [wordOfRank(0), wordOfRank(10), wordOfRank(4_000)];
const firstWord = (title: string) => title.split(' ', 1)[0];

export const operations: readonly Operation[] = [
  { name: 'page by id', limit: lookUp, path: (site, time) => `${v2}/pages/${nth(site.pageIds, time)}` },
  {
    name: 'page by id, with its body',
    limit: lookUp,
    path: (site, time) => `${v2}/pages/${nth(site.pageIds, time)}?body-format=storage`,
  },
  {
    name: 'page by title',
    limit: lookUp,
    results: 1,
    path: (site, time) => `${v2}/pages?title=${encodeURIComponent(nth(site.titles, time))}`,
  },
  {
    name: 'page by title in a space',
    limit: lookUp,
    path: (site, time) =>
      `${v2}/pages?space-id=${nth(site.spaceIds, time)}&title=${encodeURIComponent(nth(site.titles, time))}`,
  },
  listing('250 pages', () => '/pages?limit=250'),
  listing('250 pages with bodies', () => '/pages?limit=250&body-format=storage'),
  listing('250 pages of a space', (site) => `/spaces/${site.largestSpace.id}/pages?limit=250`),
  listing('250 pages by title', () => '/pages?limit=250&sort=title'),
  listing('250 pages changed last', () => '/pages?limit=250&sort=-modified-date'),
  listing('250 pages made last', () => '/pages?limit=250&sort=-created-date'),
  listing(
    '250 pages of a space changed last',
    (site) => `/pages?limit=250&sort=-modified-date&space-id=${site.largestSpace.id}`,
  ),
  listing('children', (site) => `/pages/${site.largestSpace.homepageId}/children`, 12),
  listing(
    '250 descendants',
    (site) => `/pages/${site.largestSpace.homepageId}/descendants?limit=250&depth=2`,
    100,
  ),
  search('a rare word', () => `text ~ "${rare}"`),
  search('a common word, by relevance', () => `text ~ "${common}"`),
  search('the commonest word, by relevance', () => `text ~ "${commonest}"`),
  search('the commonest word, changed last', () => `text ~ "${commonest}" order by lastmodified desc`),
  search('two common words', () => `text ~ "${commonest} ${common}"`),
  search('a common or a rare word', () => `text ~ "${common}" or text ~ "${rare}"`),
  search('a common word in a space', (site) => `text ~ "${common}" and space = ${site.largestSpace.key}`),
  search('pages but for a common word', () => `type = page and text !~ "${commonest}"`),
  search('the beginning of a word', () => `text ~ "${common.slice(0, 3)}*"`),
  search('a title', (site, time) => `title = "${nth(site.titles, time)}"`),
  search(
    'a word of a title',
    (site, time) => `title ~ "${firstWord(nth(site.titles, time))}" and type = page`,
  ),
  search('a label', (_site, time) => `label = "label-${time % 50}"`),
  search('all pages, changed last', () => 'type = page order by lastmodified desc'),
  search('all pages of a space', (site) => `type = page and space = ${site.largestSpace.key}`),
  gathering('below a page', (site) => `ancestor = ${site.pageIds[0]} and text ~ "${common}"`),
  gathering(
    'below a homepage',
    (site) => `ancestor = ${site.largestSpace.homepageId} and text ~ "${common}"`,
  ),
  search('of an author, changed last', () => 'creator = currentUser() order by lastmodified desc'),
  search('250 of a common word', () => `text ~ "${common}"`, '&limit=250'),
  search(
    'a common word, with bodies',
    () => `text ~ "${common}"`,
    '&expand=content.body.storage,content.space',
  ),
];
