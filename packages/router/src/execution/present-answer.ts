import type { JsonObject, JsonValue, Tool } from '@tributary/toolkit';
import type { AnswerFormat } from '../catalogue/answer-format.ts';
import { toJsonObject } from '../json-object.ts';
import { type AnsweredRequest, describeAnswers } from './provider-answers.ts';

/** What a call gave, in its full form, with what else is known of it where it ran just now. */
export interface GivenAnswer {
  readonly tool: Tool;
  /** The tool's own arguments. */
  readonly arguments: JsonObject;
  readonly data: JsonObject;
  /** What the provider sent; absent for the answer of an earlier call, which keeps the full form only. */
  readonly received?: readonly AnsweredRequest[];
}

/** The answer in the form that was asked for. */
export function presentAnswer(format: AnswerFormat, answer: GivenAnswer): JsonObject {
  if (format === 'raw' && answer.received) return describeAnswers(answer.received);
  return format === 'compact' ? compact(answer) : answer.data;
}

function compact({ tool, arguments: given, data }: GivenAnswer): JsonObject {
  const answer = tool.output.safeParse(data);
  const input = tool.input.safeParse(given);
  // An answer that is not in the declared form was passed on as it came; it is told the plain way.
  if (!tool.compact || !answer.success || !input.success) return withoutEmptyFields(data);
  return withoutEmptyFields(toJsonObject(tool.compact(answer.data, input.data)));
}

// Links that are relative to another say nothing that the url beside them does not.
const leftOut: readonly string[] = ['_links', '_expandable'];

/** Without nulls, empty texts and relative links. Empty lists stay: that there is none is an answer. */
function withoutEmptyFields(data: JsonObject): JsonObject {
  const kept = Object.entries(data).filter(
    ([name, value]) => value !== null && value !== '' && value !== undefined && !leftOut.includes(name),
  );
  return Object.fromEntries(kept.map(([name, value]) => [name, inner(value)]));
}

function inner(value: JsonValue | undefined): JsonValue {
  if (isList(value)) return value.map(inner);
  if (typeof value === 'object' && value !== null) return withoutEmptyFields(value);
  return value ?? null;
}

// Array.isArray alone does not tell the compiler that a readonly list is one.
function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}
