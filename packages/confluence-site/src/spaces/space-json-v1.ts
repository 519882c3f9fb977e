import { isoTime } from '../content/content-json.ts';
import type { SiteParts } from '../site-parts.ts';
import { findUser } from '../users/user.ts';
import { userJson } from '../users/user-json.ts';
import { permissionsVersionOne } from './permissions-json-v1.ts';
import type { Space } from './space.ts';
import { spaceWebPath } from './space-json.ts';

/** The v1 `Space`, whose id is a number, with the fields that `expand` names. */
export function spaceJsonVersionOne(
  site: SiteParts,
  space: Space,
  base: string,
  expanded: ReadonlySet<string> = new Set(),
): object {
  const author = findUser(site.database, space.author_id);
  return {
    id: space.id,
    key: space.key,
    alias: space.key,
    name: space.name,
    type: space.type,
    status: space.status,
    ...(expanded.has('description') && { description: describe(space) }),
    ...(expanded.has('history') && {
      history: {
        createdDate: isoTime(space.created_at),
        ...(author && { createdBy: userJson(author, base) }),
      },
    }),
    ...(expanded.has('permissions') && { permissions: permissionsVersionOne(site, space, base) }),
    _expandable: {
      settings: `/rest/api/space/${space.key}/settings`,
      metadata: '',
      operations: '',
      lookAndFeel: `/rest/api/settings/lookandfeel?spaceKey=${space.key}`,
      permissions: '',
      icon: '',
      description: '',
      theme: `/rest/api/space/${space.key}/theme`,
      history: '',
      homepage: space.homepage_id === null ? '' : `/rest/api/content/${space.homepage_id}`,
      identifiers: '',
    },
    _links: {
      base,
      context: '/wiki',
      webui: spaceWebPath(space),
      self: `${base}/rest/api/space/${space.key}`,
    },
  };
}

function describe(space: Space): object {
  const plain = { value: space.description, representation: 'plain', embeddedContent: [] };
  return { plain, _expandable: { view: '' } };
}
