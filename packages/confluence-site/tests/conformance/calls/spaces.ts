import type { CallEntry } from '../call.ts';

const description = { plain: { value: 'What the test makes', representation: 'plain' } };
const spaceSelection = {
  spaceType: 'SPECIFIC',
  selectedSpaces: [{ id: '{space}', key: '{spaceKey}' }],
};

/** Spaces of both APIs, and who may do what in them. */
export const spaceCalls: readonly CallEntry[] = [
  [
    'POST /wiki/api/v2/spaces',
    {
      body: {
        name: 'Conformance {new}',
        key: 'CONF{new}',
        description: { value: 'What the test makes', representation: 'plain' },
      },
      notKept: ['description'],
    },
  ],
  [
    'POST /wiki/api/v2/spaces/*/role-assignments',
    { body: [{ principal: { principalType: 'USER', principalId: '{jane}' }, roleId: '{systemRole}' }] },
  ],
  [
    'POST /wiki/api/v2/space-roles',
    { body: { name: 'Reader {new}', description: 'Reads', spacePermissions: ['read/space'] } },
  ],
  [
    'PUT /wiki/api/v2/space-roles/*',
    { body: { name: 'Reader again {new}', description: 'Reads on', spacePermissions: ['read/space'] } },
  ],
  // A site with roles has no permissions to replace by roles, and refuses single ones as the documents say.
  [
    'POST /wiki/api/v2/space-permissions/transition/role-assignments',
    {
      body: {
        assignments: [
          {
            permissionCombinationId: '5d0f5b9c-6a51-4b53-8c0e-1f3a7d2e9b44',
            principalTypeAssignments: [
              { principalType: 'USER', removeAccess: false, roleId: '{systemRole}' },
            ],
          },
        ],
        spaceSelection,
      },
      status: 400,
    },
  ],
  [
    'POST /wiki/api/v2/space-permissions/transition/access-removals',
    {
      body: { permissionCombinationIds: ['5d0f5b9c-6a51-4b53-8c0e-1f3a7d2e9b44'], spaceSelection },
      status: 400,
    },
  ],
  [
    'POST /wiki/rest/api/space',
    { body: { name: 'Conformance {new}', key: 'CONF{new}', description }, notKept: ['description'] },
  ],
  [
    'POST /wiki/rest/api/space/_private',
    { body: { name: 'Conformance {new}', key: 'CONF{new}', description }, notKept: ['description'] },
  ],
  ['PUT /wiki/rest/api/space/*', { body: { name: 'Renamed {new}', description }, notKept: ['description'] }],
  ['PUT /wiki/rest/api/space/*/settings', { body: { routeOverrideEnabled: true } }],
  // Apps bring themes, and none that does is installed here: the documents' other answer is what there is.
  ['GET /wiki/rest/api/settings/theme/*', { status: 404 }],
  ['GET /wiki/rest/api/space/*/theme', { status: 404 }],
  ['PUT /wiki/rest/api/space/*/theme', { body: { themeKey: 'com.example.theme' }, status: 403 }],
  ['POST /wiki/rest/api/space/*/label', { body: [{ prefix: 'global', name: 'conformance' }] }],
  ['DELETE /wiki/rest/api/space/*/label', { query: { name: 'conformance' } }],
  ['GET /wiki/rest/api/space/*/state/content', { query: { 'state-id': '{contentState}' } }],
  [
    'POST /wiki/rest/api/space/*/permission',
    {
      body: {
        subject: { type: 'group', identifier: '{group}' },
        operation: { key: 'create', target: 'page' },
      },
      status: 400,
    },
  ],
  [
    'POST /wiki/rest/api/space/*/permission/custom-content',
    {
      body: {
        subject: { type: 'group', identifier: '{group}' },
        operations: [{ key: 'create', target: 'ac:conformance:note', access: true }],
      },
      status: 400,
    },
  ],
  ['DELETE /wiki/rest/api/space/*/permission/*', { status: 400 }],
];
