import type { JsonObject } from '@tributary/toolkit';
import type { z } from 'zod';
import { isObject, nameOf, propertiesAt, valueAt } from './field-of-schema.ts';
import { unknownField } from './unknown-field.ts';

type Issue = z.core.$ZodIssue;

/** What an issue is about. */
export interface SentValue {
  readonly value: unknown;
  /** The JSON Schema that it should fit. */
  readonly schema: JsonObject;
}

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
export function explainIssue(issue: Issue, sent: SentValue): string {
  const own = ownMessage(issue);
  const field = fieldName(issue.path);
  if (own !== undefined)
    return `${field}${/^(is|has|must) /.test(own) ? '' : ':'} ${own.replace(/\.?$/, '.')}`;
  const given = valueAt(sent.value, issue.path);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = Object.keys(propertiesAt(sent.schema, issue.path));
      return issue.keys.map((key) => unknownField(key, issue.path, known)).join(' ');
    }
    case 'invalid_type':
      return given === undefined
        ? missingField(issue.path, sent)
        : `${field} must be ${expectedWords(issue, sent)}, not ${describe(given)}.${asJson(issue.expected, given)}`;
    case 'invalid_value':
      return given === undefined
        ? missingField(issue.path, sent)
        : `${field} must be ${valueWords(issue.values)}, not ${describe(given)}.`;
    case 'invalid_union':
      return explainUnion(issue, sent);
    case 'invalid_key': {
      const reason = issue.issues[0]?.message ?? 'is no name that is taken here';
      return explainIssue({ code: 'custom', path: issue.path, message: reason }, sent);
    }
    case 'too_small':
      return `${field} must be ${boundWords(issue.origin, 'at least', issue.minimum)}.`;
    case 'too_big':
      return `${field} must be ${boundWords(issue.origin, 'at most', issue.maximum)}.`;
    case 'invalid_format':
      return issue.format === 'url'
        ? `${field} must be a whole address, such as https://example.com/done, not ${describe(given)}.`
        : `${field}: ${issue.message.replace(/\.?$/, '.')}`;
    default:
      return `${field}: ${issue.message.replace(/\.?$/, '.')}`;
  }
}

/** What the schema itself says of an issue; nothing where the words are zod's. */
export function ownMessage({ message }: Issue): string | undefined {
  return /^(?:Invalid|Unrecognized key|Too big|Too small)/.test(message) ? undefined : message;
}

function missingField(path: Issue['path'], { schema }: SentValue): string {
  const properties = propertiesAt(schema, path.slice(0, -1));
  const field = properties[String(path.at(-1))];
  const description =
    isObject(field) && typeof field.description === 'string' ? ` (${field.description})` : '';
  return `${fieldName(path)} is missing: send it${description}.`;
}

// The form that is meant is the one that what was sent has the type of.
function explainUnion(issue: z.core.$ZodIssueInvalidUnion, sent: SentValue): string {
  const given = valueAt(sent.value, issue.path);
  if (given === undefined) return missingField(issue.path, sent);
  const depth = issue.path.length;
  const forms = issue.errors.map((form) =>
    form.map((inner): Issue => ({ ...inner, path: [...issue.path, ...inner.path] })),
  );
  const [meant] = forms
    .filter((form) => !form.some((inner) => inner.path.length === depth && isOfOtherKind(inner)))
    .toSorted((one, other) => one.length - other.length);
  if (meant) return meant.map((inner) => explainIssue(inner, sent)).join(' ');
  const words = forms.flatMap((form) =>
    form.filter((inner) => inner.path.length === depth).flatMap((inner) => formWords(inner, sent)),
  );
  const choices = words.length > 0 ? words : choicesOf(issue);
  return `${fieldName(issue.path)} must be ${[...new Set(choices)].join(' or ')}, not ${describe(given)}.`;
}

function isOfOtherKind({ code }: Issue): boolean {
  return code === 'invalid_type' || code === 'invalid_value';
}

function formWords(issue: Issue, sent: SentValue): readonly string[] {
  if (issue.code === 'invalid_type') return [expectedWords(issue, sent)];
  return issue.code === 'invalid_value' ? [valueWords(issue.values)] : [];
}

function choicesOf(issue: z.core.$ZodIssueInvalidUnion): readonly string[] {
  const options = 'options' in issue && Array.isArray(issue.options) ? issue.options : [];
  return options.length > 0 ? options.map((option) => JSON.stringify(option)) : ['something else'];
}

function expectedWords({ expected, path }: z.core.$ZodIssueInvalidType, { schema }: SentValue): string {
  const words = typeWords[expected] ?? expected;
  const fields = expected === 'object' ? Object.keys(propertiesAt(schema, path)) : [];
  return fields.length === 0 ? words : `${words} with ${fields.join(', ')}`;
}

function valueWords(values: readonly z.core.util.Primitive[]): string {
  return values.map((value) => JSON.stringify(value)).join(' or ');
}

// What models do: they write the JSON of an object into a text.
function asJson(expected: string, given: unknown): string {
  const isStructure = expected === 'object' || expected === 'record' || expected === 'array';
  return isStructure && typeof given === 'string' && /^\s*[[{]/.test(given)
    ? ' Send the JSON itself, not a text of it.'
    : '';
}

function boundWords(origin: string, bound: string, limit: number | bigint): string {
  if (origin === 'string') return `${bound} ${limit} characters long`;
  if (origin === 'array' || origin === 'set') return `a list of ${bound} ${limit} entries`;
  return `${bound} ${limit}`;
}

function fieldName(path: Issue['path']): string {
  return path.length === 0 ? 'It' : `"${nameOf(path)}"`;
}

// Values may be long or private: short ones help, long ones are named by their kind.
function describe(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  const text = JSON.stringify(value);
  return text.length <= 40 ? text : `${typeWords[typeof value] ?? typeof value} of ${text.length} characters`;
}
