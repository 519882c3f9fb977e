import { isDeepStrictEqual } from 'node:util';
import {
  type JsonObject,
  type JsonValue,
  type PlannedAction,
  type RunContext,
  type Settlement,
  ToolError,
  type UnansweredAction,
  type UndoRule,
  type WritePlan,
} from '@tributary/toolkit';
import { z } from 'zod';
import { readName, readOwnAccountId } from '../api/user.ts';
import { orNull, readStep } from '../client.ts';
import { type jsonValue, toStoredValue } from '../fields/json-value.ts';
import { findProperty } from '../resolve/property.ts';
import { didNotHappen, madeSince, unclear } from '../settle/settlements.ts';
import { mergeValues } from './merge-values.ts';
import { nameOf, type OwnerReference, type PropertyOwner, type PropertyOwners, placeOf } from './owners.ts';
import { authorOf, originOf, type Property, propertyPath, propertyShape, readProperty } from './property.ts';
import { propertyChange } from './property-changes.ts';
import {
  compactProperty,
  describeWithOwner,
  type PropertyAnswer,
  propertyOutput,
} from './property-output.ts';
import { propertyChangedSince } from './property-since.ts';

/** A property that is to have another value. */
export interface NewValue {
  readonly owner: OwnerReference;
  /** Key or id of the property. */
  readonly property: string;
  readonly value: z.output<typeof jsonValue>;
}

/** What the tools that change properties differ in. */
export interface Update<Input> {
  readonly owners: PropertyOwners;
  read(input: Input): NewValue;
  /** Slug of the tool itself, which also takes an update back, and its arguments by ids. */
  readonly undo: {
    readonly tool: string;
    arguments(ownerId: string, propertyId: string, value: JsonValue): JsonObject;
  };
}

const beforeShape = z.object({
  ownerId: z.string(),
  propertyId: z.string(),
  key: z.string(),
  value: z.json(),
  version: z.number(),
  newValue: z.json(),
});

/** What all tools that change properties have in common. */
export function propertyUpdate<Input>({ owners, read, undo }: Update<Input>) {
  return {
    hints: { readOnly: false, destructive: true, idempotent: true },
    output: propertyOutput,
    compact: compactProperty,
    plan: (input: Input, context: RunContext) => findAndPlan(owners, read(input), context),
    afterConflict: (action: PlannedAction, context: RunContext) => planAgain(owners, action, context),
    explainConflict: (action: PlannedAction, context: RunContext) => changedAgain(owners, action, context),
    undo: undoUpdate(owners, undo),
    settle: (action: UnansweredAction, context: RunContext) => settleUpdate(owners, action, context),
  };
}

async function findAndPlan(
  owners: PropertyOwners,
  { owner: reference, property, value }: NewValue,
  context: RunContext,
): Promise<WritePlan<PropertyAnswer>> {
  const stored = toStoredValue(value);
  const owner = await owners.find(reference, context);
  const found = await findProperty(property, nameOf(owners, owner), placeOf(owners, owner), context);
  return planUpdate(owners, owner, found, stored);
}

function planUpdate(
  owners: PropertyOwners,
  owner: PropertyOwner,
  found: Property,
  newValue: JsonValue,
): WritePlan<PropertyAnswer> {
  const { id, key, value, version } = found;
  return {
    summary: `Set the property “${key}” of ${nameOf(owners, owner)} to another value`,
    steps: [
      {
        description: 'Update the property',
        request: {
          method: 'PUT',
          path: propertyPath(placeOf(owners, owner), id),
          body: { key, value: newValue, version: { number: version.number + 1 } },
        },
      },
    ],
    changes: propertyChange(key, nameOf(owners, owner), value, newValue),
    before: { ownerId: owner.id, propertyId: id, key, value, version: version.number, newValue },
    // The answer to an update tells only of the newest version.
    answer: (responses) =>
      describeWithOwner({ ...readStep(propertyShape, responses), ...originOf(found) }, owners, owner),
  };
}

// Somebody changed it between the reading and the writing: both changes are kept where they touch different fields.
async function planAgain(
  owners: PropertyOwners,
  { before }: PlannedAction,
  context: RunContext,
): Promise<WritePlan<PropertyAnswer>> {
  const { ownerId, propertyId, key, value, newValue } = beforeShape.parse(before);
  const owner = await owners.read(ownerId, context);
  const now = await readProperty(placeOf(owners, owner), propertyId, context);
  const merged = now && mergeValues(value, newValue, now.value);
  if (now && merged && merged !== 'clash') return planUpdate(owners, owner, now, merged.value);
  throw await changed(
    `The property “${key}” of ${nameOf(owners, owner)}`,
    now,
    ', in the same place',
    context,
  );
}

async function changedAgain(
  owners: PropertyOwners,
  { before }: PlannedAction,
  context: RunContext,
): Promise<ToolError> {
  const { ownerId, propertyId, key } = beforeShape.parse(before);
  const owner = await owners.read(ownerId, context);
  const now = await readProperty(placeOf(owners, owner), propertyId, context);
  return changed(`The property “${key}” of ${nameOf(owners, owner)}`, now, ' once more', context);
}

async function changed(
  property: string,
  now: Property | null,
  how: string,
  context: RunContext,
): Promise<ToolError> {
  if (now === null) {
    return new ToolError({
      code: 'conflict',
      message: `${property} was deleted in the meantime. Create it instead.`,
    });
  }
  const author = authorOf(now);
  const who = author === null ? 'somebody' : await readName(author, context);
  return new ToolError({
    code: 'conflict',
    message: `${property} was changed by ${who} at ${now.version.createdAt ?? 'an unknown time'}${how}. Read it again, then update it.`,
  });
}

function undoUpdate(owners: PropertyOwners, again: Update<never>['undo']): UndoRule {
  return {
    tool: again.tool,
    arguments({ before }) {
      const { ownerId, propertyId, value } = beforeShape.parse(before);
      return again.arguments(ownerId, propertyId, value);
    },
    changedSince({ before }, context) {
      const { ownerId, propertyId: id, key, newValue: value } = beforeShape.parse(before);
      return propertyChangedSince({ ...placeOf(owners, { id: ownerId }), id, key, value }, context);
    },
  };
}

async function settleUpdate(
  owners: PropertyOwners,
  { before, startedAt }: UnansweredAction,
  context: RunContext,
): Promise<Settlement> {
  const { ownerId, propertyId, key, version, newValue } = beforeShape.parse(before);
  const owner = await orNull(owners.read(ownerId, context));
  if (owner === null) return unclear(`Look whether the ${owners.noun} ${ownerId} is still there.`);
  const now = await readProperty(placeOf(owners, owner), propertyId, context);
  const look = unclear(`Look at the property “${key}” of ${nameOf(owners, owner)}.`);
  const me = await readOwnAccountId(context);
  if (now === null) return look;
  if (now.version.number === version) return didNotHappen;
  // Older versions of properties cannot be read, so of two updates since it cannot be told whether one was ours.
  if (now.version.number > version + 1 || me === null) return look;
  if (authorOf(now) !== me || !madeSince(now.version.createdAt, startedAt)) return didNotHappen;
  if (!isDeepStrictEqual(now.value, newValue)) return look;
  return { effect: 'happened', output: describeWithOwner(now, owners, owner) };
}
