import { expect, it } from 'vitest';
import { Conversation } from './conversation.ts';
import { FakeRouter } from './fake-router.ts';
import { officeTools } from './office-tools.ts';
import { todoTools } from './todo-tools.ts';

type Arguments = Readonly<Record<string, unknown>>;

/** Requests of one line, by the tool that they mean, with the arguments that must reach it. */
const requests: Readonly<Record<string, readonly (readonly [string, Arguments])[]>> = {
  OFFICE_CREATE_PAGE: [
    [
      'create a project documentation page in marketing space',
      { title: 'Project documentation', spaceId: 'marketing' },
    ],
    [
      'Create a Project Documentation page in the Marketing space.',
      { title: 'Project Documentation', spaceId: 'Marketing' },
    ],
    [
      'please could you create a project documentation page in marketing',
      { title: 'Project documentation', spaceId: 'marketing' },
    ],
    ['make a page titled X under Y in Z saying W', { title: 'X', parentId: 'Y', spaceId: 'Z', body: 'W' }],
    ['add an onboarding page to the HR space', { title: 'Onboarding', spaceId: 'HR' }],
    [
      'I need a page called "Launch plan" in Marketing, please',
      { title: 'Launch plan', spaceId: 'Marketing' },
    ],
    ['make a new page in MKT named “Budget 2027”', { title: 'Budget 2027', spaceId: 'MKT' }],
    [
      'could you write a page called ‘Team charter’ in engineering with the text ‘Be kind.’',
      { title: 'Team charter', spaceId: 'engineering', body: 'Be kind.' },
    ],
    ["create a page 'How we work' in people", { title: 'How we work', spaceId: 'people' }],
    [
      'Create a page called Guide to Marketing in Engineering',
      { title: 'Guide to Marketing', spaceId: 'Engineering' },
    ],
    [
      "I'd like to create a page called Jane's notes in product",
      { title: "Jane's notes", spaceId: 'product' },
    ],
    [
      'create a release notes page in engineering that says Version 2 is out. Enjoy it.',
      { title: 'Release notes', spaceId: 'engineering', body: 'Version 2 is out. Enjoy it.' },
    ],
    ['in the marketing space, create a page called Events', { title: 'Events', spaceId: 'marketing' }],
    [
      'create a page in marketing called Checklist saying Check the logs and delete the backups',
      { title: 'Checklist', spaceId: 'marketing', body: 'Check the logs and delete the backups' },
    ],
  ],
  OFFICE_ADD_LABEL: [
    ["add 'urgent' label to q3 planning page", { labels: ['urgent'], id: 'q3 planning' }],
    ['add the label urgent to Q3 Planning', { labels: ['urgent'], id: 'Q3 Planning' }],
    ['Add “urgent” label to the q3 planning page, thanks', { labels: ['urgent'], id: 'q3 planning' }],
    ['label q3 planning as urgent', { labels: ['urgent'], id: 'q3 planning' }],
    [
      'tag the q3 planning page with urgent, finance and 2027',
      { labels: ['urgent', 'finance', '2027'], id: 'q3 planning' },
    ],
    ['can you tag "Q3 Planning" with "needs review"?', { labels: ['needs review'], id: 'Q3 Planning' }],
    ['add labels a, b and c to the handbook page', { labels: ['a', 'b', 'c'], id: 'handbook' }],
  ],
  OFFICE_CREATE_BLOG_POST: [
    [
      'publish team meeting summary as a blog post in marketing',
      { title: 'Team meeting summary', spaceId: 'marketing' },
    ],
    ['post "Weekly news" to the engineering blog', { title: 'Weekly news', spaceId: 'engineering' }],
    [
      'publish a blog post called We shipped in the product space saying It is live.',
      { title: 'We shipped', spaceId: 'product', body: 'It is live.' },
    ],
    [
      'write a blog post titled "Hello" in HR with the content "Welcome all."',
      { title: 'Hello', spaceId: 'HR', body: 'Welcome all.' },
    ],
  ],
  OFFICE_CREATE_PRIVATE_SPACE: [
    ['create a private space for product roadmap drafts', { name: 'Product roadmap drafts' }],
    ['Set up a private space called Ideas', { name: 'Ideas' }],
    ['make me a private "Side projects" space', { name: 'Side projects' }],
  ],
  OFFICE_GET_CURRENT_USER: [
    ['who am I?', {}],
    ['Who am I', {}],
    ['show me my account', {}],
  ],
  OFFICE_SEARCH: [
    ['search for onboarding', { query: 'onboarding' }],
    ['find pages about parental leave in HR', { query: 'parental leave', spaceId: 'HR' }],
    ['Can you look for "quarterly goals"?', { query: 'quarterly goals' }],
    ['find everything about the launch', { query: 'launch' }],
  ],
  OFFICE_DELETE_PAGE: [
    ['delete the page Old Notes from Engineering', { id: 'Old Notes', space: 'Engineering' }],
    ['get rid of the old notes page', { id: 'old notes' }],
    ['please remove the "Old notes" page', { id: 'Old notes' }],
  ],
  OFFICE_UPDATE_PAGE: [
    ['update the handbook page with the text Be on time.', { id: 'handbook', body: 'Be on time.' }],
    ['rename the handbook page to Staff handbook', { id: 'handbook', title: 'Staff handbook' }],
    ['change the text of Handbook to "Be early."', { id: 'Handbook', body: 'Be early.' }],
  ],
  OFFICE_GET_PAGE: [
    ['show me the handbook page', { id: 'handbook' }],
    ['read the page Handbook', { id: 'Handbook' }],
    ['what does the handbook page say?', { id: 'handbook' }],
  ],
  OFFICE_LIST_PAGES: [
    ['list the pages in marketing', { spaceId: 'marketing' }],
    ['Which pages are in the Marketing space?', { spaceId: 'Marketing' }],
    ['how many pages are there in marketing?', { spaceId: 'marketing' }],
    ['list the first 5 pages of engineering', { spaceId: 'engineering', limit: 5 }],
  ],
  TODO_ADD_TASK: [
    ['add a task to my work list called Call Bob', { name: 'Call Bob', list: 'work' }],
    ['remind me to buy milk tomorrow', { name: 'Buy milk', due: '2026-11-26' }],
    [
      'add a task "Pay rent" with high priority due 2026-12-01',
      { name: 'Pay rent', priority: 'high', due: '2026-12-01' },
    ],
  ],
  TODO_COMPLETE_TASK: [
    ['mark buy milk as done', { task: 'buy milk' }],
    ['tick off "Pay rent"', { task: 'Pay rent' }],
    ['complete the task call Bob', { task: 'call Bob' }],
  ],
  TODO_LIST_TASKS: [
    ['which tasks are open?', {}],
    ['show the tasks on my work list', { list: 'work' }],
  ],
};

const cases = Object.entries(requests).flatMap(([tool, lines]) =>
  lines.map(([said, input]) => ({ tool, said, input })),
);

it.each(cases)('$said', async ({ tool, said, input }) => {
  const router = new FakeRouter({ tools: [...officeTools, ...todoTools] });
  const { calls } = await new Conversation(router).say(said);
  expect(calls).toEqual([{ tool, arguments: input }]);
});
