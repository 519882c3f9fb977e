import { z } from 'zod';
import type { Catalogue, CatalogueTool } from '../../catalogue/catalogue.ts';
import { hintTags, importantTag, isImportant, tagsOf } from '../../catalogue/tool-tags.ts';
import { unknownToolkits } from '../../discovery/unknown-toolkit.ts';

/** A query parameter that takes several values: repeated, or one list with commas. */
export const listParameter = z
  .union([z.string(), z.array(z.string())])
  .transform((given) => [given].flat().flatMap((list) => list.split(',').map((entry) => entry.trim())));

const yesOrNo = z.enum(['true', 'false']);

/** Which tools a list is to have. */
export const toolFilter = z.object({
  toolkit_slug: listParameter.optional(),
  /** In place of all other filters. */
  tool_slugs: listParameter.optional(),
  /** Any of them. */
  tags: listParameter.optional(),
  /** Any of them. */
  scopes: listParameter.optional(),
  important: yesOrNo.optional(),
  include_deprecated: yesOrNo.default('true'),
});

/**
 * What a filter names that there is not: it would give nothing, without a word. Slugs of tools are no fault, since
 * who has some of them asks which are here.
 */
export function unknownIn(
  { toolkit_slug: toolkits = [], tags = [] }: z.output<typeof toolFilter>,
  catalogue: Catalogue,
): readonly string[] {
  const known: readonly string[] = [importantTag, ...hintTags];
  return [
    ...unknownToolkits(toolkits, catalogue).map((words) => `Error in query.toolkit_slug: ${words}`),
    ...tags
      .filter((tag) => !known.includes(tag))
      .map((tag) => `Error in query.tags: There is no tag ${tag}. There are: ${known.join(', ')}.`),
  ];
}

/** The tools that pass, in the order they came. Slugs are matched in any case. */
export function filterTools(
  tools: readonly CatalogueTool[],
  filter: z.output<typeof toolFilter>,
): readonly CatalogueTool[] {
  const slugs = filter.tool_slugs?.map((slug) => slug.toUpperCase());
  if (slugs) return tools.filter(({ tool }) => slugs.includes(tool.slug));
  const toolkits = filter.toolkit_slug?.map((slug) => slug.toLowerCase());
  return tools.filter(
    (entry) =>
      (toolkits?.includes(entry.toolkit.slug) ?? true) &&
      hasAny(tagsOf(entry), filter.tags) &&
      hasAny(entry.tool.scopes, filter.scopes) &&
      (filter.important !== 'true' || isImportant(entry)) &&
      (filter.include_deprecated === 'true' || entry.tool.deprecatedFor === undefined),
  );
}

function hasAny(all: readonly string[], wanted: readonly string[] | undefined): boolean {
  return wanted?.some((one) => all.includes(one)) ?? true;
}
