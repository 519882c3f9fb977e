import type { JsonObject, JsonValue } from '@tributary/toolkit';

/** The way to a field, as zod tells it. */
export type FieldPath = readonly PropertyKey[];

/** The fields of the object at a path, by all forms that it may have; `{}` where the schema names none. */
export function propertiesAt(schema: JsonObject, path: FieldPath): JsonObject {
  const forms = path.reduce<readonly JsonObject[]>(
    (here, part) => here.flatMap((form) => formsOf(below(form, part))),
    formsOf(schema),
  );
  return Object.assign({}, ...forms.map(({ properties }) => (isObject(properties) ? properties : {})));
}

/** What was sent at a path; nothing where nothing was. */
export function valueAt(sent: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>(
    (here, part) =>
      typeof here === 'object' && here !== null && Object.hasOwn(here, part)
        ? Object.getOwnPropertyDescriptor(here, part)?.value
        : undefined,
    sent,
  );
}

/** `items[0].name` */
export function nameOf(path: FieldPath): string {
  return path.reduce<string>((name, part) => {
    if (typeof part === 'number') return `${name}[${part}]`;
    return name === '' ? String(part) : `${name}.${String(part)}`;
  }, '');
}

export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function below({ items, properties, additionalProperties }: JsonObject, part: PropertyKey) {
  if (typeof part === 'number') return items;
  const own = isObject(properties) ? properties[String(part)] : undefined;
  return own ?? additionalProperties;
}

function formsOf(schema: JsonValue | undefined): readonly JsonObject[] {
  if (!isObject(schema)) return [];
  const { anyOf, oneOf, allOf } = schema;
  const inner = [anyOf, oneOf, allOf].flatMap((forms) => (Array.isArray(forms) ? forms : []));
  return [schema, ...inner.flatMap(formsOf)];
}
