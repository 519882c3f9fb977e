/** One thing that a role may permit in a space. */
interface SpacePermission {
  readonly id: string;
  readonly displayName: string;
  readonly description: string;
  readonly requiredPermissionIds: readonly string[];
}

const reading = ['read/space'] as const;

/** Everything that can be permitted in a space: `operation/target`. All but reading needs reading. */
export const spacePermissions = [
  {
    ...named('read/space', 'View space', 'See the space and all in it that is not restricted.'),
    requiredPermissionIds: [],
  },
  named('create/page', 'Add and edit pages', 'Make and change pages and all else that stands in the tree.'),
  named('archive/page', 'Archive pages', 'Archive pages and bring them back.'),
  named('delete/page', 'Delete pages', 'Move pages of anybody to the trash.'),
  named('create/blogpost', 'Add and edit blog posts', 'Make and change blog posts.'),
  named('delete/blogpost', 'Delete blog posts', 'Move blog posts of anybody to the trash.'),
  named('create/comment', 'Add comments', 'Comment on what is in the space.'),
  named('delete/comment', 'Delete comments', 'Delete comments of anybody.'),
  named('create/attachment', 'Add attachments', 'Upload files.'),
  named('delete/attachment', 'Delete attachments', 'Move files of anybody to the trash.'),
  named('restrict_content/space', 'Restrict content', 'Say who may see and change content.'),
  named('export/space', 'Export space', 'Take the space away as a file.'),
  named('administer/space', 'Administer space', 'Change the space, who may use it, and delete it.'),
] as const satisfies readonly SpacePermission[];

export type SpacePermissionId = (typeof spacePermissions)[number]['id'];

const all = spacePermissions.map(({ id }) => id);

/** The roles that every site has. */
export const systemRoles = [
  { name: 'Admin', description: 'Can do everything in the space.', permissions: all },
  {
    name: 'Manager',
    description: 'Can manage content and who sees it.',
    permissions: all.filter((id) => id !== 'administer/space'),
  },
  {
    name: 'Collaborator',
    description: 'Can add, change and delete content.',
    permissions: all.filter((id) => id !== 'administer/space' && id !== 'export/space'),
  },
  { name: 'Viewer', description: 'Can view and comment.', permissions: [...reading, 'create/comment'] },
] as const satisfies readonly {
  readonly name: string;
  readonly description: string;
  readonly permissions: readonly SpacePermissionId[];
}[];

function named<Id extends string>(id: Id, displayName: string, description: string) {
  return { id, displayName, description, requiredPermissionIds: reading };
}
