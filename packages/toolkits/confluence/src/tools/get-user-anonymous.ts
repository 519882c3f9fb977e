import { defineTool } from '@tributary/toolkit';
import { z } from 'zod';
import { linksShape, readAnswer, reworded } from '../client.ts';

const anonymousShape = z.object({
  type: z.string(),
  displayName: z.string(),
  profilePicture: z
    .object({ path: z.string(), width: z.number(), height: z.number(), isDefault: z.boolean() })
    .nullish(),
  _expandable: z.record(z.string(), z.string()).nullish(),
  _links: linksShape.nullish(),
});

export const getUserAnonymous = defineTool({
  slug: 'CONFLUENCE_GET_USER_ANONYMOUS',
  name: 'Get anonymous user',
  summary: 'Tells how visitors without an account show up: returns the anonymous user’s name and picture.',
  hints: { readOnly: true, destructive: false, idempotent: true },
  scopes: ['read:confluence-user'],
  input: z.strictObject({}),
  output: z.object({
    type: z.string().describe('Always "anonymous".'),
    displayName: z.string().describe('What visitors without an account are called.'),
    profilePicture: z
      .object({
        path: z.string().describe('Address relative to the site.'),
        width: z.number().describe('Width in pixels.'),
        height: z.number().describe('Height in pixels.'),
        isDefault: z.boolean().describe('Whether it is the one that comes with Confluence.'),
      })
      .nullable()
      .describe('Their picture.'),
    _expandable: z.record(z.string(), z.string()).nullable().describe('What more the API could tell.'),
    _links: z
      .object({ base: z.string().nullable().describe('Address that relative links start with.') })
      .describe('Links of the answer.'),
  }),
  annotations: {
    phrases: [
      'get the anonymous user',
      'show the anonymous user',
      'show the profile of the anonymous user',
      'tell me about the anonymous user',
      'what is the anonymous user called',
      'how do anonymous visitors show up',
      'how are visitors without an account called',
      'which name do anonymous visitors have',
      'what name is shown for anonymous users',
      'how are anonymous users shown',
      'look up the anonymous user',
      'how is somebody without an account shown',
      'how is somebody shown who visits without an account',
      'how are anonymous visitors shown',
      'who is the anonymous user',
      'what name does Confluence show for users who are not logged in',
      'under which name do visitors without an account appear',
      'what name is shown for users who are not logged in',
      'what name does somebody have who is not logged in',
      'how are people shown who are not logged in',
      'how are users called who are not logged in',
      'what are users without an account called',
      'how is a visitor without an account shown',
      'what are visitors without an account called',
      'how is a visitor shown who has no account',
      'under which name does somebody appear who is not logged in',
    ],
    fields: {},
    report: 'Visitors without an account show up as “{displayName}”.',
  },

  async run(_input, { http }) {
    const refused =
      'Confluence does not tell of its anonymous user here: the site lets in nobody without an account, or hides it from this one. An administrator can allow anonymous access under Global permissions.';
    const response = await reworded(http.get('/wiki/rest/api/user/anonymous'), 'not_permitted', refused);
    const user = readAnswer(anonymousShape, response);
    return {
      type: user.type,
      displayName: user.displayName,
      profilePicture: user.profilePicture ?? null,
      _expandable: user._expandable ?? null,
      _links: { base: user._links?.base ?? null },
    };
  },
});
