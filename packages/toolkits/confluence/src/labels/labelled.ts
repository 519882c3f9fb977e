import type { RunContext } from '@tributary/toolkit';
import { z } from 'zod';
import { type Attachment, holderOf, readAttachment, readAttachmentLabels } from '../api/attachment.ts';
import { type Content, type ContentType, readContent } from '../api/content.ts';
import { type Label, labelOutput, readLabels } from '../api/label.ts';
import { orNull } from '../client.ts';
import { contentOutput, describeContent, type SpaceNames, spaceNamesOf } from '../fields/content-output.ts';
import { labels } from '../fields/labels.ts';
import { ofSpace } from '../fields/references.ts';
import { attachmentLookUpScopes, findAttachment } from '../resolve/attachment.ts';
import { readAttachmentAddress } from '../resolve/attachment-address.ts';
import { findContent } from '../resolve/content.ts';

const kinds = ['page', 'blogpost', 'attachment'] as const;

/** The kinds of things that carry labels. */
export const labelledType = z.enum(kinds);

/** The input fields of the tools that change labels. */
export const labelledInput = {
  id: z
    .string()
    .min(1)
    .describe('The page, blog post or attachment: its id, address (URL), title or file name.'),
  labels,
  space: ofSpace,
  page: z
    .string()
    .min(1)
    .nullish()
    .describe('For an attachment by its file name: the page or blog post it is on: id, address or title.'),
  type: labelledType.nullish().describe('Look only among these. Left out: all.'),
};

/** What they answer of what carries the labels. */
export const labelledOutput = {
  ...contentOutput,
  type: labelledType.describe('Page, blog post or attachment.'),
};

/** The field for its labels. */
export const labelsOutput = z.array(z.object(labelOutput).describe('A label.'));

/** What they need, beside changing labels. */
export const labelledScopes = attachmentLookUpScopes;

/** A thing that carries labels, and its space. */
export interface Labelled {
  readonly type: (typeof kinds)[number];
  readonly thing: Omit<Content, 'type'>;
  readonly names: SpaceNames;
}

/** Which one is meant, in the words of the caller. */
type LabelledInput = Omit<z.output<z.ZodObject<typeof labelledInput>>, 'labels'>;

/**
 * Finds a page or blog post, or an attachment where the words are clearly those of one.
 *
 * @throws ToolError as `findContent` and `findAttachment` do
 */
export async function findLabelled(input: LabelledInput, context: RunContext): Promise<Labelled> {
  if (isAttachment(input, context)) return withHolder(await findAttachment(input, context), context);
  const types: readonly ContentType[] =
    input.type && input.type !== 'attachment' ? [input.type] : ['page', 'blogpost'];
  try {
    return await withSpace(await findContent({ ...input, types }, context), context);
  } catch (error) {
    const file = input.type || !looksLikeFile(input.id) ? null : await orNull(findAttachment(input, context));
    if (file) return withHolder(file, context);
    throw error;
  }
}

/** Reads one by its id, `null` where it is not there any more. */
export async function readLabelled(
  { type, id }: { readonly type: Labelled['type']; readonly id: string },
  context: RunContext,
): Promise<Labelled | null> {
  if (type === 'attachment') {
    const attachment = await orNull(readAttachment(id, context));
    return attachment && withHolder(attachment, context);
  }
  const content = await orNull(readContent(type, id, context));
  return content && withSpace(content, context);
}

/** The labels that one carries. @throws ToolError `not_found` where it is not there any more */
export function readLabelsOf(
  { type, id }: { readonly type: Labelled['type']; readonly id: string },
  context: RunContext,
): Promise<readonly Label[]> {
  return type === 'attachment' ? readAttachmentLabels(id, context) : readLabels(type, id, context);
}

/** The fields of {@link labelledOutput}. */
export function describeLabelled({ type, thing, names }: Labelled, context: RunContext) {
  return { ...describeContent({ ...thing, type: 'page' }, names, context), type };
}

function isAttachment({ id, page, type }: LabelledInput, context: RunContext): boolean {
  if (type) return type === 'attachment';
  return (
    Boolean(page) || /^att\d+$/.test(id.trim()) || readAttachmentAddress(id.trim(), context.baseUrl) !== null
  );
}

// `plan.pdf`; a title may end like that too, so titles come first.
function looksLikeFile(id: string): boolean {
  return /\S\.[a-z0-9]{1,5}$/i.test(id.trim());
}

async function withSpace(content: Content, context: RunContext): Promise<Labelled> {
  return { type: content.type, thing: content, names: await spaceNamesOf(content, context) };
}

// Only what it is on tells the space of a file.
async function withHolder(attachment: Attachment, context: RunContext): Promise<Labelled> {
  const on = holderOf(attachment);
  const holder = on && (await orNull(readContent(on.type, on.id, context)));
  const names = holder ? await spaceNamesOf(holder, context) : { key: null, name: null };
  return { type: 'attachment', thing: { ...attachment, spaceId: holder?.spaceId }, names };
}
