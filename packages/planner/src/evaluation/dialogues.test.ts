import { expect, it } from 'vitest';
import { Conversation } from './conversation.ts';
import { FakeRouter } from './fake-router.ts';
import { officeTools } from './office-tools.ts';
import { todoTools } from './todo-tools.ts';

/** One line of a dialogue: what is said, the calls it leads to, and words of the answer. */
type Line = readonly [said: string, calls: readonly (readonly [string, object])[], answer?: RegExp];

const summary = { title: 'Team meeting summary' };
const asksForSpace: Line = [
  'publish team meeting summary as a blog post',
  [],
  /which space.*what it should say.*\?/,
];

const dialogues: Readonly<Record<string, readonly Line[]>> = {
  'a bare answer names the space': [
    asksForSpace,
    ['marketing', [['OFFICE_CREATE_BLOG_POST', { ...summary, spaceId: 'marketing' }]]],
  ],
  'an answer in the form of a request': [
    asksForSpace,
    ['put it in the marketing space', [['OFFICE_CREATE_BLOG_POST', { ...summary, spaceId: 'marketing' }]]],
  ],
  'an answer with both': [
    asksForSpace,
    [
      'in the marketing space with the text We ship on Friday.',
      [['OFFICE_CREATE_BLOG_POST', { ...summary, spaceId: 'marketing', body: 'We ship on Friday.' }]],
    ],
  ],
  'an answer with both, as two sentences': [
    asksForSpace,
    [
      'Engineering. Text: We ship on Friday.',
      [['OFFICE_CREATE_BLOG_POST', { ...summary, spaceId: 'Engineering', body: 'We ship on Friday.' }]],
    ],
  ],
  'an answer with both, without a word between': [
    asksForSpace,
    [
      'Engineering. We ship on Friday.',
      [['OFFICE_CREATE_BLOG_POST', { ...summary, spaceId: 'Engineering', body: 'We ship on Friday.' }]],
    ],
  ],
  'what is optional is asked for once': [
    asksForSpace,
    ['with the text We ship.', [], /which space it goes in\?/],
    ['HR', [['OFFICE_CREATE_BLOG_POST', { ...summary, spaceId: 'HR', body: 'We ship.' }]]],
  ],
  'never mind': [
    asksForSpace,
    ['never mind', [], /leave it/],
    ['who am I?', [['OFFICE_GET_CURRENT_USER', {}]]],
  ],
  'another request instead of an answer': [
    asksForSpace,
    ['list the pages in HR', [['OFFICE_LIST_PAGES', { spaceId: 'HR' }]]],
  ],
  'a question instead of an answer': [
    asksForSpace,
    ['who am I?', [['OFFICE_GET_CURRENT_USER', {}]], /Ada Admin/],
  ],
  'two questions, one after the other': [
    ['create a page', [], /called, and which space/],
    ['Team charter', [], /which space it goes in\?/],
    ['in engineering', [['OFFICE_CREATE_PAGE', { title: 'Team charter', spaceId: 'engineering' }]]],
  ],
  'a create and a label in one breath': [
    [
      'create a page called Launch in Marketing and label it urgent',
      [
        ['OFFICE_CREATE_PAGE', { title: 'Launch', spaceId: 'Marketing' }],
        ['OFFICE_ADD_LABEL', { id: expect.stringMatching(/^1\d\d$/), labels: ['urgent'] }],
      ],
      /Created.*\n+.*Labelled/,
    ],
  ],
  'three of a kind': [
    [
      'make three pages: Alpha, Beta and Gamma in marketing',
      ['Alpha', 'Beta', 'Gamma'].map((title) => ['OFFICE_CREATE_PAGE', { title, spaceId: 'marketing' }]),
    ],
  ],
  'it, and the same space': [
    [
      'create a page called Launch in Marketing',
      [['OFFICE_CREATE_PAGE', { title: 'Launch', spaceId: 'Marketing' }]],
    ],
    [
      'tag it with urgent',
      [['OFFICE_ADD_LABEL', { id: expect.stringMatching(/^1\d\d$/), labels: ['urgent'] }]],
    ],
    [
      'create a page called Risks in the same space',
      [['OFFICE_CREATE_PAGE', { title: 'Risks', spaceId: 'Marketing' }]],
    ],
    [
      'and create a page called Costs there',
      [['OFFICE_CREATE_PAGE', { title: 'Costs', spaceId: 'Marketing' }]],
    ],
    ['delete that page', [['OFFICE_DELETE_PAGE', { id: expect.stringMatching(/^1\d\d$/) }]]],
  ],
  'one of a list by its place': [
    [
      'list the pages in marketing',
      [['OFFICE_LIST_PAGES', { spaceId: 'marketing' }]],
      /2 pages:\n\n\* Alpha\n\* Beta/,
    ],
    ['open the second one', [['OFFICE_GET_PAGE', { id: '12' }]], /We ship on Friday\. Then we rest\./],
    ['delete it', [['OFFICE_DELETE_PAGE', { id: '12' }]]],
  ],
  'two of one name, chosen by number': [
    [
      'delete the roadmap page',
      [['OFFICE_DELETE_PAGE', { id: 'roadmap' }]],
      /two pages called "Roadmap"[\s\S]*1\. Roadmap \(in Marketing\)[\s\S]*Which one\?/,
    ],
    ['2', [['OFFICE_DELETE_PAGE', { id: '72' }]]],
  ],
  'two of one name, chosen by what tells them apart': [
    ['label roadmap as urgent', [['OFFICE_ADD_LABEL', { id: 'roadmap', labels: ['urgent'] }]], /Which one\?/],
    ['the one in marketing', [['OFFICE_ADD_LABEL', { id: '71', labels: ['urgent'] }]]],
  ],
  'a failure is told, and what comes after it is left': [
    [
      'label nowhere as urgent and delete the handbook page',
      [['OFFICE_ADD_LABEL', { id: 'nowhere', labels: ['urgent'] }]],
      /No page is called "Nowhere".*\n+.*did not go on/,
    ],
  ],
  'a number where a number was asked for': [
    [
      'how many pages are in marketing?',
      [['OFFICE_LIST_PAGES', { spaceId: 'marketing' }]],
      /^There are 2 pages\.$/,
    ],
  ],
  'an empty list': [
    ['list the pages in empty', [['OFFICE_LIST_PAGES', { spaceId: 'empty' }]], /^There are no pages\.$/],
  ],
  'nothing to point at': [
    ['add the label urgent to it', [], /which page to label\?/],
    ['q3 planning', [['OFFICE_ADD_LABEL', { id: 'q3 planning', labels: ['urgent'] }]]],
  ],
  'another toolkit follows the same rules': [
    ['add a task called Buy milk', [['TODO_ADD_TASK', { name: 'Buy milk' }]]],
    ['mark it as done', [['TODO_COMPLETE_TASK', { task: '900' }]]],
  ],
  'what is asked for may be left out': [
    asksForSpace,
    ['marketing, leave it empty', [['OFFICE_CREATE_BLOG_POST', { ...summary, spaceId: 'marketing' }]]],
  ],
  'an answer with courtesy': [
    asksForSpace,
    ['I think Marketing, please', [['OFFICE_CREATE_BLOG_POST', { ...summary, spaceId: 'Marketing' }]]],
  ],
  'an answer by the names of the fields': [
    asksForSpace,
    [
      'space: marketing, text: We ship.',
      [['OFFICE_CREATE_BLOG_POST', { ...summary, spaceId: 'marketing', body: 'We ship.' }]],
    ],
  ],
  'text is kept as it was written': [
    ['change the text of the handbook page', [], /body is|should say/],
    ['It is over.', [['OFFICE_UPDATE_PAGE', { id: 'handbook', body: 'It is over.' }]]],
  ],
  'a phrase tells what is still missing': [
    ['rename a page', [], /which page to change/],
    ['handbook', [], /title/],
    ['Staff handbook', [['OFFICE_UPDATE_PAGE', { id: 'handbook', title: 'Staff handbook' }]]],
  ],
  'two in one breath, with the verb said once': [
    [
      'create a page A in marketing and a page B in HR',
      [
        ['OFFICE_CREATE_PAGE', { title: 'A', spaceId: 'marketing' }],
        ['OFFICE_CREATE_PAGE', { title: 'B', spaceId: 'HR' }],
      ],
    ],
  ],
  'nothing is deleted that was not named': [
    ['delete all pages', [], /which page to delete/],
    ['never mind', [], /leave it/],
    ['delete the marketing space', [], /Sorry|no tool/],
  ],
  greetings: [
    ['hello', [], /Hello/],
    ['thanks!', [], /welcome/],
    ['what can you do?', [], /Office and Todo[\s\S]*create a … page/],
  ],
  'what no tool does': [
    ["what's the weather like today?", [], /Sorry|no tool/],
    ['write me a poem', [], /Sorry|no tool/],
    ['book a flight to Rome', [], /Sorry|no tool/],
  ],
};

it.each(Object.entries(dialogues))('%s', async (_name, lines) => {
  const conversation = new Conversation(new FakeRouter({ tools: [...officeTools, ...todoTools] }));
  for (const [said, calls, answer] of lines) {
    const reply = await conversation.say(said);
    expect(reply.calls, `${said}\n${reply.text}`).toEqual(
      calls.map(([tool, input]) => ({ tool, arguments: input })),
    );
    expect(reply.text).toMatch(answer ?? /\w/);
  }
});

it('says that an account is not connected, with the link, and calls nothing', async () => {
  const router = new FakeRouter({ tools: officeTools, unconnected: ['office'] });
  const { text, calls } = await new Conversation(router).say('who am I?');
  expect(text).toContain('https://router.example/connect/1');
  expect(calls).toEqual([]);
});
