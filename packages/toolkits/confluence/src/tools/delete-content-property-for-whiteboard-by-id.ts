import { defineTool } from '@tributary/toolkit';
import { z } from 'zod';
import { ofSpace, whiteboardId, whiteboardLookUpScopes } from '../fields/references.ts';
import { whiteboards } from '../properties/owners.ts';
import { propertyDeletion } from '../properties/property-deletion.ts';
import { existingProperty, ownerHints, propertyHints } from '../properties/property-fields.ts';
import { deletionPhrases } from '../properties/property-phrases.ts';

const inputShape = z.strictObject({
  whiteboardId: whiteboardId,
  propertyId: existingProperty,
  space: ofSpace,
});

export const deleteContentPropertyForWhiteboardById = defineTool({
  slug: 'CONFLUENCE_DELETE_CONTENT_PROPERTY_FOR_WHITEBOARD_BY_ID',
  name: 'Delete whiteboard property',
  summary: 'Takes a content property off a whiteboard; returns its key and last JSON.',
  scopes: ['write:whiteboard:confluence', ...whiteboardLookUpScopes],
  input: inputShape,
  annotations: {
    phrases: deletionPhrases('whiteboard', 'whiteboardId', 'propertyId'),
    fields: {
      whiteboardId: ownerHints('whiteboard'),
      propertyId: propertyHints.existing,
      space: propertyHints.space,
    },
    report: 'Deleted the property “{key}” of the whiteboard “{title}”. Open it at {url}',
  },
  ...propertyDeletion({
    owners: whiteboards,
    read: (input: z.output<typeof inputShape>) => ({
      owner: { id: input.whiteboardId, space: input.space },
      property: input.propertyId,
    }),
    undo: {
      tool: 'CONFLUENCE_CREATE_CONTENT_PROPERTY_FOR_WHITEBOARD',
      arguments: (whiteboard_id, key, value) => ({ whiteboard_id, key, value }),
    },
  }),
});
