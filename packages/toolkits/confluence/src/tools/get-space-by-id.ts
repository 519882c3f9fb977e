import { defineTool } from '@tributary/toolkit';
import { z } from 'zod';
import { compactSpace } from '../compact/compact-space.ts';
import { spaceLookUpScopes } from '../fields/references.ts';
import { spaceOutput } from '../fields/space-output.ts';
import { readOneSpace } from '../spaces/one-space.ts';

export const getSpaceById = defineTool({
  slug: 'CONFLUENCE_GET_SPACE_BY_ID',
  name: 'Get space by id',
  summary: 'Gets one space by its id, key or name, and returns its description, type, home page and link.',
  hints: { readOnly: true, destructive: false, idempotent: true },
  scopes: [...spaceLookUpScopes],
  input: z.strictObject({
    id: z.string().min(1).describe('The space: its id, key, name or address (URL).'),
  }),
  output: z.object(spaceOutput),
  compact: (space) => ({ ...compactSpace(space), type: space.type, homepageId: space.homepageId }),
  annotations: {
    phrases: [
      'tell me about the {id} space',
      'what is the {id} space for',
      'what is the {id} space about',
      'describe the {id} space',
      'look up the {id} space',
      'look up the space with the id {id}',
      'which space has the id {id}',
      'which space has the key {id}',
      'what is the space {id} called',
      'show the details of the {id} space',
      'show details of the space {id}',
      'get the description of the {id} space',
      'get information about the {id} space',
      'what is the key of the {id} space',
      'where is the {id} space',
      'open the {id} space',
      'what is the id of the {id} space',
      'what is the name of the {id} space',
      'get the details of the {id} space',
      'get space details for {id}',
      'what kind of space is {id}',
      'what type of space is {id}',
      'is {id} a personal space',
      'is {id} a global space',
      'show me information on the {id} space',
      'show me something about the {id} space',
      'what is the home page of the {id} space',
      'what is {id} for',
    ],
    fields: {
      id: {
        role: 'reference',
        names: 'space',
        phrases: ['the {} space', 'the space {}', 'space {}'],
        question: 'which space it is about',
      },
    },
    report: 'The space “{name}” has the key {key}. It is a {type} space. {description} Open it at {url}',
  },

  run: ({ id }, context) => readOneSpace(id, context),
});
