import { defineTool } from '@tributary/toolkit';
import { z } from 'zod';
import { readCurrentUser } from '../api/user.ts';
import { describeUser, userOutput } from '../fields/user-output.ts';

export const getCurrentUser = defineTool({
  slug: 'CONFLUENCE_GET_CURRENT_USER',
  name: 'Get current user',
  summary: 'Tells the current user, whom the connection acts as; returns account id, name and email.',
  hints: { readOnly: true, destructive: false, idempotent: true },
  scopes: ['read:confluence-user'],
  input: z.strictObject({}),
  output: z.object({
    ...userOutput,
    personalSpace: z
      .object({
        id: z.string().describe('Id of the space.'),
        key: z.string().describe('Key of the space.'),
        name: z.string().describe('Name of the space.'),
      })
      .nullable()
      .describe('The personal space, if there is one.'),
    site: z.string().describe('Address of the site.'),
    _links: z
      .object({ base: z.string().describe('Address that relative links start with.') })
      .describe('Links of the answer.'),
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
      'which account am I logged in with',
      'which account am I signed in with',
      'who am I signed in as',
      'which account does this connection use',
      'which user is this',
      'who is logged in',
      'show my account',
      'show my profile',
      'get the current user',
      'what is my email',
      'what is my account id',
      'whose account are you using',
      'which name am I logged in under',
      'which email am I logged in with',
      'which account are you logged in with',
      'which account are you connected with',
      'as whom are you logged in',
      'who are you logged in as',
      'which user are you logged in as',
      'which user are you',
      'what account am I using',
      'which account are you using',
      'which user am I logged in as',
      'which user am I signed in as',
      'which account is being used',
      'which user am I connected as',
      'as whom am I connected',
      'what is my name',
      'what is my account',
    ],
    fields: {},
    report: 'You are {displayName}. Your email is {email}. The site is {site}',
  },

  async run(_input, context) {
    const user = await readCurrentUser(context);
    const site = user._links?.base ?? `${context.baseUrl}/wiki`;
    return {
      ...describeUser(user, context),
      personalSpace: user.personalSpace ?? null,
      site,
      _links: { base: site },
    };
  },
});
