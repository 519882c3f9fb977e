import { type Call, type CallEntry, matches } from './call.ts';
import { callOf } from './calls/calls.ts';
import { type Thing, things } from './things.ts';

/** How the operations are called on one kind of site, and what the things are made by there. */
export interface KindOfSite {
  callOf(name: string): Call;
  readonly things: Readonly<Record<string, Thing>>;
}

/** A site as it is where nothing else is said. */
export const withRoles: KindOfSite = { callOf, things };

const reading = {
  subject: { type: 'group', identifier: '{group}' },
  operation: { key: 'read', target: 'space' },
};
const noSpace = { spaceType: 'PERSONAL' };

const callsWithoutRoles: readonly CallEntry[] = [
  ['POST /wiki/rest/api/space/*/permission', { body: reading, notKept: ['_links'] }],
  [
    'POST /wiki/rest/api/space/*/permission/custom-content',
    {
      by: 'app',
      body: {
        subject: { type: 'user', identifier: '{ada}' },
        operations: [{ key: 'create', target: 'ac:conformance:note', access: true }],
      },
    },
  ],
  ['DELETE /wiki/rest/api/space/*/permission/*', { path: { id: '{permission}' } }],
  [
    'POST /wiki/api/v2/space-permissions/transition/role-assignments',
    {
      body: {
        assignments: [
          {
            permissionCombinationId: '{combination}',
            principalTypeAssignments: [{ principalType: 'GROUP', removeAccess: true }],
          },
        ],
        spaceSelection: noSpace,
      },
    },
  ],
  [
    'POST /wiki/api/v2/space-permissions/transition/access-removals',
    { body: { permissionCombinationIds: ['{combination}'], spaceSelection: noSpace } },
  ],
];

/** A site whose spaces give single permissions. */
export const withoutRoles: KindOfSite = {
  callOf: (name) => callsWithoutRoles.find(([pattern]) => matches(pattern, name))?.[1] ?? callOf(name),
  things: {
    ...things,
    space: {
      by: 'POST /wiki/rest/api/space',
      at: ['id'],
      afterwards: ['POST /wiki/api/v2/spaces/*/properties'],
    },
    permission: { by: 'POST /wiki/rest/api/space/*/permission', at: ['id'] },
    combination: {
      by: 'GET /wiki/api/v2/space-permissions/transition/combinations',
      at: ['results', 0, 'combinationId'],
    },
  },
};

/** Operations that only a site with roles has. */
export function needsRoles(name: string): boolean {
  return (
    name === 'POST /wiki/api/v2/spaces' ||
    /\/(space-roles|role-assignments|v2\/space-permissions$)/.test(name)
  );
}
