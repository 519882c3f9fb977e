import { defineTool, type PlannedAction, path, type RunContext, ToolError } from '@tributary/toolkit';
import { z } from 'zod';
import { type Content, contentShape } from '../api/content.ts';
import { textChange, titleChange } from '../changes/content-changes.ts';
import { readStep } from '../client.ts';
import { compactContent } from '../compact/compact-content.ts';
import { type ApiBody, body, toApiBody } from '../fields/body.ts';
import { contentOutput, describeContent, spaceNamesOf } from '../fields/content-output.ts';
import { contentLookUpScopes, pageId } from '../fields/references.ts';
import { findContent } from '../resolve/content.ts';
import { seekUpdated } from '../settle/updated-page.ts';
import { contentChangedSince, type LeftText } from '../undo/content-since.ts';

const version = z
  .strictObject({
    number: z.int().min(1).nullish().describe('Number of the new version: the current one plus 1.'),
    message: z.string().nullish().describe('What to note about the change.'),
  })
  .nullish()
  .describe('Left out: the number after the current one. A stale number is refused.');

const inputShape = z.strictObject({
  id: pageId,
  spaceId: z
    .string()
    .min(1)
    .nullish()
    .describe('The space the page is in (id, key or name), to tell pages of the same title apart.'),
  title: z.string().trim().min(1).max(255).nullish().describe('The new title. Left out: as it is.'),
  body: body
    .nullish()
    .describe('The new text, in place of the old one; Markdown as a string. Left out: as it is.'),
  version,
  type: z.literal('page').nullish().describe('Always "page".'),
});

const beforeShape = z.object({
  id: z.string(),
  version: z.number(),
  status: z.string(),
  title: z.string(),
  storage: z.string(),
  newVersion: z.number(),
});

export const updatePage = defineTool({
  slug: 'CONFLUENCE_UPDATE_PAGE',
  name: 'Update page',
  summary:
    'Changes the title or replaces the text of a page, and returns the page with its new version and link.',
  hints: { readOnly: false, destructive: true, idempotent: false },
  scopes: ['write:page:confluence', ...contentLookUpScopes],
  input: inputShape,
  output: z.object(contentOutput),
  compact: compactContent,
  annotations: {
    phrases: [
      'update the {id} page with the text {body}',
      'change the text of the {id} page to {body}',
      'change the content of {id} to {body}',
      'replace the text of {id} with {body}',
      'set the text of the {id} page to {body}',
      'update {id}: set the text to {body}',
      'rewrite the {id} page',
      'edit the {id} page',
      'update the {id} page',
      'rename the {id} page to {title}',
      'rename {id} to {title}',
      'rename the {id} page as {title}',
      'overwrite the {id} page with {body}',
      'retitle {id} to {title}',
      'change the title of {id} to {title}',
      'change {id} title to {title}',
    ],
    fields: {
      id: {
        role: 'reference',
        names: 'page',
        phrases: ['the {} page', 'the page {}', 'page {}'],
        question: 'which page to change',
      },
      spaceId: {
        role: 'reference',
        names: 'space',
        phrases: ['in the {} space', 'in {} space', 'in space {}', 'in {}'],
      },
      title: {
        role: 'title',
        phrases: ['to {}', 'with the title {}', 'titled {}'],
        question: 'its new title',
      },
      body: {
        role: 'text',
        phrases: [
          'with the text {}',
          'with the content {}',
          'saying {}',
          'to say {}',
          'text: {}',
          'content: {}',
        ],
        question: 'what it should say now',
        worthAsking: true,
      },
      version: { role: 'technical' },
      type: { role: 'technical' },
    },
    report: 'Updated the page “{title}” in the {spaceName} space. Open it at {url}',
  },

  async plan(input, context) {
    if (!input.title && input.body == null) {
      throw new ToolError({
        code: 'invalid_input',
        message: 'Nothing to change. Send a new title, a new body or both.',
      });
    }
    const page = await findContent(
      { id: input.id, space: input.spaceId, types: ['page'], body: true },
      context,
    );
    const names = await spaceNamesOf(page, context);
    refuseTrashed(page);
    const title = input.title ?? page.title ?? '';
    const replaced = currentBody(page);
    const text = input.body == null ? replaced : await toApiBody(input.body, context);
    const number = input.version?.number ?? nextVersion(page);
    const sent = {
      id: page.id,
      status: page.status,
      title,
      body: text,
      version: { number, ...(input.version?.message ? { message: input.version.message } : {}) },
    };
    return {
      summary: summarise(page, title, input.body != null),
      steps: [
        {
          description: 'Update the page',
          request: { method: 'PUT', path: path`/wiki/api/v2/pages/${page.id}`, body: sent },
        },
      ],
      changes: [...titleChange('page', page.title ?? '', title), ...textChange(title, replaced, text)],
      before: {
        id: page.id,
        version: page.version?.number ?? 1,
        status: page.status,
        title: page.title ?? '',
        storage: replaced.value,
        newVersion: number,
      },
      answer: (responses) => {
        const updated: Content = { ...readStep(contentShape, responses), type: 'page' };
        return describeContent(updated, names, context);
      },
    };
  },
  undo: {
    tool: 'CONFLUENCE_UPDATE_PAGE',
    arguments({ before }) {
      const { id, title, storage, version } = beforeShape.parse(before);
      const body = { representation: 'storage', value: storage };
      return { id, title, body, version: { message: `Back to version ${version}` } };
    },
    changedSince: async (action, context) =>
      contentChangedSince('page', action, await newText(action, context), context),
  },
  async settle({ input, before, startedAt }, context) {
    const { id, status, newVersion: number } = beforeShape.parse(before);
    const wanted = { id, status, number, ...(await newText({ input, before }, context)) };
    const sought = await seekUpdated(wanted, startedAt, context);
    if (!('page' in sought)) return sought;
    const names = await spaceNamesOf(sought.page, context);
    return { effect: 'happened', output: describeContent(sought.page, names, context) };
  },
});

/** What the page is to say. */
async function newText(action: PlannedAction, context: RunContext): Promise<LeftText> {
  const { title, body } = inputShape.parse(action.input);
  const before = beforeShape.parse(action.before);
  return {
    title: title ?? before.title,
    body:
      body == null ? { representation: 'storage', value: before.storage } : await toApiBody(body, context),
  };
}

function summarise({ title }: Content, newTitle: string, newText: boolean): string {
  const renamed = newTitle !== title;
  if (!newText) {
    return renamed ? `Rename the page “${title}” to “${newTitle}”` : `Save the page “${title}” as it is`;
  }
  return `Replace the text of the page “${title}”${renamed ? ` and rename it to “${newTitle}”` : ''}`;
}

// Confluence reads an update of a trashed page as "restore it" and drops everything else that was sent.
function refuseTrashed({ status, title }: Content): void {
  if (status !== 'trashed') return;
  throw new ToolError({
    code: 'conflict',
    message: `The page “${title}” is in the trash. Restore it before changing it.`,
  });
}

function currentBody({ body, title }: Content): ApiBody {
  if (body?.storage) return { representation: 'storage', value: body.storage.value };
  throw new ToolError({
    code: 'provider_error',
    message: `Confluence did not send the text of “${title}”, so it cannot be kept. Send the body too.`,
  });
}

// A draft that was never published stays at version 1.
function nextVersion({ status, version }: Content): number {
  return status === 'draft' ? 1 : (version?.number ?? 0) + 1;
}
