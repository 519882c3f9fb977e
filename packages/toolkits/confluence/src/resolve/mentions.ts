import type { RunContext } from '@tributary/toolkit';
import { readPeople } from '../api/people.ts';
import { markdownToStorage, mentionsIn } from '../format/markdown-to-storage.ts';
import { peopleIn, storageToMarkdown } from '../format/storage-to-markdown.ts';
import { findUser } from './user.ts';

/**
 * Turns Markdown into storage format, with the people whom it mentions looked up: `@[Jane Doe]`. A look-up is made for
 * each of them, none for a text without mentions.
 *
 * @param firstTask the number for the first task of the text, where the page has tasks already
 * @throws ToolError `not_found` and `ambiguous` for a mention, `invalid_input` for Markdown nested beyond measure
 */
export async function storageFromMarkdown(
  markdown: string,
  context: RunContext,
  firstTask = 1,
): Promise<string> {
  const found = mentionsIn(markdown).map(async (words) => {
    const { accountId } = await findUser(words, context);
    return [words, accountId] as const;
  });
  return markdownToStorage(markdown, { people: new Map(await Promise.all(found)), firstTask });
}

/** Turns storage format into Markdown for reading, with the names of the people whom it mentions, read in one request. */
export async function markdownFromStorage(storage: string, context: RunContext): Promise<string> {
  return storageToMarkdown(storage, await readPeople(peopleIn(storage), context));
}
