import { defineTool, path } from '@tributary/toolkit';
import { z } from 'zod';
import { describeLabel, labelOutput, labelShape } from '../api/label.ts';
import { readOffsetList } from '../api/offset-list.ts';
import { compactLabel } from '../compact/compact-label.ts';
import { compactList } from '../compact/compact-list.ts';
import { technical } from '../fields/field-hints.ts';
import { pagingInput, pagingOf, pagingOutput } from '../fields/paging.ts';
import { spaceLookUpScopes, theSpace } from '../fields/references.ts';
import { findSpace } from '../resolve/space.ts';

const entryOutput = {
  ...labelOutput,
  label: z.string().describe('The same as name.'),
  owner: z.null().describe('Always null: Confluence does not send it any more.'),
};

export const getLabelsForSpace = defineTool({
  slug: 'CONFLUENCE_GET_LABELS_FOR_SPACE',
  name: 'Get labels of a space',
  summary:
    'Tells how a space itself is labelled, its categories, and returns those labels with id and prefix.',
  hints: { readOnly: true, destructive: false, idempotent: true },
  scopes: ['read:confluence-space.summary', ...spaceLookUpScopes],
  input: z.strictObject({ id: theSpace, ...pagingInput }),
  output: z.object({
    results: z.array(z.object(entryOutput).describe('A label.')).describe('The labels.'),
    spaceKey: z.string().describe('Key of the space.'),
    spaceName: z.string().describe('Name of the space.'),
    ...pagingOutput,
  }),
  compact: ({ spaceKey, spaceName, ...list }) => ({
    space: spaceKey,
    spaceName,
    ...compactList(list, compactLabel),
  }),
  annotations: {
    phrases: [
      'show the labels of the {id} space',
      'list the labels of the {id} space',
      'what labels does the {id} space have',
      'which labels does the {id} space have',
      'which labels are on the {id} space itself',
      'which labels does the {id} space itself have',
      'show the labels of the {id} space itself',
      'how is the {id} space labelled',
      'is the {id} space labelled',
      'is the {id} space itself labelled with anything',
      'does the {id} space itself have labels',
      'what tags does the {id} space have',
      'show the categories of the {id} space',
      'which categories does the {id} space have',
      'which categories is the {id} space in',
    ],
    fields: {
      id: {
        role: 'reference',
        names: 'space',
        phrases: ['of the {} space', 'the {} space', 'on the {} space', 'of space {}', 'of {}', 'on {}'],
        question: 'which space it is about',
      },
      limit: { role: 'number', phrases: ['first {}'] },
      start: technical,
      cursor: technical,
    },
    report: 'Labels of the {spaceName} space itself.',
    listing: { field: 'results', noun: 'label', entry: '{name}' },
  },

  async run(input, context) {
    const space = await findSpace(input.id, context);
    // v2 has this list too, without the labels that are for everybody.
    const list = { path: path`/wiki/rest/api/space/${space.key}/label`, query: {}, entry: labelShape };
    const part = await readOffsetList(context.http, list, input);
    return {
      results: part.entries.map((label) => ({ ...describeLabel(label), label: label.name, owner: null })),
      spaceKey: space.key,
      spaceName: space.name,
      ...pagingOf(part, input),
    };
  },
});
