import { type Attachment, attachmentColumns, attachmentTables } from '../attachments/attachment.ts';
import { attachmentLinks } from '../attachments/attachment-links.ts';
import { isPicture } from '../attachments/media-types.ts';
import { type Content, contentColumns, contentTables, readBody } from '../content/content.ts';
import { webPath } from '../content/content-links.ts';
import { siteLinkResolver } from '../content/link-resolver.ts';
import { allOf, type Sql, sql } from '../database/sql.ts';
import { SiteError } from '../http/errors.ts';
import { contentVisibleTo } from '../permissions/visibility.ts';
import { searchContent } from '../search/search-content.ts';
import type { SiteParts } from '../site-parts.ts';
import { spaceWebPath } from '../spaces/space-json.ts';
import { listDescendants } from '../tree/descendants.ts';
import type { User } from '../users/user.ts';
import { personWebPath } from '../users/user-links.ts';
import { nestPages } from './nest-pages.ts';
import type { ListedFile, PageName, Surroundings } from './surroundings.ts';

/** The most pages and files that a macro lists. */
const maximumListed = 500;

/** Where a body stands: a content, or a space alone. */
export interface BodyPlace {
  readonly id?: number | undefined;
  readonly space_key: string;
}

/**
 * What is around a body for one reader, asked of the site when a macro or a link needs it.
 *
 * @param link What makes a path of the site an address that suits the reader.
 */
export function siteSurroundings(
  site: SiteParts,
  reader: User,
  place: BodyPlace,
  link: (path: string) => string = (path) => path,
): Surroundings {
  const { database } = site;
  const links = siteLinkResolver(site, reader, place.space_key);
  const addressOf = (content: Content): string => link(`/wiki${webPath(content)}`);
  const named = (page: PageName): Content | undefined => findNamed(site, reader, place, page);
  const idOf = (page: PageName | undefined): number | undefined => (page ? named(page)?.id : place.id);
  const filesWhere = (page: PageName | undefined, condition: Sql): ListedFile[] => {
    const id = idOf(page);
    if (id === undefined) return [];
    return attachmentsOf(site, reader, id, condition).map((attachment) => ({
      name: attachment.title,
      address: link(`/wiki${attachmentLinks(attachment).download}`),
      isPicture: isPicture(attachment.media_type),
      size: attachment.file_size,
    }));
  };
  return {
    ...links,
    pageId: place.id,
    pageAddress(title, spaceKey) {
      const address = links.pageAddress(title, spaceKey);
      return address === undefined ? undefined : link(address);
    },
    personAddress: (accountId) => link(`/wiki${personWebPath(accountId)}`),
    spaceAddress: (key) => link(`/wiki${spaceWebPath({ key })}`),
    file: (name, page) => filesWhere(page, sql`c.title = ${name}`)[0],
    files: (page) => filesWhere(page, sql`1`),
    pagesBelow(page, depth) {
      const id = idOf(page);
      if (id === undefined) return [];
      const { rows } = listDescendants(database, reader, id, depth, {
        limit: maximumListed,
        after: undefined,
      });
      return nestPages(
        rows.filter(({ status }) => status === 'current'),
        addressOf,
      );
    },
    found: (cql, limit) =>
      foundBy(site, reader, cql, limit).map((content) => ({
        title: content.title,
        address: addressOf(content),
        below: [],
      })),
    included(page) {
      const content = named(page);
      if (!content) return undefined;
      return {
        id: content.id,
        title: content.title,
        address: addressOf(content),
        storage: readBody(database, content.id, content.version_number),
        surroundings: siteSurroundings(site, reader, content, link),
      };
    },
    threadAddress: () => undefined,
  };
}

function findNamed(site: SiteParts, reader: User, place: BodyPlace, page: PageName): Content | undefined {
  return site.database.first<Content>(sql`
    select ${contentColumns} from ${contentTables}
    where s.key_lower = ${(page.spaceKey ?? place.space_key).toLowerCase()}
      and c.type in ('page', 'blogpost') and c.title_lower = ${page.title.toLowerCase()} and c.status = 'current'
      and ${contentVisibleTo(reader)}
    order by c.type desc limit 1`);
}

function attachmentsOf(site: SiteParts, reader: User, id: number, condition: Sql): Attachment[] {
  const conditions = [
    sql`c.parent_id = ${id}`,
    sql`c.type = 'attachment'`,
    sql`c.status = 'current'`,
    contentVisibleTo(reader),
    condition,
  ];
  return site.database.all<Attachment>(sql`
    select ${attachmentColumns} from ${attachmentTables} where ${allOf(conditions)}
    order by c.title limit ${maximumListed}`);
}

// A macro with a query that cannot be read finds nothing; the rest of the page is shown all the same.
function foundBy(site: SiteParts, reader: User, cql: string, limit: number): readonly Content[] {
  try {
    return searchContent(site, reader, cql, { start: 0, limit }).rows;
  } catch (error) {
    if (error instanceof SiteError) return [];
    throw error;
  }
}
