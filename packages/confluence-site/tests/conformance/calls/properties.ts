import type { CallEntry } from '../call.ts';

const value = { colour: 'green', steps: [1, 2, 3] };

const owners = {
  pages: 'page',
  blogposts: 'blogPost',
  attachments: 'attachment',
  whiteboards: 'whiteboard',
  databases: 'database',
  embeds: 'embed',
  folders: 'folder',
  'custom-content': 'customContent',
  comments: 'comment',
  spaces: 'space',
};

const ofOwners = Object.entries(owners).flatMap(([segment, owner]): CallEntry[] => [
  [`POST /wiki/api/v2/${segment}/*/properties`, { body: { key: 'conformance-{new}', value } }],
  [
    `PUT /wiki/api/v2/${segment}/*/properties/*`,
    { body: { key: `{${owner}PropertyKey}`, value: 'changed', version: { number: 2, message: 'Changed' } } },
  ],
]);

export const propertyCalls: readonly CallEntry[] = [
  ...ofOwners,
  [
    'PUT /wiki/api/v2/app/properties/*',
    { by: 'app', path: { propertyKey: '{newAppProperty}' }, body: value },
  ],
  ['GET /wiki/api/v2/app/properties', { by: 'app' }],
  ['GET /wiki/api/v2/app/properties/*', { by: 'app' }],
  ['DELETE /wiki/api/v2/app/properties/*', { by: 'app' }],
  ['POST /wiki/rest/api/user/*/property/*', { path: { key: '{newUserProperty}' }, body: { value } }],
  ['PUT /wiki/rest/api/user/*/property/*', { body: { value: { colour: 'red' } } }],
];
