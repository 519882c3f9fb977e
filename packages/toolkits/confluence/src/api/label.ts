import { path, type RunContext } from '@tributary/toolkit';
import { z } from 'zod';
import { idShape, linksShape } from '../client.ts';
import { type ContentType, collections } from './content.ts';
import { readList } from './list.ts';

/** A label; v1 adds a `label` to these, the name with its prefix. */
export const labelShape = z.object({ id: idShape, name: z.string(), prefix: z.string() });

/** A label by whichever API. */
export type Label = z.output<typeof labelShape>;

/** A list of labels as v1 sends it. */
export const labelListShape = z.object({ results: z.array(labelShape), _links: linksShape.nullish() });

/** What tools answer of a label. */
export const labelOutput = {
  id: z.string().describe('Id of the label.'),
  name: z.string().describe('Name of the label.'),
  prefix: z.string().describe('Whom it is for: global, team, my or system.'),
  _links: z.object({ self: z.string().describe('Its path in the API.') }).describe('Links.'),
};

/** The fields of {@link labelOutput}. */
export function describeLabel({ id, name, prefix }: Label) {
  return { id, name, prefix, _links: { self: `/wiki/rest/api/label?${new URLSearchParams({ name })}` } };
}

// Far more than anything carries.
const most = { limit: 1000, start: 0 };

/** The labels that a page or blog post carries. */
export async function readLabels(
  type: ContentType,
  id: string,
  context: RunContext,
): Promise<readonly Label[]> {
  const list = { path: collections[type] + path`/${id}/labels`, query: {}, entry: labelShape };
  return (await readList(context.http, list, most)).entries;
}

/** Their names. */
export async function readLabelNames(type: ContentType, id: string, context: RunContext): Promise<string[]> {
  return (await readLabels(type, id, context)).map(({ name }) => name);
}
