import { z } from 'zod';
import { markdownToStorage } from '../format/markdown-to-storage.ts';

const value = z.string().describe('The text, in that representation.');

const nested = z
  .strictObject({
    storage: z
      .strictObject({
        representation: z.literal('storage').default('storage').describe('Always "storage".'),
        value: z.string().describe('The text in storage format (XHTML).'),
      })
      .describe('The body in storage format.'),
  })
  .describe('Storage format, nested.');

const flat = z
  .strictObject({
    representation: z
      .enum(['markdown', 'storage', 'wiki', 'atlas_doc_format'])
      .describe('How the value is written; atlas_doc_format is JSON in a string.'),
    value,
  })
  .describe('A body in a named representation.');

/** The field for a page's text, in each way that callers write it. */
export const body = z
  .union([z.string().describe('Markdown.'), flat, nested])
  .describe('The text. A plain string is Markdown.');

/** A body as v2 takes it; a type and not an interface, so that it is a JSON object. */
export type ApiBody = { readonly representation: string; readonly value: string };

/** Turns what callers send into what v2 takes. @throws ToolError `invalid_input` for Markdown nested beyond measure */
export function toApiBody(input: z.output<typeof body>): ApiBody {
  if (typeof input === 'string') return storage(markdownToStorage(input));
  if ('storage' in input) return storage(input.storage.value);
  return input.representation === 'markdown' ? storage(markdownToStorage(input.value)) : input;
}

function storage(text: string): ApiBody {
  return { representation: 'storage', value: text };
}
