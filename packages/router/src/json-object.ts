import type { JsonObject } from '@tributary/toolkit';
import { z } from 'zod';

/**
 * An object with any JSON in it. Told to callers as "an object": spelled out, JSON's own shape refers to itself,
 * which the schemas of tools must not.
 */
export const jsonObject = z.record(z.string(), z.unknown()).pipe(z.record(z.string(), z.json()));

/** A value as JSON gives it back: what JSON cannot hold is left out. */
export function toJsonObject(value: Readonly<Record<string, unknown>>): JsonObject {
  return jsonObject.parse(JSON.parse(JSON.stringify(value)));
}
