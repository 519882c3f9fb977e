import type { JsonObject, RunContext } from '@tributary/toolkit';
import { z } from 'zod';
import { type Content, type ContentType, readContent } from '../api/content.ts';
import { peopleScopes, readPeople } from '../api/people.ts';
import { compactContent } from '../compact/compact-content.ts';
import { compactText } from '../compact/compact-text.ts';
import { contentOutput, describeContent, spaceNamesOf } from '../fields/content-output.ts';
import { describePerson, personOutput } from '../fields/person-output.ts';
import { contentLookUpScopes, ofSpace } from '../fields/references.ts';
import { findContent } from '../resolve/content.ts';
import { findDraft } from '../resolve/draft.ts';
import { isId } from '../resolve/id.ts';
import { markdownFromStorage } from '../resolve/mentions.ts';
import { requireVersion } from './require-version.ts';

/** What the tools that read a page or blog post take, beside which one it is. */
export const wholeInput = {
  space: ofSpace,
  draft: z.boolean().nullish().describe('Read the draft in place of what is published.'),
  version: z.int().min(1).nullish().describe('Read an older version, by its number. Left out: the newest.'),
  textFrom: z
    .int()
    .min(0)
    .default(0)
    .describe('Where in the text to begin, in characters; a long text that was cut says where it goes on.'),
  bodyFormat: z
    .enum(['markdown', 'storage'])
    .nullish()
    .describe('Bring the text in one form only: text (markdown) or body (storage). Left out: both.'),
};

type WholeInput = z.output<z.ZodObject<typeof wholeInput>> & { readonly id: string };

/** The output fields for a text. */
export const textOutput = {
  text: z.string().nullable().describe('The text as Markdown, for reading; macros appear as marks.'),
  body: z
    .object({
      storage: z
        .object({
          representation: z.literal('storage').describe('Always "storage".'),
          value: z.string().describe('The text in storage format.'),
        })
        .describe('The body in storage format.'),
    })
    .nullable()
    .describe('The text as it is stored.'),
};

/** What they answer. */
export const wholeOutput = {
  ...contentOutput,
  authorId: z.string().nullable().describe('Account id of who created it.'),
  createdBy: personOutput('Who created it.'),
  updatedBy: personOutput('Who made this version.'),
  ...textOutput,
};

/** What they need. */
export const wholeScopes = [...contentLookUpScopes, ...peopleScopes] as const;

type WholeContent = z.output<z.ZodObject<typeof wholeOutput>>;

/** Reads a page or blog post with its text and who wrote it. */
export async function readWhole(
  type: ContentType,
  input: WholeInput,
  context: RunContext,
): Promise<WholeContent> {
  const content = await readWanted(type, input, context);
  const [space, people] = await Promise.all([
    spaceNamesOf(content, context),
    readPeople([content.authorId, content.version?.authorId], context),
  ]);
  return {
    ...describeContent(content, space, context),
    authorId: content.authorId ?? null,
    createdBy: describePerson(content.authorId, people),
    updatedBy: describePerson(content.version?.authorId, people),
    ...(await describeText(content, context, input.bodyFormat)),
  };
}

/** The fields of {@link textOutput}, or those of them that were asked for. */
export async function describeText(
  { body }: Content,
  context: RunContext,
  format?: WholeInput['bodyFormat'],
) {
  const value = body?.storage?.value ?? '';
  return {
    text: format === 'storage' ? null : await markdownFromStorage(value, context),
    body: format === 'markdown' ? null : { storage: { representation: 'storage' as const, value } },
  };
}

/** The short form: what it is, who wrote it, and the text from a place on. */
export function compactWhole(content: WholeContent, { textFrom }: Pick<WholeInput, 'textFrom'>): JsonObject {
  const { createdBy, updatedBy } = content;
  return {
    ...compactContent(content),
    author: createdBy?.displayName ?? null,
    // Nearly everything is changed by who wrote it, which then says nothing.
    ...(updatedBy?.accountId === createdBy?.accountId ? {} : { updatedBy: updatedBy?.displayName ?? null }),
    ...compactText(content, textFrom),
  };
}

async function readWanted(
  type: ContentType,
  { id, space, draft: wanted, version: number }: WholeInput,
  context: RunContext,
): Promise<Content> {
  const draft = wanted ?? false;
  const version = number ?? undefined;
  // A draft that was never published is not found by an id without this mark.
  if (draft && isId(id)) return readContent(type, id, context, { body: true, draft, version });
  const unpublished = draft && version === undefined ? await findDraft(type, { id, space }, context) : null;
  if (unpublished) return unpublished;
  const plain = !draft && version === undefined;
  const found = await findContent({ id, space, types: [type], body: plain }, context);
  if (version !== undefined) requireVersion(found, version);
  return plain ? found : readContent(type, found.id, context, { body: true, draft, version });
}
