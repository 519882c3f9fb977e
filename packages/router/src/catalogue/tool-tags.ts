import type { ToolHints } from '@tributary/toolkit';
import type { CatalogueTool } from './catalogue.ts';

/** The hints of tools, as MCP names them. */
export const hintTags = ['readOnlyHint', 'destructiveHint', 'idempotentHint', 'openWorldHint'] as const;

export type HintTag = (typeof hintTags)[number];

/** The tag of the tools that most people need of a toolkit. */
export const importantTag = 'important';

/** The tags that a tool is listed under: its hints, as MCP names them, and whether most people need it. */
export function tagsOf(entry: CatalogueTool): readonly string[] {
  return [...(isImportant(entry) ? [importantTag] : []), ...hintTagsOf(entry.tool.hints)];
}

/** The tags that a tool's hints amount to. */
export function hintTagsOf(hints: ToolHints): readonly HintTag[] {
  return [
    ...(hints.readOnly ? ['readOnlyHint' as const] : []),
    ...(hints.destructive ? ['destructiveHint' as const] : []),
    ...(hints.idempotent ? ['idempotentHint' as const] : []),
    // All tools reach out to a service.
    'openWorldHint',
  ];
}

/** Whether a tool is one of those that most people need. Where a toolkit does not say which, all but old names are. */
export function isImportant({ tool, toolkit }: CatalogueTool): boolean {
  return toolkit.important?.includes(tool.slug) ?? tool.deprecatedFor === undefined;
}
