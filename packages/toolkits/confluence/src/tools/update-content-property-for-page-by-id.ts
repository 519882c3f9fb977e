import { defineTool } from '@tributary/toolkit';
import { z } from 'zod';
import { jsonValue } from '../fields/json-value.ts';
import { contentLookUpScopes, ofSpace, pageId } from '../fields/references.ts';
import { pages } from '../properties/owners.ts';
import { existingProperty, ownerHints, propertyHints } from '../properties/property-fields.ts';
import { updatePhrases } from '../properties/property-phrases.ts';
import { propertyUpdate } from '../properties/property-update.ts';

const inputShape = z.strictObject({
  pageId: pageId,
  propertyId: existingProperty,
  value: jsonValue,
  space: ofSpace,
});

export const updateContentPropertyForPageById = defineTool({
  slug: 'CONFLUENCE_UPDATE_CONTENT_PROPERTY_FOR_PAGE_BY_ID',
  name: 'Update page property',
  summary:
    'Replaces the value of a property that a page has, by its key or id; returns the value with its new version.',
  scopes: ['write:page:confluence', ...contentLookUpScopes],
  input: inputShape,
  annotations: {
    phrases: updatePhrases('page', 'pageId', 'propertyId'),
    fields: {
      pageId: ownerHints('page'),
      propertyId: propertyHints.existing,
      value: propertyHints.value,
      space: propertyHints.space,
    },
    report: 'Set the property “{key}” of the page “{title}”. Open it at {url}',
  },
  ...propertyUpdate({
    owners: pages,
    read: (input: z.output<typeof inputShape>) => ({
      owner: { id: input.pageId, space: input.space },
      property: input.propertyId,
      value: input.value,
    }),
    undo: {
      tool: 'CONFLUENCE_UPDATE_CONTENT_PROPERTY_FOR_PAGE_BY_ID',
      arguments: (pageId, propertyId, value) => ({ pageId, propertyId, value }),
    },
  }),
});
