/** What the audit log shows of an event: its heading and, in the column "Event type", its category. */
interface AuditEventKind {
  readonly summary: string;
  readonly category: string;
}

/** The changes of things other than content, worded as Confluence's audit log words them. */
export const auditEvents = {
  'space-created': { summary: 'Space created', category: 'Spaces' },
  'space-deleted': { summary: 'Space deleted', category: 'Spaces' },
  'space-archived': { summary: 'Space archived', category: 'Spaces' },
  'space-unarchived': { summary: 'Space unarchived', category: 'Spaces' },
  'space-updated': { summary: 'Space configuration updated', category: 'Spaces' },
  'space-property-changed': { summary: 'Space property updated', category: 'Spaces' },
  'space-trash-emptied': { summary: 'Space trash emptied', category: 'Spaces' },
  'space-permission-added': { summary: 'Space permission added', category: 'Permissions' },
  'space-permission-removed': { summary: 'Space permission removed', category: 'Permissions' },
  'space-role-assigned': { summary: 'Space role assigned', category: 'Permissions' },
  'space-role-unassigned': { summary: 'Space role unassigned', category: 'Permissions' },
  'space-role-created': { summary: 'Space role created', category: 'Permissions' },
  'space-role-updated': { summary: 'Space role updated', category: 'Permissions' },
  'space-role-deleted': { summary: 'Space role deleted', category: 'Permissions' },
  'restriction-added': { summary: 'Content restriction added', category: 'Permissions' },
  'restriction-removed': { summary: 'Content restriction removed', category: 'Permissions' },
  'anonymous-access-added': { summary: 'Global permission added', category: 'Permissions' },
  'anonymous-access-removed': { summary: 'Global permission removed', category: 'Permissions' },
  'user-created': { summary: 'User created', category: 'Users and groups' },
  'user-invited': { summary: 'User invited', category: 'Users and groups' },
  'user-property-changed': { summary: 'User details updated', category: 'Users and groups' },
  'group-created': { summary: 'Group created', category: 'Users and groups' },
  'group-deleted': { summary: 'Group deleted', category: 'Users and groups' },
  'user-added-to-group': { summary: 'User added to group', category: 'Users and groups' },
  'user-removed-from-group': { summary: 'User removed from group', category: 'Users and groups' },
  'template-created': { summary: 'Page template created', category: 'Page templates' },
  'template-updated': { summary: 'Page template updated', category: 'Page templates' },
  'template-deleted': { summary: 'Page template deleted', category: 'Page templates' },
  'look-and-feel-changed': { summary: 'Color scheme modified', category: 'Global administration' },
  'theme-changed': { summary: 'Theme changed', category: 'Global administration' },
  'settings-changed': { summary: 'Global settings changed', category: 'Global administration' },
  'app-property-changed': { summary: 'App property updated', category: 'Apps' },
  'app-modules-changed': { summary: 'App modules changed', category: 'Apps' },
  'admin-key-enabled': { summary: 'Admin key enabled', category: 'Security' },
  'admin-key-disabled': { summary: 'Admin key disabled', category: 'Security' },
  'retention-changed': { summary: 'Audit log retention period changed', category: 'Auditing' },
} as const satisfies Record<string, AuditEventKind>;

export type AuditEventName = keyof typeof auditEvents;

/** How the log names each type of content, and under which category its changes stand. */
export const auditedContentTypes = {
  page: { name: 'Page', category: 'Pages' },
  blogpost: { name: 'Blog', category: 'Blogs' },
  whiteboard: { name: 'Whiteboard', category: 'Whiteboards' },
  database: { name: 'Database', category: 'Databases' },
  embed: { name: 'Smart Link', category: 'Smart Links' },
  folder: { name: 'Folder', category: 'Folders' },
  custom: { name: 'Custom content', category: 'Custom content' },
  attachment: { name: 'Attachment', category: 'Attachments' },
  'footer-comment': { name: 'Comment', category: 'Comments' },
  'inline-comment': { name: 'Inline comment', category: 'Comments' },
} as const satisfies Record<string, { readonly name: string; readonly category: string }>;

export type AuditedContentType = keyof typeof auditedContentTypes;

/** What can happen to content; the summary reads "Page created", "Blog moved to trash". */
export const contentActions = {
  created: 'created',
  updated: 'updated',
  moved: 'moved',
  copied: 'copied',
  archived: 'archived',
  unarchived: 'unarchived',
  trashed: 'moved to trash',
  restored: 'restored',
  purged: 'purged',
  'draft-discarded': 'draft deleted',
  'version-restored': 'version restored',
  'version-deleted': 'version deleted',
  labelled: 'label added',
  unlabelled: 'label removed',
  'property-changed': 'property updated',
  'state-changed': 'state changed',
  'classification-changed': 'classification changed',
  redacted: 'redacted',
  resolved: 'resolved',
  reopened: 'reopened',
  liked: 'liked',
  unliked: 'unliked',
} as const;

export type ContentAction = keyof typeof contentActions;
