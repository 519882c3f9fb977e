import { defineTool, type RunContext } from '@tributary/toolkit';
import { z } from 'zod';
import { compactList } from '../compact/compact-list.ts';
import { date, spanOf } from '../fields/date.ts';
import { pagingHints } from '../fields/field-hints.ts';
import { pagingInput, pagingOf, pagingOutput } from '../fields/paging.ts';
import { userLookUpScopes } from '../fields/references.ts';
import { findContent } from '../resolve/content.ts';
import { findSpace } from '../resolve/space.ts';
import { findUser } from '../resolve/user.ts';
import { wantedStatus } from '../tasks/said-status.ts';
import { readTasks, type TaskFilter } from '../tasks/task.ts';
import { compactTask, describeTasks, taskOutput, taskScopes } from '../tasks/task-output.ts';

const person = (what: string) =>
  z.string().min(1).nullish().describe(`${what}: name, email, account id or "me".`);

// How dates are written is said once; six times would cost a model a hundred tokens.
const anotherDate = (what: string) => date(what).describe(what);

const inputShape = z.strictObject({
  status: wantedStatus,
  assignedTo: person('Whose they are'),
  createdBy: person('Who wrote them'),
  completedBy: person('Who did them'),
  spaceId: z.string().min(1).nullish().describe('Only in this space: its id, key or name.'),
  pageId: z.string().min(1).nullish().describe('Only on this page: its id, address or title.'),
  blogPostId: z.string().min(1).nullish().describe('Only in this blog post: its id, address or title.'),
  dueAtFrom: date('Due then or later'),
  dueAtTo: anotherDate('Due by then.'),
  createdAtFrom: anotherDate('Written then or later.'),
  createdAtTo: anotherDate('Written by then.'),
  completedAtFrom: anotherDate('Done then or later.'),
  completedAtTo: anotherDate('Done by then.'),
  ...pagingInput,
});

type Input = z.output<typeof inputShape>;

export const getTasks = defineTool({
  slug: 'CONFLUENCE_GET_TASKS',
  name: 'Get tasks',
  summary:
    'Lists the tasks (action items) in pages and blog posts, by person, place, status and dates, and returns text, assignee and due date.',
  hints: { readOnly: true, destructive: false, idempotent: true },
  scopes: [...taskScopes, ...userLookUpScopes],
  input: inputShape,
  output: z.object({
    results: z.array(z.object(taskOutput).describe('A task.')).describe('The tasks, without empty ones.'),
    ...pagingOutput,
  }),
  compact: (answer) => compactList(answer, compactTask),
  annotations: {
    phrases: [
      'list the tasks on the {pageId} page',
      'show the tasks on {pageId}',
      'which tasks are on the {pageId} page',
      'list the {status} tasks on {pageId}',
      'show me the {status} tasks in the {spaceId} space',
      'list the tasks in the {spaceId} space',
      'list the tasks of {assignedTo}',
      'show the tasks assigned to {assignedTo}',
      'which tasks are assigned to {assignedTo}',
      'what tasks does {assignedTo} have',
      'show {status} tasks',
      'which tasks are due by {dueAtTo}',
      'show the action items on {pageId}',
      'list all tasks',
      'which tasks did {completedBy} finish',
      'what is left to do on {pageId}',
      'what is {status} in the tasks of the {pageId} page',
      'what is {status} on the {pageId} page',
      'what is still {status} on {pageId}',
      'which tasks does {assignedTo} have {status}',
      'what {status} tasks does {assignedTo} have',
      'which tasks are {status}',
      'show {dueAtTo} tasks',
      'which tasks are {dueAtTo}',
      'what tasks do {assignedTo} have',
      'what does {assignedTo} have to do',
      'tasks assigned to {assignedTo}',
      'what is left to do',
      'which tasks are still {status} in {spaceId}',
      'what do I still have to do',
      'how many {status} tasks are there',
      'are there any {status} tasks on the {pageId} page',
      'which tasks are {status} in the {spaceId} space',
      'who has to do what on {pageId}',
    ],
    fields: {
      status: { role: 'choice', phrases: ['{} tasks', 'that are {}'] },
      assignedTo: {
        role: 'reference',
        names: 'person',
        phrases: ['assigned to {}', 'for {}', 'of {}'],
      },
      createdBy: { role: 'reference', names: 'person', phrases: ['created by {}', 'written by {}'] },
      completedBy: { role: 'reference', names: 'person', phrases: ['completed by {}', 'done by {}'] },
      spaceId: {
        role: 'reference',
        names: 'space',
        phrases: ['in the {} space', 'of the {} space', 'in {} space', 'in {}'],
      },
      pageId: {
        role: 'reference',
        names: 'page',
        phrases: ['on the {} page', 'of the {} page', 'on page {}', 'on {}'],
      },
      blogPostId: { role: 'reference', names: 'blogpost', phrases: ['in the {} blog post'] },
      dueAtFrom: { role: 'date', phrases: ['due after {}', 'due from {}'] },
      dueAtTo: { role: 'date', phrases: ['due by {}', 'due before {}', 'due until {}'] },
      createdAtFrom: { role: 'date', phrases: ['created since {}', 'created after {}'] },
      createdAtTo: { role: 'date', phrases: ['created before {}'] },
      completedAtFrom: { role: 'date', phrases: ['done since {}', 'completed since {}'] },
      completedAtTo: { role: 'date', phrases: ['completed before {}'] },
      ...pagingHints,
    },
    listing: { field: 'results', noun: 'task', entry: '{text} ({status}, on {title}): {url}' },
  },

  async run(input, context) {
    const part = await readTasks(await filterOf(input, context), input, context);
    const results = await describeTasks(part.entries, context);
    return { results: [...results], ...pagingOf(part, input) };
  },
});

async function filterOf(input: Input, context: RunContext): Promise<TaskFilter> {
  const space = input.spaceId ? await findSpace(input.spaceId, context) : undefined;
  const accountOf = async (words: string | null | undefined) =>
    words ? (await findUser(words, context)).accountId : undefined;
  return {
    status: input.status ?? undefined,
    'space-id': space?.id,
    ...(await placeOf(input, space?.id, context)),
    'assigned-to': await accountOf(input.assignedTo),
    'created-by': await accountOf(input.createdBy),
    'completed-by': await accountOf(input.completedBy),
    ...momentsOf(input, context),
  };
}

async function placeOf(
  { pageId, blogPostId }: Input,
  space: string | undefined,
  context: RunContext,
): Promise<TaskFilter> {
  const page = pageId && (await findContent({ id: pageId, space, types: ['page', 'blogpost'] }, context));
  const post = blogPostId && (await findContent({ id: blogPostId, space, types: ['blogpost'] }, context));
  const isPost = page && page.type === 'blogpost';
  return {
    'page-id': page && !isPost ? page.id : undefined,
    'blogpost-id': post ? post.id : isPost ? page.id : undefined,
  };
}

// "By Friday" takes the whole Friday in; v2's borders are in milliseconds and both belong to the span.
function momentsOf(input: Input, context: RunContext): TaskFilter {
  const from = (words: string | null | undefined, leaning: 'past' | 'future') =>
    words ? spanOf(words, context, leaning).start.getTime() : undefined;
  const to = (words: string | null | undefined, leaning: 'past' | 'future') =>
    words ? spanOf(words, context, leaning).end.getTime() - 1 : undefined;
  return {
    'due-at-from': from(input.dueAtFrom, 'future'),
    'due-at-to': to(input.dueAtTo, 'future'),
    'created-at-from': from(input.createdAtFrom, 'past'),
    'created-at-to': to(input.createdAtTo, 'past'),
    'completed-at-from': from(input.completedAtFrom, 'past'),
    'completed-at-to': to(input.completedAtTo, 'past'),
  };
}
