import { defineTool } from '@tributary/toolkit';
import { z } from 'zod';
import { compactSpace } from '../compact/compact-space.ts';
import { technical } from '../fields/field-hints.ts';
import { spaceLookUpScopes } from '../fields/references.ts';
import { spaceDescription } from '../fields/space-description.ts';
import { spaceOutput } from '../fields/space-output.ts';
import { planNewSpace, settleNewSpace, undoNewSpace } from '../spaces/new-space.ts';

export const createSpace = defineTool({
  slug: 'CONFLUENCE_CREATE_SPACE',
  name: 'Create space',
  summary:
    'Creates a space that everybody of the site may use, with a home page; returns id, key and link of it.',
  hints: { readOnly: false, destructive: false, idempotent: false },
  scopes: ['write:confluence-space', ...spaceLookUpScopes],
  input: z.strictObject({
    name: z.string().trim().min(1).max(200).describe('Name of the space.'),
    key: z
      .string()
      .regex(/^~?[A-Za-z0-9]{1,245}$/, 'A key holds letters and digits only.')
      .nullish()
      .describe('Key of letters and digits, which no other space has. Left out: made from the name.'),
    description: spaceDescription,
    type: z
      .enum(['global', 'personal'])
      .nullish()
      .describe('personal: the space of your own profile. Left out: global.'),
    metadata: z.looseObject({}).nullish().describe('Taken from older programs, without effect, e.g. {}.'),
  }),
  output: z.object(spaceOutput),
  compact: compactSpace,
  annotations: {
    phrases: [
      'create a space called {name}',
      'create a space named {name}',
      'create a new space called {name}',
      'create a new space for {name}',
      'create a space for {name}',
      'make a space called {name}',
      'make a new space for {name}',
      'set up a space for {name}',
      'start a new space for {name}',
      'add a space called {name}',
      'open a new space called {name}',
      'we need a space for {name}',
      'create a public space called {name}',
      'create a team space for {name}',
      'create a space called {name} with the key {key}',
      'create a space {name} with key {key}',
      'set up a new space {name}',
      'create a space {key} with the name {name}',
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
      type: technical,
      metadata: technical,
    },
    report: 'Created the space “{name}” with the key {key}. Open it at {url}',
  },

  plan: ({ type, ...input }, context) =>
    planNewSpace({ ...input, kind: type === 'personal' ? 'personal' : 'open' }, context),
  undo: undoNewSpace,
  settle: settleNewSpace,
});
