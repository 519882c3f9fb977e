import type { CallEntry } from '../call.ts';

/** Users, groups, relations and what belongs to them. */
export const peopleCalls: readonly CallEntry[] = [
  ['GET /wiki/rest/api/user', { query: { accountId: '{jane}' } }],
  ['GET /wiki/rest/api/user/memberof', { query: { accountId: '{jane}' } }],
  ['GET /wiki/rest/api/user/bulk', { query: { accountId: '{jane}' } }],
  ['GET /wiki/rest/api/user/email', { query: { accountId: '{jane}' } }],
  ['GET /wiki/rest/api/user/email/bulk', { query: { accountId: '{jane}' } }],
  ['POST /wiki/api/v2/users-bulk', { body: { accountIds: ['{jane}', '{sam}'] } }],
  ['POST /wiki/api/v2/user/access/check-access-by-email', { body: { emails: ['jane@example.com'] } }],
  ['POST /wiki/api/v2/user/access/invite-by-email', { body: { emails: ['guest-{new}@example.com'] } }],
  ['POST /wiki/api/v2/admin-key', { body: { durationInMinutes: 10 } }],
  ['GET /wiki/api/v2/admin-key', { after: ['POST /wiki/api/v2/admin-key'] }],
  ...['GET', 'DELETE'].map(
    (method): CallEntry => [
      `${method} /wiki/rest/api/relation/*/from/*/*/to/*/*`,
      { after: ['PUT /wiki/rest/api/relation/*/from/*/*/to/*/*'] },
    ],
  ),
  ['POST /wiki/rest/api/group', { body: { name: 'conformance-{new}' } }],
  ['GET /wiki/rest/api/group/by-id', { query: { id: '{group}' } }],
  ['DELETE /wiki/rest/api/group/by-id', { query: { id: '{group}' } }],
  ['GET /wiki/rest/api/group/picker', { query: { query: 'conformance' } }],
  [
    'POST /wiki/rest/api/group/userByGroupId',
    { query: { groupId: '{group}' }, body: { accountId: '{ada}' } },
  ],
  ['DELETE /wiki/rest/api/group/userByGroupId', { query: { groupId: '{group}', accountId: '{ada}' } }],
];
