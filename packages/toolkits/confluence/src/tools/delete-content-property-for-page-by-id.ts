import { defineTool } from '@tributary/toolkit';
import { z } from 'zod';
import { contentLookUpScopes, ofSpace, pageId } from '../fields/references.ts';
import { pages } from '../properties/owners.ts';
import { propertyDeletion } from '../properties/property-deletion.ts';
import { existingProperty, ownerHints, propertyHints } from '../properties/property-fields.ts';
import { deletionPhrases } from '../properties/property-phrases.ts';

const inputShape = z.strictObject({
  pageId: pageId,
  propertyId: existingProperty,
  space: ofSpace,
});

export const deleteContentPropertyForPageById = defineTool({
  slug: 'CONFLUENCE_DELETE_CONTENT_PROPERTY_FOR_PAGE_BY_ID',
  name: 'Delete page property',
  summary:
    'Removes one property from a page and returns the value that it had, with which it can be made again.',
  scopes: ['write:page:confluence', ...contentLookUpScopes],
  input: inputShape,
  annotations: {
    phrases: deletionPhrases('page', 'pageId', 'propertyId'),
    fields: {
      pageId: ownerHints('page'),
      propertyId: propertyHints.existing,
      space: propertyHints.space,
    },
    report: 'Deleted the property “{key}” of the page “{title}”. Open it at {url}',
  },
  ...propertyDeletion({
    owners: pages,
    read: (input: z.output<typeof inputShape>) => ({
      owner: { id: input.pageId, space: input.space },
      property: input.propertyId,
    }),
    undo: {
      tool: 'CONFLUENCE_CREATE_PAGE_PROPERTY',
      arguments: (page_id, key, value) => ({ page_id, key, value }),
    },
  }),
});
