import { ToolError } from '@tributary/toolkit';
import type { Catalogue, CatalogueTool } from '../catalogue/catalogue.ts';
import { suggestTools } from '../discovery/suggest-tools.ts';
import { howToFindTools } from '../sessions/next-step-words.ts';
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
  const closest = suggestTools(slug, catalogue, (entry) => policy(session, entry));
  const candidates = closest.map(({ tool }) => ({ id: tool.slug, name: tool.name, detail: tool.summary }));
  throw new ToolError({
    code: 'not_found',
    message:
      candidates.length > 0
        ? `There is no tool ${slug}. Closest: ${candidates.map(({ id }) => id).join(', ')}.`
        : `There is no tool ${slug}. ${howToFindTools(session?.config)}.`,
    candidates,
  });
}
