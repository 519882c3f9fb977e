import { z } from 'zod';
import type { JsonObject } from './json.ts';
import { plainSchema } from './plain-schema.ts';

/**
 * The JSON Schema (draft 2020-12) of a tool's input, as callers send it, or output, as they get it.
 *
 * Whole in itself: no `$ref` and no `$defs`, which several clients drop without a word. An input is written the plain
 * way (see {@link plainSchema}).
 *
 * @throws Error when the schema refers to itself or holds what JSON cannot: a mistake of its author
 */
export function toJsonSchema(schema: z.ZodObject, direction: 'input' | 'output'): JsonObject {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, {
    io: direction,
    reused: 'inline',
    cycles: 'throw',
    unrepresentable: 'throw',
  });
  const json = rest as JsonObject;
  return direction === 'input' ? { ...plainSchema(json), required: json.required ?? [] } : json;
}
