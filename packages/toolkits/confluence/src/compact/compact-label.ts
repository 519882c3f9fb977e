import type { JsonObject } from '@tributary/toolkit';
import type { Label } from '../api/label.ts';

/** A label of a list: its name, by which all tools take it, and whom it is for where that is not everybody. */
export function compactLabel({ name, prefix }: Label): JsonObject {
  return { name, ...(prefix === 'global' ? {} : { prefix }) };
}
