import { z } from 'zod';

/** A meta tool's answer, out of whatever envelope the host keeps it in. */
export type MetaAnswer =
  | { readonly successful: true; readonly data: Readonly<Record<string, unknown>> }
  | { readonly successful: false; readonly error: string };

const envelope = z.looseObject({
  data: z.record(z.string(), z.unknown()).nullish(),
  error: z.string().nullish(),
  successful: z.boolean(),
});
const structured = z.looseObject({ structuredContent: z.unknown() });
const content = z.looseObject({
  content: z.array(z.looseObject({ type: z.string(), text: z.string().optional() })),
  isError: z.boolean().optional(),
});

/**
 * Reads the answer from a tool result: the structured content itself, an MCP result that holds it, or its text.
 * What is none of these is an error in its own words.
 */
export function readAnswer(value: unknown): MetaAnswer {
  const direct = envelope.safeParse(value);
  if (direct.success) {
    const { successful, data, error } = direct.data;
    return successful
      ? { successful, data: data ?? {} }
      : { successful, error: error ?? 'The router gave no reason.' };
  }
  const inner = structured.safeParse(value);
  if (inner.success && inner.data.structuredContent) return readAnswer(inner.data.structuredContent);
  const parts = content.safeParse(value);
  if (parts.success) return readText(parts.data.content.map(({ text }) => text ?? '').join('\n'));
  return readText(typeof value === 'string' ? value : JSON.stringify(value ?? null));
}

function readText(text: string): MetaAnswer {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed === 'object' && parsed !== null) {
      const read = envelope.safeParse(parsed);
      if (read.success) return readAnswer(parsed);
    }
  } catch {
    // Not JSON: the words are the answer.
  }
  return { successful: false, error: text };
}
