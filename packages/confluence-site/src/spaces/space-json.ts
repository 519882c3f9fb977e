import { isoTime } from '../content/content-json.ts';
import type { SiteContext } from '../http/environment.ts';
import { choiceParameter, flagParameter } from '../http/parameters.ts';
import { escapeHtml } from '../storage-format/html.ts';
import type { Space } from './space.ts';

/** The v2 `Space`; the description in the format asked for, the icon when asked for. */
export function spaceJson(context: SiteContext, space: Space): object {
  return {
    id: String(space.id),
    key: space.key,
    name: space.name,
    type: space.type,
    status: space.status,
    authorId: space.author_id,
    spaceOwnerId: space.owner_id,
    createdAt: isoTime(space.created_at),
    homepageId: space.homepage_id === null ? null : String(space.homepage_id),
    description: writtenDescription(context, space),
    icon: flagParameter(context, 'include-icon') ? spaceIcon(space) : null,
    _links: { webui: spaceWebPath(space) },
  };
}

/** The v2 `Space` of lists and of a new space, which has its alias besides. */
export function listedSpaceJson(context: SiteContext, space: Space): object {
  return { ...spaceJson(context, space), currentActiveAlias: space.key };
}

/** Where a person reads the space, below `/wiki`. */
export function spaceWebPath(space: Pick<Space, 'key'>): string {
  return `/spaces/${encodeURIComponent(space.key)}`;
}

/** The description in the format that `description-format` asks for; null where it asks for none. */
export function writtenDescription(context: SiteContext, space: Space): object | null {
  const format = choiceParameter(context, 'description-format', ['plain', 'view']);
  if (format === undefined) return null;
  const value = format === 'plain' ? space.description : escapeHtml(space.description);
  return { [format]: { representation: format, value } };
}

/** The picture that stands for the space. */
export function spaceIcon(space: Space): object {
  const path = `/wiki/aa-avatar/space/${space.id}`;
  return { path, apiDownloadLink: path };
}
