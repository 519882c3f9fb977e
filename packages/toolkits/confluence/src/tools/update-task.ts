import { defineTool, path } from '@tributary/toolkit';
import { z } from 'zod';
import { orNull, readStep } from '../client.ts';
import { inSpace } from '../fields/field-hints.ts';
import { ofSpace } from '../fields/references.ts';
import { findTask } from '../resolve/task.ts';
import { didNotHappen, unclear } from '../settle/settlements.ts';
import { newStatus } from '../tasks/said-status.ts';
import { readTask, taskShape, taskStatuses, tasksPath } from '../tasks/task.ts';
import { compactTask, describeTask, taskOutput, taskScopes } from '../tasks/task-output.ts';
import { changedBy, changedBySomeone } from '../undo/later-change.ts';

const beforeShape = z.object({ id: z.string(), was: z.enum(taskStatuses), becomes: z.enum(taskStatuses) });

export const updateTask = defineTool({
  slug: 'CONFLUENCE_UPDATE_TASK',
  name: 'Update task',
  summary: 'Ticks a task on a page off, or takes the tick away, and returns the task as it is now.',
  hints: { readOnly: false, destructive: false, idempotent: true },
  scopes: ['write:task:confluence', ...taskScopes],
  input: z.strictObject({
    id: z.string().min(1).describe('The task: its id, or some of its words.'),
    status: newStatus,
    pageId: z
      .string()
      .min(1)
      .nullish()
      .describe('The page or blog post that it is on: id, address or title.'),
    space: ofSpace,
  }),
  output: z.object(taskOutput),
  compact: compactTask,
  annotations: {
    phrases: [
      'mark the task {id} as {status}',
      'mark the task {id} on the {pageId} page as {status}',
      'mark the {id} task as {status}',
      'mark the {id} task on {pageId} as {status}',
      'set the task {id} to {status}',
      'tick off the task {id}',
      'tick off the task {id} on the {pageId} page',
      'tick off {id} on the {pageId} page',
      'tick the task {id} on {pageId}',
      'check off the task {id}',
      'check off {id} on {pageId}',
      'complete the task {id}',
      'complete the task {id} on {pageId}',
      'finish the task {id} on {pageId}',
      'the task {id} is done',
      'reopen the task {id}',
      'untick the task {id}',
      'uncheck the task {id}',
      'reopen {id}',
      'mark {id} as {status}',
      'mark {id} {status}',
      'the task {id} is finished',
      'close the task {id}',
      'tick {id} off',
      'tick off {id}',
      'set the status of the task {id} to {status}',
    ],
    fields: {
      id: {
        role: 'reference',
        names: 'task',
        phrases: ['the task {}', 'task {}', 'the {} task'],
        question: 'which task it is',
      },
      status: { role: 'choice', phrases: ['as {}', 'to {}'] },
      pageId: {
        role: 'reference',
        names: 'page',
        phrases: ['on the {} page', 'of the {} page', 'on {}', 'of {}'],
      },
      space: inSpace,
    },
    report: 'The task “{text}” on “{title}” is {status} now. Open it at {url}',
  },

  async plan(input, context) {
    const reference = { task: input.id, on: input.pageId, space: input.space, toBecome: input.status };
    const task = await findTask(reference, context);
    const { text, contentTitle } = await describeTask(task, context);
    const what = `task “${text}” on “${contentTitle ?? 'its page'}”`;
    const done = input.status === 'complete';
    return {
      summary: done ? `Tick off the ${what}` : `Take the tick off the ${what}`,
      steps: [
        {
          description: done ? 'Tick the task off' : 'Take the tick away',
          request: {
            method: 'PUT',
            path: tasksPath + path`/${task.id}`,
            query: { 'body-format': 'storage' },
            body: { status: input.status },
            idempotent: true,
          },
        },
      ],
      changes: task.status === input.status ? [] : [{ what, before: task.status, after: input.status }],
      before: { id: task.id, was: task.status, becomes: input.status },
      answer: (responses) => describeTask(readStep(taskShape, responses), context),
    };
  },
  undo: {
    tool: 'CONFLUENCE_UPDATE_TASK',
    arguments({ before }) {
      const { id, was } = beforeShape.parse(before);
      return { id, status: was };
    },
    async changedSince({ before }, context) {
      const { id, becomes } = beforeShape.parse(before);
      const now = await orNull(readTask(id, context));
      if (now === null) return changedBySomeone('The task is not there any more.');
      if (now.status === becomes) return undefined;
      const { completedBy: authorId, completedAt: createdAt } = now;
      return changedBy({ authorId, createdAt }, `The task is ${now.status} again.`, context);
    },
    obstacle({ before }) {
      const { was, becomes } = beforeShape.parse(before);
      return was === becomes ? `The task was ${was} already, so there is nothing to take back.` : undefined;
    },
  },
  async settle({ before }, context) {
    const { id, becomes } = beforeShape.parse(before);
    const now = await orNull(readTask(id, context));
    if (now === null) return unclear(`Look whether the task ${id} is still on its page.`);
    if (now.status !== becomes) return didNotHappen;
    return { effect: 'happened', output: await describeTask(now, context) };
  },
});
