import { ToolError } from '@tributary/toolkit';
import type { Catalogue, CatalogueTool } from '../catalogue/catalogue.ts';
import { closestNames } from '../discovery/suggestions.ts';
import type { Policy } from '../sessions/policy.ts';
import type { Session } from '../sessions/session.ts';

/**
 * The tool of a slug.
 *
 * @throws ToolError `not_found` with the closest slugs that the session may use
 */
export function findTool(
  catalogue: Catalogue,
  policy: Policy,
  session: Session | undefined,
  slug: string,
): CatalogueTool {
  const found = catalogue.findTool(slug);
  if (found) return found;
  const usable = catalogue.tools.filter((entry) => policy(session, entry).allowed);
  const closest = closestNames(
    slug,
    usable.map(({ tool }) => tool.slug),
  );
  const candidates = usable
    .filter(({ tool }) => closest.includes(tool.slug))
    .toSorted((one, other) => closest.indexOf(one.tool.slug) - closest.indexOf(other.tool.slug))
    .map(({ tool }) => ({ id: tool.slug, name: tool.name, detail: tool.summary }));
  throw new ToolError({
    code: 'not_found',
    message:
      candidates.length > 0
        ? `There is no tool ${slug}. Closest: ${closest.join(', ')}.`
        : `There is no tool ${slug}. Call COMPOSIO_SEARCH_TOOLS to find the right one.`,
    candidates,
  });
}
