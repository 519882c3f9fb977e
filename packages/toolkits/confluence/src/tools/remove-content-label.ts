import { defineTool, path, ToolError } from '@tributary/toolkit';
import { z } from 'zod';
import { readContent } from '../api/content.ts';
import { describeLabel, labelOutput, readLabels } from '../api/label.ts';
import { labelsChange } from '../changes/content-changes.ts';
import { orNull } from '../client.ts';
import { compactContent } from '../compact/compact-content.ts';
import { contentOutput, describeContent, spaceNamesOf } from '../fields/content-output.ts';
import { inSpace, technical } from '../fields/field-hints.ts';
import { labels, toApiLabels } from '../fields/labels.ts';
import { contentId, contentLookUpScopes, ofSpace } from '../fields/references.ts';
import { findContent } from '../resolve/content.ts';
import { didNotHappen, unclear } from '../settle/settlements.ts';
import { changedBySomeone } from '../undo/later-change.ts';

const beforeShape = z.object({
  id: z.string(),
  type: z.enum(['page', 'blogpost']),
  removed: z.array(z.object({ prefix: z.string(), name: z.string() })),
});

export const removeContentLabel = defineTool({
  slug: 'CONFLUENCE_REMOVE_CONTENT_LABEL',
  name: 'Remove content label',
  summary: 'Takes labels off a page or blog post, and returns the labels that it still has.',
  hints: { readOnly: false, destructive: true, idempotent: true },
  scopes: ['write:confluence-content', ...contentLookUpScopes],
  input: z.strictObject({
    id: contentId,
    labels,
    space: ofSpace,
    type: z
      .enum(['page', 'blogpost'])
      .nullish()
      .describe('Look only among pages, or only among blog posts. Left out: both.'),
  }),
  output: z.object({
    ...contentOutput,
    removed: z.string().describe('The labels that were taken off, separated by commas.'),
    labels: z.array(z.object(labelOutput).describe('A label.')).describe('All labels that it still has.'),
  }),
  compact: (answer) => ({
    ...compactContent(answer),
    removed: answer.removed,
    labels: answer.labels.map(({ name }) => name),
  }),
  annotations: {
    phrases: [
      'remove the {labels} label from the {id} page',
      'remove the label {labels} from {id}',
      'remove label {labels} from {id}',
      'remove labels {labels} from {id}',
      'take the label {labels} off {id}',
      'take the {labels} label off the {id} page',
      'delete the label {labels} from {id}',
      'remove the tag {labels} from {id}',
      'untag {id} {labels}',
      'unlabel {id} {labels}',
    ],
    fields: {
      id: {
        role: 'reference',
        names: 'page',
        phrases: ['from the {} page', 'off the {} page', 'the {} page', 'from {}', 'off {}'],
        question: 'which page to take it from',
      },
      labels: {
        role: 'list',
        phrases: ['the label {}', 'the labels {}', 'labels {}', 'label {}', 'the tag {}'],
        question: 'which label to remove',
      },
      space: inSpace,
      type: technical,
    },
    report: 'Took {removed} off “{title}” in the {spaceName} space. Open it at {url}',
  },

  async plan(input, context) {
    const wanted = toApiLabels(input.labels).map(({ name }) => name);
    const types = input.type ? [input.type] : (['page', 'blogpost'] as const);
    const content = await findContent({ id: input.id, space: input.space, types }, context);
    const names = await spaceNamesOf(content, context);
    const had = await readLabels(content.type, content.id, context);
    const removed = had.filter(({ name }) => wanted.includes(name));
    const rest = had.filter(({ name }) => !wanted.includes(name));
    const gone = [...new Set(removed.map(({ name }) => name))];
    if (gone.length === 0) throw carriesNone(content.title ?? '', wanted, had);
    return {
      summary: `Take ${gone.length === 1 ? 'the label' : 'the labels'} ${gone.join(', ')} off “${content.title}” in ${names.name ?? 'its space'}`,
      steps: gone.map((name) => ({
        description: `Take off the label ${name}`,
        request: {
          method: 'DELETE',
          // A name may hold a slash, which a path does not take.
          path: path`/wiki/rest/api/content/${content.id}/label`,
          query: { name },
          idempotent: true,
        },
      })),
      changes: labelsChange(
        content.title ?? '',
        had.map(({ name }) => name),
        rest.map(({ name }) => name),
      ),
      before: {
        id: content.id,
        type: content.type,
        removed: removed.map(({ prefix, name }) => ({ prefix, name })),
      },
      answer: () => ({
        ...describeContent(content, names, context),
        removed: gone.join(', '),
        labels: rest.map(describeLabel),
      }),
    };
  },
  undo: {
    tool: 'CONFLUENCE_ADD_CONTENT_LABEL',
    arguments({ before }) {
      const { id, type, removed } = beforeShape.parse(before);
      return { id, type, labels: removed };
    },
    async changedSince({ before }, context) {
      const { id, type, removed } = beforeShape.parse(before);
      const now = await orNull(readLabels(type, id, context));
      if (now === null) return changedBySomeone('It is not there any more.');
      const back = removed.every(({ name }) => now.some((label) => label.name === name));
      return back ? changedBySomeone('It has these labels again.') : undefined;
    },
  },
  async settle({ before }, context) {
    const { id, type, removed } = beforeShape.parse(before);
    const content = await orNull(readContent(type, id, context));
    if (content === null) return unclear(`Look whether the content ${id} is still there.`);
    const now = await readLabels(type, id, context);
    if (removed.some(({ name }) => now.some((label) => label.name === name))) return didNotHappen;
    const described = describeContent(content, await spaceNamesOf(content, context), context);
    const gone = [...new Set(removed.map(({ name }) => name))].join(', ');
    return { effect: 'happened', output: { ...described, removed: gone, labels: now.map(describeLabel) } };
  },
});

function carriesNone(
  title: string,
  wanted: readonly string[],
  had: readonly { readonly name: string }[],
): ToolError {
  const has = had.length === 0 ? 'It has no labels.' : `It has ${had.map(({ name }) => name).join(', ')}.`;
  return new ToolError({
    code: 'not_found',
    message: `“${title}” does not have the label ${wanted.join(', ')}. ${has}`,
  });
}
