import { defineTool } from '@tributary/toolkit';
import { z } from 'zod';
import { jsonValue } from '../fields/json-value.ts';
import { ofSpace, whiteboardId, whiteboardLookUpScopes } from '../fields/references.ts';
import { whiteboards } from '../properties/owners.ts';
import { existingProperty, ownerHints, propertyHints } from '../properties/property-fields.ts';
import { updatePhrases } from '../properties/property-phrases.ts';
import { propertyUpdate } from '../properties/property-update.ts';

const inputShape = z.strictObject({
  whiteboardId: whiteboardId,
  propertyId: existingProperty,
  value: jsonValue,
  space: ofSpace,
});

export const updateContentPropertyForWhiteboardById = defineTool({
  slug: 'CONFLUENCE_UPDATE_CONTENT_PROPERTY_FOR_WHITEBOARD_BY_ID',
  name: 'Update whiteboard property',
  summary:
    'Overwrites the JSON that a whiteboard keeps under a property, counting its version on, and returns both.',
  scopes: ['write:whiteboard:confluence', ...whiteboardLookUpScopes],
  input: inputShape,
  annotations: {
    phrases: updatePhrases('whiteboard', 'whiteboardId', 'propertyId'),
    fields: {
      whiteboardId: ownerHints('whiteboard'),
      propertyId: propertyHints.existing,
      value: propertyHints.value,
      space: propertyHints.space,
    },
    report: 'Set the property “{key}” of the whiteboard “{title}”. Open it at {url}',
  },
  ...propertyUpdate({
    owners: whiteboards,
    read: (input: z.output<typeof inputShape>) => ({
      owner: { id: input.whiteboardId, space: input.space },
      property: input.propertyId,
      value: input.value,
    }),
    undo: {
      tool: 'CONFLUENCE_UPDATE_CONTENT_PROPERTY_FOR_WHITEBOARD_BY_ID',
      arguments: (whiteboardId, propertyId, value) => ({ whiteboardId, propertyId, value }),
    },
  }),
});
