import type { CommentFilter } from './comment.ts';

/** How a talk on some words can stand; dangling where the words are gone. */
export const resolutions = ['open', 'resolved', 'reopened', 'dangling'] as const;

/** One of {@link resolutions}. */
export type Resolution = (typeof resolutions)[number];

/** The filter of v2 for comments that stand so. To people a comment that was reopened is open. */
export function resolutionFilter(resolution: Resolution | null | undefined): CommentFilter {
  if (!resolution) return {};
  return { 'resolution-status': resolution === 'open' ? ['open', 'reopened'] : [resolution] };
}
