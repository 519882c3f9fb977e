import { defineTool, path, type RunContext } from '@tributary/toolkit';
import { z } from 'zod';
import { describeLabel, type Label, labelOutput, labelShape } from '../api/label.ts';
import { type ListPart, type ListWindow, readList } from '../api/list.ts';
import { partOfWhole } from '../api/offset-list.ts';
import type { Space } from '../api/space.ts';
import { compactLabel } from '../compact/compact-label.ts';
import { compactList } from '../compact/compact-list.ts';
import { technical } from '../fields/field-hints.ts';
import { labelPrefix } from '../fields/labels.ts';
import { pagingInput, pagingOf, pagingOutput } from '../fields/paging.ts';
import { spaceLookUpScopes, theSpace } from '../fields/references.ts';
import { gatherLabels } from '../labels/space-content-labels.ts';
import { findSpace } from '../resolve/space.ts';

const entryOutput = {
  ...labelOutput,
  owner: z.null().describe('Always null: Confluence does not send it any more.'),
  count: z.int().nullable().describe('How many pages, blog posts and files carry it; null for team and my.'),
};

type Entry = z.output<z.ZodObject<typeof entryOutput>>;

export const getLabelsForSpaceContent = defineTool({
  slug: 'CONFLUENCE_GET_LABELS_FOR_SPACE_CONTENT',
  name: 'Get labels used in a space',
  summary:
    'Gathers what the content inside a space is labelled with, and returns labels by use, the most common first.',
  hints: { readOnly: true, destructive: false, idempotent: true },
  scopes: ['search:confluence', ...spaceLookUpScopes],
  input: z.strictObject({
    id: theSpace,
    prefix: labelPrefix.nullish(),
    ...pagingInput,
  }),
  output: z.object({
    results: z.array(z.object(entryOutput).describe('A label.')).describe('The labels.'),
    complete: z.boolean().describe('False where the space holds more than could be looked at.'),
    spaceKey: z.string().describe('Key of the space.'),
    spaceName: z.string().describe('Name of the space.'),
    ...pagingOutput,
  }),
  compact: ({ spaceKey, spaceName, complete, ...list }) => ({
    space: spaceKey,
    spaceName,
    ...(complete ? {} : { complete }),
    ...compactList(list, (label) => ({ ...compactLabel(label), count: label.count })),
  }),
  annotations: {
    phrases: [
      'which labels are used in the {id} space',
      'which labels are used on the content of the {id} space',
      'what labels are used in {id}',
      'show the labels used in the {id} space',
      'list the labels used in {id}',
      'list the labels on the content of the {id} space',
      'what are the pages in {id} labelled with',
      'which labels do the pages in {id} have',
      'which labels are used on the pages of the {id} space',
      'which labels are on the pages in {id}',
      'list the labels on the pages of the {id} space',
      'what are the most used labels in the {id} space',
      'most common labels in {id}',
      'which tags are used in the {id} space',
      'show the tags used in {id}',
      'which labels are in use in {id}',
      'list the labels in use in the {id} space',
      'which labels do people use in {id}',
      'which labels have people put on the content of {id}',
    ],
    fields: {
      id: {
        role: 'reference',
        names: 'space',
        phrases: ['in the {} space', 'of the {} space', 'in {} space', 'in space {}', 'in {}', 'of {}'],
        question: 'which space it is about',
      },
      prefix: { role: 'choice', phrases: ['{} labels'] },
      limit: { role: 'number', phrases: ['first {}', 'top {}'] },
      start: technical,
      cursor: technical,
    },
    report: 'Labels used in the {spaceName} space.',
    listing: { field: 'results', noun: 'label', entry: '{name}' },
  },

  async run(input, context) {
    const space = await findSpace(input.id, context);
    const { complete, ...part } = await (input.prefix === 'team' || input.prefix === 'my'
      ? listed(space, input.prefix, input, context)
      : counted(space, input.prefix, input, context));
    return {
      results: [...part.entries],
      complete,
      spaceKey: space.key,
      spaceName: space.name,
      ...pagingOf(part, input),
    };
  },
});

type Part = ListPart<Entry> & { readonly complete: boolean };

async function listed(space: Space, prefix: string, window: ListWindow, context: RunContext): Promise<Part> {
  const list = {
    path: path`/wiki/api/v2/spaces/${space.id}/content/labels`,
    query: { prefix },
    entry: labelShape,
  };
  const part = await readList(context.http, list, window);
  return { ...part, entries: part.entries.map((label) => describeUse(label, null)), complete: true };
}

async function counted(
  space: Space,
  prefix: string | null | undefined,
  window: ListWindow,
  context: RunContext,
): Promise<Part> {
  const { labels, complete } = await gatherLabels(space, context);
  const wanted = prefix ? labels.filter((label) => label.prefix === prefix) : labels;
  const part = partOfWhole(wanted, window);
  return { ...part, entries: part.entries.map((label) => describeUse(label, label.count)), complete };
}

function describeUse(label: Label, count: number | null): Entry {
  return { ...describeLabel(label), owner: null, count };
}
