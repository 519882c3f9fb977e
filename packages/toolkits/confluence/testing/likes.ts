import type { SiteClient } from './run-tool.ts';

/** Likes a page or blog post as a person does in the browser; no API of Confluence can. */
export async function like(client: SiteClient, id: unknown, emails: readonly string[]): Promise<void> {
  for (const email of emails) {
    const answer = await fetch(new URL(`/wiki/like/${id}?as=${email}`, client.url), {
      method: 'POST',
      redirect: 'manual',
    });
    if (answer.status !== 303) throw new Error(`The like of ${email} was answered ${answer.status}`);
  }
}
