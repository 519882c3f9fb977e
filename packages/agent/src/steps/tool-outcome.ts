import { z } from 'zod';

/** How one tool call went, whichever way it was made. */
export type ToolOutcome =
  | { readonly successful: true; readonly data: unknown }
  | { readonly successful: false; readonly error: string };

const envelope = z.looseObject({
  data: z.unknown().optional(),
  error: z.string().nullish(),
  successful: z.boolean(),
});

const textResult = z.looseObject({
  content: z.array(z.looseObject({ type: z.string(), text: z.string().optional() })),
  isError: z.boolean().optional(),
});

const executedItems = z.looseObject({
  results: z.array(
    z.looseObject({
      index: z.int().optional(),
      error: z.string().nullish(),
      response: z
        .looseObject({
          data: z.unknown().optional(),
          error: z.string().nullish(),
          successful: z.boolean().optional(),
        })
        .nullish(),
    }),
  ),
});

/**
 * Reads what a tool of the router returned: `{data, error, successful}`, or an MCP result whose text holds that.
 * What is neither is the data itself.
 */
export function readOutcome(result: unknown): ToolOutcome {
  const enveloped = envelope.safeParse(result);
  if (enveloped.success) {
    const { data, error, successful } = enveloped.data;
    return successful ? { successful, data } : { successful, error: error ?? unexplained };
  }
  const textual = textResult.safeParse(result);
  if (textual.success) return readTextResult(textual.data);
  return { successful: true, data: result };
}

/** Reads the results of COMPOSIO_MULTI_EXECUTE_TOOL: one outcome per item, in the order of the items. */
export function readItemOutcomes(result: unknown, items: number): readonly ToolOutcome[] {
  const whole = readOutcome(result);
  if (!whole.successful) return Array.from({ length: items }, () => whole);
  const parsed = executedItems.safeParse(whole.data);
  const results = parsed.success ? parsed.data.results : [];
  return Array.from({ length: items }, (_, position) => {
    const item = results.find(({ index }, at) => (index ?? at) === position);
    if (!item) return { successful: false, error: 'The router sent no result for this tool.' };
    const error = item.error || item.response?.error;
    if (error || item.response?.successful === false)
      return { successful: false, error: error || unexplained };
    return { successful: true, data: item.response?.data ?? null };
  });
}

const unexplained = 'The tool failed and did not say why.';

function readTextResult({ content, isError }: z.output<typeof textResult>): ToolOutcome {
  const text = content.flatMap((part) => (part.type === 'text' && part.text ? [part.text] : [])).join('\n');
  if (isError) return { successful: false, error: text || unexplained };
  const parsed = parseJson(text);
  return envelope.safeParse(parsed).success ? readOutcome(parsed) : { successful: true, data: parsed };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
