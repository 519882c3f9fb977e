import { defineTool, isToolError } from '@tributary/toolkit';
import { z } from 'zod';
import { readCurrentUser } from '../api/user.ts';
import { describeUser } from '../fields/user-output.ts';

export const validateCredential = defineTool({
  slug: 'CONFLUENCE_VALIDATE_CREDENTIAL',
  name: 'Validate credential',
  summary:
    'Checks that the credential of the connection is accepted, and returns whether it is, whose it is, or why it is refused.',
  hints: { readOnly: true, destructive: false, idempotent: true },
  scopes: ['read:confluence-user'],
  input: z.strictObject({}),
  output: z.object({
    valid: z.boolean().describe('Whether Confluence accepts the credential.'),
    accountId: z.string().nullable().describe('Account id of its owner.'),
    displayName: z.string().nullable().describe('Name of its owner.'),
    email: z.string().nullable().describe('Email of its owner, where they show it.'),
    site: z.string().describe('Address of the site.'),
    reason: z.string().nullable().describe('Why it is refused, and what to do.'),
  }),
  annotations: {
    phrases: [
      'validate the credential',
      'validate my credentials',
      'check my credentials',
      'check the connection',
      'check my confluence connection',
      'test the connection',
      'test my credentials',
      'is my connection working',
      'does my connection work',
      'does my credential work',
      'do my credentials still work',
      'does my API token work',
      'is my API token valid',
      'is my token still valid',
      'is my login still valid',
      'is my login working',
      'check my login',
      'are my credentials valid',
      'is confluence connected',
      'check whether my credentials are valid',
      'is the connection working',
      'is the connection to Confluence working',
      'does the connection to Confluence work',
      'does my login still work',
      'are my credentials still valid',
    ],
    fields: {},
    report: 'The connection to {site} works, as {displayName}. {reason}',
  },

  async run(_input, context) {
    const site = `${context.baseUrl}/wiki`;
    try {
      const user = await readCurrentUser(context);
      const { accountId, displayName, email } = describeUser(user, context);
      return { valid: true, accountId, displayName, email, site: user._links?.base ?? site, reason: null };
    } catch (error) {
      // Whether it is accepted is what was asked, so that it is not is an answer.
      const refused = isToolError(error) && ['not_connected', 'not_permitted'].includes(error.details.code);
      if (!refused) throw error;
      const nobody = { accountId: null, displayName: null, email: null };
      return { valid: false, ...nobody, site, reason: error.details.message };
    }
  },
});
