import type { JsonObject, JsonValue } from './json.ts';

/**
 * A schema without what costs a model tokens and tells it nothing: `null` for what may as well be left out (it is
 * taken all the same), choices within choices, the bounds of whole numbers that no one meets, that names are texts.
 */
export function plainSchema(schema: JsonObject): JsonObject {
  const { minimum, maximum, propertyNames, ...rest } = schema;
  const inner = {
    ...rest,
    ...(propertyNames === undefined || saysText(propertyNames) ? {} : { propertyNames }),
    ...(isOfAnyFields(schema) ? { properties: {}, additionalProperties: true } : {}),
    ...(minimum === undefined || minimum === Number.MIN_SAFE_INTEGER ? {} : { minimum }),
    ...(maximum === undefined || maximum === Number.MAX_SAFE_INTEGER ? {} : { maximum }),
    ...(isObject(schema.properties) ? { properties: plainProperties(schema) } : {}),
    ...(isObject(schema.items) ? { items: plainSchema(schema.items) } : {}),
  };
  return Array.isArray(schema.anyOf) ? withChoices(inner, schema.anyOf.filter(isObject)) : inner;
}

// Some clients drop all fields of an object that declares none (@mastra/mcp 0.14 beside zod 3), unless it says `properties`.
function isOfAnyFields({ type, properties, additionalProperties }: JsonObject): boolean {
  const isUnlimited = isObject(additionalProperties) && Object.keys(additionalProperties).length === 0;
  return type === 'object' && properties === undefined && isUnlimited;
}

function saysText(schema: JsonValue): boolean {
  return isObject(schema) && schema.type === 'string' && Object.keys(schema).length === 1;
}

function plainProperties({ properties, required }: JsonObject): JsonObject {
  const needed: readonly JsonValue[] = Array.isArray(required) ? required : [];
  const entries = Object.entries(isObject(properties) ? properties : {}).map(([name, property]) => {
    if (!isObject(property)) return [name, property];
    return [name, plainSchema(needed.includes(name) ? property : withoutNull(property))];
  });
  return Object.fromEntries(entries);
}

function withoutNull(schema: JsonObject): JsonObject {
  const { type, anyOf } = schema;
  if (Array.isArray(anyOf)) {
    return { ...schema, anyOf: anyOf.filter((choice) => !(isObject(choice) && choice.type === 'null')) };
  }
  if (!Array.isArray(type)) return schema;
  const [only = 'null', ...others] = type.filter((one) => one !== 'null');
  return { ...schema, type: others.length === 0 ? only : [only, ...others] };
}

function withChoices(schema: JsonObject, choices: readonly JsonObject[]): JsonObject {
  const { anyOf: _choices, ...own } = schema;
  const flat = choices.flatMap((choice): readonly JsonObject[] => {
    const plain = plainSchema(choice);
    return Array.isArray(plain.anyOf) ? plain.anyOf.filter(isObject) : [plain];
  });
  const [only, ...others] = flat;
  // What is said of the field is nearer to it than what is said of its only form.
  if (only && others.length === 0) return { ...only, ...own };
  return { ...own, anyOf: flat };
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
