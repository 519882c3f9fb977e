import { expect, it } from 'vitest';
import { Conversation } from '../evaluation/conversation.ts';
import { FakeRouter } from '../evaluation/fake-router.ts';
import { officeTools } from '../evaluation/office-tools.ts';

it.each([
  ['list the pages in HR', 'not HR, Marketing', 'LIST_PAGES', { spaceId: 'Marketing' }],
  ['what does the Alpha page say', 'I meant Beta, actually', 'GET_PAGE', { id: 'Beta' }],
  ['what does the Alpha page say', 'sorry, the Beta page', 'GET_PAGE', { id: 'Beta' }],
  ['create a page called A in HR', 'no, "B"', 'UPDATE_PAGE', { title: 'B' }],
  ['label nowhere as urgent', 'I meant Alpha', 'ADD_LABEL', { id: 'Alpha', labels: ['urgent'] }],
  ['label nowhere as urgent', 'no, the Beta page', 'ADD_LABEL', { id: 'Beta', labels: ['urgent'] }],
])('%s, then %s', async (first, then, tool, input) => {
  const conversation = new Conversation(new FakeRouter({ tools: officeTools }));
  await conversation.say(first);
  const { text, calls } = await conversation.say(then);
  expect(calls, text).toMatchObject([{ tool: `OFFICE_${tool}`, arguments: input }]);
});

it('asks again about what is still missing', async () => {
  const conversation = new Conversation(new FakeRouter({ tools: officeTools }));
  await conversation.say('create a page in HR');
  expect((await conversation.say('no, in Marketing')).text).toMatch(/called\?$/);
  const { calls } = await conversation.say('Team charter');
  expect(calls).toMatchObject([{ arguments: { title: 'Team charter', spaceId: 'Marketing' } }]);
});

it('changes nothing where it cannot tell whether a name is a title or a place', async () => {
  const conversation = new Conversation(new FakeRouter({ tools: officeTools }));
  await conversation.say('create a page called News in HR');
  const { calls } = await conversation.say('Engineering instead');
  expect(calls).toEqual([]);
});
