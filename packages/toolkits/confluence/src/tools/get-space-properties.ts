import { defineTool } from '@tributary/toolkit';
import { z } from 'zod';
import { technical } from '../fields/field-hints.ts';
import { pagingInput } from '../fields/paging.ts';
import { spaceLookUpScopes, theSpace } from '../fields/references.ts';
import { spaces } from '../properties/owners.ts';
import { ownerHints, propertyHints } from '../properties/property-fields.ts';
import { keysField, propertyList } from '../properties/property-list.ts';
import { listPhrases } from '../properties/property-phrases.ts';

const inputShape = z.strictObject({
  id: theSpace,
  key: keysField,
  ...pagingInput,
});

export const getSpaceProperties = defineTool({
  slug: 'CONFLUENCE_GET_SPACE_PROPERTIES',
  name: 'Get properties of a space',
  summary:
    'Shows the properties of a space itself, not of its pages, and returns key, value and version of each.',
  scopes: [...spaceLookUpScopes],
  input: inputShape,
  annotations: {
    phrases: listPhrases('space', 'id'),
    fields: {
      id: ownerHints('space'),
      key: propertyHints.keys,
      limit: propertyHints.limit,
      start: technical,
      cursor: technical,
    },
    report: 'Properties of the space “{title}”. Open it at {url}',
    listing: { field: 'results', noun: 'property', entry: '{key}: {value}' },
  },
  ...propertyList(spaces, (input: z.output<typeof inputShape>) => ({
    owner: { id: input.id },
    keys: input.key,
    window: input,
  })),
});
