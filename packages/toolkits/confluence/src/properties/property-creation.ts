import { isDeepStrictEqual } from 'node:util';
import {
  type JsonObject,
  type RunContext,
  type Settlement,
  ToolError,
  type UnansweredAction,
  type UndoRule,
  type WritePlan,
} from '@tributary/toolkit';
import { z } from 'zod';
import { readOwnAccountId } from '../api/user.ts';
import { orNull, readStep } from '../client.ts';
import { type jsonValue, toStoredValue } from '../fields/json-value.ts';
import { didNotHappen, madeSince, unclear } from '../settle/settlements.ts';
import { nameOf, type OwnerReference, type PropertyOwners, placeOf } from './owners.ts';
import { authorOf, listPath, propertyShape, readPropertyByKey } from './property.ts';
import { propertyChange } from './property-changes.ts';
import {
  compactProperty,
  describeWithOwner,
  type PropertyAnswer,
  propertyOutput,
} from './property-output.ts';
import { propertyChangedSince } from './property-since.ts';

/** A property that is to be made. */
export interface NewProperty {
  readonly owner: OwnerReference;
  readonly key: string;
  readonly value: z.output<typeof jsonValue>;
}

/** What the tools that make properties differ in. */
export interface Creation<Input> {
  readonly owners: PropertyOwners;
  read(input: Input): NewProperty;
  /** Slug of the tool that deletes such a property, and its arguments by ids. */
  readonly undo: { readonly tool: string; arguments(ownerId: string, propertyId: string): JsonObject };
}

const beforeShape = z.object({ ownerId: z.string(), key: z.string(), value: z.json() });
const madeShape = z.object({ id: z.string() });

/** What all tools that make properties have in common. */
export function propertyCreation<Input>({ owners, read, undo }: Creation<Input>) {
  return {
    hints: { readOnly: false, destructive: false, idempotent: false },
    output: propertyOutput,
    compact: compactProperty,
    plan: (input: Input, context: RunContext) => planCreation(owners, read(input), context),
    undo: undoCreation(owners, undo),
    settle: (action: UnansweredAction, context: RunContext) => settleCreation(owners, action, context),
  };
}

async function planCreation(
  owners: PropertyOwners,
  { owner: reference, key, value: sent }: NewProperty,
  context: RunContext,
): Promise<WritePlan<PropertyAnswer>> {
  const value = toStoredValue(sent);
  const owner = await owners.find(reference, context);
  const place = placeOf(owners, owner);
  if (await readPropertyByKey(place, key, context)) {
    throw new ToolError({
      code: 'conflict',
      message: `${capitalised(nameOf(owners, owner))} has a property “${key}” already. Update that one, or send another key.`,
    });
  }
  return {
    summary: `Create the property “${key}” of ${nameOf(owners, owner)}`,
    steps: [
      {
        description: 'Create the property',
        request: { method: 'POST', path: listPath(place), body: { key, value } },
      },
    ],
    changes: propertyChange(key, nameOf(owners, owner), undefined, value),
    before: { ownerId: owner.id, key, value },
    answer: (responses) => describeWithOwner(readStep(propertyShape, responses), owners, owner),
  };
}

function undoCreation(owners: PropertyOwners, deletion: Creation<never>['undo']): UndoRule {
  return {
    tool: deletion.tool,
    arguments: ({ before, output }) =>
      deletion.arguments(beforeShape.parse(before).ownerId, madeShape.parse(output).id),
    changedSince({ before, output }, context) {
      const { ownerId, key, value } = beforeShape.parse(before);
      const left = { ...placeOf(owners, { id: ownerId }), id: madeShape.parse(output).id, key, value };
      return propertyChangedSince(left, context);
    },
  };
}

async function settleCreation(
  owners: PropertyOwners,
  { before, startedAt }: UnansweredAction,
  context: RunContext,
): Promise<Settlement> {
  const { ownerId, key, value } = beforeShape.parse(before);
  const owner = await orNull(owners.read(ownerId, context));
  if (owner === null) return unclear(`Look whether the ${owners.noun} ${ownerId} is still there.`);
  const now = await readPropertyByKey(placeOf(owners, owner), key, context);
  if (now === null) return didNotHappen;
  const look = unclear(`Look at the property “${key}” of ${nameOf(owners, owner)}.`);
  if (now.version.number > 1) return look;
  const me = await readOwnAccountId(context);
  if (me === null) return look;
  // The key is taken by another, so ours was refused.
  if (authorOf(now) !== me || !madeSince(now.version.createdAt, startedAt)) return didNotHappen;
  if (!isDeepStrictEqual(now.value, value)) return look;
  return { effect: 'happened', output: describeWithOwner(now, owners, owner) };
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
