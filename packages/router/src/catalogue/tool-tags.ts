import type { CatalogueTool } from './catalogue.ts';

/** The tag of the tools that most people need of a toolkit. */
const importantTag = 'important';

/** The tags that a tool is listed under: its hints, as MCP names them, and whether most people need it. */
export function tagsOf(entry: CatalogueTool): readonly string[] {
  const { hints } = entry.tool;
  return [
    ...(isImportant(entry) ? [importantTag] : []),
    ...(hints.readOnly ? ['readOnlyHint'] : []),
    ...(hints.destructive ? ['destructiveHint'] : []),
    ...(hints.idempotent ? ['idempotentHint'] : []),
    // All tools reach out to a service.
    'openWorldHint',
  ];
}

/** Whether a tool is one of those that most people need. Where a toolkit does not say which, all but old names are. */
export function isImportant({ tool, toolkit }: CatalogueTool): boolean {
  return toolkit.important?.includes(tool.slug) ?? tool.deprecatedFor === undefined;
}
