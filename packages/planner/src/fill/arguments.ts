import type { JsonObject, JsonValue } from '@tributary/toolkit';
import { type PropertySchema, shapesOf } from '../tools/tool-card.ts';
import type { FieldValue } from './values.ts';

/** Puts the values in the form that the tool's schema asks for. */
export function toArguments(values: ReadonlyMap<string, FieldValue>, schema: PropertySchema): JsonObject {
  return Object.fromEntries(
    [...values].map(([name, value]) => [name, shape(value, schema.properties?.[name] ?? {})]),
  );
}

/** Whether the schema says enough of the field to write a value: what a signature leaves out is asked for. */
export function isShaped(value: FieldValue, schema: PropertySchema | undefined): boolean {
  if (!schema) return false;
  const shapes = shapesOf(schema);
  if (shapes.length === 0 || shapes.every(({ type }) => type === undefined)) return false;
  const scalar = shapes.some(({ type }) => type === 'string' || type === 'number' || type === 'integer');
  const list = shapes.some(({ type, items }) => type === 'array' && items !== undefined);
  if (Array.isArray(value)) return list;
  if (typeof value === 'object') return shapes.some(({ type }) => type === 'object');
  return scalar || list || shapes.some(({ properties }) => properties !== undefined);
}

function shape(value: FieldValue, schema: PropertySchema): JsonValue {
  const shapes = shapesOf(schema);
  const takes = (type: string) => shapes.find((one) => one.type === type);
  const list = takes('array');
  if (Array.isArray(value)) return shapeList(value, list, shapes.length === 0);
  if (typeof value === 'number')
    return takes('string') && !takes('number') && !takes('integer') ? String(value) : value;
  if (isValue(value)) return value;
  const text = typeof value === 'string' ? value : '';
  if (takes('string') || shapes.length === 0) return text;
  if (list) return [shape(text, list.items ?? {})];
  const object = takes('object');
  return object?.properties ? inObject(text, object) : (numberIn(text, shapes) ?? text);
}

function shapeList(
  values: readonly string[],
  list: PropertySchema | undefined,
  takesAny: boolean,
): JsonValue {
  return list || takesAny ? values.map((entry) => shape(entry, list?.items ?? {})) : values.join(', ');
}

// What only a field that takes any value is given.
function isValue(value: FieldValue): value is boolean | JsonObject {
  return typeof value === 'boolean' || (typeof value === 'object' && !Array.isArray(value));
}

function numberIn(text: string, shapes: readonly PropertySchema[]): number | undefined {
  const wanted = shapes.some(({ type }) => type === 'number' || type === 'integer');
  return wanted && /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
}

const carriers = ['value', 'name', 'title', 'text', 'content', 'body', 'storage', 'plain', 'id'];

/** `{storage: {representation: 'storage', value: text}}`: the text in the property that carries it, the rest by default. */
function inObject(text: string, schema: PropertySchema): JsonObject {
  const properties = schema.properties ?? {};
  const carrier = carriers.find((name) => name in properties) ?? Object.keys(properties)[0];
  const rest = (schema.required ?? Object.keys(properties)).flatMap((name) => {
    const property = properties[name];
    const fixed = property?.const ?? property?.default ?? property?.enum?.[0];
    return name === carrier || !isJson(fixed) ? [] : [[name, fixed] as const];
  });
  return {
    ...Object.fromEntries(rest),
    ...(carrier === undefined ? {} : { [carrier]: shape(text, properties[carrier] ?? {}) }),
  };
}

function isJson(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}
