import { defineTool } from '@tributary/toolkit';
import { z } from 'zod';
import { technical } from '../fields/field-hints.ts';
import { blogpostId } from '../fields/references.ts';
import { compactWhole, readWhole, wholeInput, wholeOutput, wholeScopes } from '../reading/whole-content.ts';

export const getBlogpostById = defineTool({
  slug: 'CONFLUENCE_GET_BLOGPOST_BY_ID',
  name: 'Get blog post',
  summary: 'Opens one blogpost to read it; returns what it says, who wrote it and when, and its link.',
  hints: { readOnly: true, destructive: false, idempotent: true },
  scopes: [...wholeScopes],
  input: z.strictObject({ id: blogpostId, ...wholeInput }),
  output: z.object(wholeOutput),
  compact: compactWhole,
  annotations: {
    phrases: [
      'show the {id} blog post',
      'show me the blog post {id}',
      'read the {id} blog post',
      'read the blog post {id}',
      'open the {id} blog post',
      'open the blog post {id}',
      'get the blog post {id}',
      'what does the {id} blog post say',
      'what does the blog post {id} say',
      'who wrote the {id} blog post',
      'show the content of the blog post {id}',
      'who wrote the blog post {id}',
      'who is the author of the blog post {id}',
      'when was {id} published',
      'when was the blog post {id} published',
      'what is the blog post {id} about',
      'print the blog post {id}',
      'show the text of the blog post {id}',
    ],
    fields: {
      id: {
        role: 'reference',
        names: 'blogpost',
        phrases: ['the {} blog post', 'the blog post {}', 'blog post {}', 'called {}', 'titled {}'],
        question: 'which blog post to read',
      },
      space: {
        role: 'reference',
        names: 'space',
        phrases: ['in the {} space', 'from the {} space', 'in {} space', 'in {}', 'from {}'],
      },
      draft: technical,
      version: { role: 'number', phrases: ['version {}'] },
      textFrom: technical,
      bodyFormat: technical,
    },
    report:
      '“{title}” is a blog post in the {spaceName} space. It was written by {author}. It says:\n\n{text}\n\nOpen it at {url}',
  },
  run: (input, context) => readWhole('blogpost', input, context),
});
