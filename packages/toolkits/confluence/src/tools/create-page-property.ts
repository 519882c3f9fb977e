import { defineTool } from '@tributary/toolkit';
import { z } from 'zod';
import { jsonValue } from '../fields/json-value.ts';
import { contentLookUpScopes, ofSpace, pageId } from '../fields/references.ts';
import { pages } from '../properties/owners.ts';
import { propertyCreation } from '../properties/property-creation.ts';
import { newKey, ownerHints, propertyHints } from '../properties/property-fields.ts';
import { creationPhrases } from '../properties/property-phrases.ts';

const inputShape = z.strictObject({
  page_id: pageId,
  key: newKey,
  value: jsonValue,
  space: ofSpace,
});

export const createPageProperty = defineTool({
  slug: 'CONFLUENCE_CREATE_PAGE_PROPERTY',
  name: 'Create page property',
  summary:
    'Keeps JSON data with a page as a property under a new key, unseen by readers, and returns its id and version.',
  scopes: ['write:page:confluence', ...contentLookUpScopes],
  input: inputShape,
  annotations: {
    phrases: creationPhrases('page', 'page_id'),
    fields: {
      page_id: ownerHints('page'),
      key: propertyHints.newKey,
      value: propertyHints.value,
      space: propertyHints.space,
    },
    report: 'Created the property “{key}” of the page “{title}”. Open it at {url}',
  },
  ...propertyCreation({
    owners: pages,
    read: (input: z.output<typeof inputShape>) => ({
      owner: { id: input.page_id, space: input.space },
      key: input.key,
      value: input.value,
    }),
    undo: {
      tool: 'CONFLUENCE_DELETE_CONTENT_PROPERTY_FOR_PAGE_BY_ID',
      arguments: (pageId, propertyId) => ({ pageId, propertyId }),
    },
  }),
});
