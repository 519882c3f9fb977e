import type { CallEntry } from '../call.ts';

const restrictions = [
  {
    operation: 'update',
    restrictions: {
      user: [{ type: 'known', accountId: '{ada}' }],
      group: [{ type: 'group', id: '{group}' }],
    },
  },
];
const published = {
  version: { number: 1 },
  title: 'Published {new}',
  type: 'page',
  status: 'current',
  space: { key: '{spaceKey}' },
};
const file = { file: 'Report {new}', comment: 'From the test', minorEdit: 'true' };
const converted = { value: '<p>Text</p>', representation: 'storage' };

/** What the first API does with content. */
export const contentCallsVersionOne: readonly CallEntry[] = [
  ['POST /wiki/rest/api/content/archive', { body: { pages: [{ id: '{#otherPage}' }] } }],
  ['POST /wiki/rest/api/content/blueprint/instance/*', { body: published }],
  ['PUT /wiki/rest/api/content/blueprint/instance/*', { body: published }],
  ['GET /wiki/rest/api/content/search', { query: { cql: 'type = page' } }],
  ['GET /wiki/rest/api/search', { query: { cql: 'text ~ "Friday"' } }],
  ['GET /wiki/rest/api/search/user', { query: { cql: 'user.fullname ~ "Jane"' } }],
  ['GET /wiki/rest/api/content/*/descendant/*', { path: { type: 'page' } }],
  ['POST /wiki/rest/api/content/*/child/attachment', { form: file }],
  ['PUT /wiki/rest/api/content/*/child/attachment', { form: file }],
  ['POST /wiki/rest/api/content/*/child/attachment/*/data', { form: file }],
  [
    'PUT /wiki/rest/api/content/*/child/attachment/*',
    {
      body: {
        id: '{attachment}',
        type: 'attachment',
        title: 'Renamed {new}.txt',
        version: { number: '{#attachmentVersion}' },
      },
    },
  ],
  ['POST /wiki/rest/api/content/*/label', { body: [{ prefix: 'global', name: 'conformance' }] }],
  ['DELETE /wiki/rest/api/content/*/label', { query: { name: 'conformance' } }],
  [
    'POST /wiki/rest/api/content/*/pagehierarchy/copy',
    {
      body: {
        copyDescendants: true,
        copyLabels: true,
        destinationPageId: '{otherPage}',
        titleOptions: { prefix: 'Copy {new} of ' },
      },
    },
  ],
  [
    'POST /wiki/rest/api/content/*/copy',
    {
      body: {
        copyLabels: true,
        destination: { type: 'parent_page', value: '{otherPage}' },
        pageTitle: 'Copy {new}',
      },
    },
  ],
  [
    'POST /wiki/rest/api/content/*/permission/check',
    { body: { subject: { type: 'user', identifier: '{jane}' }, operation: 'read' } },
  ],
  ['PUT /wiki/rest/api/content/*/restriction', { body: restrictions }],
  ['POST /wiki/rest/api/content/*/restriction', { body: restrictions }],
  ['PUT /wiki/rest/api/content/*/restriction/byOperation/*/user', { query: { accountId: '{ada}' } }],
  [
    'GET /wiki/rest/api/content/*/restriction/byOperation/*/user',
    { query: { accountId: '{restrictedUser}' } },
  ],
  [
    'DELETE /wiki/rest/api/content/*/restriction/byOperation/*/user',
    { query: { accountId: '{restrictedUser}' } },
  ],
  ...['GET', 'DELETE'].map(
    (method): CallEntry => [
      `${method} /wiki/rest/api/content/*/restriction/byOperation/*/byGroupId/*`,
      { path: { groupId: '{restrictedGroup}' } },
    ],
  ),
  [
    'PUT /wiki/rest/api/content/*/state',
    { query: { status: 'current' }, body: { name: 'Ready {new}', color: '#2684FF' } },
  ],
  ...['GET', 'DELETE'].map(
    (method): CallEntry => [
      `${method} /wiki/rest/api/content/*/state`,
      { after: ['PUT /wiki/rest/api/content/*/state'] },
    ],
  ),
  [
    'POST /wiki/rest/api/content/*/version',
    { body: { operationKey: 'restore', params: { versionNumber: 1, message: 'Back again' } } },
  ],
  ['POST /wiki/rest/api/contentbody/convert/async/*', { body: converted }],
  ['GET /wiki/rest/api/contentbody/convert/async/*', { path: { id: '{conversion}' } }],
  [
    'POST /wiki/rest/api/contentbody/convert/async/bulk/tasks',
    { body: { conversionInputs: [{ to: 'view', body: converted }] } },
  ],
  ['GET /wiki/rest/api/contentbody/convert/async/bulk/tasks', { query: { ids: '{conversion}' } }],
  ['GET /wiki/rest/api/label', { query: { name: 'conformance' } }],
  [
    'POST /wiki/rest/api/template',
    {
      body: {
        name: 'Template {new}',
        templateType: 'page',
        body: { storage: converted },
        space: { key: '{spaceKey}' },
      },
    },
  ],
  [
    'PUT /wiki/rest/api/template',
    {
      body: {
        templateId: '{template}',
        name: 'Template again {new}',
        templateType: 'page',
        body: { storage: converted },
        space: { key: '{spaceKey}' },
      },
    },
  ],
];
