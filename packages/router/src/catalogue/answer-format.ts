import { type JsonObject, ToolError } from '@tributary/toolkit';

/**
 * How an answer is told: short, as a model reads it; with every field of the tool's output; or as the provider sent
 * it.
 */
export const answerFormats = ['compact', 'full', 'raw'] as const;

export type AnswerFormat = (typeof answerFormats)[number];

/** The argument that every tool takes beside its own. */
export const formatArgument = {
  format: {
    type: 'string',
    enum: [...answerFormats],
    description: 'How to answer: compact (short), full (every field) or raw (as the service sent it).',
  },
} as const;

/** A tool's input schema with {@link formatArgument} in it. */
export function withFormatArgument(schema: JsonObject): JsonObject {
  const { properties } = schema;
  const own = typeof properties === 'object' && properties !== null ? properties : {};
  return { ...schema, properties: { ...own, ...formatArgument } };
}

/** What a call's arguments say of the answer's form, and the tool's own arguments without it. */
export interface FormattedArguments {
  readonly own: JsonObject;
  /** Absent where nothing is said, or nothing that is a format. */
  readonly format?: AnswerFormat;
}

/** Takes the form of the answer out of a call's arguments. */
export function takeFormat({ format, ...own }: JsonObject): FormattedArguments {
  const known = answerFormats.find((one) => one === format);
  return known ? { own, format: known } : { own };
}

/**
 * Refuses a form that there is none of.
 *
 * @throws ToolError `invalid_input`
 */
export function requireFormat({ format }: JsonObject): void {
  if (format === undefined || format === null || answerFormats.some((one) => one === format)) return;
  throw new ToolError({
    code: 'invalid_input',
    message: `format: ${JSON.stringify(format)} is no form of answer. Send ${answerFormats.join(', ')}.`,
  });
}
