import { defineTool } from '@tributary/toolkit';
import { z } from 'zod';
import { jsonValue } from '../fields/json-value.ts';
import { blogpostId, contentLookUpScopes, ofSpace } from '../fields/references.ts';
import { blogposts } from '../properties/owners.ts';
import { propertyCreation } from '../properties/property-creation.ts';
import { newKey, ownerHints, propertyHints } from '../properties/property-fields.ts';
import { creationPhrases } from '../properties/property-phrases.ts';

const inputShape = z.strictObject({
  id: blogpostId,
  key: newKey,
  value: jsonValue,
  space: ofSpace,
});

export const createBlogpostProperty = defineTool({
  slug: 'CONFLUENCE_CREATE_BLOGPOST_PROPERTY',
  name: 'Create blog post property',
  summary: 'Stores something beside a blogpost’s text: any JSON as its property; returns what was stored.',
  scopes: ['write:page:confluence', ...contentLookUpScopes],
  input: inputShape,
  annotations: {
    phrases: creationPhrases('blog post', 'id'),
    fields: {
      id: ownerHints('blog post'),
      key: propertyHints.newKey,
      value: propertyHints.value,
      space: propertyHints.space,
    },
    report: 'Created the property “{key}” of the blog post “{title}”. Open it at {url}',
  },
  ...propertyCreation({
    owners: blogposts,
    read: (input: z.output<typeof inputShape>) => ({
      owner: { id: input.id, space: input.space },
      key: input.key,
      value: input.value,
    }),
    undo: {
      tool: 'CONFLUENCE_DELETE_BLOGPOST_PROPERTY',
      arguments: (id, propertyKey) => ({ id, propertyKey }),
    },
  }),
});
