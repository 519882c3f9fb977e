/** Granular scopes that stand for a classic one. */
interface Twins {
  readonly usual: readonly string[];
  /** For tools whose calls need others than most, by slug. */
  readonly of?: Readonly<Record<string, readonly string[]>>;
}

const people = ['read:content-details:confluence'];
const labels = ['read:label:confluence', 'write:label:confluence'];
const newSpace = [
  'read:space-details:confluence',
  'write:space:confluence',
  'write:space.permission:confluence',
];

/**
 * v1 takes classic scopes or granular ones, and which granular ones depends on the call: from the `security` of each
 * operation in Atlassian's OpenAPI documents of v1. v2 takes granular ones alone.
 */
const twinsOf: Readonly<Record<string, Twins>> = {
  'read:confluence-content.all': { usual: ['read:content-details:confluence'] },
  'read:confluence-content.summary': { usual: ['read:content:confluence', 'read:label:confluence'] },
  'read:confluence-space.summary': {
    usual: ['read:content.metadata:confluence'],
    of: { CONFLUENCE_GET_LABELS_FOR_SPACE: ['read:label:confluence'] },
  },
  'read:confluence-user': { usual: people, of: { CONFLUENCE_GET_USER_ANONYMOUS: ['read:user:confluence'] } },
  'readonly:content.attachment:confluence': { usual: ['read:attachment:confluence'] },
  'search:confluence': { usual: ['read:content-details:confluence'] },
  'write:confluence-content': {
    usual: labels,
    of: {
      CONFLUENCE_MOVE_PAGE: ['write:page:confluence'],
      CONFLUENCE_RESTORE_PAGE: ['write:page:confluence'],
      CONFLUENCE_REMOVE_CONTENT_LABEL: ['write:label:confluence'],
    },
  },
  'write:confluence-file': { usual: ['read:content-details:confluence', 'write:attachment:confluence'] },
  'write:confluence-space': {
    usual: newSpace,
    of: { CONFLUENCE_DELETE_SPACE: ['read:content.metadata:confluence', 'delete:space:confluence'] },
  },
};

/** The granular scopes that do for a tool what a classic one does; `undefined` for a scope that is granular itself. */
export function granularTwins(scope: string, slug: string): readonly string[] | undefined {
  const twins = twinsOf[scope];
  return twins?.of?.[slug] ?? twins?.usual;
}
