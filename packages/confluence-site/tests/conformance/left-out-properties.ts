import type { DocumentedOperation } from './documents.ts';

/** Properties that come with a parameter alone: expected of the operations that have it. */
const asked: Readonly<Record<string, string>> = {
  body: 'body-format',
  labels: 'include-labels',
  properties: 'include-properties',
  operations: 'include-operations',
  likes: 'include-likes',
  versions: 'include-versions',
  version: 'include-version',
  isFavoritedByCurrentUser: 'include-favorited-by-current-user-status',
  permissions: 'include-permissions',
  roleAssignments: 'include-role-assignments',
  directChildren: 'include-direct-children',
  collaborators: 'include-collaborators',
  icon: 'include-icon',
  description: 'description-format',
  totalSize: 'shouldReturnTotalSize',
};

const containers = 'Of what it may be in, content names the one it is in.';
const personalData = 'Atlassian took it out for the sake of privacy; the account id is there instead.';
const ends = 'The first version has none before it, the last none after it.';

const onExpansion = 'It is filled where `expand` asks for it.';
const editing = 'The editor for several people at once writes it; nothing is edited here by several at once.';
const copying = 'Only the copy of a page tree tells it.';
const marker =
  "One name for the place of the comment's marker and for the properties that include-properties adds.";

const converting = 'A conversion that was asked for just now is not done; one that is done has no error.';

/** Properties that the real site leaves out, by the end of `Schema.name`, each with the reason. */
const leftOut: Readonly<Record<string, string>> = {
  '.next': 'On the last page of a list there is none.',
  '.prev': 'On the first page of a list there is none.',
  '.cursor': 'On the last page of a list there is none.',
  '.prevVersion': ends,
  '.nextVersion': ends,
  '.pageId': containers,
  '.blogPostId': containers,
  '.attachmentId': containers,
  '.customContentId': containers,
  '.parentCommentId': containers,
  '.username': personalData,
  '.userKey': personalData,
  '.externalCollaborator': 'It is deprecated for isExternalCollaborator.',
  'User.details': 'A profile shows them to whom its owner allows it, and does not name them to others.',
  'BulkUserLookup.details':
    'A profile shows them to whom its owner allows it, and does not name them to others.',
  'Content.restrictions.read': onExpansion,
  'Content.restrictions.update': onExpansion,
  'Content.restrictions._expandable': onExpansion,
  'Content.restrictions._links': onExpansion,
  'Content.extensions': onExpansion,
  'ContentRestriction.restrictions._expandable': onExpansion,
  'ContentMetadata.currentuser': onExpansion,
  'ContentMetadata.frontend': onExpansion,
  'LabelArray._links': 'Labels inside content are a list without links of its own.',
  'UserArray._links': 'Users inside a restriction are a list without links of its own.',
  'UserArray.totalSize': 'Users inside a restriction are a list without a total.',
  'Version.syncRev': editing,
  'Version.syncRevSource': editing,
  'ContentBody._links': onExpansion,
  'ContentTemplate.originalTemplate': 'Only a template made of a blueprint has one.',
  'ContentTemplate.referencingBlueprint': 'Only a template made of a blueprint has one.',
  'BlueprintTemplate.space': 'A blueprint of the whole site is in no space.',
  'LongTaskStatus.additionalDetails.additionalProperties': 'A slip: it is a keyword of the schema.',
  'LongTaskStatusWithLinks.additionalDetails.additionalProperties': 'A slip: it is a keyword of the schema.',
  'additionalDetails.destinationId': copying,
  'additionalDetails.destinationUrl': copying,
  'additionalDetails.totalPageNeedToCopy': copying,
  'InlineCommentModel.resolutionLastModifierId': 'Only a comment that was resolved has one.',
  'InlineCommentModel.resolutionLastModifiedAt': 'Only a comment that was resolved has one.',
  'InlineCommentModel.properties.results': marker,
  'InlineCommentModel.properties.meta': marker,
  'InlineCommentModel.properties._links': marker,
  'User.personalSpaceId': 'Only who has a personal space has one.',
  'AsyncContentBody.value': converting,
  'AsyncContentBody.error': converting,
  'AsyncContentBody.embeddedContent': converting,
  'AsyncContentBody.webresource': converting,
  'AsyncContentBody.mediaToken': converting,
  'AsyncContentBody._expandable': converting,
  'Task.dueAt': 'Only a task with a date has one.',
  'Task.assignedTo': 'Only a task that mentions someone has one.',
  'PageBulk.subtype': 'Only live documents have one.',
  'SearchResult.content': 'A result is of one kind: content, a space or a user.',
  'SearchResult.space': 'A result is of one kind: content, a space or a user.',
  'SearchResult.user': 'A result is of one kind: content, a space or a user.',
  'SearchResult.resultParentContainer': 'Spaces and users are in nothing.',
  'SearchResult.resultGlobalContainer': 'Spaces and users are in nothing.',
};

/** Whether an operation's answers may lack a property, given as `Schema.name`. */
export function mayLack(operation: DocumentedOperation, property: string): boolean {
  if (Object.keys(leftOut).some((end) => property.endsWith(end))) return true;
  const [owner = '', name = property] = property.split(/\.(?=[^.]*$)/);
  // Whom an app names as the author of a record need not be a user.
  if (owner === 'AuditRecord.author' && operation.method === 'POST') return true;
  // A look names what it changes; a theme is there where an app brings one, and none is installed here.
  if (/^(Screen|Container)?LookAndFeel(Settings)?$/.test(owner)) {
    return (
      ['horizontalHeader', 'spaceReference', 'theme', 'layer'].includes(name) ||
      /^(background|gutter)/.test(name)
    );
  }
  // What a DELETE took away is not there.
  if (owner === 'ContentStateResponse' && operation.method === 'DELETE') return true;
  // A template has the body that it was made with.
  if (owner === 'ContentTemplateBody') return true;
  if (/Body(Single|Bulk)$/.test(owner)) return !valuesOf(operation, 'body-format').includes(name);
  const parameter = asked[name];
  return parameter !== undefined && !operation.parameters.some((one) => one.name === parameter);
}

/** Whether an answer may have a property that its schema forgets: what a parameter asks for, and the links of a list. */
export function mayHave(operation: DocumentedOperation, property: string): boolean {
  if (/\/ancestors\._links$|\._links\.base$/.test(property)) return true;
  const parameter = asked[property.split('.').at(-1) ?? property];
  return operation.parameters.some(({ name }) => name === parameter);
}

function valuesOf(operation: DocumentedOperation, parameter: string): unknown[] {
  return operation.parameters.find(({ name }) => name === parameter)?.schema.enum ?? [];
}
