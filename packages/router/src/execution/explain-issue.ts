import type { JsonObject, JsonValue } from '@tributary/toolkit';
import type { z } from 'zod';
import { closestNames } from '../discovery/suggestions.ts';

type Issue = z.core.$ZodIssue;

const typeWords: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

/** What is wrong with one field and what to send instead, as one or two sentences. */
export function explainIssue(issue: Issue, inputSchema: JsonObject): string {
  const field = `"${nameOf(issue.path)}"`;
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownField(key, issue.path, inputSchema)).join(' ');
    case 'invalid_type':
      return issue.input === undefined
        ? missingField(issue.path, inputSchema)
        : `${field} must be ${typeWords[issue.expected] ?? issue.expected}, not ${describe(issue.input)}.`;
    case 'invalid_value':
      return issue.input === undefined
        ? missingField(issue.path, inputSchema)
        : `${field} must be ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}, not ${describe(issue.input)}.`;
    case 'too_small':
      return `${field} must be ${boundWords(issue.origin, 'at least', issue.minimum)}.`;
    case 'too_big':
      return `${field} must be ${boundWords(issue.origin, 'at most', issue.maximum)}.`;
    default:
      return `${field}: ${issue.message.replace(/\.?$/, '.')}`;
  }
}

function unknownField(key: string, path: Issue['path'], inputSchema: JsonObject): string {
  const known = Object.keys(propertiesAt(inputSchema, path));
  const [closest] = closestNames(key, known, 1);
  if (closest !== undefined) return `There is no field "${key}": did you mean "${closest}"?`;
  return known.length > 0
    ? `There is no field "${key}". The fields are ${known.join(', ')}.`
    : `There is no field "${key}": leave it out.`;
}

function missingField(path: Issue['path'], inputSchema: JsonObject): string {
  const properties = propertiesAt(inputSchema, path.slice(0, -1));
  const field = properties[String(path.at(-1))];
  const description =
    isObject(field) && typeof field.description === 'string' ? ` (${field.description})` : '';
  return `"${nameOf(path)}" is missing: send it${description}.`;
}

function boundWords(origin: string, bound: string, limit: number | bigint): string {
  if (origin === 'string') return `${bound} ${limit} characters long`;
  if (origin === 'array' || origin === 'set') return `a list of ${bound} ${limit} entries`;
  return `${bound} ${limit}`;
}

/** The fields of the object at a path, `{}` where the schema names none. */
function propertiesAt(schema: JsonObject, path: Issue['path']): JsonObject {
  let here: JsonValue | undefined = schema;
  for (const part of path) {
    if (!isObject(here)) return {};
    const below: JsonValue | undefined = typeof part === 'number' ? here.items : here.properties;
    here = typeof part === 'number' ? below : isObject(below) ? below[String(part)] : undefined;
  }
  return isObject(here) && isObject(here.properties) ? here.properties : {};
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function nameOf(path: Issue['path']): string {
  return path.reduce<string>((name, part) => {
    if (typeof part === 'number') return `${name}[${part}]`;
    return name === '' ? String(part) : `${name}.${String(part)}`;
  }, '');
}

// Values may be long or private: short ones help, long ones are named by their kind.
function describe(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  const text = JSON.stringify(value);
  return text.length <= 40 ? text : `${typeWords[typeof value] ?? typeof value} of ${text.length} characters`;
}
