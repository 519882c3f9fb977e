import {
  type Change,
  type JsonObject,
  type PlannedAction,
  path,
  type RunContext,
  type Settlement,
  ToolError,
  type UnansweredAction,
  type UndoRule,
  type WritePlan,
} from '@tributary/toolkit';
import { z } from 'zod';
import { type Content, type ContentType, collections, contentShape, readContent } from '../api/content.ts';
import { kindNames, textChange, titleChange } from '../changes/content-changes.ts';
import { readStep } from '../client.ts';
import type { ApiBody } from '../fields/body.ts';
import { spaceNamesOf } from '../fields/content-output.ts';
import { describeWritten, type writtenOutput } from '../reading/written-content.ts';
import { seekUpdated } from '../settle/updated-content.ts';
import { contentChangedSince } from '../undo/content-since.ts';
import { findToUpdate } from './find-to-update.ts';
import { keepBoth, type Said } from './keep-both.ts';
import { changedMeanwhile } from './later-versions.ts';

/** What a page or blog post is to become; what is left out stays. */
export interface Wish {
  readonly title?: string | undefined;
  readonly body?: ApiBody | undefined;
  /** The caller's own number of the new version: the write is refused when it is not the next. */
  readonly number?: number | undefined;
  readonly message?: string | undefined;
  /** Publishes a draft. */
  readonly status?: 'current' | undefined;
}

/** What a wish may be about. */
export interface Standing {
  readonly id: string;
  readonly status: string;
  /** Number of the version that is to be replaced. */
  readonly version: number;
  /** Its text, in storage format. */
  readonly storage: string;
}

/** A tool that writes a new version of a page or blog post. */
export interface Updating {
  readonly type: ContentType;
  /** Slug of the tool that puts a text and a title back. */
  readonly undoneBy: string;
  /** Which one it is about, in the words of the caller. */
  reference(input: JsonObject): { readonly id: string; readonly space?: string | null | undefined };
  /** What it is to become. May read; says the same whenever it is asked. */
  wish(input: JsonObject, was: Standing, context: RunContext): Promise<Wish>;
  /** Only adds to what is there, so that after a conflict it adds to the other's version. */
  readonly adds?: true;
  /** The plan in one sentence, where it is another than the parts that change. */
  summarise?(content: Content, input: JsonObject): string;
}

type UpdatePlan = WritePlan<z.input<z.ZodObject<typeof writtenOutput>>>;

const saidShape = z.object({
  title: z.string(),
  body: z.object({ representation: z.string(), value: z.string() }),
});

const beforeShape = z.object({
  id: z.string(),
  version: z.number(),
  status: z.string(),
  title: z.string(),
  storage: z.string(),
  newVersion: z.number(),
  /** What is written in place of the wish, where somebody else's change is kept beside it. */
  merged: saidShape.optional(),
});

/** The plan, the way on after a conflict, undo and settling of a tool that writes a new version. */
export function updateContent(updating: Updating) {
  return {
    plan: (input: JsonObject, context: RunContext) => planUpdate(updating, input, context),
    afterConflict: (action: PlannedAction, context: RunContext) => planAgain(updating, action, context),
    explainConflict: (action: PlannedAction, context: RunContext) =>
      changedAgain(updating.type, action, context),
    undo: undoUpdate(updating),
    settle: (action: UnansweredAction, context: RunContext) => settleUpdate(updating, action, context),
  };
}

async function planUpdate(updating: Updating, input: JsonObject, context: RunContext): Promise<UpdatePlan> {
  const content = await findToUpdate(updating.type, updating.reference(input), context);
  const wish = await updating.wish(input, standingOf(content), context);
  const plan = await planSaying(content, said(wish, saidBy(content)), wish, context);
  return { ...plan, summary: updating.summarise?.(content, input) ?? plan.summary };
}

// The other's version is the one to change now; what both changed is left to the caller.
async function planAgain(
  updating: Updating,
  { input, before: kept }: PlannedAction,
  context: RunContext,
): Promise<UpdatePlan> {
  const before = beforeShape.parse(kept);
  if (updating.adds) return planUpdate({ ...updating, reference: () => ({ id: before.id }) }, input, context);
  const wish = await updating.wish(input, before, context);
  const now = await findToUpdate(updating.type, { id: before.id }, context);
  // Whoever names a number wants no other version changed than the one before it.
  if (wish.number !== undefined) throw await staleNumber(now, wish.number, context);
  const base = saidBefore(before);
  const both = keepBoth(base, said(wish, base), saidBy(now));
  if ('clash' in both) throw await changedMeanwhile(now, before.version, both.clash, context);
  const plan = await planSaying(now, both.said, wish, context);
  return {
    ...plan,
    summary: `${plan.summary}, beside what was changed in the meantime`,
    before: { ...plan.before, merged: { title: both.said.title, body: both.said.body } },
  };
}

// Two others were quicker, one after the other. The page may change for ever, so this is not tried a third time.
async function changedAgain(
  type: ContentType,
  { before }: PlannedAction,
  context: RunContext,
): Promise<ToolError> {
  const { id, version } = beforeShape.parse(before);
  return changedMeanwhile(await readContent(type, id, context), version, null, context);
}

async function planSaying(
  content: Content,
  { title, body }: Said,
  wish: Wish,
  context: RunContext,
): Promise<UpdatePlan> {
  const names = await spaceNamesOf(content, context);
  const { type, id } = content;
  const was = saidBy(content);
  const number = wish.number ?? nextVersion(content);
  const version = { number, ...(wish.message ? { message: wish.message } : {}) };
  const sent = { id, status: wish.status ?? content.status, title, body, version };
  return {
    summary: summarise(content, { title, body }, wish),
    steps: [
      {
        description: `Update the ${kindNames[type]}`,
        request: { method: 'PUT', path: collections[type] + path`/${id}`, body: sent },
      },
    ],
    changes: [
      ...titleChange(kindNames[type], was.title, title),
      ...textChange(title, was.body, body),
      ...(wish.status ? [publishing(content)] : []),
    ],
    before: {
      ...standingOf(content),
      title: was.title,
      newVersion: number,
    },
    answer: (responses) => describeWritten({ ...readStep(contentShape, responses), type }, names, context),
  };
}

function undoUpdate({ type, undoneBy, wish }: Updating): UndoRule {
  return {
    tool: undoneBy,
    arguments({ before }) {
      const { id, title, storage, version } = beforeShape.parse(before);
      const body = { representation: 'storage', value: storage };
      return { id, title, body, version: { message: `Back to version ${version}` } };
    },
    changedSince: async (action, context) =>
      contentChangedSince(type, action, await saidAfter(action, wish, context), context),
    obstacle: ({ input, before }) =>
      before.status === 'draft' && input.status === 'current'
        ? 'What was published does not become a draft again.'
        : undefined,
  };
}

async function settleUpdate(
  { type, wish }: Updating,
  action: UnansweredAction,
  context: RunContext,
): Promise<Settlement> {
  const { id, status, newVersion: number } = beforeShape.parse(action.before);
  const wanted = { type, id, status, number, ...(await saidAfter(action, wish, context)) };
  const sought = await seekUpdated(wanted, action.startedAt, context);
  if (!('content' in sought)) return sought;
  const names = await spaceNamesOf(sought.content, context);
  return { effect: 'happened', output: describeWritten(sought.content, names, context) };
}

async function saidAfter(
  { input, before: kept }: PlannedAction,
  wish: Updating['wish'],
  context: RunContext,
): Promise<Said> {
  const before = beforeShape.parse(kept);
  return before.merged ?? said(await wish(input, before, context), saidBefore(before));
}

function standingOf(content: Content): Standing {
  const { id, status, version } = content;
  return { id, status, version: version?.number ?? 1, storage: saidBy(content).body.value };
}

function said({ title, body }: Wish, was: Said): Said {
  return { title: title ?? was.title, body: body ?? was.body };
}

function saidBefore({ title, storage }: z.output<typeof beforeShape>): Said {
  return { title, body: { representation: 'storage', value: storage } };
}

function saidBy({ title, body }: Content): Said {
  if (body?.storage) {
    return { title: title ?? '', body: { representation: 'storage', value: body.storage.value } };
  }
  throw new ToolError({
    code: 'provider_error',
    message: `Confluence did not send the text of “${title}”, so it cannot be kept. Try again later.`,
  });
}

function publishing({ type, status }: Content): Change {
  return { what: `status of the ${kindNames[type]}`, before: status, after: 'current' };
}

function summarise(content: Content, { title, body }: Said, { status }: Wish): string {
  const what = `the ${kindNames[content.type]} “${content.title}”`;
  const renamed = title !== content.title;
  if (body.value === content.body?.storage?.value) {
    if (renamed) return `Rename ${what} to “${title}”`;
    return status ? `Publish the draft “${content.title}”` : `Save ${what} as it is`;
  }
  return `Replace the text of ${what}${renamed ? ` and rename it to “${title}”` : ''}`;
}

// A draft that was never published stays at version 1.
function nextVersion({ status, version }: Content): number {
  return status === 'draft' ? 1 : (version?.number ?? 0) + 1;
}

async function staleNumber(now: Content, number: number, context: RunContext): Promise<ToolError> {
  const next = nextVersion(now);
  if (number < next) return changedMeanwhile(now, number - 1, null, context);
  return new ToolError({
    code: 'conflict',
    message: `“${now.title}” is at version ${next - 1}, so the next one is ${next} and not ${number}. Leave the number out.`,
    providerStatus: 409,
  });
}
