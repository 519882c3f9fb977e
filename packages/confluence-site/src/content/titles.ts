import type { Database } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { SiteError } from '../http/errors.ts';
import { type ContentType, contentKinds } from './kinds.ts';

const maximumTitleLength = 255;

/** A title fit to publish under. Throws 400 when there is none or it is too long. */
export function checkTitle(title: string): string {
  const trimmed = title.trim();
  if (trimmed === '') throw new SiteError('BAD_REQUEST', 'A title is required to publish: send a title.');
  if (trimmed.length > maximumTitleLength) {
    throw new SiteError('BAD_REQUEST', `Title cannot be longer than ${maximumTitleLength} characters.`);
  }
  return trimmed;
}

/**
 * Refuses a title that another content of its type in the space has, in any case. Archived content keeps its title,
 * what is in the trash does not.
 */
export function checkTitleIsFree(
  database: Database,
  place: { readonly type: ContentType; readonly spaceId: number; readonly exceptId?: number },
  title: string,
): void {
  const taken = database.first(sql`
    select 1 from content
    where space_id = ${place.spaceId} and type = ${place.type} and title_lower = ${title.toLowerCase()}
      and status in ('current', 'archived') and id <> ${place.exceptId ?? 0}`);
  if (!taken) return;
  const { noun } = contentKinds[place.type];
  throw new SiteError(
    'BAD_REQUEST',
    `A ${noun} with this title already exists: A ${noun} already exists with the same TITLE in this space`,
  );
}
