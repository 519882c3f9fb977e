import type { JsonObject } from '@tributary/toolkit';
import type { CatalogueTool } from '../../catalogue/catalogue.ts';
import { compactSignature } from '../../discovery/compact-signature.ts';
import { toolHints } from '../../discovery/tool-hints.ts';

/** What may be asked for of a tool; `hints` are for planners, which read sentences by them, and cost a model much. */
export type SchemaPart = 'input_schema' | 'output_schema' | 'hints';

/** A tool as a search shows it: enough to choose by, and often to call; the whole schema is a call away. */
export function compactToolSchema(entry: CatalogueTool, include: readonly SchemaPart[]) {
  const { slug } = entry.tool;
  return {
    ...identity(entry),
    input_schema: compactSignature(entry.inputSchema),
    hasFullSchema: false,
    schemaRef: { tool: 'COMPOSIO_GET_TOOL_SCHEMAS', args: { tool_slugs: [slug] } },
    ...hintsOf(entry, include),
  };
}

/** A tool with its whole schemas, those that are asked for. */
export function wholeToolSchema(entry: CatalogueTool, include: readonly SchemaPart[]) {
  return {
    ...identity(entry),
    ...(include.includes('input_schema') ? { input_schema: entry.inputSchema } : {}),
    ...(include.includes('output_schema') ? { output_schema: entry.outputSchema } : {}),
    ...hintsOf(entry, include),
  };
}

function hintsOf({ tool }: CatalogueTool, include: readonly SchemaPart[]) {
  return include.includes('hints') ? { 'x-tributary': toolHints(tool) } : {};
}

function identity({ tool, toolkit }: CatalogueTool): JsonObject {
  return { tool_slug: tool.slug, toolkit: toolkit.slug, description: tool.summary };
}
