import { isDeepStrictEqual } from 'node:util';
import type { Change, JsonValue } from '@tributary/toolkit';

/** A property's other value, none where it stays; `undefined` where there is no property. */
export function propertyChange(
  key: string,
  owner: string,
  before: JsonValue | undefined,
  after: JsonValue | undefined,
): Change[] {
  if (isDeepStrictEqual(before, after)) return [];
  return [{ what: `property “${key}” of ${owner}`, before: inWords(before), after: inWords(after) }];
}

function inWords(value: JsonValue | undefined): string | null {
  return value === undefined ? null : JSON.stringify(value, null, 2);
}
