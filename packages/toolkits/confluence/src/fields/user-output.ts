import type { RunContext } from '@tributary/toolkit';
import { z } from 'zod';
import { nameOf, type User } from '../api/user.ts';

/** What tools answer of a person. A setting of theirs may hide nearly every field. */
export const userOutput = {
  accountId: z.string().nullable().describe('Account id.'),
  accountType: z.string().nullable().describe('atlassian for people, app for programs.'),
  displayName: z.string().describe('Name.'),
  publicName: z.string().nullable().describe('Name that strangers see.'),
  email: z.string().nullable().describe('Email, where the user shows it.'),
  timeZone: z.string().nullable().describe('Time zone, where the user shows it.'),
  locale: z.string().nullable().describe('Language and country, where the user shows them.'),
  isExternalCollaborator: z.boolean().nullable().describe('Whether the user is a guest from outside.'),
  profilePicture: z
    .object({ path: z.string().describe('Address relative to the site.') })
    .nullable()
    .describe('Picture of the user.'),
  url: z.string().nullable().describe('Address of the profile.'),
};

/** The fields of {@link userOutput}. Entries of a list take the list's `base`. */
export function describeUser(user: User, context: RunContext, base?: string | null) {
  const root = base ?? user._links?.base ?? `${context.baseUrl}/wiki`;
  return {
    accountId: user.accountId ?? null,
    accountType: user.accountType || null,
    displayName: nameOf(user) ?? user.accountId ?? 'Anonymous',
    publicName: user.publicName ?? null,
    email: user.email || null,
    timeZone: user.timeZone ?? null,
    locale: user.locale ?? null,
    isExternalCollaborator: user.isExternalCollaborator ?? user.isGuest ?? null,
    profilePicture: user.profilePicture?.path ? { path: user.profilePicture.path } : null,
    url: user.accountId ? `${root}/people/${encodeURIComponent(user.accountId)}` : null,
  };
}
