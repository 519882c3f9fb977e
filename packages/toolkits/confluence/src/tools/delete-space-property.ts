import { defineTool } from '@tributary/toolkit';
import { z } from 'zod';
import { spaceLookUpScopes, theSpace } from '../fields/references.ts';
import { spaces } from '../properties/owners.ts';
import { propertyDeletion } from '../properties/property-deletion.ts';
import { existingProperty, ownerHints, propertyHints } from '../properties/property-fields.ts';
import { deletionPhrases } from '../properties/property-phrases.ts';

const inputShape = z.strictObject({
  spaceIdOrKey: theSpace,
  propertyKey: existingProperty,
});

export const deleteSpaceProperty = defineTool({
  slug: 'CONFLUENCE_DELETE_SPACE_PROPERTY',
  name: 'Delete space property',
  summary:
    'Takes a property away from a space, for its administrators alone, and returns the setting that was there.',
  scopes: ['write:space:confluence', ...spaceLookUpScopes],
  input: inputShape,
  annotations: {
    phrases: deletionPhrases('space', 'spaceIdOrKey', 'propertyKey'),
    fields: {
      spaceIdOrKey: ownerHints('space'),
      propertyKey: propertyHints.existing,
    },
    report: 'Deleted the property “{key}” of the space “{title}”. Open it at {url}',
  },
  ...propertyDeletion({
    owners: spaces,
    read: (input: z.output<typeof inputShape>) => ({
      owner: { id: input.spaceIdOrKey },
      property: input.propertyKey,
    }),
    undo: {
      tool: 'CONFLUENCE_CREATE_SPACE_PROPERTY',
      arguments: (spaceId, key, value) => ({ spaceId, key, value }),
    },
  }),
});
