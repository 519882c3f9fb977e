import type { JsonObject } from '@tributary/toolkit';
import type { CatalogueTool } from '../../catalogue/catalogue.ts';
import { compactSignature } from '../../discovery/compact-signature.ts';
import { toolHints } from '../../discovery/tool-hints.ts';

/** A tool as a search shows it: enough to choose by, and often to call; the whole schema is a call away. */
export function compactToolSchema(entry: CatalogueTool, options: { readonly withHints: boolean }) {
  const { slug } = entry.tool;
  return {
    ...identity(entry),
    input_schema: compactSignature(entry.inputSchema),
    hasFullSchema: false,
    schemaRef: { tool: 'COMPOSIO_GET_TOOL_SCHEMAS', args: { tool_slugs: [slug] } },
    ...(options.withHints ? { 'x-tributary': toolHints(entry.tool) } : {}),
  };
}

/** A tool with its whole input schema, and its output schema when asked for. */
export function wholeToolSchema(
  entry: CatalogueTool,
  options: { readonly withInput: boolean; readonly withOutput: boolean },
) {
  return {
    ...identity(entry),
    ...(options.withInput ? { input_schema: entry.inputSchema } : {}),
    ...(options.withOutput ? { output_schema: entry.outputSchema } : {}),
    'x-tributary': toolHints(entry.tool),
  };
}

function identity({ tool, toolkit }: CatalogueTool): JsonObject {
  return { tool_slug: tool.slug, toolkit: toolkit.slug, description: tool.summary };
}
