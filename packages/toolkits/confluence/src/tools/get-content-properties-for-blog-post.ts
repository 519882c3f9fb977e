import { defineTool } from '@tributary/toolkit';
import { z } from 'zod';
import { technical } from '../fields/field-hints.ts';
import { pagingInput } from '../fields/paging.ts';
import { blogpostId, contentLookUpScopes, ofSpace } from '../fields/references.ts';
import { blogposts } from '../properties/owners.ts';
import { ownerHints, propertyHints } from '../properties/property-fields.ts';
import { keysField, propertyList } from '../properties/property-list.ts';
import { listPhrases } from '../properties/property-phrases.ts';

const inputShape = z.strictObject({
  blogpost_id: blogpostId,
  key: keysField,
  space: ofSpace,
  ...pagingInput,
});

export const getContentPropertiesForBlogPost = defineTool({
  slug: 'CONFLUENCE_GET_CONTENT_PROPERTIES_FOR_BLOG_POST',
  name: 'Get properties of a blog post',
  summary:
    'Reads the JSON data stored beside a blog post as content properties, and returns each with its key.',
  scopes: [...contentLookUpScopes],
  input: inputShape,
  annotations: {
    phrases: listPhrases('blog post', 'blogpost_id'),
    fields: {
      blogpost_id: ownerHints('blog post'),
      key: propertyHints.keys,
      space: propertyHints.space,
      limit: propertyHints.limit,
      start: technical,
      cursor: technical,
    },
    report: 'Properties of the blog post “{title}”. Open it at {url}',
    listing: { field: 'results', noun: 'property', entry: '{key}: {value}' },
  },
  ...propertyList(blogposts, (input: z.output<typeof inputShape>) => ({
    owner: { id: input.blogpost_id, space: input.space },
    keys: input.key,
    window: input,
  })),
});
