import { z } from 'zod';
import type { TaskStatus } from './task.ts';

/** What a task is: as Confluence says it, and as people do. */
const statuses = ['complete', 'incomplete', 'done', 'open'] as const;

/** What else people say; told to nobody, as two words for each are enough. */
const synonyms: Readonly<Record<string, TaskStatus>> = {
  ...{ completed: 'complete', finished: 'complete', checked: 'complete', closed: 'complete' },
  ...{ undone: 'incomplete', 'not done': 'incomplete', 'to do': 'incomplete', todo: 'incomplete' },
  ...{ unchecked: 'incomplete', reopened: 'incomplete' },
};

function asTold(sent: unknown): unknown {
  if (typeof sent !== 'string') return sent;
  const said = sent.trim().toLowerCase();
  return synonyms[said] ?? said;
}

function statusOf(said: (typeof statuses)[number]): TaskStatus {
  if (said === 'done') return 'complete';
  return said === 'open' ? 'incomplete' : said;
}

const saidStatus = z.enum(statuses).transform(statusOf);

/** The field for what a task becomes; done, where nothing is said. */
export const newStatus = z
  .preprocess(asTold, saidStatus.default('complete'))
  .describe('What it becomes: complete or done (left out), incomplete or open.');

/** The field that narrows a list to tasks that are done, or to those that are not. */
export const wantedStatus = z
  .preprocess(asTold, saidStatus.nullish())
  .describe('Only those that are complete (done), or incomplete (open).');
