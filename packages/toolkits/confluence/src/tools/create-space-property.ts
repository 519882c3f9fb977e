import { defineTool } from '@tributary/toolkit';
import { z } from 'zod';
import { technical } from '../fields/field-hints.ts';
import { jsonValue } from '../fields/json-value.ts';
import { spaceLookUpScopes, theSpace } from '../fields/references.ts';
import { spaces } from '../properties/owners.ts';
import { propertyCreation } from '../properties/property-creation.ts';
import { newKey, ownerHints, propertyHints } from '../properties/property-fields.ts';
import { creationPhrases } from '../properties/property-phrases.ts';

// Composio's schema has it; a property that is made is always at its first version.
const firstVersion = z
  .strictObject({
    number: z.int().min(1).describe('Always 1.'),
    message: z.string().nullish().describe('Not kept.'),
  })
  .nullish()
  .describe('Taken and not used, e.g. {"number": 1}.');

const inputShape = z.strictObject({
  spaceId: theSpace,
  key: newKey,
  value: jsonValue,
  version: firstVersion,
});

export const createSpaceProperty = defineTool({
  slug: 'CONFLUENCE_CREATE_SPACE_PROPERTY',
  name: 'Create space property',
  summary: 'Adds a setting for a whole space, a property that its administrators write, and returns it.',
  scopes: ['write:space:confluence', ...spaceLookUpScopes],
  input: inputShape,
  annotations: {
    phrases: creationPhrases('space', 'spaceId'),
    fields: {
      spaceId: ownerHints('space'),
      key: propertyHints.newKey,
      value: propertyHints.value,
      version: technical,
    },
    report: 'Created the property “{key}” of the space “{title}”. Open it at {url}',
  },
  ...propertyCreation({
    owners: spaces,
    read: (input: z.output<typeof inputShape>) => ({
      owner: { id: input.spaceId },
      key: input.key,
      value: input.value,
    }),
    undo: {
      tool: 'CONFLUENCE_DELETE_SPACE_PROPERTY',
      arguments: (spaceIdOrKey, propertyKey) => ({ spaceIdOrKey, propertyKey }),
    },
  }),
});
