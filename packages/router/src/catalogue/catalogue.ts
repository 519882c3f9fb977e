import { type JsonObject, type Tool, type Toolkit, toJsonSchema } from '@tributary/toolkit';
import { withFormatArgument } from './answer-format.ts';

/** A tool with its toolkit and its schemas as JSON. */
export interface CatalogueTool {
  readonly tool: Tool;
  readonly toolkit: Toolkit;
  readonly inputSchema: JsonObject;
  readonly outputSchema: JsonObject;
}

/**
 * All the tools there are. Search and execution read the same one, so that nothing is found that cannot run.
 */
export interface Catalogue {
  readonly toolkits: readonly Toolkit[];
  /** In a fixed order: by toolkit, then by slug. */
  readonly tools: readonly CatalogueTool[];
  /** Slugs are matched in any case. */
  findTool(slug: string): CatalogueTool | undefined;
  findToolkit(slug: string): Toolkit | undefined;
}

/** Builds the catalogue once, at start. */
export function createCatalogue(toolkits: readonly Toolkit[]): Catalogue {
  const ordered = toolkits.toSorted((one, other) => compare(one.slug, other.slug));
  const tools = ordered.flatMap((toolkit) =>
    toolkit.tools
      .toSorted((one, other) => compare(one.slug, other.slug))
      .map((tool) => ({
        tool,
        toolkit,
        inputSchema: withFormatArgument(toJsonSchema(tool.input, 'input')),
        outputSchema: toJsonSchema(tool.output, 'output'),
      })),
  );
  const toolBySlug = new Map(tools.map((entry) => [entry.tool.slug, entry]));
  const toolkitBySlug = new Map(ordered.map((toolkit) => [toolkit.slug, toolkit]));
  return {
    toolkits: ordered,
    tools,
    findTool: (slug) => toolBySlug.get(slug.toUpperCase()),
    findToolkit: (slug) => toolkitBySlug.get(slug.toLowerCase()),
  };
}

// By code unit: the order must not change with the machine's locale, or prompt caches miss.
function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
