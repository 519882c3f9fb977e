import type { Agent } from '@tributary/agent';

/** A page as it is to be. */
export interface WantedPage {
  readonly space: string;
  readonly title: string;
  /** Markdown. */
  readonly text: string;
}

/** Writes a page: the one of the title where there is one, else a new one. So doing it twice leaves one page. */
export async function writePage(
  agent: Agent,
  { space, title, text }: WantedPage,
): Promise<'updated' | 'created'> {
  const where = `${quoted(title)} in the ${space} space with the text ${quoted(text)}`;
  // Each in a thread of its own: what one request is about says nothing of the next.
  const update = await agent.ask(`update the page ${where}`, { thread: crypto.randomUUID() });
  if (update.steps.some(({ tool, successful }) => successful && /UPDATE_PAGE$/.test(tool))) return 'updated';
  const create = await agent.ask(`create a page called ${where}`, { thread: crypto.randomUUID() });
  if (create.steps.some(({ tool, successful }) => successful && /CREATE_PAGE$/.test(tool))) return 'created';
  throw new Error(`The page “${title}” was not written: ${create.text}`);
}

// A quotation mark in it would end it.
function quoted(text: string): string {
  return `“${text.replaceAll(/[“”]/g, '"')}”`;
}
