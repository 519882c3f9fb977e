import { defineTool, path, ToolError } from '@tributary/toolkit';
import { z } from 'zod';
import { describeLabel } from '../api/label.ts';
import { labelsChange } from '../changes/content-changes.ts';
import { orNull } from '../client.ts';
import { compactContent } from '../compact/compact-content.ts';
import { inSpace, technical } from '../fields/field-hints.ts';
import { toApiLabels } from '../fields/labels.ts';
import {
  describeLabelled,
  findLabelled,
  labelledInput,
  labelledOutput,
  labelledScopes,
  labelledType,
  labelsOutput,
  readLabelled,
  readLabelsOf,
} from '../labels/labelled.ts';
import { didNotHappen, unclear } from '../settle/settlements.ts';
import { changedBySomeone } from '../undo/later-change.ts';

const beforeShape = z.object({
  id: z.string(),
  type: labelledType,
  removed: z.array(z.object({ prefix: z.string(), name: z.string() })),
});

export const removeContentLabel = defineTool({
  slug: 'CONFLUENCE_REMOVE_CONTENT_LABEL',
  name: 'Remove content label',
  summary: 'Takes labels off a page, blog post or attachment, and returns the labels that it still has.',
  hints: { readOnly: false, destructive: true, idempotent: true },
  scopes: ['write:confluence-content', ...labelledScopes],
  input: z.strictObject(labelledInput),
  output: z.object({
    ...labelledOutput,
    removed: z.string().describe('The labels that were taken off, separated by commas.'),
    labels: labelsOutput.describe('All labels that it still has.'),
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
      'remove the label {labels} from the attachment {id}',
      'strip the label {labels} from {id}',
      'drop the label {labels} from {id}',
      'remove {labels} from the labels of {id}',
      'remove the label {labels} from the blog post {id}',
      'take off the label {labels} from {id}',
      'take away the label {labels} from {id}',
      'take {labels} off the labels of {id}',
      'untag {id}: remove {labels}',
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
      page: technical,
      type: technical,
    },
    report: 'Took {removed} off “{title}” in the {spaceName} space. Open it at {url}',
  },

  async plan(input, context) {
    const wanted = toApiLabels(input.labels).map(({ name }) => name);
    const found = await findLabelled(input, context);
    const { type, thing, names } = found;
    const { id } = thing;
    const title = thing.title ?? '';
    const had = await readLabelsOf({ type, id }, context);
    const removed = had.filter(({ name }) => wanted.includes(name));
    const rest = had.filter(({ name }) => !wanted.includes(name));
    const gone = [...new Set(removed.map(({ name }) => name))];
    if (gone.length === 0) throw carriesNone(title, wanted, had);
    return {
      summary: `Take ${gone.length === 1 ? 'the label' : 'the labels'} ${gone.join(', ')} off “${title}” in ${names.name ?? 'its space'}`,
      steps: gone.map((name) => ({
        description: `Take off the label ${name}`,
        request: {
          method: 'DELETE',
          // A name may hold a slash, which a path does not take.
          path: path`/wiki/rest/api/content/${id}/label`,
          query: { name },
          idempotent: true,
        },
      })),
      changes: labelsChange(
        title,
        had.map(({ name }) => name),
        rest.map(({ name }) => name),
      ),
      before: {
        id,
        type,
        removed: removed.map(({ prefix, name }) => ({ prefix, name })),
      },
      answer: () => ({
        ...describeLabelled(found, context),
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
      const now = await orNull(readLabelsOf({ type, id }, context));
      if (now === null) return changedBySomeone('It is not there any more.');
      const back = removed.every(({ name }) => now.some((label) => label.name === name));
      return back ? changedBySomeone('It has these labels again.') : undefined;
    },
  },
  async settle({ before }, context) {
    const { id, type, removed } = beforeShape.parse(before);
    const found = await readLabelled({ type, id }, context);
    if (found === null) return unclear(`Look whether the content ${id} is still there.`);
    const now = await readLabelsOf({ type, id }, context);
    if (removed.some(({ name }) => now.some((label) => label.name === name))) return didNotHappen;
    const described = describeLabelled(found, context);
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
