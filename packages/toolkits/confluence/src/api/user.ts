import type { RunContext } from '@tributary/toolkit';
import { z } from 'zod';
import { orNull, readAnswer } from '../client.ts';

const personShape = z.object({
  accountId: z.string().nullish(),
  displayName: z.string().nullish(),
  publicName: z.string().nullish(),
});

/** Account id of whom the connection acts as, `null` where it is no account. Read once per call. */
export function readOwnAccountId(context: RunContext): Promise<string | null> {
  return context.remember('own account', async () => {
    const me = readAnswer(personShape, await context.http.get('/wiki/rest/api/user/current'));
    return me.accountId ?? null;
  });
}

/** Name of a person, or the account id where no name is shown. */
export function readName(accountId: string, context: RunContext): Promise<string> {
  return context.remember(`name of ${accountId}`, async () => {
    const answer = await orNull(context.http.get('/wiki/rest/api/user', { accountId }));
    const person = answer && readAnswer(personShape, answer);
    return person?.displayName || person?.publicName || accountId;
  });
}
