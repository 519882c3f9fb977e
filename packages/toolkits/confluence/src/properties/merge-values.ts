import { isDeepStrictEqual } from 'node:util';
import type { JsonObject, JsonValue } from '@tributary/toolkit';

/** What two changes of one value come to, or that both changed the same part of it. */
export type Merged = { readonly value: JsonValue } | 'clash';

/**
 * Puts two changes of one value together: what only one of them touched is as that one has it. Objects are looked into
 * field by field, all else is one piece.
 */
export function mergeValues(base: JsonValue, ours: JsonValue, theirs: JsonValue): Merged {
  const merged = mergeParts(base, ours, theirs);
  return merged === 'clash' || merged.value === undefined ? 'clash' : { value: merged.value };
}

/** A part of a value; `undefined` where an object does not have the field. */
type Part = JsonValue | undefined;

function mergeParts(base: Part, ours: Part, theirs: Part): { readonly value: Part } | 'clash' {
  if (isDeepStrictEqual(ours, theirs) || isDeepStrictEqual(base, theirs)) return { value: ours };
  if (isDeepStrictEqual(base, ours)) return { value: theirs };
  if (!isObject(base) || !isObject(ours) || !isObject(theirs)) return 'clash';
  const [was, mine, their] = [base, ours, theirs].map((one) => new Map(Object.entries(one)));
  const merged = new Map<string, JsonValue>();
  for (const name of new Set([...Object.keys(theirs), ...Object.keys(ours)])) {
    const part = mergeParts(was?.get(name), mine?.get(name), their?.get(name));
    if (part === 'clash') return 'clash';
    if (part.value !== undefined) merged.set(name, part.value);
  }
  return { value: Object.fromEntries(merged) };
}

function isObject(value: Part): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
