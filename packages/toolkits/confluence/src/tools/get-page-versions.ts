import { defineTool } from '@tributary/toolkit';
import { z } from 'zod';
import { compactList } from '../compact/compact-list.ts';
import { inSpace, technical } from '../fields/field-hints.ts';
import { pagingInput, pagingOf, pagingOutput } from '../fields/paging.ts';
import { ofSpace, pageId } from '../fields/references.ts';
import {
  compactVersion,
  describeVersionsOf,
  listVersions,
  versionOutput,
  versionScopes,
  versionsOfOutput,
} from '../reading/content-versions.ts';

const entryOutput = z
  .object({
    id: z.string().describe('Id of the page; a version has none of its own.'),
    ...versionOutput,
  })
  .describe('A version.');

export const getPageVersions = defineTool({
  slug: 'CONFLUENCE_GET_PAGE_VERSIONS',
  name: 'Get versions of a page',
  summary:
    'Tells the history of a page, the newest of its versions first; returns number, author and time of each.',
  hints: { readOnly: true, destructive: false, idempotent: true },
  scopes: [...versionScopes],
  input: z.strictObject({ id: pageId, space: ofSpace, ...pagingInput }),
  output: z.object({
    results: z.array(entryOutput).describe('The versions, the newest first.'),
    ...versionsOfOutput,
    ...pagingOutput,
  }),
  compact: ({ id, title, url, ...list }) => ({ id, title, url, ...compactList(list, compactVersion) }),
  annotations: {
    phrases: [
      'show the versions of the {id} page',
      'show the versions of {id}',
      'list the versions of {id}',
      'show the history of the {id} page',
      'show the history of {id}',
      'who changed the {id} page',
      'who edited {id}',
      'who last changed the {id} page',
      'who last edited {id}',
      'who last changed {id}',
      'who wrote the versions of {id}',
      'when was the {id} page changed',
      'when was {id} last edited',
      'how many versions does {id} have',
      'list the edits of the {id} page',
      'what is the change history of {id}',
      'when was the {id} page last changed',
      'when was the {id} page last updated',
      'when was {id} last changed',
      'show the version history of {id}',
      'who updated the {id} page',
      'who has edited {id}',
      'who was the last to edit {id}',
      'how often was {id} edited',
      'show all versions of {id}',
      'list all versions of {id}',
      'when was {id} last edited and by whom',
      'who has been editing {id}',
      'who edited {id} last',
      'who touched {id} last',
      'who made the last change to the {id} page',
      'when did the {id} page change last',
      'when did somebody last edit {id}',
      'when did someone last change {id}',
      'show the edit history of {id}',
      'how many revisions does {id} have',
      'how often has {id} been edited',
      'show the change log of {id}',
      'what is the version number of {id}',
      'what is the current version of {id}',
      'what is the current version number of {id}',
      'which version is {id} at',
      'which version of {id} is the current one',
      'which version of {id} is the latest',
    ],
    fields: {
      id: {
        role: 'reference',
        names: 'page',
        phrases: ['of the {} page', 'the {} page', 'page {}', 'of {}'],
        question: 'which page it is about',
      },
      space: inSpace,
      limit: { role: 'number', phrases: ['the last {}', 'the first {}'] },
      start: technical,
      cursor: technical,
    },
    report: 'Versions of the page “{title}”. Open it at {url}',
    listing: { field: 'results', noun: 'version', entry: 'Version {number} by {by}, {when}' },
  },

  async run(input, context) {
    const { content, part } = await listVersions('page', input, input, context);
    return {
      results: part.entries.map((version) => ({ id: content.id, ...version })),
      ...describeVersionsOf(content, context),
      ...pagingOf(part, input),
    };
  },
});
