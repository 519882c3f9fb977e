import type { User } from './user.ts';

/** The v1 `User`. */
export function userJson(user: User, base: string): object {
  return {
    type: 'known',
    accountId: user.accountId,
    accountType: 'atlassian',
    email: user.email,
    publicName: user.displayName,
    profilePicture: { path: '/wiki/aa-avatar/default', width: 48, height: 48, isDefault: true },
    displayName: user.displayName,
    timeZone: 'UTC',
    isExternalCollaborator: false,
    isGuest: false,
    _expandable: { operations: '', details: '', personalSpace: '' },
    _links: {
      base,
      context: '/wiki',
      self: `${base}/rest/api/user?accountId=${encodeURIComponent(user.accountId)}`,
    },
  };
}

/** The v2 `User`. */
export function userJsonVersionTwo(user: User): object {
  return {
    displayName: user.displayName,
    timeZone: 'UTC',
    isExternalCollaborator: false,
    accountStatus: 'active',
    accountId: user.accountId,
    email: user.email,
    accountType: 'atlassian',
    publicName: user.displayName,
    profilePicture: { path: '/wiki/aa-avatar/default', isDefault: true },
  };
}
