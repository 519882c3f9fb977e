import { defineTool } from '@tributary/toolkit';
import { z } from 'zod';
import { jsonValue } from '../fields/json-value.ts';
import { spaceLookUpScopes, theSpace } from '../fields/references.ts';
import { spaces } from '../properties/owners.ts';
import { existingProperty, ownerHints, propertyHints } from '../properties/property-fields.ts';
import { updatePhrases } from '../properties/property-phrases.ts';
import { propertyUpdate } from '../properties/property-update.ts';

const inputShape = z.strictObject({
  spaceKey: theSpace,
  propertyKey: existingProperty,
  value: jsonValue,
});

export const updateSpaceProperty = defineTool({
  slug: 'CONFLUENCE_UPDATE_SPACE_PROPERTY',
  name: 'Update space property',
  summary:
    'Sets an existing property of a space to another value, for administrators, and returns the result.',
  scopes: ['write:space:confluence', ...spaceLookUpScopes],
  input: inputShape,
  annotations: {
    phrases: updatePhrases('space', 'spaceKey', 'propertyKey'),
    fields: {
      spaceKey: ownerHints('space'),
      propertyKey: propertyHints.existing,
      value: propertyHints.value,
    },
    report: 'Set the property “{key}” of the space “{title}”. Open it at {url}',
  },
  ...propertyUpdate({
    owners: spaces,
    read: (input: z.output<typeof inputShape>) => ({
      owner: { id: input.spaceKey },
      property: input.propertyKey,
      value: input.value,
    }),
    undo: {
      tool: 'CONFLUENCE_UPDATE_SPACE_PROPERTY',
      arguments: (spaceKey, propertyKey, value) => ({ spaceKey, propertyKey, value }),
    },
  }),
});
