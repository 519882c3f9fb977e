import { z } from 'zod';

/** Stands in a result before what it holds; no page's text can, since texts are JSON strings inside of it. */
export const contentMark = 'untrusted_content_from';

/** What these answer are the router's own words. */
const routersOwn: ReadonlySet<string> = new Set([
  'COMPOSIO_SEARCH_TOOLS',
  'COMPOSIO_GET_TOOL_SCHEMAS',
  'COMPOSIO_MANAGE_CONNECTIONS',
  'COMPOSIO_WAIT_FOR_CONNECTIONS',
]);

const batch = z.looseObject({ tools: z.array(z.looseObject({ tool_slug: z.string() })).min(1) });

/**
 * Runs a tool, and marks what it answers as content of the applications it came from. Everything but the router's own
 * words is: a tool that nobody thought of is marked as well.
 */
export function markingContent<Input, Context extends unknown[]>(
  tool: string,
  execute: (input: Input, ...context: Context) => Promise<unknown>,
): (input: Input, ...context: Context) => Promise<unknown> {
  if (routersOwn.has(tool)) return execute;
  return async (input, ...context) => markedAs(sourcesOf(tool, input), await execute(input, ...context));
}

function sourcesOf(tool: string, input: unknown): readonly string[] {
  const parsed = batch.safeParse(input);
  return parsed.success ? [...new Set(parsed.data.tools.map(({ tool_slug: slug }) => slug))] : [tool];
}

function markedAs(sources: readonly string[], result: unknown): Readonly<Record<string, unknown>> {
  if (typeof result !== 'object' || result === null || Array.isArray(result)) {
    return { [contentMark]: sources, data: result };
  }
  // First, so that it is read first; a mark of the result's own says nothing here.
  const mark = { [contentMark]: sources };
  return { ...mark, ...result, ...mark };
}
