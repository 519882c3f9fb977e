import { isoTime } from '../content/content-json.ts';
import { sql } from '../database/sql.ts';
import { notFound } from '../http/errors.ts';
import type { SiteParts } from '../site-parts.ts';

/** One version of a content, without its body. */
export interface StoredVersion {
  readonly content_id: number;
  readonly number: number;
  readonly title: string;
  readonly author_id: string;
  readonly created_at: number;
  readonly message: string;
  readonly minor_edit: number;
}

/** The columns of {@link StoredVersion}, out of `content_version w`. */
export const versionColumns = sql`w.content_id, w.number, w.title, w.author_id, w.created_at, w.message,
  w.minor_edit`;

/** The v2 `Version`. Versions have no id of their own. */
export function storedVersionJson(version: StoredVersion): object {
  return {
    number: version.number,
    message: version.message,
    minorEdit: version.minor_edit === 1,
    authorId: version.author_id,
    createdAt: isoTime(version.created_at),
  };
}

/** One version of a content, if it has one with this number. */
export function findVersion(site: SiteParts, contentId: number, number: number): StoredVersion | undefined {
  return site.database.first<StoredVersion>(sql`
    select ${versionColumns} from content_version w where w.content_id = ${contentId} and w.number = ${number}`);
}

/** One version of a content. Throws 404 when it has no such version. */
export function readVersion(site: SiteParts, contentId: number, number: number): StoredVersion {
  const version = findVersion(site, contentId, number);
  if (!version) throw notFound();
  return version;
}

/** The newest versions of a content, the newest first. */
export function newestVersions(site: SiteParts, contentId: number, limit: number): StoredVersion[] {
  return site.database.all<StoredVersion>(sql`
    select ${versionColumns} from content_version w where w.content_id = ${contentId}
    order by w.number desc limit ${limit}`);
}
