import { createApiToken } from '../access/api-token.ts';
import type { Database } from '../database/database.ts';
import { createOauthApp, findOauthApp } from '../oauth/apps/oauth-app.ts';
import { knownScopes } from '../oauth/scopes/known-scopes.ts';
import { findUser } from '../users/user.ts';
import { seedUsers } from './users.ts';

/** The OAuth app of the first start. Its secret is public, as the people's tokens are. */
export const seedApp = {
  name: 'Local app',
  clientId: 'local-client-id',
  clientSecret: 'local-client-secret',
  callbackUrls: ['localhost', '127.0.0.1'].flatMap((host) => [
    `http://${host}:8787/api/v3.1/toolkits/auth/callback`,
    `http://${host}:8787/api/v3/toolkits/auth/callback`,
    `http://${host}:3000/callback`,
  ]),
  scopes: [...knownScopes],
};

/** The administrator's token with scopes: what an agent needs that reads and writes pages, and no administration. */
export const seedScopedToken = {
  accountId: seedUsers.ada.accountId,
  name: 'Pages, with scopes',
  secret: 'local-admin-scoped-token',
  scopes: [
    'read:attachment:confluence',
    'read:comment:confluence',
    'read:content-details:confluence',
    'read:content.metadata:confluence',
    'read:hierarchical-content:confluence',
    'read:label:confluence',
    'read:page:confluence',
    'read:space-details:confluence',
    'read:space:confluence',
    'read:task:confluence',
    'read:user:confluence',
    'read:whiteboard:confluence',
    'write:comment:confluence',
    'write:label:confluence',
    'write:page:confluence',
    'write:space:confluence',
    'delete:comment:confluence',
    'delete:page:confluence',
  ],
};

/** Makes the first app and the first token with scopes, where that app is missing and the first administrator is not. */
export function seedAccess(database: Database, now: number): void {
  const isComplete = findOauthApp(database, seedApp.clientId) !== undefined;
  if (isComplete || !findUser(database, seedScopedToken.accountId)) return;
  createOauthApp(database, seedApp, now);
  createApiToken(database, seedScopedToken, now);
}
