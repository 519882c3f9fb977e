import { sql } from '../database/sql.ts';
import { labelsOfContent } from '../labels/label.ts';
import { labelJsonVersionOne } from '../labels/label-json.ts';
import type { SiteParts } from '../site-parts.ts';
import { requireSpace } from '../spaces/space.ts';
import { spaceJsonVersionOne } from '../spaces/space-json-v1.ts';
import { ancestorsOf } from '../tree/ancestors.ts';
import { findUser, type User } from '../users/user.ts';
import { userJson } from '../users/user-json.ts';
import { bodyJsonVersionOne } from './body-json-v1.ts';
import type { Content } from './content.ts';
import { isoTime } from './content-json.ts';
import { contentLinks } from './content-links.ts';
import { familyJson } from './family-json-v1.ts';
import { writtenId } from './kinds.ts';

/** What a v1 answer about content is made for. */
interface Reader {
  readonly user: User;
  /** `_links.base`. */
  readonly base: string;
  /** What `expand` names, as a path below the content: `space`, `body.storage`. */
  readonly expanded: ReadonlySet<string>;
}

/** The v1 `Content`: little by itself, more where `expand` asks for it. */
export function contentJsonVersionOne(site: SiteParts, content: Content, reader: Reader): object {
  const { user, base, expanded } = reader;
  const path = `/rest/api/content/${content.id}`;
  const toJson = (one: Content, more: ReadonlySet<string>) =>
    contentJsonVersionOne(site, one, { user, base, expanded: more });
  const family = familyJson(site, content, { user, base, expanded, toJson });
  const space = () => spaceJsonVersionOne(site, requireSpace(site.database, user, content.space_id), base);
  return {
    id: writtenId(content),
    type: typeOf(site, content),
    status: content.status,
    title: content.title,
    ...(expanded.has('space') && { space: space() }),
    ...(expanded.has('version') && { version: versionOf(site, content, base) }),
    ...(expanded.has('history') && { history: historyOf(site, content, base) }),
    ...(expanded.has('ancestors') && { ancestors: ancestors(site, content) }),
    ...bodyJsonVersionOne(site, user, content, expanded),
    ...family,
    ...(expanded.has('metadata.labels') && { metadata: labelsOf(site, content) }),
    macroRenderedOutput: {},
    restrictions: {},
    extensions: {},
    _expandable: {
      container: `/rest/api/space/${content.space_key}`,
      metadata: '',
      space: `/rest/api/space/${content.space_key}`,
      version: '',
      history: `${path}/history`,
      body: '',
      ancestors: '',
      operations: '',
      ...(!family.children && { children: `${path}/child` }),
      childTypes: '',
      ...(!family.descendants && { descendants: `${path}/descendant` }),
      schedulePublishDate: '',
      schedulePublishInfo: '',
    },
    _links: { ...contentLinks(content), self: `${base}${path}` },
  };
}

/** What v1 calls the type: both kinds of comment are one, custom content has the type that its app gave it. */
function typeOf(site: SiteParts, content: Content): string {
  if (content.type === 'footer-comment' || content.type === 'inline-comment') return 'comment';
  if (content.type !== 'custom') return content.type;
  const row = site.database.first<{ type: string }>(
    sql`select type from custom_content where content_id = ${content.id}`,
  );
  return row?.type ?? content.type;
}

function versionOf(site: SiteParts, content: Content, base: string): object {
  const author = findUser(site.database, content.version_author_id);
  return {
    number: content.version_number,
    when: isoTime(content.version_created_at),
    message: content.version_message,
    minorEdit: content.version_minor_edit === 1,
    friendlyWhen: isoTime(content.version_created_at).slice(0, 10),
    confRev: `confluence$content$${content.id}.${content.version_number}`,
    contentTypeModified: false,
    ...(author && { by: userJson(author, base) }),
    _expandable: { collaborators: '', content: `/rest/api/content/${content.id}` },
    _links: { self: `${base}/rest/api/content/${content.id}/version/${content.version_number}` },
  };
}

function historyOf(site: SiteParts, content: Content, base: string): object {
  const author = findUser(site.database, content.author_id);
  return {
    latest: true,
    createdDate: isoTime(content.created_at),
    ...(author && { createdBy: userJson(author, base) }),
    _expandable: {
      lastUpdated: '',
      previousVersion: '',
      contributors: '',
      nextVersion: '',
      ownedBy: '',
      lastOwnedBy: '',
    },
    _links: { self: `${base}/rest/api/content/${content.id}/history` },
  };
}

function ancestors(site: SiteParts, content: Content): object[] {
  return ancestorsOf(site.database, content.id).map(({ id, type, title }) => ({
    id: String(id),
    type,
    status: 'current',
    title,
  }));
}

function labelsOf(site: SiteParts, content: Content): object {
  const results = labelsOfContent(site.database, content.id).map(labelJsonVersionOne);
  return { labels: { results, start: 0, limit: 200, size: results.length } };
}
