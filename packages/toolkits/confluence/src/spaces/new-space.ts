import {
  type RunContext,
  type Settlement,
  ToolError,
  type UnansweredAction,
  type UndoRule,
  type WritePlan,
} from '@tributary/toolkit';
import { z } from 'zod';
import { readList } from '../api/list.ts';
import { readSpaceByKey, readWholeSpace, spaceShape } from '../api/space.ts';
import { readOwnAccountId } from '../api/user.ts';
import { readStep } from '../client.ts';
import { spaceKeysFor } from '../fields/space-key.ts';
import { describeSpace, type spaceOutput } from '../fields/space-output.ts';
import { didNotHappen, madeSince, unclear } from '../settle/settlements.ts';
import { spaceUsedSince } from '../undo/space-since.ts';

/** A space that is to be made. */
export interface NewSpace {
  readonly name: string;
  /** Left out: made from the name, or for a personal space from the account. */
  readonly key?: string | null | undefined;
  readonly description?: string | null | undefined;
  /** Who sees it: whom the site's defaults let, or its creator only; `personal` is the space of one's own profile. */
  readonly kind: 'open' | 'private' | 'personal';
}

const beforeShape = z.object({ key: z.string() });

/** Makes a space with a home page. */
export async function planNewSpace(
  { name, key: wanted, description, kind }: NewSpace,
  context: RunContext,
): Promise<WritePlan<z.input<z.ZodObject<typeof spaceOutput>>>> {
  const key = wanted ?? (kind === 'personal' ? await personalKey(context) : await freeKey(name, context));
  checkKey(key, kind);
  const sent = {
    name,
    key,
    ...(description ? { description: { plain: { value: description, representation: 'plain' } } } : {}),
  };
  const path = kind === 'private' ? '/wiki/rest/api/space/_private' : '/wiki/rest/api/space';
  const seen = kind === 'private' ? ', seen by its creator only' : '';
  return {
    summary: `Create the ${kind === 'open' ? '' : `${kind} `}space “${name}” with the key ${key}`,
    steps: [{ description: 'Create the space', request: { method: 'POST', path, body: sent } }],
    changes: [
      { what: 'space', before: null, after: `${name} (${key})${seen}` },
      ...(description ? [{ what: `description of “${name}”`, before: null, after: description }] : []),
    ],
    before: { key },
    answer: async (responses, later) => {
      const made = readStep(spaceShape, responses);
      return describeSpace(await readWholeSpace(made.id, later), later);
    },
  };
}

/** The way back: there is no trash for spaces, so one that somebody uses meanwhile stays. */
export const undoNewSpace: UndoRule = {
  tool: 'CONFLUENCE_DELETE_SPACE',
  arguments: ({ output }) => ({ space_key: spaceShape.parse(output).key }),
  changedSince: ({ output }, context) => spaceUsedSince(spaceShape.parse(output).id, context),
};

/** Whether the space with the key was made by this call. */
export async function settleNewSpace(
  { before, startedAt }: UnansweredAction,
  context: RunContext,
): Promise<Settlement> {
  const space = await readSpaceByKey(beforeShape.parse(before).key, context);
  const me = await readOwnAccountId(context);
  if (space && (me === null || !space.authorId)) return unclear(`Look at the space ${space.key}.`);
  // The key is taken by another, so ours was refused.
  if (!space || space.authorId !== me || !madeSince(space.createdAt, startedAt)) return didNotHappen;
  return { effect: 'happened', output: describeSpace(await readWholeSpace(space.id, context), context) };
}

// Spaces that the account cannot see hold their keys too; Confluence then refuses and says so.
async function freeKey(name: string, context: RunContext): Promise<string> {
  const keys = spaceKeysFor(name);
  const list = { path: '/wiki/api/v2/spaces', query: { keys }, entry: spaceShape };
  const { entries } = await readList(context.http, list, { limit: keys.length, start: 0 });
  const taken = new Set(entries.map(({ key }) => key.toUpperCase()));
  return keys.find((key) => !taken.has(key)) ?? `${keys[0]}${context.now.getTime()}`;
}

// The key of a personal space is the account's id behind a tilde, without what a key may not hold.
async function personalKey(context: RunContext): Promise<string> {
  const me = await readOwnAccountId(context);
  return `~${(me ?? '').replace(/[^A-Za-z0-9]/g, '')}`;
}

function checkKey(key: string, kind: NewSpace['kind']): void {
  if ((kind === 'personal') === key.startsWith('~')) return;
  throw new ToolError({
    code: 'invalid_input',
    message:
      'Keys of personal spaces, and no others, begin with ~. Leave the key out to have a fitting one made.',
  });
}
