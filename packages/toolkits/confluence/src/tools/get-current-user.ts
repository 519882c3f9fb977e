import { defineTool } from '@tributary/toolkit';
import { z } from 'zod';
import { idShape, linksShape, readAnswer } from '../client.ts';

// A setting of the user may hide nearly every field.
const userShape = z.object({
  accountId: z.string().nullish(),
  accountType: z.string().nullish(),
  displayName: z.string().nullish(),
  publicName: z.string().nullish(),
  email: z.string().nullish(),
  timeZone: z.string().nullish(),
  isExternalCollaborator: z.boolean().nullish(),
  isGuest: z.boolean().nullish(),
  profilePicture: z.object({ path: z.string().nullish() }).nullish(),
  personalSpace: z.object({ id: idShape, key: z.string(), name: z.string() }).nullish(),
  _links: linksShape.nullish(),
});

export const getCurrentUser = defineTool({
  slug: 'CONFLUENCE_GET_CURRENT_USER',
  name: 'Get current user',
  summary: 'Tells whom the connection acts as, and returns account id, name and email.',
  hints: { readOnly: true, destructive: false, idempotent: true },
  scopes: ['read:confluence-user'],
  input: z.strictObject({}),
  output: z.object({
    accountId: z.string().nullable().describe('Account id.'),
    accountType: z.string().nullable().describe('atlassian for people, app for programs.'),
    displayName: z.string().describe('Name.'),
    publicName: z.string().nullable().describe('Name that strangers see.'),
    email: z.string().nullable().describe('Email, where the user shows it.'),
    timeZone: z.string().nullable().describe('Time zone, where the user shows it.'),
    isExternalCollaborator: z.boolean().nullable().describe('Whether the user is a guest from outside.'),
    profilePicture: z
      .object({ path: z.string().describe('Address relative to the site.') })
      .nullable()
      .describe('Picture of the user.'),
    personalSpace: z
      .object({
        id: z.string().describe('Id of the space.'),
        key: z.string().describe('Key of the space.'),
        name: z.string().describe('Name of the space.'),
      })
      .nullable()
      .describe('The personal space, if there is one.'),
    site: z.string().describe('Address of the site.'),
  }),
  annotations: {
    phrases: [
      'who am I',
      'whoami',
      'who am I logged in as',
      'who am I connected as',
      'which account am I using',
      'which account am I connected with',
      'which account is connected',
      'which user is this',
      'who is logged in',
      'show my account',
      'show my profile',
      'get the current user',
      'what is my email',
      'what is my account id',
    ],
    fields: {},
    report: 'You are {displayName}. Your email is {email}. The site is {site}',
  },

  async run(_input, context) {
    const response = await context.http.get('/wiki/rest/api/user/current', { expand: 'personalSpace' });
    const user = readAnswer(userShape, response);
    return {
      accountId: user.accountId ?? null,
      accountType: user.accountType || null,
      displayName: user.displayName || user.publicName || 'Anonymous',
      publicName: user.publicName ?? null,
      email: user.email || null,
      timeZone: user.timeZone ?? null,
      isExternalCollaborator: user.isExternalCollaborator ?? user.isGuest ?? null,
      profilePicture: user.profilePicture?.path ? { path: user.profilePicture.path } : null,
      personalSpace: user.personalSpace ?? null,
      site: user._links?.base ?? `${context.baseUrl}/wiki`,
    };
  },
});
