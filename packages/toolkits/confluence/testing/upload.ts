import { z } from 'zod';
import type { SiteClient } from './run-tool.ts';

const uploaded = z.object({ results: z.tuple([z.object({ id: z.string() })]) });
const found = z.object({ results: z.tuple([z.object({ id: z.string() })]) });

/** Puts a file on a page, as a person would. Gives its id. */
export async function attach(
  client: SiteClient,
  pageTitle: string,
  name: string,
  content: string | Uint8Array,
  mediaType = 'text/plain',
): Promise<string> {
  const pageId = await idOfPage(client, pageTitle);
  const { body } = await client.send({
    method: 'PUT',
    path: `/wiki/rest/api/content/${pageId}/child/attachment`,
    headers: { 'x-atlassian-token': 'no-check' },
    form: {
      fields: {},
      file: { field: 'file', name, mediaType, base64: Buffer.from(content).toString('base64') },
    },
  });
  return uploaded.parse(body).results[0].id;
}

/** Id of the only page with this title. */
export async function idOfPage(client: SiteClient, title: string): Promise<string> {
  const pages = await client.read(`/wiki/api/v2/pages?title=${encodeURIComponent(title)}`);
  return found.parse(pages).results[0].id;
}

/** Puts labels on a file. */
export async function labelAttachment(
  client: SiteClient,
  id: string,
  names: readonly string[],
): Promise<void> {
  const body = names.map((name) => ({ prefix: 'global', name }));
  const { status } = await client.send({ method: 'POST', path: `/wiki/rest/api/content/${id}/label`, body });
  if (status !== 200) throw new Error(`The labels of ${id} were refused with ${status}`);
}
