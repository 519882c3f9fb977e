import type { Session } from '../../sessions/session.ts';
import { ApiError } from '../api-error.ts';
import type { RouterServices } from '../environment.ts';

/** The refusal of a slug that no tool has, with the closest ones that may be used. */
export function unknownTool(
  slug: string,
  session: Session | undefined,
  { search, policy }: Pick<RouterServices, 'search' | 'policy'>,
): ApiError {
  const closest = search.suggest(slug, {
    decide: (tool) => policy(session, tool),
    usableToolkits: new Set(),
  });
  return new ApiError({
    status: 404,
    message: `There is no tool ${slug}.`,
    suggestedFix: closest.length === 0 ? 'Search for it.' : `Closest: ${closest.join(', ')}.`,
  });
}
