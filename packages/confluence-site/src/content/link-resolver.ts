import { sql } from '../database/sql.ts';
import { contentVisibleTo } from '../permissions/visibility.ts';
import type { SiteParts } from '../site-parts.ts';
import type { LinkResolver } from '../storage-format/link-resolver.ts';
import { findUser, type User } from '../users/user.ts';
import { type Content, contentColumns, contentTables } from './content.ts';
import { webPath } from './content-links.ts';

/** Finds what a body links to by title or account, as the reader may see it. */
export function siteLinkResolver(site: SiteParts, reader: User, homeSpaceKey: string): LinkResolver {
  return {
    pageAddress(title, spaceKey) {
      const key = (spaceKey ?? homeSpaceKey).toLowerCase();
      const content = site.database.first<Content>(sql`
        select ${contentColumns} from ${contentTables}
        where s.key_lower = ${key} and c.title_lower = ${title.toLowerCase()} and c.status = 'current'
          and ${contentVisibleTo(reader)}`);
      return content && `/wiki${webPath(content)}`;
    },
    userName: (accountId) => findUser(site.database, accountId)?.displayName,
  };
}
