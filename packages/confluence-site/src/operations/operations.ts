import { mayEditComment } from '../comments/update-comment.ts';
import type { Content } from '../content/content.ts';
import type { ContentType } from '../content/kinds.ts';
import { mayAdminister } from '../permissions/administration.ts';
import { mayDelete, mayUpdate } from '../permissions/content-access.ts';
import { isPermitted, type Permission, permissionTarget } from '../permissions/space-access.ts';
import type { SiteParts } from '../site-parts.ts';
import { requireSpace, type Space } from '../spaces/space.ts';
import type { User } from '../users/user.ts';

/** Something that a user may do, as both APIs tell it. */
export interface Operation {
  readonly operation: string;
  readonly targetType: string;
}

/** What each kind lets be done to it by those who may change it, besides `update` and `delete`. */
const furtherOperations: Readonly<Record<ContentType, readonly string[]>> = {
  page: ['copy', 'move', 'archive', 'export', 'restrict_content'],
  blogpost: ['copy', 'export', 'restrict_content'],
  whiteboard: ['copy', 'move', 'archive', 'restrict_content'],
  database: ['copy', 'move', 'archive', 'restrict_content'],
  embed: ['move', 'archive', 'restrict_content'],
  folder: ['move', 'archive', 'restrict_content'],
  custom: ['copy', 'restrict_content'],
  attachment: ['move'],
  'footer-comment': [],
  'inline-comment': [],
};

/** The permission in the space that some of these need besides. */
const neededPermissions: Readonly<Record<string, Permission>> = {
  archive: 'archive/page',
  restrict_content: 'restrict_content/space',
};

/** What can be put into a space by those who see it. */
const creatable = [
  'page',
  'blogpost',
  'whiteboard',
  'database',
  'folder',
  'embed',
  'footer-comment',
  'attachment',
] as const satisfies readonly ContentType[];

/** What the user, who sees the content, may do with it. */
export function operationsOnContent(site: SiteParts, user: User, content: Content): Operation[] {
  const names = ['read'];
  if (mayEdit(site, user, content)) {
    const further = furtherOperations[content.type].filter((name) => {
      const needed = neededPermissions[name];
      return needed === undefined || isPermitted(site.database, user, content.space_id, needed);
    });
    names.push('update', ...further);
  }
  if (mayDelete(site.database, user, content)) names.push('delete');
  const space = requireSpace(site.database, user, content.space_id);
  if (content.status === 'trashed' && mayAdminister(site.database, user, space))
    names.push('restore', 'purge');
  return names.map((operation) => ({ operation, targetType: targetTypeOf(content.type) }));
}

/** What the user, who sees the space, may do with it and put into it. */
export function operationsOnSpace(site: SiteParts, user: User, space: Space): Operation[] {
  const own = [
    'read',
    ...(mayAdminister(site.database, user, space) ? ['update', 'administer', 'export', 'delete'] : []),
  ];
  return [
    ...own.map((operation) => ({ operation, targetType: 'space' })),
    ...creatable
      .filter((type) => isPermitted(site.database, user, space.id, `create/${permissionTarget(type)}`))
      .map((type) => ({ operation: 'create', targetType: targetTypeOf(type) })),
  ];
}

/** Whether the user, who sees the content, may change it: a comment is its author's, other content is shared. */
export function mayEdit(site: SiteParts, user: User, content: Content): boolean {
  return targetTypeOf(content.type) === 'comment'
    ? mayEditComment(site, user, content)
    : mayUpdate(site.database, user, content);
}

function targetTypeOf(type: ContentType): string {
  return type === 'footer-comment' || type === 'inline-comment' ? 'comment' : type;
}
