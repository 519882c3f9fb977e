import type { SiteClient } from './run-tool.ts';

/** Puts labels on a space itself. */
export async function labelSpace(
  client: SiteClient,
  key: string,
  labels: readonly { readonly prefix: string; readonly name: string }[],
): Promise<void> {
  const { status } = await client.send({
    method: 'POST',
    path: `/wiki/rest/api/space/${key}/label`,
    body: labels,
  });
  if (status !== 200) throw new Error(`The labels of ${key} were refused with ${status}`);
}
