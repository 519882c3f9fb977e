import { defineTool } from '@tributary/toolkit';
import { z } from 'zod';
import { compactSpace } from '../compact/compact-space.ts';
import { spaceLookUpScopes } from '../fields/references.ts';
import { spaceDescription } from '../fields/space-description.ts';
import { spaceOutput } from '../fields/space-output.ts';
import { planNewSpace, settleNewSpace, undoNewSpace } from '../spaces/new-space.ts';

export const createPrivateSpace = defineTool({
  slug: 'CONFLUENCE_CREATE_PRIVATE_SPACE',
  name: 'Create private space',
  summary: 'Creates a space that only its creator can see, and returns its id, key, name and link.',
  hints: { readOnly: false, destructive: false, idempotent: false },
  scopes: ['write:confluence-space', ...spaceLookUpScopes],
  input: z.strictObject({
    name: z.string().trim().min(1).max(200).describe('Name of the space.'),
    key: z
      .string()
      .regex(/^[A-Za-z0-9]{1,245}$/, 'A key holds letters and digits only.')
      .nullish()
      .describe('Key of letters and digits, which no other space has. Left out: made from the name.'),
    description: spaceDescription,
  }),
  output: z.object(spaceOutput),
  compact: compactSpace,
  annotations: {
    phrases: [
      'create a private space for {name}',
      'create a private space',
      'make a private space',
      'create a private space called {name}',
      'create a private space named {name}',
      'create a private {name} space',
      'create a private space {key} with the name {name}',
      'create a new private space {name}',
      'make a private space for {name}',
      'make a private space called {name}',
      'set up a private space for {name}',
      'start a private space for {name}',
      'add a private space called {name}',
      'open a private space for {name}',
      'create a space only I can see called {name}',
      'I need a private space for {name}',
      'create a personal area for {name}',
      'create a personal space for {name}',
      'create a space just for me called {name}',
      'create a space for myself called {name}',
      'create a space that nobody else can see called {name}',
      'create a private space {name} with the key {key}',
      'create a private space called {name} with key {key}',
    ],
    fields: {
      name: {
        role: 'title',
        phrases: ['called {}', 'named {}', 'titled {}', 'for {}', 'with the name {}'],
        question: 'what the space should be called',
      },
      key: { role: 'choice', phrases: ['with the key {}', 'with key {}', 'key {}'] },
      description: {
        role: 'text',
        phrases: ['with the description {}', 'described as {}', 'description: {}'],
        question: 'what it is for',
      },
    },
    report: 'Created the private space “{name}” with the key {key}. Open it at {url}',
  },

  plan: (input, context) => planNewSpace({ ...input, kind: 'private' }, context),
  undo: undoNewSpace,
  settle: settleNewSpace,
});
