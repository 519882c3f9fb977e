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

const undoneActions = z.looseObject({
  actions: z.array(
    z.looseObject({
      state: z.string(),
      reason: z.string().optional(),
      undo: z
        .looseObject({
          tool_slug: z.string(),
          arguments: z.record(z.string(), z.unknown()).default({}),
          data: z.unknown().optional(),
        })
        .optional(),
    }),
  ),
});

/** An application tool that TRIBUTARY_UNDO ran, and how that went. */
export interface UndoneStep {
  readonly tool: string;
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly outcome: ToolOutcome;
}

/** Reads what TRIBUTARY_UNDO returned: the tools that it ran, in their order. A dry run ran none. */
export function readUndoneSteps(result: unknown): readonly UndoneStep[] {
  const parsed = undoneActions.safeParse(dataIn(result));
  if (!parsed.success) return [];
  return parsed.data.actions.flatMap(({ state, reason, undo }): UndoneStep[] => {
    if (undo === undefined) return [];
    const { tool_slug: tool, arguments: given, data = null } = undo;
    if (state === 'undone') return [{ tool, arguments: given, outcome: { successful: true, data } }];
    if (state !== 'failed') return [];
    return [{ tool, arguments: given, outcome: { successful: false, error: reason ?? unexplained } }];
  });
}

// The actions are told whether or not all of them could be taken back, so the envelope's own verdict says nothing here.
function dataIn(result: unknown): unknown {
  const textual = textResult.safeParse(result);
  const whole = textual.success ? parseJson(textIn(textual.data)) : result;
  const enveloped = envelope.safeParse(whole);
  return enveloped.success ? enveloped.data.data : undefined;
}

const unexplained = 'The tool failed and did not say why.';

function textIn({ content }: z.output<typeof textResult>): string {
  return content.flatMap((part) => (part.type === 'text' && part.text ? [part.text] : [])).join('\n');
}

function readTextResult(result: z.output<typeof textResult>): ToolOutcome {
  const { isError } = result;
  const text = textIn(result);
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
