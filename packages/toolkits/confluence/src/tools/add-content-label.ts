import { defineTool, path } from '@tributary/toolkit';
import { z } from 'zod';
import { describeLabel, labelListShape } from '../api/label.ts';
import { labelsChange } from '../changes/content-changes.ts';
import { orNull, readStep } from '../client.ts';
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

const label = z.object({ prefix: z.string(), name: z.string() });

const labelling = z.object({
  id: z.string(),
  type: labelledType,
  added: z.array(label),
  wanted: z.array(label),
});

export const addContentLabel = defineTool({
  slug: 'CONFLUENCE_ADD_CONTENT_LABEL',
  name: 'Add content label',
  summary: 'Adds labels to a page, blog post or attachment, and returns all labels that it has now.',
  hints: { readOnly: false, destructive: false, idempotent: true },
  scopes: ['write:confluence-content', ...labelledScopes],
  input: z.strictObject(labelledInput),
  output: z.object({
    ...labelledOutput,
    added: z.string().describe('The labels that were asked for, separated by commas.'),
    labels: labelsOutput.describe('All labels that it has now.'),
  }),
  compact: (answer) => ({
    ...compactContent(answer),
    added: answer.added,
    labels: answer.labels.map(({ name }) => name),
  }),
  pitfalls: ['Labels are kept in lower case with hyphens for spaces, and punctuation in them is refused.'],
  annotations: {
    phrases: [
      'add the {labels} label to the {id} page',
      'add a label {labels} to {id}',
      'add label {labels} to {id}',
      'add labels {labels} to {id}',
      'add {labels} label to {id} page',
      'add the labels {labels} to the {id} page',
      'add the labels {labels} and another to the page {id}',
      'label the {id} page {labels}',
      'label {id} as {labels}',
      'label {id} {labels}',
      'tag {id} {labels}',
      'label {id} with {labels}',
      'tag the {id} page with {labels}',
      'tag {id} as {labels}',
      'put the {labels} label on {id}',
      'put the tag {labels} on the {id} page',
      'add the tag {labels} to {id}',
      'add {labels} to the {id} page',
      'mark {id} as {labels}',
      'set the label {labels} on {id}',
      'attach the label {labels} to {id}',
      'add the label {labels} to the attachment {id}',
      'add {labels} as a label to {id}',
      'assign the label {labels} to the {id} page',
      'stick the label {labels} on {id}',
      'add the label {labels} to the blog post {id}',
      'label the blog post {id} {labels}',
      'label the blog post {id} with {labels}',
      'tag the blog post {id} with {labels}',
      'label the attachment {id} {labels}',
      'label the attachment {id} with {labels}',
      'tag the attachment {id} with {labels}',
      'flag {id} with the tag {labels}',
      'flag {id} as {labels}',
    ],
    fields: {
      id: {
        role: 'reference',
        names: 'page',
        phrases: ['to the {} page', 'on the {} page', 'the {} page', 'to {}', 'on {}'],
        question: 'which page to label',
      },
      labels: {
        role: 'list',
        phrases: ['the label {}', 'the labels {}', 'labels {}', 'label {}', 'tagged {}', 'with the tag {}'],
        question: 'which label to add',
      },
      space: inSpace,
      page: technical,
      type: technical,
    },
    report: 'Labelled “{title}” in the {spaceName} space: {added}. Open it at {url}',
  },

  async plan(input, context) {
    const wanted = toApiLabels(input.labels);
    const found = await findLabelled(input, context);
    const { type, thing, names } = found;
    const { id } = thing;
    const title = thing.title ?? '';
    const had = (await readLabelsOf({ type, id }, context)).map(({ name }) => name);
    const added = wanted.map(({ name }) => name).join(', ');
    return {
      summary: `Add ${wanted.length === 1 ? 'the label' : 'the labels'} ${added} to “${title}” in ${names.name ?? 'its space'}`,
      steps: [
        {
          description: 'Add the labels',
          request: {
            method: 'POST',
            path: path`/wiki/rest/api/content/${id}/label`,
            body: wanted,
            idempotent: true,
          },
        },
      ],
      changes: labelsChange(title, had, [...new Set([...had, ...wanted.map(({ name }) => name)])]),
      before: {
        id,
        type,
        added: wanted.filter(({ name }) => !had.includes(name)),
        wanted,
      },
      answer: (responses) => ({
        ...describeLabelled(found, context),
        added,
        labels: readStep(labelListShape, responses).results.map(describeLabel),
      }),
    };
  },
  undo: {
    tool: 'CONFLUENCE_REMOVE_CONTENT_LABEL',
    arguments({ before }) {
      const { id, type, added } = labelling.parse(before);
      return { id, type, labels: added };
    },
    async changedSince({ before }, context) {
      const { id, type, added } = labelling.parse(before);
      const now = await orNull(readLabelsOf({ type, id }, context));
      if (now === null) return changedBySomeone('It is not there any more.');
      const gone = added
        .filter(({ name }) => !now.some((label) => label.name === name))
        .map(({ name }) => name);
      return gone.length > 0 ? changedBySomeone(`The label ${gone.join(', ')} was removed.`) : undefined;
    },
    obstacle({ before }) {
      const { added } = labelling.parse(before);
      return added.length === 0
        ? 'It had these labels already, so there is nothing to take back.'
        : undefined;
    },
  },
  async settle({ before }, context) {
    const { id, type, wanted } = labelling.parse(before);
    const found = await readLabelled({ type, id }, context);
    if (found === null) return unclear(`Look whether the content ${id} is still there.`);
    const now = await readLabelsOf({ type, id }, context);
    if (!wanted.every(({ name }) => now.some((label) => label.name === name))) return didNotHappen;
    const described = describeLabelled(found, context);
    const added = wanted.map(({ name }) => name).join(', ');
    return { effect: 'happened', output: { ...described, added, labels: now.map(describeLabel) } };
  },
});
