import type { JsonObject, JsonValue } from '@tributary/toolkit';
import { formatArgument } from '../catalogue/answer-format.ts';

/**
 * A tool's input in few words: the names and types of its fields and which must be sent.
 * Enough to choose a tool by and often to call it; descriptions and nested fields are in the whole schema.
 */
export function compactSignature(schema: JsonObject): JsonObject {
  const properties = isObject(schema.properties) ? schema.properties : {};
  return {
    type: 'object',
    required: schema.required ?? [],
    properties: Object.fromEntries(
      Object.entries(properties)
        .filter(([name]) => !(name in formatArgument))
        .map(([name, field]) => [name, compactField(field)]),
    ),
  };
}

function compactField(field: JsonValue | undefined): JsonObject {
  if (!isObject(field)) return {};
  const types = typesOf(field);
  const choices = Array.isArray(field.enum) ? { enum: field.enum } : {};
  return { ...(types.length === 0 ? {} : { type: types.length === 1 ? types[0] : types }), ...choices };
}

function typesOf(field: JsonObject): readonly string[] {
  const own = Array.isArray(field.type) ? field.type : [field.type];
  const choices = [field.anyOf, field.oneOf].flatMap((list) => (Array.isArray(list) ? list : []));
  const all = [
    ...own.filter((type) => typeof type === 'string'),
    ...choices.filter(isObject).flatMap(typesOf),
  ];
  return [...new Set(all)];
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
