import { confluence } from '@tributary/toolkit-confluence';
import { expect, it } from 'vitest';
import { createCatalogue } from '../catalogue/catalogue.ts';
import { learnForeignApps } from './foreign-apps.ts';
import { toSearchDocument } from './tool-document.ts';
import { createToolSearch } from './tool-search.ts';

const catalogue = createCatalogue([confluence]);
const foreignApp = learnForeignApps(catalogue.tools.map(toSearchDocument));
const search = createToolSearch(catalogue);

async function find(useCase: string) {
  const [found] = await search.find([useCase], {
    decide: () => ({ allowed: true, rule: 'default' }),
    usableToolkits: new Set(['confluence']),
  });
  if (found === undefined) throw new Error('a search answers each use case');
  return found;
}

it.each([
  ['slack send a message', 'slack'],
  ['slack: post a message', 'slack'],
  ['use Slack to list channels', 'Slack'],
  ['create a page in notion', 'notion'],
  ['add a row to my Google Sheets', 'Google Sheets'],
])('knows that "%s" asks for %s', (text, app) => {
  expect(foreignApp(text)).toBe(app);
});

it.each([
  'create a page about Slack',
  'delete the page "in Slack"',
  'in Confluence, move the page to Slack',
  'create a page in the Marketing space',
  'list the pages in confluence',
  "go to Slack's page",
])('finds no other app in "%s"', (text) => {
  expect(foreignApp(text)).toBeUndefined();
});

it.each([
  'slack send a message',
  'slack: post a message',
  'use slack to list channels',
  'create a page in notion',
])('finds nothing for "%s", and says that the app is missing', async (text) => {
  const { missed, primary, reasoning } = await find(text);
  expect({ missed, primary }).toEqual({ missed: true, primary: [] });
  expect(reasoning).toMatch(/there is no app “(slack|notion)” here/);
});

it('names what does the same in another app, where it does all of it', async () => {
  expect((await find('create a page in notion')).reasoning).toContain('CONFLUENCE_CREATE_PAGE does the like');
  expect((await find('slack: post a message')).reasoning).not.toContain('CONFLUENCE_');
});

it.each(['send an email', 'convert currency', 'list channels'])('finds nothing for "%s"', async (text) => {
  expect(await find(text)).toMatchObject({ missed: true, primary: [], related: [] });
});

it.each([
  ['export page to pdf', 'export'],
  ['like a page', 'like'],
  ['delete a task', 'delete'],
  ['archive the page', 'archive'],
])('doubts what it finds for "%s"', async (text, verb) => {
  const { missed, reasoning } = await find(text);
  expect(missed).toBe(false);
  expect(reasoning).toContain(`it does not say that it can “${verb}”`);
  expect(reasoning).not.toContain('fits best');
});

it.each([
  'create a page',
  'mark the task as done',
  'who am I',
  'I would like to see the spaces',
  'CONFLUENCE_GET_PAGES',
])('does not doubt what it finds for "%s"', async (text) => {
  expect((await find(text)).reasoning).toContain('fits best');
});
