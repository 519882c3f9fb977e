import { expect, it } from 'vitest';
import { Conversation } from './conversation.ts';
import { FakeRouter } from './fake-router.ts';
import { officeTools } from './office-tools.ts';

/** A router that sends no hints: tools are known by their names and schemas alone. */
const cases = [
  [
    'create a page titled "Launch plan" in the marketing space',
    'OFFICE_CREATE_PAGE',
    { title: 'Launch plan', spaceId: 'marketing' },
  ],
  ['create page Roadmap in space MKT', 'OFFICE_CREATE_PAGE', { title: 'Roadmap', spaceId: 'MKT' }],
  ['delete page 123', 'OFFICE_DELETE_PAGE', { id: '123' }],
  ['get page 123', 'OFFICE_GET_PAGE', { id: '123' }],
  ['search for onboarding', 'OFFICE_SEARCH', { query: 'onboarding' }],
  ['get current user', 'OFFICE_GET_CURRENT_USER', {}],
  ['list pages', 'OFFICE_LIST_PAGES', {}],
] as const;

it.each(cases)('%s', async (said, tool, input) => {
  const router = new FakeRouter({ tools: officeTools, hinted: false });
  const { calls, text } = await new Conversation(router).say(said);
  expect(calls, text).toEqual([{ tool, arguments: input }]);
  expect(router.metaCalls.some((name) => name.endsWith('GET_TOOL_SCHEMAS'))).toBe(true);
});
