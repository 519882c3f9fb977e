import { path, type RunContext } from '@tributary/toolkit';
import { z } from 'zod';
import { type ContentType, collections } from '../api/content.ts';
import { describeLabel, labelOutput, labelShape } from '../api/label.ts';
import { readList } from '../api/list.ts';
import { browserUrl } from '../client.ts';
import { compactLabel } from '../compact/compact-label.ts';
import { compactList } from '../compact/compact-list.ts';
import { pagingInput, pagingOf, pagingOutput } from '../fields/paging.ts';
import { ofSpace } from '../fields/references.ts';
import { findContent } from '../resolve/content.ts';

/** What the tools that list labels take, beside which page or blog post it is. */
export const contentLabelsInput = { space: ofSpace, ...pagingInput };

/** What they answer. */
export const contentLabelsOutput = {
  results: z.array(z.object(labelOutput).describe('A label.')).describe('The labels.'),
  id: z.string().describe('Id of what carries them.'),
  title: z.string().describe('Its title.'),
  url: z.string().describe('Address that opens it in a browser.'),
  ...pagingOutput,
};

type ContentLabels = z.output<z.ZodObject<typeof contentLabelsOutput>>;

/** Lists the labels of a page or blog post. */
export async function listContentLabels(
  type: ContentType,
  input: z.output<z.ZodObject<typeof contentLabelsInput>> & { readonly id: string },
  context: RunContext,
): Promise<ContentLabels> {
  const content = await findContent({ id: input.id, space: input.space, types: [type] }, context);
  const list = { path: collections[type] + path`/${content.id}/labels`, query: {}, entry: labelShape };
  const part = await readList(context.http, list, input);
  return {
    results: part.entries.map(describeLabel),
    id: content.id,
    title: content.title ?? '',
    url: browserUrl(content._links, context),
    ...pagingOf(part, input),
  };
}

/** The short form: what carries them, and their names. */
export function compactContentLabels({ id, title, url, ...list }: ContentLabels) {
  return { id, title, url, ...compactList(list, compactLabel) };
}
