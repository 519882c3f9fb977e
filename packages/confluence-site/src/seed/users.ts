import type { User } from '../users/user.ts';

interface SeedUser extends User {
  readonly apiToken: string;
}

/** The people of the first start. Their tokens are public: the site listens on loopback. */
export const seedUsers = {
  ada: {
    accountId: '712020:6a1f6c1e-2f0b-4c57-9f0e-0a5d1e7c3b01',
    email: 'admin@example.com',
    displayName: 'Ada Admin',
    isAdministrator: true,
    apiToken: 'local-admin-token',
  },
  jane: {
    accountId: '712020:0d9b8a52-7c41-4f3e-8b1a-5e2f6d4c9a02',
    email: 'jane@example.com',
    displayName: 'Jane Doe',
    isAdministrator: false,
    apiToken: 'local-jane-token',
  },
  sam: {
    accountId: '712020:c3e7f5a4-1b9d-4e28-a6c0-9f8b7d6e5c03',
    email: 'sam@example.com',
    displayName: 'Sam Lee',
    isAdministrator: false,
    apiToken: 'local-sam-token',
  },
} as const satisfies Record<string, SeedUser>;

export type SeedUserName = keyof typeof seedUsers;
