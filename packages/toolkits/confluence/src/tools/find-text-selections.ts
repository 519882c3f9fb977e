import { defineTool } from '@tributary/toolkit';
import { z } from 'zod';
import { partOfWhole } from '../api/offset-list.ts';
import { browserUrl } from '../client.ts';
import { compactList } from '../compact/compact-list.ts';
import { technical } from '../fields/field-hints.ts';
import { pagingInput, pagingOf, pagingOutput } from '../fields/paging.ts';
import { contentId, contentLookUpScopes, ofSpace } from '../fields/references.ts';
import { findContent } from '../resolve/content.ts';
import { findSelections } from '../selections/find-selections.ts';

// Enough to tell places apart by.
const contextLength = 80;

export const findTextSelections = defineTool({
  slug: 'CONFLUENCE_FIND_TEXT_SELECTIONS',
  name: 'Find text selections',
  summary:
    'Finds where the text of a page or blog post has some words, and returns each place with its number, as inline comments need it.',
  hints: { readOnly: true, destructive: false, idempotent: true },
  scopes: [...contentLookUpScopes],
  input: z.strictObject({
    id: contentId,
    text: z.string().trim().min(1).max(1000).describe('The words, as they stand in one paragraph.'),
    space: ofSpace,
    ...pagingInput,
  }),
  output: z.object({
    results: z
      .array(
        z
          .object({
            textSelection: z.string().describe('The words as they stand there.'),
            textSelectionMatchIndex: z.int().describe('Which of the places that read so, from 0.'),
            textSelectionMatchCount: z.int().describe('How many places read so.'),
            before: z.string().describe('What stands before them in the paragraph.'),
            after: z.string().describe('What stands after them.'),
          })
          .describe('A place.'),
      )
      .describe('The places, in the order of the text.'),
    id: z.string().describe('Id of the page or blog post.'),
    title: z.string().describe('Title of the page or blog post.'),
    url: z.string().describe('Address that opens the page or blog post in a browser.'),
    totalSize: z.int().describe('How many places there are.'),
    ...pagingOutput,
  }),
  compact: ({ id, title, url, ...list }) => ({ id, title, url, ...compactList(list, (place) => place) }),
  annotations: {
    phrases: [
      'find the words {text} on the {id} page',
      'find the text {text} in {id}',
      'find {text} in the text of {id}',
      'where does the {id} page say {text}',
      'where does {id} mention {text}',
      'where is {text} in the text of {id}',
      'does the {id} page say {text}',
      'how often does the {id} page say {text}',
      'how often does {id} mention {text}',
      'how often does the text of {id} have the word {text}',
      'how often is the word {text} in the {id} page',
      'locate the words {text} in the {id} page',
      'how many times does the {id} page mention {text}',
      'how many times does {id} say {text}',
      'where in {id} does it say {text}',
      'where in the {id} page does it say {text}',
      'does {id} mention {text}',
    ],
    fields: {
      id: {
        role: 'reference',
        names: 'page',
        phrases: ['on the {} page', 'in the {} page', 'in the text of {}', 'the {} page'],
        question: 'which page to look in',
      },
      text: {
        role: 'text',
        phrases: ['the words {}', 'the text {}', 'the phrase {}'],
        question: 'which words to look for',
      },
      space: { role: 'reference', names: 'space', phrases: ['in the {} space', 'in {} space'] },
      limit: { role: 'number', phrases: ['first {}'] },
      start: technical,
      cursor: technical,
    },
    report: '“{title}” has these words {totalSize} times. Open it at {url}',
    listing: { field: 'results', noun: 'place', entry: '{before}{textSelection}{after}' },
  },

  async run({ id, text, space, limit, start, cursor }, context) {
    const types = ['page', 'blogpost'] as const;
    const content = await findContent({ id, space, types, body: true }, context);
    const places = findSelections(content.body?.storage?.value ?? '', text);
    // The whole text comes in one answer, so a cursor is only where to go on in it.
    const part = partOfWhole(places, { limit, start, cursor });
    return {
      results: part.entries.map((place) => ({
        textSelection: place.text,
        textSelectionMatchIndex: place.index,
        textSelectionMatchCount: place.count,
        before: place.before.slice(-contextLength),
        after: place.after.slice(0, contextLength),
      })),
      id: content.id,
      title: content.title ?? '',
      url: browserUrl(content._links, context),
      totalSize: places.length,
      ...pagingOf({ ...part, base: content._links?.base ?? null }, { limit, start }),
    };
  },
});
