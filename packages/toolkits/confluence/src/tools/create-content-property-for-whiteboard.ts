import { defineTool } from '@tributary/toolkit';
import { z } from 'zod';
import { jsonValue } from '../fields/json-value.ts';
import { ofSpace, whiteboardId, whiteboardLookUpScopes } from '../fields/references.ts';
import { whiteboards } from '../properties/owners.ts';
import { propertyCreation } from '../properties/property-creation.ts';
import { newKey, ownerHints, propertyHints } from '../properties/property-fields.ts';
import { creationPhrases } from '../properties/property-phrases.ts';

const inputShape = z.strictObject({
  whiteboard_id: whiteboardId,
  key: newKey,
  value: jsonValue,
  space: ofSpace,
});

export const createContentPropertyForWhiteboard = defineTool({
  slug: 'CONFLUENCE_CREATE_CONTENT_PROPERTY_FOR_WHITEBOARD',
  name: 'Create whiteboard property',
  summary: 'Attaches content of your own to a whiteboard, JSON under a key, and returns the property made.',
  scopes: ['write:whiteboard:confluence', ...whiteboardLookUpScopes],
  input: inputShape,
  annotations: {
    phrases: creationPhrases('whiteboard', 'whiteboard_id'),
    fields: {
      whiteboard_id: ownerHints('whiteboard'),
      key: propertyHints.newKey,
      value: propertyHints.value,
      space: propertyHints.space,
    },
    report: 'Created the property “{key}” of the whiteboard “{title}”. Open it at {url}',
  },
  ...propertyCreation({
    owners: whiteboards,
    read: (input: z.output<typeof inputShape>) => ({
      owner: { id: input.whiteboard_id, space: input.space },
      key: input.key,
      value: input.value,
    }),
    undo: {
      tool: 'CONFLUENCE_DELETE_CONTENT_PROPERTY_FOR_WHITEBOARD_BY_ID',
      arguments: (whiteboardId, propertyId) => ({ whiteboardId, propertyId }),
    },
  }),
});
