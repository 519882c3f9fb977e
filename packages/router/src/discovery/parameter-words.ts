import type { JsonObject, JsonValue } from '@tributary/toolkit';
import type { ParameterWords } from './search-document.ts';

/** Fields within fields say what a tool is about as well; deeper ones hardly. */
const deepest = 2;
/** A list of all countries says no more of a tool than a few of them. */
const mostChoices = 40;

/** Reads the names, descriptions and choices of a tool's input fields out of its JSON Schema, of any origin. */
export function parameterWords(schema: JsonObject): ParameterWords {
  const fields = fieldsOf(schema, 0);
  const choices = fields.flatMap(({ field }) => (Array.isArray(field.enum) ? field.enum : []));
  return {
    names: fields.map(({ name }) => name),
    descriptions: fields.flatMap(({ field }) =>
      typeof field.description === 'string' ? [field.description] : [],
    ),
    choices: choices.filter((choice) => typeof choice === 'string').slice(0, mostChoices),
  };
}

function fieldsOf(
  schema: JsonObject,
  depth: number,
): readonly { readonly name: string; readonly field: JsonObject }[] {
  if (depth > deepest || !isObject(schema.properties)) return [];
  return Object.entries(schema.properties).flatMap(([name, field]) => {
    if (!isObject(field)) return [];
    const items = isObject(field.items) ? fieldsOf(field.items, depth + 1) : [];
    return [{ name, field }, ...fieldsOf(field, depth + 1), ...items];
  });
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
