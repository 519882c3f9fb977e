import { isDeepStrictEqual } from 'node:util';
import type { JsonValue, LaterChange, RunContext } from '@tributary/toolkit';
import { changedBy, changedBySomeone } from '../undo/later-change.ts';
import { authorOf, type Property, type PropertyPlace, readProperty } from './property.ts';

/** A property as an action left it. */
export interface LeftProperty extends PropertyPlace {
  readonly id: string;
  readonly key: string;
  readonly value: JsonValue;
}

/** Whether a property says something else than what an action left there. A newer version that says the same is none. */
export async function propertyChangedSince(
  left: LeftProperty,
  context: RunContext,
): Promise<LaterChange | undefined> {
  const now = await readProperty(left, left.id, context);
  if (now === null) return changedBySomeone(`The property “${left.key}” is not there any more.`);
  if (isDeepStrictEqual(now.value, left.value)) return undefined;
  const what = `The property “${left.key}” was changed (version ${now.version.number}).`;
  return changedByAuthor(now, what, context);
}

/** A change that the author of a property's version made. */
export function changedByAuthor(property: Property, what: string, context: RunContext): Promise<LaterChange> {
  const authorId = authorOf(property);
  return changedBy({ authorId, createdAt: property.version.createdAt }, what, context);
}
