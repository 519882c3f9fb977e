import type { Answer, SiteClient } from './site-client.ts';

/** Asks for a long-running task, named by the 202 that started it, until it is over, and answers how it went. */
export async function taskOutcome(client: SiteClient, started: Answer): Promise<Answer['json']> {
  if (started.status !== 202) throw new Error(`No task was started: ${started.text}`);
  for (;;) {
    const { json } = await client.get(`/wiki${started.json.links.status}`);
    if (json.finished !== false) return json;
  }
}
