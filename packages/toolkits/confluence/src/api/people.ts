import { isToolError, type RunContext } from '@tributary/toolkit';
import { z } from 'zod';
import { readAnswer } from '../client.ts';

const peopleShape = z.object({
  results: z.array(
    z.object({
      accountId: z.string(),
      displayName: z.string().nullish(),
      publicName: z.string().nullish(),
    }),
  ),
});

/** What {@link readPeople} needs beside what the tool itself does. */
export const peopleScopes = ['read:user:confluence'] as const;

// As many as Confluence looks up at once.
const most = 250;

/**
 * Names of people by their account ids, in one request. Whoever is not shown to the connected account is left out, and
 * all are where it may not look people up: what they did is worth telling without their names.
 */
export function readPeople(
  accountIds: readonly (string | null | undefined)[],
  context: RunContext,
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(accountIds.filter((id): id is string => Boolean(id)))].toSorted();
  if (wanted.length === 0) return Promise.resolve(new Map());
  return context.remember(`people ${wanted.join(' ')}`, () => lookUp(wanted.slice(0, most), context));
}

async function lookUp(accountIds: string[], context: RunContext): Promise<ReadonlyMap<string, string>> {
  try {
    const answer = await context.http.lookUp('/wiki/api/v2/users-bulk', { accountIds });
    const { results } = readAnswer(peopleShape, answer);
    return new Map(
      results.map(({ accountId, displayName, publicName }) => [
        accountId,
        displayName || publicName || accountId,
      ]),
    );
  } catch (error) {
    if (isToolError(error) && error.details.code === 'not_permitted') return new Map();
    throw error;
  }
}
