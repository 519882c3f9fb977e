import type { Tool as ToolDefinition } from '@modelcontextprotocol/server';
import { toJsonSchema } from '@tributary/toolkit';
import type { CatalogueTool } from '../catalogue/catalogue.ts';
import { toolHints } from '../discovery/tool-hints.ts';
import { metaToolOutputSchema, toolOutputSchema } from './envelope.ts';
import type { MetaTool } from './meta-tools/meta-tool.ts';

/** A meta tool as MCP lists it. */
export function defineForMcp(tool: MetaTool): ToolDefinition {
  return {
    name: tool.slug,
    title: tool.title,
    description: tool.description,
    inputSchema: { ...toJsonSchema(tool.input, 'input'), type: 'object' },
    outputSchema: { ...metaToolOutputSchema(tool), type: 'object' },
    annotations: { title: tool.title, ...tool.hints },
  };
}

/** A service's tool as MCP lists it. */
export function defineToolForMcp(entry: CatalogueTool): ToolDefinition {
  const { slug, name, summary, hints } = entry.tool;
  return {
    name: slug,
    title: name,
    description: summary,
    inputSchema: { ...entry.inputSchema, type: 'object' },
    outputSchema: { ...toolOutputSchema, type: 'object' },
    annotations: {
      title: name,
      readOnlyHint: hints.readOnly,
      destructiveHint: hints.destructive,
      idempotentHint: hints.idempotent,
      openWorldHint: true,
    },
    _meta: { 'x-tributary': toolHints(entry.tool) },
  };
}
