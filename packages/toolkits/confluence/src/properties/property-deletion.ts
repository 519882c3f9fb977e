import type {
  JsonObject,
  JsonValue,
  RunContext,
  Settlement,
  UnansweredAction,
  UndoRule,
  WritePlan,
} from '@tributary/toolkit';
import { z } from 'zod';
import { orNull } from '../client.ts';
import { findProperty } from '../resolve/property.ts';
import { didNotHappen, unclear } from '../settle/settlements.ts';
import { changedBySomeone } from '../undo/later-change.ts';
import { nameOf, type OwnerReference, type PropertyOwners, placeOf } from './owners.ts';
import { propertyPath, propertyShape, readProperty, readPropertyByKey } from './property.ts';
import { propertyChange } from './property-changes.ts';
import {
  compactProperty,
  describeWithOwner,
  type PropertyAnswer,
  propertyOutput,
} from './property-output.ts';
import { changedByAuthor } from './property-since.ts';

/** A property that is to be deleted. */
export interface UnwantedProperty {
  readonly owner: OwnerReference;
  /** Key or id of the property. */
  readonly property: string;
}

/** What the tools that delete properties differ in. */
export interface Deletion<Input> {
  readonly owners: PropertyOwners;
  read(input: Input): UnwantedProperty;
  /** Slug of the tool that makes such a property, and its arguments. */
  readonly undo: {
    readonly tool: string;
    arguments(ownerId: string, key: string, value: JsonValue): JsonObject;
  };
}

const beforeShape = z.object({ ownerId: z.string(), property: propertyShape });

/** What all tools that delete properties have in common. */
export function propertyDeletion<Input>({ owners, read, undo }: Deletion<Input>) {
  return {
    hints: { readOnly: false, destructive: true, idempotent: true },
    output: propertyOutput,
    compact: compactProperty,
    plan: (input: Input, context: RunContext) => planDeletion(owners, read(input), context),
    undo: undoDeletion(owners, undo),
    settle: (action: UnansweredAction, context: RunContext) => settleDeletion(owners, action, context),
  };
}

async function planDeletion(
  owners: PropertyOwners,
  { owner: reference, property: wanted }: UnwantedProperty,
  context: RunContext,
): Promise<WritePlan<PropertyAnswer>> {
  const owner = await owners.find(reference, context);
  const place = placeOf(owners, owner);
  const property = await findProperty(wanted, nameOf(owners, owner), place, context);
  return {
    summary: `Delete the property “${property.key}” of ${nameOf(owners, owner)}`,
    steps: [
      {
        description: 'Delete the property',
        request: { method: 'DELETE', path: propertyPath(place, property.id) },
      },
    ],
    changes: propertyChange(property.key, nameOf(owners, owner), property.value, undefined),
    before: { ownerId: owner.id, property },
    answer: () => describeWithOwner(property, owners, owner),
  };
}

function undoDeletion(owners: PropertyOwners, creation: Deletion<never>['undo']): UndoRule {
  return {
    tool: creation.tool,
    arguments({ before }) {
      const { ownerId, property } = beforeShape.parse(before);
      return creation.arguments(ownerId, property.key, property.value);
    },
    async changedSince({ before }, context) {
      const { ownerId, property } = beforeShape.parse(before);
      const place = placeOf(owners, { id: ownerId });
      if ((await orNull(owners.read(ownerId, context))) === null) {
        return changedBySomeone(`The ${owners.noun} is not there any more.`);
      }
      const now = await readPropertyByKey(place, property.key, context);
      if (now === null) return undefined;
      return changedByAuthor(now, `The property “${property.key}” was made anew.`, context);
    },
  };
}

async function settleDeletion(
  owners: PropertyOwners,
  { before }: UnansweredAction,
  context: RunContext,
): Promise<Settlement> {
  const { ownerId, property } = beforeShape.parse(before);
  const owner = await orNull(owners.read(ownerId, context));
  if (owner === null) return unclear(`Look whether the ${owners.noun} ${ownerId} is still there.`);
  if (await readProperty(placeOf(owners, owner), property.id, context)) return didNotHappen;
  return { effect: 'happened', output: describeWithOwner(property, owners, owner) };
}
