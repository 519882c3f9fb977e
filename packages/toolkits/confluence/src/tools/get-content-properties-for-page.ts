import { defineTool } from '@tributary/toolkit';
import { z } from 'zod';
import { technical } from '../fields/field-hints.ts';
import { pagingInput } from '../fields/paging.ts';
import { contentLookUpScopes, ofSpace, pageId } from '../fields/references.ts';
import { pages } from '../properties/owners.ts';
import { ownerHints, propertyHints } from '../properties/property-fields.ts';
import { keysField, propertyList } from '../properties/property-list.ts';
import { listPhrases } from '../properties/property-phrases.ts';

const inputShape = z.strictObject({
  page_id: pageId,
  key: keysField,
  space: ofSpace,
  ...pagingInput,
});

export const getContentPropertiesForPage = defineTool({
  slug: 'CONFLUENCE_GET_CONTENT_PROPERTIES_FOR_PAGE',
  name: 'Get properties of a page',
  summary:
    'Lists the properties that apps keep with a page, all or some keys, and returns their values and versions.',
  scopes: [...contentLookUpScopes],
  input: inputShape,
  annotations: {
    phrases: listPhrases('page', 'page_id'),
    fields: {
      page_id: ownerHints('page'),
      key: propertyHints.keys,
      space: propertyHints.space,
      limit: propertyHints.limit,
      start: technical,
      cursor: technical,
    },
    report: 'Properties of the page “{title}”. Open it at {url}',
    listing: { field: 'results', noun: 'property', entry: '{key}: {value}' },
  },
  ...propertyList(pages, (input: z.output<typeof inputShape>) => ({
    owner: { id: input.page_id, space: input.space },
    keys: input.key,
    window: input,
  })),
});
