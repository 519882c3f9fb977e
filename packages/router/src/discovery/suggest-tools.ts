import type { Catalogue, CatalogueTool } from '../catalogue/catalogue.ts';
import type { PolicyDecision } from '../sessions/policy.ts';
import { closestNames } from './suggestions.ts';

/**
 * Up to three tools with slugs like one that does not exist, closest first, out of those that may be used. None where
 * the closest of all may not: then that one is meant, and another would do something else.
 */
export function suggestTools(
  slug: string,
  catalogue: Pick<Catalogue, 'tools'>,
  decide: (tool: CatalogueTool) => PolicyDecision,
): readonly CatalogueTool[] {
  const names = catalogue.tools.map(({ tool }) => tool.slug);
  const close = closestNames(slug, names, catalogue.tools.length).flatMap(
    (name) => catalogue.tools.find(({ tool }) => tool.slug === name) ?? [],
  );
  const [meant] = close;
  if (meant === undefined || !decide(meant).allowed) return [];
  return close.filter((tool) => decide(tool).allowed).slice(0, 3);
}
