import type { JsonObject } from '@tributary/toolkit';
import { z } from 'zod';

/** What came back from a function. */
export type FunctionAnswer =
  | { readonly successful: true; readonly data: JsonObject }
  | { readonly successful: false; readonly error: string };

const record = z.record(z.string(), z.json());
const mcpResult = z.looseObject({
  content: z.array(z.looseObject({ type: z.string(), text: z.string().optional() })),
  structuredContent: record.optional(),
  isError: z.boolean().optional(),
});
// Hosts hand a failure on as words. These are how theirs begin.
const failure = /^(?:an? )?(?:unexpected |tool )?(?:error|exception|failure|failed)\b(?! (?:free|rate))/i;
const errorFields = z.looseObject({
  error: z.union([z.string().min(1), z.looseObject({ message: z.string() })]),
});

/** Reads the result of a function: JSON as its fields, a list as `results`, words as `text`. */
export function readFunctionAnswer(value: unknown): FunctionAnswer {
  const mcp = mcpResult.safeParse(value);
  if (mcp.success) {
    const { content, structuredContent, isError = false } = mcp.data;
    const text = content.map((part) => part.text ?? '').join('\n');
    if (isError) return { successful: false, error: text };
    return structuredContent ? readFunctionAnswer(structuredContent) : readWords(text);
  }
  if (typeof value === 'string') return readWords(value);
  return readJson(value, JSON.stringify(value ?? null));
}

function readWords(text: string): FunctionAnswer {
  try {
    return readJson(JSON.parse(text), text);
  } catch {
    // No JSON: the words are the answer.
    return failure.test(text.trim())
      ? { successful: false, error: text }
      : { successful: true, data: { text } };
  }
}

function readJson(value: unknown, text: string): FunctionAnswer {
  const failed = errorFields.safeParse(value);
  if (failed.success) {
    const { error } = failed.data;
    return { successful: false, error: typeof error === 'string' ? error : error.message };
  }
  if (mcpResult.safeParse(value).success) return readFunctionAnswer(value);
  const fields = record.safeParse(value);
  if (fields.success) {
    // A host's mark on what comes from elsewhere is none of what came.
    const { untrusted_content_from: source, ...data } = fields.data;
    const only = source === undefined ? undefined : data.data;
    return only === undefined || Object.keys(data).length > 1
      ? { successful: true, data }
      : readFunctionAnswer(only);
  }
  const list = z.array(z.json()).safeParse(value);
  if (!list.success) return { successful: true, data: { text: typeof value === 'string' ? value : text } };
  const words = list.data.every((entry) => typeof entry !== 'object');
  return {
    successful: true,
    data: words ? { text: list.data.map((entry) => `* ${entry}`).join('\n') } : { results: list.data },
  };
}
