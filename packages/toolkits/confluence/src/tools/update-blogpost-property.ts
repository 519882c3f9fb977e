import { defineTool } from '@tributary/toolkit';
import { z } from 'zod';
import { jsonValue } from '../fields/json-value.ts';
import { blogpostId, contentLookUpScopes, ofSpace } from '../fields/references.ts';
import { blogposts } from '../properties/owners.ts';
import { existingProperty, ownerHints, propertyHints } from '../properties/property-fields.ts';
import { updatePhrases } from '../properties/property-phrases.ts';
import { propertyUpdate } from '../properties/property-update.ts';

const inputShape = z.strictObject({
  id: blogpostId,
  propertyKey: existingProperty,
  value: jsonValue,
  space: ofSpace,
});

export const updateBlogpostProperty = defineTool({
  slug: 'CONFLUENCE_UPDATE_BLOGPOST_PROPERTY',
  name: 'Update blog post property',
  summary:
    'Changes what is stored with a blogpost under an existing key, and returns that property as it is now.',
  scopes: ['write:page:confluence', ...contentLookUpScopes],
  input: inputShape,
  annotations: {
    phrases: updatePhrases('blog post', 'id', 'propertyKey'),
    fields: {
      id: ownerHints('blog post'),
      propertyKey: propertyHints.existing,
      value: propertyHints.value,
      space: propertyHints.space,
    },
    report: 'Set the property “{key}” of the blog post “{title}”. Open it at {url}',
  },
  ...propertyUpdate({
    owners: blogposts,
    read: (input: z.output<typeof inputShape>) => ({
      owner: { id: input.id, space: input.space },
      property: input.propertyKey,
      value: input.value,
    }),
    undo: {
      tool: 'CONFLUENCE_UPDATE_BLOGPOST_PROPERTY',
      arguments: (id, propertyKey, value) => ({ id, propertyKey, value }),
    },
  }),
});
