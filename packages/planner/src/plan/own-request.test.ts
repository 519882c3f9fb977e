import { expect, it } from 'vitest';
import { Conversation } from '../evaluation/conversation.ts';
import { FakeRouter } from '../evaluation/fake-router.ts';
import { officeTools } from '../evaluation/office-tools.ts';

/** What is asked back upon a request, the next line, and what that leads to. */
type Pair = readonly [request: string, next: string, tool: string, input: Readonly<Record<string, unknown>>];

const answers: readonly Pair[] = [
  ['create a page in HR', 'Review of the year', 'CREATE_PAGE', { title: 'Review of the year' }],
  ['create a page in HR', 'Create a culture of trust', 'CREATE_PAGE', { title: 'Create a culture of trust' }],
  ['create a page in HR', 'Search guide', 'CREATE_PAGE', { title: 'Search guide' }],
  ['create a page in HR', 'List of labels', 'CREATE_PAGE', { title: 'List of labels' }],
  ['create a page in HR', '"Delete the handbook page"', 'CREATE_PAGE', { title: 'Delete the handbook page' }],
  ['create a page in HR', 'create a page called Fruit', 'CREATE_PAGE', { title: 'Fruit', spaceId: 'HR' }],
  ['create a page called A', 'put it in marketing', 'CREATE_PAGE', { title: 'A', spaceId: 'marketing' }],
  ['rename the handbook page', 'Add-ons', 'UPDATE_PAGE', { title: 'Add-ons' }],
  ['rename the handbook page', 'rename it to Plan', 'UPDATE_PAGE', { id: 'handbook', title: 'Plan' }],
  ['label the handbook page', 'open', 'ADD_LABEL', { id: 'handbook', labels: ['open'] }],
  ['label the handbook page', 'add the label hot', 'ADD_LABEL', { id: 'handbook', labels: ['hot'] }],
  [
    'change the text of the handbook page',
    'Update the dates by Friday.',
    'UPDATE_PAGE',
    { id: 'handbook', body: 'Update the dates by Friday.' },
  ],
];

const requests: readonly Pair[] = [
  ['create a page in HR', 'Show me the handbook page', 'GET_PAGE', { id: 'handbook' }],
  ['create a page in HR', 'Delete the handbook page', 'DELETE_PAGE', { id: 'handbook' }],
  ['create a page in HR', 'list the pages in marketing', 'LIST_PAGES', { spaceId: 'marketing' }],
  ['create a page in HR', 'Label Alpha as urgent', 'ADD_LABEL', { id: 'Alpha', labels: ['urgent'] }],
  ['create a page', 'Create a page "Launch" in Marketing', 'CREATE_PAGE', { title: 'Launch' }],
  [
    'rename the handbook page',
    'rename the page Alpha to Beta',
    'UPDATE_PAGE',
    { id: 'Alpha', title: 'Beta' },
  ],
  ['label the handbook page', 'create a page called Notes in HR', 'CREATE_PAGE', { title: 'Notes' }],
  ['label the handbook page', 'what does the Alpha page say', 'GET_PAGE', { id: 'Alpha' }],
  ['change the text of the handbook page', 'Who am I?', 'GET_CURRENT_USER', {}],
  ['change the text of the handbook page', 'read the page Alpha', 'GET_PAGE', { id: 'Alpha' }],
  ['delete a page', 'delete the handbook page', 'DELETE_PAGE', { id: 'handbook' }],
];

it.each([...answers, ...requests])('%s, then %s', async (request, next, tool, input) => {
  const conversation = new Conversation(new FakeRouter({ tools: officeTools }));
  const question = await conversation.say(request);
  expect(question.calls).toEqual([]);
  expect(question.text).toMatch(/\?$/);
  const { text, calls } = await conversation.say(next);
  expect(calls[0], text).toMatchObject({ tool: `OFFICE_${tool}`, arguments: input });
});
