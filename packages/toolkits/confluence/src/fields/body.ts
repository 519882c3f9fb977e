import type { RunContext } from '@tributary/toolkit';
import { z } from 'zod';
import { storageFromMarkdown } from '../resolve/mentions.ts';

const markdown = z
  .string()
  .describe('Markdown; takes [[Page title]], @[Person], :emoji:, > [!NOTE] and <details> too.');

const written = z
  .strictObject({
    representation: z
      .enum(['markdown', 'storage', 'wiki', 'atlas_doc_format'])
      .describe('How the value is written; atlas_doc_format is JSON in a string.'),
    value: z.string().describe('The text.'),
  })
  .describe('A text in a named representation.');

/**
 * The field for a page's text. Composio's nested form, `{storage: {value}}`, is taken as well and not told to callers:
 * it says nothing that the flat one does not.
 */
export const body = z
  .preprocess(unnest, z.union([markdown, written]))
  .describe('The text, as Markdown; or its representation and value.');

const nestedNames = ['storage', 'wiki', 'atlas_doc_format'] as const;

function unnest(sent: unknown): unknown {
  if (typeof sent === 'string' && isWrittenDocument(sent)) {
    return { representation: 'atlas_doc_format', value: sent };
  }
  if (typeof sent !== 'object' || sent === null) return sent;
  if (isDocument(sent)) return { representation: 'atlas_doc_format', value: JSON.stringify(sent) };
  if ('value' in sent && isDocument(sent.value)) return { ...sent, value: JSON.stringify(sent.value) };
  for (const [name, inner] of Object.entries(sent)) {
    const representation = nestedNames.find((one) => one === name);
    if (representation && typeof inner === 'object' && inner !== null)
      return unnest({ representation, ...inner });
  }
  return sent;
}

// Confluence wants the document as text; programs that make one have it as an object.
function isDocument(sent: unknown): boolean {
  return typeof sent === 'object' && sent !== null && 'type' in sent && sent.type === 'doc';
}

const adfDocument = z.looseObject({ type: z.literal('doc'), version: z.literal(1) });

// As programs send it that know no other form; as Markdown it would stand on the page as JSON.
function isWrittenDocument(text: string): boolean {
  if (!text.trimStart().startsWith('{')) return false;
  try {
    return adfDocument.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
}

/** A body as v2 takes it; a type and not an interface, so that it is a JSON object. */
export type ApiBody = { readonly representation: string; readonly value: string };

/**
 * Turns what callers send into what v2 takes; people who are mentioned in Markdown are looked up.
 *
 * @param firstTask the number for the first task of the text, where the page has tasks already
 * @throws ToolError `not_found` and `ambiguous` for a mention, `invalid_input` for Markdown nested beyond measure
 */
export async function toApiBody(
  input: z.output<typeof body>,
  context: RunContext,
  firstTask = 1,
): Promise<ApiBody> {
  const { representation, value } =
    typeof input === 'string' ? { representation: 'markdown', value: input } : input;
  if (representation !== 'markdown') return { representation, value };
  return { representation: 'storage', value: await storageFromMarkdown(value, context, firstTask) };
}
