import type { JsonObject, RunContext } from '@tributary/toolkit';
import { z } from 'zod';
import { type Content, type ContentType, collections, contentShape } from '../api/content.ts';
import { readList } from '../api/list.ts';
import { peopleScopes, readPeople } from '../api/people.ts';
import { browserUrl } from '../client.ts';
import { describePerson, personOutput } from '../fields/person-output.ts';
import { contentLookUpScopes } from '../fields/references.ts';
import { peopleIn, storageToMarkdown } from '../format/storage-to-markdown.ts';
import { type Task, taskStatuses } from './task.ts';

/** What it takes to read tasks, to find them by their page, and to name their people and pages. */
export const taskScopes = ['read:task:confluence', ...contentLookUpScopes, ...peopleScopes] as const;

/** What tools answer of a task. */
export const taskOutput = {
  id: z.string().describe('Id of the task.'),
  localId: z.string().nullable().describe('Its id within the page.'),
  status: z.enum(taskStatuses).describe('Whether it is done.'),
  text: z.string().describe('What is to be done, as Markdown.'),
  body: z
    .object({
      storage: z
        .object({ value: z.string().describe('The text in storage format.') })
        .describe('The body as it is stored.'),
    })
    .describe('What is to be done, as it is stored.'),
  spaceId: z.string().nullable().describe('Id of its space.'),
  pageId: z.string().nullable().describe('Id of the page it is on.'),
  blogPostId: z.string().nullable().describe('Id of the blog post it is in.'),
  contentTitle: z.string().nullable().describe('Title of the page or blog post it is on.'),
  url: z.string().describe('Address that opens the page or blog post in a browser.'),
  createdBy: personOutput('Who wrote it.'),
  assignedTo: personOutput('Who is to do it.'),
  completedBy: personOutput('Who did it.'),
  createdAt: z.string().nullable().describe('When it was written, ISO 8601.'),
  updatedAt: z.string().nullable().describe('When it was changed last, ISO 8601.'),
  dueAt: z.string().nullable().describe('When it is due, ISO 8601.'),
  completedAt: z.string().nullable().describe('When it was done, ISO 8601.'),
};

/** A task as tools answer it. */
export type TaskAnswer = z.output<z.ZodObject<typeof taskOutput>>;

/** The fields of {@link taskOutput}; the people of all tasks cost one request, and so do their pages. */
export async function describeTasks(
  tasks: readonly Task[],
  context: RunContext,
): Promise<readonly TaskAnswer[]> {
  const [people, pages, posts] = await Promise.all([
    readPeople(tasks.flatMap(peopleOf), context),
    readNamed(
      'page',
      tasks.map(({ pageId }) => pageId),
      context,
    ),
    readNamed(
      'blogpost',
      tasks.map(({ blogPostId }) => blogPostId),
      context,
    ),
  ]);
  return tasks.map((task) => {
    const content = pages.get(task.pageId ?? '') ?? posts.get(task.blogPostId ?? '');
    return describe(task, content, people, context);
  });
}

/** The same for one. */
export async function describeTask(task: Task, context: RunContext): Promise<TaskAnswer> {
  const content = await readHolder(task, context);
  const people = await readPeople(peopleOf(task), context);
  return describe(task, content, people, context);
}

/** Whose a task is or was, and whom it mentions. */
function peopleOf(task: Task): readonly (string | null | undefined)[] {
  return [task.createdBy, task.assignedTo, task.completedBy, ...peopleIn(storageOf(task))];
}

function storageOf({ body }: Task): string {
  return body?.storage?.value ?? '';
}

/** The page or blog post that a task is on. */
async function readHolder({ pageId, blogPostId }: Task, context: RunContext): Promise<Named | undefined> {
  const [type, id] = pageId ? (['page', pageId] as const) : (['blogpost', blogPostId] as const);
  return (await readNamed(type, [id], context)).get(id ?? '');
}

type Named = Pick<Content, 'id' | 'title' | '_links'>;

async function readNamed(
  type: ContentType,
  ids: readonly (string | null | undefined)[],
  context: RunContext,
): Promise<ReadonlyMap<string, Named>> {
  const wanted = [...new Set(ids.filter((id): id is string => Boolean(id)))];
  if (wanted.length === 0) return new Map();
  return context.remember(`${type} ${wanted.join(' ')}`, async () => {
    const list = { path: collections[type], query: { id: wanted }, entry: contentShape };
    const { entries, base } = await readList(context.http, list, { limit: wanted.length, start: 0 });
    return new Map(entries.map((entry) => [entry.id, { ...entry, _links: { base, ...entry._links } }]));
  });
}

function describe(
  task: Task,
  content: Named | undefined,
  people: ReadonlyMap<string, string>,
  context: RunContext,
): TaskAnswer {
  const storage = storageOf(task);
  return {
    id: task.id,
    localId: task.localId ?? null,
    status: task.status,
    text: storageToMarkdown(storage, people).trim(),
    body: { storage: { value: storage } },
    spaceId: task.spaceId ?? null,
    pageId: task.pageId ?? null,
    blogPostId: task.blogPostId ?? null,
    contentTitle: content?.title ?? null,
    url: browserUrl(content?._links, context),
    createdBy: describePerson(task.createdBy, people),
    assignedTo: describePerson(task.assignedTo, people),
    completedBy: describePerson(task.completedBy, people),
    ...momentsOf(task),
  };
}

function momentsOf({ createdAt, updatedAt, dueAt, completedAt }: Task) {
  return {
    createdAt: createdAt ?? null,
    updatedAt: updatedAt ?? null,
    dueAt: dueAt ?? null,
    completedAt: completedAt ?? null,
  };
}

/** A task in short. */
export function compactTask({
  id,
  text,
  status,
  contentTitle,
  assignedTo,
  dueAt,
  url,
}: TaskAnswer): JsonObject {
  return {
    id,
    text,
    status,
    ...(assignedTo ? { assignedTo: assignedTo.displayName ?? assignedTo.accountId } : {}),
    ...(dueAt === null ? {} : { due: dueAt.slice(0, 10) }),
    title: contentTitle,
    url,
  };
}
