import { expect, it } from 'vitest';
import { Conversation } from '../evaluation/conversation.ts';
import { FakeRouter } from '../evaluation/fake-router.ts';
import { officeTools } from '../evaluation/office-tools.ts';

it.each([
  ['add cold too', 'OFFICE_ADD_LABEL', ['cold']],
  ['add "very cold"', 'OFFICE_ADD_LABEL', ['very cold']],
  ['put it on Alpha instead', 'OFFICE_ADD_LABEL', ['hot']],
] as const)('knows that “%s” is about labels after one was added', async (said, tool, labels) => {
  const conversation = new Conversation(new FakeRouter({ tools: officeTools }));
  await conversation.say('label the handbook page as hot');
  const { calls } = await conversation.say(said);
  expect(calls.map((call) => [call.tool, call.arguments.labels])).toEqual([[tool, labels]]);
});

it('labels nothing by words that are about something else', async () => {
  const conversation = new Conversation(new FakeRouter({ tools: officeTools }));
  await conversation.say('label the handbook page as hot');
  for (const said of ['add cold', 'add pages too', 'add another one too']) {
    const { calls } = await conversation.say(said);
    expect(calls.filter(({ tool }) => tool === 'OFFICE_ADD_LABEL')).toEqual([]);
  }
});
