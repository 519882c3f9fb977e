import type { Call } from './call.ts';

/** A thing of the world, made by an operation when something first asks for it. */
export interface Thing {
  /** The operation that makes or finds it, called as the table of calls says. `*` matches one segment. */
  readonly by?: string;
  /** Where the answer names it. */
  readonly at?: readonly (string | number)[];
  /** What it is called, where no answer names it. */
  readonly is?: string;
  /** Called once it is there, so that it has what reads of it answer; left out where it is not implemented. */
  readonly afterwards?: readonly string[];
  /** What is sent instead of what the table of calls says. */
  readonly instead?: Pick<Call, 'body' | 'form' | 'query'>;
  /** Asked anew each time, since it changes; one is added where it is a version's number. */
  readonly next?: boolean;
}

/** Things with a name that is known before. */
export const knownThings: Readonly<Record<string, string>> = {
  ada: '712020:6a1f6c1e-2f0b-4c57-9f0e-0a5d1e7c3b01',
  jane: '712020:0d9b8a52-7c41-4f3e-8b1a-5e2f6d4c9a02',
  sam: '712020:c3e7f5a4-1b9d-4e28-a6c0-9f8b7d6e5c03',
  labelName: 'conformance',
  macroId: '0d5f1c5e-6a0e-4b5c-9a51-1c6de01b7f11',
};

const propertyOwners = {
  page: 'pages',
  blogPost: 'blogposts',
  attachment: 'attachments',
  whiteboard: 'whiteboards',
  database: 'databases',
  embed: 'embeds',
  folder: 'folders',
  customContent: 'custom-content',
  comment: 'comments',
  space: 'spaces',
};

const properties: Record<string, Thing> = Object.fromEntries(
  Object.entries(propertyOwners).flatMap(([owner, segment]) => [
    [`${owner}Property`, { by: `POST /wiki/api/v2/${segment}/*/properties`, at: ['id'] }],
    [`${owner}PropertyKey`, { by: `GET /wiki/api/v2/${segment}/*/properties/*`, at: ['key'] }],
  ]),
);

/** Everything that calls may name besides. */
export const things: Readonly<Record<string, Thing>> = {
  ...properties,
  space: {
    by: 'POST /wiki/api/v2/spaces',
    at: ['id'],
    afterwards: ['POST /wiki/api/v2/spaces/*/properties'],
  },
  spaceKey: { by: 'GET /wiki/api/v2/spaces/*', at: ['key'] },
  page: {
    by: 'POST /wiki/api/v2/pages',
    at: ['id'],
    afterwards: [
      'PUT /wiki/api/v2/pages/*',
      'POST /wiki/rest/api/content/*/label',
      'POST /wiki/api/v2/pages/*/properties',
      'POST /wiki/api/v2/footer-comments',
      'POST /wiki/api/v2/inline-comments',
      'POST /wiki/rest/api/content/*/child/attachment',
      'POST /wiki/api/v2/custom-content',
      'POST /wiki/api/v2/whiteboards',
    ],
  },
  pageNext: { by: 'GET /wiki/api/v2/pages/*', at: ['version', 'number'], next: true },
  otherPage: { by: 'POST /wiki/api/v2/pages', at: ['id'] },
  draft: {
    by: 'POST /wiki/api/v2/pages',
    at: ['id'],
    instead: { body: { spaceId: '{space}', status: 'draft', title: 'Draft {new}' } },
  },
  blogPost: {
    by: 'POST /wiki/api/v2/blogposts',
    at: ['id'],
    afterwards: ['PUT /wiki/api/v2/blogposts/*', 'POST /wiki/api/v2/blogposts/*/properties'],
  },
  blogPostNext: { by: 'GET /wiki/api/v2/blogposts/*', at: ['version', 'number'], next: true },
  whiteboard: { by: 'POST /wiki/api/v2/whiteboards', at: ['id'] },
  database: { by: 'POST /wiki/api/v2/databases', at: ['id'] },
  embed: { by: 'POST /wiki/api/v2/embeds', at: ['id'] },
  folder: { by: 'POST /wiki/api/v2/folders', at: ['id'] },
  customContent: {
    by: 'POST /wiki/api/v2/custom-content',
    at: ['id'],
    afterwards: ['PUT /wiki/api/v2/custom-content/*'],
  },
  customContentNext: { by: 'GET /wiki/api/v2/custom-content/*', at: ['version', 'number'], next: true },
  attachment: { by: 'POST /wiki/rest/api/content/*/child/attachment', at: ['results', 0, 'id'] },
  attachmentVersion: { by: 'GET /wiki/api/v2/attachments/*', at: ['version', 'number'] },
  footerComment: {
    by: 'POST /wiki/api/v2/footer-comments',
    at: ['id'],
    afterwards: ['PUT /wiki/api/v2/footer-comments/*'],
  },
  footerCommentNext: { by: 'GET /wiki/api/v2/footer-comments/*', at: ['version', 'number'], next: true },
  inlineComment: {
    by: 'POST /wiki/api/v2/inline-comments',
    at: ['id'],
    afterwards: ['PUT /wiki/api/v2/inline-comments/*'],
  },
  inlineCommentNext: { by: 'GET /wiki/api/v2/inline-comments/*', at: ['version', 'number'], next: true },
  picture: {
    by: 'POST /wiki/rest/api/content/*/child/attachment',
    at: ['results', 0, 'id'],
    instead: { form: { picture: 'Picture {new}', minorEdit: 'true' } },
  },
  blogPostCreatedAt: { by: 'GET /wiki/api/v2/blogposts/*', at: ['version', 'createdAt'] },
  createdAt: { by: 'GET /wiki/api/v2/pages/*', at: ['version', 'createdAt'] },
  labelId: { by: 'POST /wiki/rest/api/content/*/label', at: ['results', 0, 'id'] },
  task: {
    by: 'GET /wiki/api/v2/tasks',
    at: ['results', 0, 'id'],
    instead: { query: { 'page-id': '{page}' } },
    afterwards: ['PUT /wiki/api/v2/tasks/*'],
  },
  spaceRole: { by: 'POST /wiki/api/v2/space-roles', at: ['id'] },
  systemRole: { by: 'GET /wiki/api/v2/space-roles', at: ['results', 0, 'id'] },
  transitionTask: { by: 'POST /wiki/api/v2/space-permissions/transition/combinations', at: ['taskId'] },
  classificationLevel: { by: 'GET /wiki/api/v2/classification-levels', at: [0, 'id'] },
  newAppProperty: { is: 'conformance-{new}' },
  appProperty: { by: 'PUT /wiki/api/v2/app/properties/*', is: '{newAppProperty}' },
  group: {
    by: 'POST /wiki/rest/api/group',
    at: ['id'],
    afterwards: ['POST /wiki/rest/api/group/userByGroupId'],
  },
  longTask: { by: 'DELETE /wiki/rest/api/space/*', at: ['id'] },
  template: { by: 'POST /wiki/rest/api/template', at: ['templateId'] },
  conversion: { by: 'POST /wiki/rest/api/contentbody/convert/async/*', at: ['asyncId'] },
  contentState: { by: 'GET /wiki/rest/api/content-states', at: [0, 'id'] },
  newUserProperty: { is: 'conformance-{new}' },
  userProperty: { by: 'POST /wiki/rest/api/user/*/property/*', is: '{newUserProperty}' },
  restrictedGroup: {
    by: 'PUT /wiki/rest/api/content/*/restriction/byOperation/*/byGroupId/*',
    is: '{group}',
  },
  restrictedUser: { by: 'PUT /wiki/rest/api/content/*/restriction/byOperation/*/user', is: '{ada}' },
  watchedPage: { by: 'POST /wiki/rest/api/user/watch/content/*', is: '{page}' },
  dynamicModule: { by: 'POST /wiki/rest/atlassian-connect/1/app/module/dynamic', is: '{newModule}' },
  classifiedPage: { by: 'PUT /wiki/api/v2/pages/*/classification-level', is: '{page}' },
  classifiedBlogPost: { by: 'PUT /wiki/api/v2/blogposts/*/classification-level', is: '{blogPost}' },
  classifiedWhiteboard: { by: 'PUT /wiki/api/v2/whiteboards/*/classification-level', is: '{whiteboard}' },
  classifiedDatabase: { by: 'PUT /wiki/api/v2/databases/*/classification-level', is: '{database}' },
  classifiedSpace: { by: 'PUT /wiki/api/v2/spaces/*/classification-level/default', is: '{space}' },
  newModule: { is: 'conformance-{new}' },
};
