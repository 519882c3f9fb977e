import { isOneOf, sql } from '../database/sql.ts';
import { removeFromIndex } from '../search/search-index.ts';
import type { SiteParts } from '../site-parts.ts';
import type { ContentType } from './kinds.ts';

/** The kinds that belong to another content. */
export const containedTypes = ['custom', 'footer-comment', 'inline-comment', 'attachment'] as const;

/** The kinds of comment. */
export const commentTypes = ['footer-comment', 'inline-comment'] as const;

/** The ids of what belongs to a content, of the given types, and of all that belongs to those in turn. */
export function containedIds(
  site: SiteParts,
  contentId: number,
  types: readonly ContentType[] = containedTypes,
): number[] {
  return site.database
    .all<{ id: number }>(sql`
      with recursive inside (id) as (
        select id from content where parent_id = ${contentId} and ${isOneOf(sql`type`, types)}
        union all
        select content.id from content join inside on content.parent_id = inside.id
        where ${isOneOf(sql`content.type`, containedTypes)}
      )
      select id from inside`)
    .map(({ id }) => id);
}

/** Deletes what belongs to a content, of the given types, for good. */
export function removeContained(
  site: SiteParts,
  contentId: number,
  types: readonly ContentType[] = containedTypes,
): void {
  const ids = containedIds(site, contentId, types);
  for (const id of ids) removeFromIndex(site.database, id);
  site.database.run(sql`delete from content where ${isOneOf(sql`id`, ids)}`);
}
