import { defineTool } from '@tributary/toolkit';
import { z } from 'zod';
import { blogpostId, contentLookUpScopes, ofSpace } from '../fields/references.ts';
import { blogposts } from '../properties/owners.ts';
import { propertyDeletion } from '../properties/property-deletion.ts';
import { existingProperty, ownerHints, propertyHints } from '../properties/property-fields.ts';
import { deletionPhrases } from '../properties/property-phrases.ts';

const inputShape = z.strictObject({
  id: blogpostId,
  propertyKey: existingProperty,
  space: ofSpace,
});

export const deleteBlogpostProperty = defineTool({
  slug: 'CONFLUENCE_DELETE_BLOGPOST_PROPERTY',
  name: 'Delete blog post property',
  summary: 'Deletes data stored with a blogpost under a property key, and returns what is gone.',
  scopes: ['write:page:confluence', ...contentLookUpScopes],
  input: inputShape,
  annotations: {
    phrases: deletionPhrases('blog post', 'id', 'propertyKey'),
    fields: {
      id: ownerHints('blog post'),
      propertyKey: propertyHints.existing,
      space: propertyHints.space,
    },
    report: 'Deleted the property “{key}” of the blog post “{title}”. Open it at {url}',
  },
  ...propertyDeletion({
    owners: blogposts,
    read: (input: z.output<typeof inputShape>) => ({
      owner: { id: input.id, space: input.space },
      property: input.propertyKey,
    }),
    undo: {
      tool: 'CONFLUENCE_CREATE_BLOGPOST_PROPERTY',
      arguments: (id, key, value) => ({ id, key, value }),
    },
  }),
});
